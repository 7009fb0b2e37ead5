"""Colours of lights by name: `skin["Session.ClipStarted"]`."""

from __future__ import annotations

from typing import Any, Dict, Iterator, Tuple


class SkinColorMissingError(Exception):
    """A skin has no colour of this name."""


class Color:
    """The value that makes a light show this colour."""

    def __init__(self, midi_value: int = 0) -> None:
        self.midi_value = midi_value

    def draw(self, element: Any) -> None:
        element.send_value(self.midi_value)

    def __repr__(self) -> str:
        return f"Color({self.midi_value})"


class DefaultColors:
    """What a surface shows without colours of its own."""

    class DefaultButton:
        On, Off, Disabled, Pressed = Color(127), Color(0), Color(0), Color(127)


class Skin:
    """Made of a class whose inner classes group the colours."""

    def __init__(self, colors: Any = DefaultColors) -> None:
        self._named: Dict[str, Any] = dict(_flat(colors, ""))

    def __contains__(self, name: str) -> bool:
        return name in self._named

    def __getitem__(self, name: str) -> Any:
        if name not in self._named:
            raise SkinColorMissingError(f"the skin has no colour {name!r}")
        return self._named[name]

    def iteritems(self) -> Iterator[Tuple[str, Any]]:
        return iter(self._named.items())


def merge_skins(*skins: Skin) -> Skin:
    merged = Skin()
    for skin in skins:
        merged._named.update(skin._named)
    return merged


def light(button: Any, name: str, lit: bool) -> None:
    """Shows a state on a button: by its skin when that knows the name, else simply on or off. Knobs have no light."""
    if button is None:
        return
    if name in getattr(button, "skin", ()):
        button.set_light(name)
    elif hasattr(button, "turn_on"):
        button.turn_on() if lit else button.turn_off()


def _flat(group: Any, path: str) -> Iterator[Tuple[str, Any]]:
    for base in reversed(group.__mro__[:-1]):
        for name, thing in vars(base).items():
            if name.startswith("_"):
                continue
            if isinstance(thing, type):
                yield from _flat(thing, f"{path}{name}.")
            else:
                yield path + name, thing
