"""What may come out of a script's code: it ends what the script was doing, never the host.

A remote script that calls `sys.exit()` or raises KeyboardInterrupt is as wrong as one that raises ValueError, and Live
goes on after all of them.
"""

from __future__ import annotations

import signal


class DidNotReturn(BaseException):
    """Raised inside a script that holds the main thread too long (host/patience.py). No Exception, or a loop that lets
    nothing stop it would swallow this as well."""


FROM_SCRIPTS = (Exception, SystemExit, GeneratorExit, KeyboardInterrupt, DidNotReturn)


def let_ctrl_c_through(error: BaseException) -> None:
    """Raises `error` again when it can only be somebody's Ctrl-C: a KeyboardInterrupt where Python's own handler, which
    raises one wherever the main thread is, was left in place, as in a test. The simulator as a process has its own."""
    if isinstance(error, KeyboardInterrupt) and signal.getsignal(signal.SIGINT) is signal.default_int_handler:
        raise error
