"""The packages `_Framework` and `ableton` that published scripts import, written from what they are seen to do."""

from .finder import FrameworkFinder, explain, framework_folder

__all__ = ["FrameworkFinder", "explain", "framework_folder"]
