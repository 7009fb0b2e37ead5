"""Control surfaces, as all frameworks know them."""

from .surface import SurfaceBase

__all__ = ["SurfaceBase"]
