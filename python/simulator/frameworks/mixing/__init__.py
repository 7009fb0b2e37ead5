"""Mixers and their channel strips."""

from .channel_strip import StripPart
from .mixer import MixerPart

__all__ = ["MixerPart", "StripPart"]
