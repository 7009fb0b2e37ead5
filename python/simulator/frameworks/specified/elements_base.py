"""The elements of a surface by name."""

from __future__ import annotations

from enum import IntEnum
from typing import Any, Iterable, List, Optional

from ..elements import ButtonBase, ComboBase, EncoderBase, MatrixBase, SysexBase
from ..elements.midi_control import MIDI_CC_TYPE


class MapMode(IntEnum):
    """How knobs are to be read. The accelerated forms are Live's smooth ones."""

    Absolute = 0
    LinearSignedBit = 1
    LinearBinaryOffset = 2
    LinearTwoCompliment = 3
    LinearSignedBit2 = 4
    Absolute14Bit = 5
    AccelSignedBit = 6
    AccelBinaryOffset = 7
    AccelTwoCompliment = 8
    AccelSignedBit2 = 9


class Matrix(MatrixBase):
    def get_button(self, row: int, column: int) -> Any:
        """None where there is none, or where another component has it."""
        return self.at(column, row)


class ElementsBase:
    """`add_button(60, "Play_Button")` makes `elements.play_button`; of a matrix there is also `elements.<name>_raw`,
    the list of what is in it."""

    def __init__(self, global_channel: int = 0) -> None:
        self._global_channel = global_channel

    def add_element(self, name: str, element_factory: Any, *arguments: Any, **named: Any) -> Any:
        return self._keep(name, element_factory(*arguments, name=name, **named))

    def add_button(self, identifier: int, name: str, **options: Any) -> Any:
        return self._keep(name, self._button(identifier, name, **options))

    def add_modifier_button(self, identifier: int, name: str, **options: Any) -> Any:
        """A button that others are combined with. It is heard even when no component has it."""
        button = self.add_button(identifier, name, **options)
        button.add_value_listener(lambda value: None)
        return button

    def add_encoder(self, identifier: int, name: str, **options: Any) -> Any:
        return self._keep(name, self._encoder(identifier, name, **options))

    def add_button_matrix(self, identifiers: Iterable[Iterable[int]], base_name: str, channels: Any = None, **options: Any) -> Any:
        return self._matrix(self._button, identifiers, base_name, channels, options)

    def add_encoder_matrix(self, identifiers: Iterable[Iterable[int]], base_name: str, channels: Any = None, **options: Any) -> Any:
        return self._matrix(self._encoder, identifiers, base_name, channels, options)

    def add_submatrix(self, matrix: Any, name: str, columns: Any = None, rows: Any = None) -> Any:
        """`columns` and `rows` are (first, one after the last)."""
        part = matrix.submatrix[slice(*columns) if columns else slice(None), slice(*rows) if rows else slice(None)]
        part.name = name
        setattr(self, f"{name.lower()}_raw", list(part))
        return self._keep(name, part)

    def add_modified_control(self, control: Any, modifier: Any, name: Optional[str] = None) -> Any:
        """`elements.play_button_with_shift`: the control while the modifier, `Shift_Button`, is held."""
        name = name or f"{control.name}_with_{modifier.name.lower().removesuffix('_button')}"
        if not isinstance(control, MatrixBase):
            return self._keep(name, ComboBase(control=control, modifier=modifier, name=name))
        rows = [[ComboBase(control=part, modifier=modifier, name=f"{part.name}_modified") for part in row] for row in control._rows]
        setattr(self, f"{name.lower()}_raw", [part for row in rows for part in row])
        return self._keep(name, Matrix(rows=rows, name=name))

    def add_sysex_element(self, identifier: tuple, name: str, send_message_generator: Any = None, **options: Any) -> Any:
        return self._keep(name, SysexBase(send_message_generator, tuple(identifier), name=name, **options))

    # How elements are made

    def _keep(self, name: str, element: Any) -> Any:
        setattr(self, name.lower(), element)
        return element

    def _button(
        self,
        identifier: int,
        name: str,
        channel: Optional[int] = None,
        msg_type: int = MIDI_CC_TYPE,
        is_momentary: bool = True,
        led_channel: Optional[int] = None,
        element_factory: Any = ButtonBase,
        is_rgb: bool = False,
        is_private: bool = False,
    ) -> Any:
        channel = self._global_channel if channel is None else channel
        return element_factory(is_momentary, msg_type, channel, identifier, led_channel=led_channel, name=name)

    def _encoder(
        self,
        identifier: int,
        name: str,
        channel: Optional[int] = None,
        msg_type: int = MIDI_CC_TYPE,
        map_mode: Any = MapMode.Absolute,
        needs_takeover: bool = True,
        is_feedback_enabled: bool = False,
        mapping_sensitivity: float = 1.0,
        feedback_delay: int = -1,
        element_factory: Any = EncoderBase,
        is_private: bool = False,
        sensitivity_modifier: Any = None,
        touch_element: Any = None,
    ) -> Any:
        channel = self._global_channel if channel is None else channel
        encoder = element_factory(msg_type, channel, identifier, int(map_mode), mapping_sensitivity, name=name)
        encoder.set_needs_takeover(needs_takeover)
        encoder.set_feedback_delay(feedback_delay)
        encoder._is_feedback_enabled = is_feedback_enabled
        return encoder

    def _matrix(self, make: Any, identifiers: Any, base_name: str, channels: Any, options: dict) -> Any:
        single = base_name.removesuffix("s")
        made: List[List[Any]] = []
        for y, row in enumerate(identifiers):
            channel = channels[y] if isinstance(channels, (list, tuple)) else channels
            channel_of = list(channel) if isinstance(channel, (list, tuple, range)) else None
            made.append(
                [
                    make(number, f"{single}_{y}_{x}", channel=channel_of[x] if channel_of else channel, **options)
                    for x, number in enumerate(row)
                ]
            )
        setattr(self, f"{base_name.lower()}_raw", [element for row in made for element in row])
        return self._keep(base_name, Matrix(rows=made, name=base_name))


def create_matrix_identifiers(start: int, stop: int, width: int, flip_rows: bool = False) -> List[List[int]]:
    """Numbers from `start` up to `stop`, in rows of `width`; the last row first when flipped."""
    rows = [list(range(first, first + width)) for first in range(start, stop, width)]
    return rows[::-1] if flip_rows else rows
