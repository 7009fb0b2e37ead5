"""Which Live wrote the file, as far as reading depends on it; everything else is told by what is there."""

from __future__ import annotations

from typing import Optional

from ..errors import SetError
from .tree import Element, read_number

_NEW_PALETTE_SINCE = 9.5
_TRACK_OFFSETS = ((278, 218), (140, 140))
"""Live 9.7 to 10 number the colours of tracks, chains and scenes from 140, and the last ten from 278."""

_COLORS = 70


class Writer:
    def __init__(self, root: Element) -> None:
        self.creator = root.attributes.get("Creator", "")
        version = root.attributes.get("MinorVersion", "").split("_")[0]
        self.version: float = read_number(version, 0.0)

    @property
    def has_old_palette(self) -> bool:
        """Live 9.2 and before had other colours, under the same numbers."""
        return 0 < self.version < _NEW_PALETTE_SINCE

    def color(self, owner: Element, is_clip: bool = False) -> Optional[int]:
        """The place in Live's palette (0 to 69) of a track, chain, scene or clip; None for no colour."""
        index = owner.whole("Color")
        if index is None:
            index = self._older_color(owner.whole("ColorIndex"), is_clip)
        return index if index is not None and 0 <= index < _COLORS else None

    def _older_color(self, index: Optional[int], is_clip: bool) -> Optional[int]:
        if index is None or self.has_old_palette:
            return None
        if is_clip:
            return index
        return next((index - offset for least, offset in _TRACK_OFFSETS if index >= least), None)


def set_in(root: Element) -> Element:
    """The Set below the root. Raises SetError with what the document is instead."""
    if root.tag != "Ableton":
        raise SetError(f"it is XML, but its outermost element is <{root.tag[:40]}>, not <Ableton>")
    found = root.child("LiveSet")
    if found is None:
        inside = root.children[0].tag[:40] if root.children else "nothing"
        raise SetError(f"it is a file of Live's, but holds <{inside}>, not <LiveSet>")
    return found


def name_of(owner: Element) -> str:
    """The name that Live shows: of tracks and chains in a block of its own, of clips and scenes as a value."""
    name = owner.child("Name")
    if name is None:
        return ""
    return name.text("EffectiveName") or name.text("UserName") or name.attributes.get("Value", "")
