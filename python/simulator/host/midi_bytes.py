"""Reading MIDI bytes: cutting a list of bytes into complete messages."""

from __future__ import annotations

from typing import Iterable, List, Sequence, Tuple

MidiBytes = Tuple[int, ...]

_CHANNEL_LENGTH = {0x80: 3, 0x90: 3, 0xA0: 3, 0xB0: 3, 0xC0: 2, 0xD0: 2, 0xE0: 3}
_SYSTEM_LENGTH = {0xF1: 2, 0xF2: 3, 0xF3: 2, 0xF6: 1}
_REAL_TIME = 0xF8
_SYSEX, _SYSEX_END = 0xF0, 0xF7


class MidiError(ValueError):
    """These bytes are not complete MIDI messages; the text quotes them."""


def complete_messages(data: Iterable[int]) -> List[MidiBytes]:
    """Cuts bytes into messages. Every message carries its status byte (no running status)
    and is complete, as a driver hands it to Live; anything else raises MidiError."""
    rest = _as_bytes(data)
    messages: List[MidiBytes] = []
    while rest:
        length = _length(rest)
        message, rest = rest[:length], rest[length:]
        if len(message) < length or any(byte > 127 for byte in _data_of(message)):
            raise MidiError(f"{_quote(message)} is not a complete MIDI message")
        messages.append(tuple(message))
    if not messages:
        raise MidiError("a MIDI message has at least one byte")
    return messages


def is_sysex(message: Sequence[int]) -> bool:
    return message[0] == _SYSEX


def is_channel_message(message: Sequence[int]) -> bool:
    return message[0] < _SYSEX


def _as_bytes(data: Iterable[int]) -> List[int]:
    values = list(data)
    for value in values:
        if isinstance(value, bool) or not isinstance(value, int) or not 0 <= value <= 255:
            raise MidiError(f"a MIDI byte is a whole number from 0 to 255, not {value!r}")
    return values


def _length(data: List[int]) -> int:
    status = data[0]
    if status < 0x80:
        raise MidiError(f"{_quote(data)} does not begin with a status byte (128 to 255)")
    if status == _SYSEX:
        if _SYSEX_END not in data:
            raise MidiError(f"{_quote(data)} is a SysEx message without its end, byte 247")
        return data.index(_SYSEX_END) + 1
    if status >= _REAL_TIME:
        return 1
    length = _SYSTEM_LENGTH.get(status) if status > _SYSEX else _CHANNEL_LENGTH[status & 0xF0]
    if length is None:
        raise MidiError(f"{_quote(data)} does not begin with a message that MIDI defines")
    return length


def _data_of(message: List[int]) -> List[int]:
    return message[1:-1] if message[0] == _SYSEX else message[1:]


def _quote(data: List[int]) -> str:
    shown = " ".join(f"{byte:02X}" for byte in data[:12])
    return f"{shown} …" if len(data) > 12 else shown
