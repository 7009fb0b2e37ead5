"""The part of the document that is remembered: elements with their attributes, and what was folded on the way."""

from __future__ import annotations

from typing import Any, Dict, Iterable, Iterator, List, NamedTuple, Optional

_NONE: Dict[str, str] = {}


class Element:
    """One element. Asking for what is not there answers a default, since every version of Live leaves something out."""

    __slots__ = ("attributes", "children", "tag")

    def __init__(self, tag: str, attributes: Dict[str, str]) -> None:
        self.tag = tag
        self.attributes = attributes or _NONE
        self.children: List[Element] = []

    @property
    def weight(self) -> int:
        """How many kept elements it counts for when it stands for a part that was folded."""
        return 1

    @property
    def characters(self) -> int:
        """Those in the attributes that stay when it is folded."""
        return 0

    def child(self, *tags: str) -> Optional[Element]:
        """The first child with one of these tags, the earlier tags preferred."""
        for tag in tags:
            for child in self.children:
                if child.tag == tag:
                    return child
        return None

    def at(self, path: str) -> Optional[Element]:
        """`Mixer/Volume`: the first child with the one tag of the first child with the other."""
        place: Optional[Element] = self
        for tag in path.split("/"):
            place = place.child(tag) if place is not None else None
        return place

    def each(self, path: str) -> Iterator[Element]:
        """The children of the element at `path`; none when there is no such element."""
        place = self.at(path)
        return iter(place.children if place is not None else ())

    def within(self) -> Iterator[Element]:
        """Everything below, in the order of the document."""
        for child in self.children:
            yield child
            yield from child.within()

    def text(self, path: str, default: str = "") -> str:
        """The `Value` of the element at `path`."""
        place = self.at(path)
        return default if place is None else place.attributes.get("Value", default)

    def number(self, path: str, default: Any = None) -> Any:
        return read_number(self.text(path), default)

    def whole(self, path: str, default: Any = None) -> Any:
        found = read_number(self.text(path))
        return default if found is None else int(found)

    def truth(self, path: str, default: bool = False) -> bool:
        return read_truth(self.text(path), default)

    def identity(self) -> Any:
        found = read_number(self.attributes.get("Id", ""))
        return None if found is None else int(found)


class Parameter(Element):
    """A parameter of a mixer or a device, folded: `Value` is where it stands, `low` and `high` its range if stated."""

    __slots__ = ("automated", "high", "low")

    def __init__(self, tag: str, value: str, low: Optional[float], high: Optional[float], automated: bool) -> None:
        super().__init__(tag, {"Value": value})
        self.low = low
        self.high = high
        self.automated = automated


class Passed(Element):
    """A part that was passed over: `count` things in it would be missed; `Value` is that of its first event."""

    __slots__ = ("count",)

    def __init__(self, tag: str, value: str, count: int) -> None:
        super().__init__(tag, {"Value": value})
        self.count = count


class Pruned(Element):
    """An element that has lost some of its children."""

    __slots__ = ("_characters", "_weight")

    def __init__(self, whole: Element, children: List[Element]) -> None:
        super().__init__(whole.tag, whole.attributes)
        self.children = children
        kept = list(self.within())
        self._weight = 1 + sum(element.weight for element in kept)
        self._characters = sum(len(text) for element in (self, *kept) for text in element.attributes.values())

    @property
    def weight(self) -> int:
        return self._weight

    @property
    def characters(self) -> int:
        return self._characters


class NoteEvent(NamedTuple):
    """A note with every attribute that this version wrote, and Live's defaults for the others."""

    pitch: int
    time: float
    duration: float
    velocity: float
    more: Dict[str, Any]
    """What is out of the ordinary, as descriptions have it: mute, probability, velocity_deviation, release_velocity."""


class KeyTrack(Element):
    """All notes of one pitch, folded."""

    __slots__ = ("notes",)

    def __init__(self, notes: Iterable[NoteEvent]) -> None:
        super().__init__("KeyTrack", _NONE)
        self.notes = list(notes)

    @property
    def weight(self) -> int:
        return 1 + len(self.notes)


def read_number(text: str, default: Any = None) -> Any:
    """A number of a size that music has, or the default."""
    try:
        number = float(text)
    except ValueError:
        return default
    return number if abs(number) < 1e12 else default


def read_truth(text: str, default: bool = False) -> bool:
    return {"true": True, "false": False}.get(text, default)
