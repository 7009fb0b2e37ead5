"""Colours of lights by name."""

from simulator.frameworks.elements import Skin, SkinColorMissingError, merge_skins

__all__ = ["Skin", "SkinColorMissingError", "merge_skins"]
