"""How much of a file is read before it counts as no Set."""

from __future__ import annotations

from typing import NamedTuple


class Limits(NamedTuple):
    """Live's own Sets expand 8 to 26 times, and the largest ones met hold some two million elements."""

    file_bytes: int = 64 * 1024 * 1024
    expanded_bytes: int = 256 * 1024 * 1024
    tag_bytes: int = 1024 * 1024
    """One tag with all its attributes, or one comment: what the parser has to hold in one piece."""
    elements: int = 6_000_000
    kept_elements: int = 600_000
    """Elements that are remembered until the file has been read."""
    kept_text: int = 64 * 1024 * 1024
    """Characters in the attributes of those."""
    depth: int = 200


LIMITS = Limits()
