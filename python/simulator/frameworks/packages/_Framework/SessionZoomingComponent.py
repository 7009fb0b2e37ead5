"""A window over windows."""

from simulator.frameworks.clips import OverviewPart

from .CompoundComponent import CompoundComponent

_STATES = ("stopped", "playing", "selected", "empty")


class SessionZoomingComponent(OverviewPart, CompoundComponent):
    """`SessionZoomingComponent(session)`: while the zoom button is held, the matrix chooses where the session stands."""

    def __init__(self, session=None, enable_skinning=False, **named):
        super().__init__(**named)
        self._session = session
        self.begin(_Moves(session), (session,))


class _Moves:
    """The session's window, moved by the session, so that its mixer goes along."""

    def __init__(self, session):
        self._session = session
        self.move_to = session.set_offsets

    def __getattr__(self, name):
        return getattr(self._session._window, name)


def _value(state):
    def set_value(self, value):
        self.set_zoom_state_value(state, value)

    return set_value


for _state in _STATES:
    setattr(SessionZoomingComponent, f"set_{_state}_value", _value(_state))

DeprecatedSessionZoomingComponent = SessionZoomingComponent
