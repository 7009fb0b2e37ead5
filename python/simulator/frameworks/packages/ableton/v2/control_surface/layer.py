"""Which controls a component has while it is enabled."""

from simulator.frameworks.layers import Layer

__all__ = ["Layer"]
