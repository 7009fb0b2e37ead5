"""`schedule_message`: calls that wait for display ticks."""

from __future__ import annotations

from collections import deque
from typing import Any, Callable, Deque, NamedTuple

from ..escapes import FROM_SCRIPTS, let_ctrl_c_through

_NOTHING = object()


class _Scheduled(NamedTuple):
    tick: int
    callback: Callable[..., Any]
    parameter: Any


class MessageScheduler:
    """A delay of 0 or 1 means the next tick, 2 the one after, and so on, whether asked for during a tick or
    between two. Nothing that is scheduled during a tick runs in the same tick. Calls due at the same tick run
    in the order asked for. Other threads may schedule."""

    def __init__(self, failed: Callable[[BaseException], None]) -> None:
        self._failed = failed
        self._waiting: Deque[_Scheduled] = deque()
        self._tick = 0

    def schedule(self, delay_in_ticks: int, callback: Callable[..., Any], parameter: Any = _NOTHING) -> None:
        if not callable(callback):
            raise TypeError(f"schedule_message needs something to call, not {callback!r}")
        self._waiting.append(_Scheduled(self._tick + max(1, int(delay_in_ticks)), callback, parameter))

    def tick(self) -> None:
        """Runs what is due. A call that raises is reported and gone; the others run."""
        self._tick += 1
        for _ in range(len(self._waiting)):
            scheduled = self._waiting.popleft()
            if scheduled.tick > self._tick:
                self._waiting.append(scheduled)
            else:
                self._run(scheduled)

    def clear(self) -> None:
        self._waiting.clear()

    def _run(self, scheduled: _Scheduled) -> None:
        try:
            if scheduled.parameter is _NOTHING or scheduled.parameter is None:
                scheduled.callback()
            else:
                scheduled.callback(scheduled.parameter)
        except FROM_SCRIPTS as error:
            let_ctrl_c_through(error)
            self._failed(error)
