"""Backline's remote script: puts this Live under the control of programs on this machine.

Live imports this package and calls `create_instance`. Everything below is generic: what exists
in Live and what may be done with it is read from `lom.json`.
"""


def create_instance(c_instance):
    """Called by Live, or by the simulator, once per Set."""
    # Live exists only inside Live, and everything else here must be importable without it.
    from .live_api import LiveApi
    from .remote_script import RemoteScript

    return RemoteScript(c_instance, LiveApi())
