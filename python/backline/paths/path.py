"""Paths as text and as chains of steps: `song.tracks.0.devices.1.parameters.2.value`.

Parsing is pure and remembered; paths with the same beginning share it, so that one
look-up of `song.tracks.0` serves every path below it.
"""

import json
import re

from ..faults import Fault, quoted

MAX_SEGMENTS = 64
MAX_CHARACTERS = 1024
REMEMBERED = 8192

ROOT = "root"
HANDLE = "handle"
NAME = "name"
INDEX = "index"
QUOTED = "quoted"

_SEGMENT = re.compile(
    r"""(?P<name>[A-Za-z_][A-Za-z0-9_]*)
      | (?P<index>[0-9]{1,9})
      | (?P<quoted>"(?:[^"\\]|\\.)*")
      | (?P<handle>\#h[1-9][0-9]{0,14})""",
    re.VERBOSE,
)


class Path:
    """One step of a path and the path before it. `step` is a name, a position or a text to look for."""

    __slots__ = ("text", "kind", "step", "before", "length")

    def __init__(self, text, kind, step, before):
        self.text = text
        self.kind = kind
        self.step = step
        self.before = before
        self.length = before.length + 1 if before else 1

    def chain(self):
        """Every step from the root to this one."""
        steps, path = [], self
        while path is not None:
            steps.append(path)
            path = path.before
        return steps[::-1]


_known = {}


def parse_path(text):
    """The Path of `text`; `malformed` when the text is not a path at all."""
    try:
        return _known[text]
    except (KeyError, TypeError):
        return _parse(text)


def _parse(text):
    if type(text) is not str or not text:
        raise Fault("malformed", "a path is a text such as song.tracks.0.name, got %s" % quoted(text))
    if len(text) > MAX_CHARACTERS:
        raise Fault("malformed", "a path has at most %d characters, this one has %d" % (MAX_CHARACTERS, len(text)))
    if len(_known) > REMEMBERED:
        _known.clear()
    path, at = None, 0
    while at <= len(text):
        path, at = _step(text, at, path)
        if path.length > MAX_SEGMENTS:
            raise Fault("malformed", "a path has at most %d segments" % MAX_SEGMENTS, path=text)
    return path


def _step(text, at, before):
    """The path up to the end of the segment that begins at `at`, and where the next one begins."""
    match = _SEGMENT.match(text, at)
    if match is None or text[match.end() : match.end() + 1] not in ("", "."):
        raise Fault("malformed", "%s is not a path: it cannot be read from character %d on" % (quoted(text), at), path=text)
    begun = text[: match.end()]
    path = _known.get(begun)
    if path is None:
        path = _known[begun] = _new_path(begun, match, before)
    return path, match.end() + 1


def _new_path(begun, match, before):
    kind, found = match.lastgroup, match.group()
    if (kind == HANDLE or before is None) and not (kind in (NAME, HANDLE) and before is None):
        raise Fault("malformed", "a path begins with song, application or a handle such as #h12", path=begun)
    if kind == INDEX:
        return Path(begun, INDEX, int(found), before)
    if kind == QUOTED:
        return Path(begun, QUOTED, _unquoted(found, begun), before)
    if kind == HANDLE:
        return Path(begun, HANDLE, found[1:], None)
    return Path(begun, NAME if before else ROOT, found, before)


def _unquoted(found, begun):
    try:
        return json.loads(found)
    except ValueError:
        raise Fault("malformed", "%s is not a JSON string" % found, path=begun)
