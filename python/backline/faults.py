"""Faults: the one kind of failure a client is ever told about.

A fault names its code, whose mistake it was and at which stage it happened; the message
quotes the value and says what would be right. Everything else that goes wrong in the
script is a defect of ours and becomes `internal`.
"""

import json
import os
import traceback

BLAME = {
    "malformed": "client",
    "too-large": "client",
    "unknown-op": "client",
    "unknown-path": "client",
    "unknown-watch": "client",
    "not-gettable": "client",
    "not-settable": "client",
    "not-callable": "client",
    "not-watchable": "client",
    "wrong-type": "client",
    "out-of-range": "client",
    "gone": "client",
    "refused": "live",
    "busy": "client",
    "unauthorised": "client",
    "disconnected": "network",
    "internal": "host",
}

QUOTED_CHARACTERS = 80
MESSAGE_CHARACTERS = 2000


class Fault(Exception):
    """A refusal in the words of the protocol.

    `code` is one of BLAME, `path` the path it is about, `value` what was refused (only
    values that came from JSON, so that they can go back as JSON).
    """

    def __init__(self, code, message, path=None, value=None):
        super().__init__(message)
        self.code = code
        self.message = message[:MESSAGE_CHARACTERS]
        self.path = path
        self.value = value

    def as_dict(self):
        fault = {
            "code": self.code,
            "blame": BLAME[self.code],
            "stage": "live" if self.code == "refused" else "script",
            "message": self.message,
        }
        if self.path is not None:
            fault["path"] = self.path
        if self.value is not None and len(quoted(self.value)) < QUOTED_CHARACTERS:
            fault["value"] = self.value
        return fault


def quoted(value):
    """`value` as JSON, short enough for a message."""
    try:
        text = json.dumps(value)
    except (TypeError, ValueError, RecursionError):
        text = type(value).__name__
    if len(text) > QUOTED_CHARACTERS:
        text = text[: QUOTED_CHARACTERS - 1] + "…"
    return text


def internal(error):
    """The fault for a defect of ours: it says where, because nobody can attach a debugger to Live."""
    frames = traceback.extract_tb(error.__traceback__)
    place = ""
    if frames:
        last = frames[-1]
        place = " at %s:%d in %s" % (os.path.basename(last.filename), last.lineno, last.name)
    return Fault("internal", "%s: %s%s" % (type(error).__name__, error, place))
