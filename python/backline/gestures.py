"""Hands on parameters: Live is told of the first hand that touches one and of the last that lets go.

While a gesture is open Live records automation and ignores what plays, so none may be left
open: the hands of a client are taken off when its carrier goes.
"""

from .live_faults import is_dead, live_fault


class Hold:
    __slots__ = ("parameter", "hands")

    def __init__(self, parameter):
        self.parameter = parameter
        self.hands = {}


class Gestures:
    def __init__(self):
        self._holds = {}

    def __len__(self):
        return len(self._holds)

    def begin(self, parameter, caller, path):
        """One hand per caller; a second `begin` of the same caller changes nothing."""
        key = parameter._live_ptr
        hold = self._holds.get(key)
        if hold is None:
            try:
                parameter.begin_gesture()
            except Exception as error:
                raise live_fault(error, parameter, path)
            hold = self._holds[key] = Hold(parameter)
        hold.hands[caller.client] = caller.connection

    def end(self, parameter, caller, path):
        """Takes the caller's hand off; without one there is nothing to do, for the host may have ended it already."""
        key = parameter._live_ptr
        hold = self._holds.get(key)
        if hold is None:
            return
        hand = caller.client if caller.client in hold.hands else _hand_of(hold, caller)
        hold.hands.pop(hand, None)
        if not hold.hands:
            self._let_go(key, path)

    def end_all(self, connection):
        """Takes every hand off that came over `connection`."""
        for key, hold in list(self._holds.items()):
            for client in [client for client, owner in hold.hands.items() if owner is connection]:
                del hold.hands[client]
            if not hold.hands:
                self._let_go(key, None, quiet=True)

    def close(self):
        for key in list(self._holds):
            self._let_go(key, None, quiet=True)

    def _let_go(self, key, path, quiet=False):
        parameter = self._holds.pop(key).parameter
        if is_dead(parameter):
            return
        try:
            parameter.end_gesture()
        except Exception as error:
            if not quiet:
                raise live_fault(error, parameter, path)


def _hand_of(hold, caller):
    """A gateway ends the gesture of a client it lost in its own name: the oldest hand that came through it."""
    connection = caller.connection
    if connection is not None and caller.client == connection.client:
        for client, owner in hold.hands.items():
            if owner is connection:
                return client
    return None
