"""Faults of the side door, in the form of the conversation's faults."""

from __future__ import annotations

from typing import Any, Dict


class DoorFault(Exception):
    """A line that cannot be served. `code` is one of the conversation's fault codes."""

    def __init__(self, code: str, message: str, blame: str = "client") -> None:
        super().__init__(message)
        self.code = code
        self.blame = blame


def fault_line(fault: DoorFault, request: Any) -> Dict[str, Any]:
    """The answer to a faulty line; carries the id of the request if one could be read."""
    body = {"code": fault.code, "blame": fault.blame, "stage": "live", "message": str(fault)}
    named = request.get("id") if isinstance(request, dict) else None
    known = isinstance(named, (str, int)) and not isinstance(named, bool)
    return {"id": named, "fault": body} if known else {"fault": body}


def defect(error: BaseException) -> DoorFault:
    """The fault for an exception that nobody foresaw."""
    return DoorFault("internal", f"the simulator failed: {type(error).__name__}: {error}", blame="host")
