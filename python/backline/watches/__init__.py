"""Watches: what changed in Live, told once per slot."""

from .watches import Watches

__all__ = ["Watches"]
