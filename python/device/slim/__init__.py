"""The board's half as files of few bytes: the sources of `backline_files`, joined, with short names, and nothing in them that only people read."""
from .product import FILES, LIMIT, build

__all__ = ("FILES", "LIMIT", "build")
