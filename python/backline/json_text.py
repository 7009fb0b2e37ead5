"""JSON in and out, tuned for many small values.

Replies are put together as text: a plain value costs one table look-up, and only what has
structure goes through the encoder of the standard library.
"""

import json
from json.encoder import encode_basestring_ascii as quote

from .faults import Fault

# Converting a number of n digits takes time that grows with n squared on Python 3.7, so a line
# with one long enough to freeze Live is refused before it is converted.
LONGEST_NUMBER = 400
_BLOCK = LONGEST_NUMBER // 2


def _float_text(value):
    # A finite number ends in a digit; nan and inf, which JSON does not have, end in a letter.
    text = float.__repr__(value)
    return "null" if text[-1] in "nf" else text


_TEXT_OF = {
    float: _float_text,
    int: int.__repr__,
    bool: lambda value: "true" if value else "false",
    str: quote,
    type(None): lambda value: "null",
}


def scalar_text(value):
    """The JSON text of a plain number, string, bool or None; None for everything else."""
    convert = _TEXT_OF.get(type(value))
    return convert(value) if convert else None


_encode = json.JSONEncoder(separators=(",", ":"), check_circular=False, allow_nan=False).encode


def dumps(value):
    """The JSON text of a tree of plain values; nan and inf become null."""
    try:
        return _encode(value)
    except ValueError:
        return _encode(_without_nan(value))


def tree_text(tree, plain):
    """The JSON text of a tree that may hold values of Live, which `plain` turns into plain ones."""
    encode = json.JSONEncoder(separators=(",", ":"), check_circular=False, allow_nan=False, default=plain).encode
    try:
        return encode(tree)
    except ValueError:
        return encode(_without_nan(tree))


def _without_nan(value):
    if isinstance(value, float):
        return value if value - value == 0.0 else None
    if isinstance(value, dict):
        return {key: _without_nan(item) for key, item in value.items()}
    if isinstance(value, (list, tuple)):
        return [_without_nan(item) for item in value]
    return value


def _refuse_constant(name):
    raise ValueError("%s is not JSON" % name)


def _short_int(digits):
    if len(digits) > LONGEST_NUMBER:
        raise ValueError("a number has more than %d digits" % LONGEST_NUMBER)
    return int(digits)


_decode = json.JSONDecoder(parse_constant=_refuse_constant).raw_decode
_decode_warily = json.JSONDecoder(parse_constant=_refuse_constant, parse_int=_short_int).raw_decode


def _may_hold_long_number(line):
    # A run of LONGEST_NUMBER digits covers at least one whole block, wherever it begins.
    return any(line[at : at + _BLOCK].isdigit() for at in range(0, len(line), _BLOCK))


def read_object(line):
    """The JSON object that `line` holds; a `malformed` fault when it holds anything else."""
    try:
        wary = len(line) > LONGEST_NUMBER and _may_hold_long_number(line)
        value, end = (_decode_warily if wary else _decode)(line)
        if end != len(line) and line[end:].strip(" \t\r"):
            raise ValueError("text follows the object at character %d" % end)
    except ValueError as error:
        value = _read_padded(line, error)
    except RecursionError:
        raise Fault("malformed", "a line must not nest this deeply")
    if type(value) is not dict:
        raise Fault("malformed", "a line must be one JSON object, this one is a %s" % type(value).__name__)
    return value


def _read_padded(line, error):
    """A line may begin with spaces, which the quick decoder does not take."""
    if line[:1] in (" ", "\t"):
        return read_object(line.strip(" \t\r"))
    raise Fault("malformed", "a line must be one JSON object: %s" % error)
