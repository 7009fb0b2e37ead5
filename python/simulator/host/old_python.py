"""A traceback as Python 3.7 prints it, for Live 11: without marks below the lines, and without suggestions."""

from __future__ import annotations

import traceback
from typing import FrozenSet, List

_CAUSED = "\nThe above exception was the direct cause of the following exception:\n\n"
_DURING = "\nDuring handling of the above exception, another exception occurred:\n\n"


def old_traceback(error: BaseException, seen: FrozenSet[int] = frozenset()) -> List[str]:
    """The lines of an exception and of those that led to it; `seen` are those already on the way."""
    seen = seen | {id(error)}
    lines: List[str] = []
    earlier = error.__cause__ or (None if error.__suppress_context__ else error.__context__)
    if earlier is not None and id(earlier) not in seen:
        lines += [*old_traceback(earlier, seen), _CAUSED if error.__cause__ else _DURING]
    frames = [(frame.filename, frame.lineno, frame.name, frame.line) for frame in traceback.extract_tb(error.__traceback__)]
    if frames:
        lines += ["Traceback (most recent call last):\n", *traceback.format_list(frames)]
    return [*lines, *_last_lines(error)]


def _last_lines(error: BaseException) -> List[str]:
    kind = type(error)
    if isinstance(error, SyntaxError):
        return traceback.format_exception_only(kind, error)
    module = "" if kind.__module__ in ("builtins", "__main__") else f"{kind.__module__}."
    text = str(error)
    return [f"{module}{kind.__qualname__}: {text}\n" if text else f"{module}{kind.__qualname__}\n"]
