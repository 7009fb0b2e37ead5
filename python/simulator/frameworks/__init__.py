"""The packages `_Framework` and `ableton` that published scripts import, written from what they are seen to do."""

from .finder import FrameworkFinder, framework_folder

__all__ = ["FrameworkFinder", "framework_folder"]
