"""What the host tells, while nobody writes it down."""

from __future__ import annotations

from typing import Any, Optional


class Silence:
    """Records nothing."""

    def cause(self, kind: str, **fields: Any) -> None:
        """The next thing comes from outside: a frame, a tick, MIDI …"""

    def begin_slot(self, script: str, entry: str, given: Any) -> None:
        """A call into a script begins."""

    def end_slot(self, error: Optional[BaseException]) -> None:
        """The innermost call into a script that has begun ends."""

    def told(self, script: str, kind: str, content: Any) -> None:
        """A script sends, shows or logs something."""

    def played(self, data: Any, track: int, beat: float) -> None:
        """A clip plays."""

    def close(self) -> None:
        """The host has ended."""
