"""Mixers, their channel strips, and the equalisers and filters beside them."""

from .channel_strip import StripPart
from .mixer import MixerPart
from .track_devices import TrackEqPart, TrackFilterPart

__all__ = ["MixerPart", "StripPart", "TrackEqPart", "TrackFilterPart"]
