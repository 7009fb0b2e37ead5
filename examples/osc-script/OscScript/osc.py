"""OSC 1.0 messages with the types i, f, s, T, F and N."""

import struct


class OscError(ValueError):
    """A datagram is no OSC message, or a value has no OSC type."""


def encode(address, *values):
    """The datagram of one message. Raises OscError for values that OSC has no type for."""
    tags, data = ",", b""
    for value in values:
        tag, packed = _packed(value)
        tags, data = tags + tag, data + packed
    return _text(address) + _text(tags) + data


def decode(datagram):
    """Address and values of one message. Raises OscError."""
    try:
        address, place = _read_text(datagram, 0)
        tags, place = _read_text(datagram, place) if place < len(datagram) else (",", place)
        values = []
        for tag in tags[1:]:
            value, place = _READERS[tag](datagram, place)
            values.append(value)
    except (KeyError, ValueError, struct.error) as error:
        raise OscError(f"{datagram[:40]!r} is no OSC message: {error}") from error
    return address, values


def _packed(value):
    # Live's enums are ints, and True is one too: what is asked first decides.
    if value is None or isinstance(value, bool):
        return {None: "N", True: "T", False: "F"}[value], b""
    if isinstance(value, int):
        return "i", struct.pack(">i", value)
    if isinstance(value, float):
        return "f", struct.pack(">f", value)
    if isinstance(value, str):
        return "s", _text(value)
    raise OscError(f"OSC has no type for {value!r}")


def _text(text):
    data = text.encode("utf-8")
    return data + b"\0" * (4 - len(data) % 4)


def _read_text(datagram, place):
    end = datagram.index(b"\0", place)
    return datagram[place:end].decode("utf-8"), end + 4 - end % 4


def _read_number(form):
    return lambda datagram, place: (struct.unpack_from(form, datagram, place)[0], place + 4)


def _constant(value):
    return lambda datagram, place: (value, place)


_READERS = {
    "i": _read_number(">i"),
    "f": _read_number(">f"),
    "s": _read_text,
    "T": _constant(True),
    "F": _constant(False),
    "N": _constant(None),
}
