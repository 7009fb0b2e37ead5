"""Layers: which controls a component has, and who gets a control that several want."""

from .claims import Claims
from .layer import Layer

__all__ = ["Claims", "Layer"]
