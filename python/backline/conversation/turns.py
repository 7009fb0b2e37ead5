"""Whose request is executed next: everybody in turn, nobody for long."""

from collections import deque

# Requests of one client before the next client has its turn.
AT_ONCE = 16
# Seconds that one client's piecewise request may take before the next client has its turn.
PIECES = 0.001


class Turns:
    """Callers that have something to be executed, in a ring."""

    def __init__(self, executor, clock):
        self._executor = executor
        self._clock = clock
        self._ring = deque()
        self._alone = None
        self._slot = 0

    def begin_slot(self):
        """Who had to rest may go on."""
        self._slot += 1

    @property
    def has_work(self):
        return any(caller.waiting and not self._blocked(caller) for caller in self._ring)

    def add(self, caller):
        if not caller.ready:
            caller.ready = True
            self._ring.append(caller)

    def run(self, deadline):
        """Gives turns until nothing is left or the deadline has come; True when anything was executed."""
        executed = False
        while True:
            caller = self._alone or self._next()
            if caller is None:
                return executed
            executed = True
            self._turn(caller, deadline)
            if self._clock() >= deadline:
                return True

    def _next(self):
        ring = self._ring
        for _ in range(len(ring)):
            caller = ring.popleft()
            if not caller.waiting:
                caller.ready = False
                continue
            ring.append(caller)
            if not self._blocked(caller):
                return caller
        return None

    def _turn(self, caller, deadline):
        for _ in range(AT_ONCE):
            if caller.task is not None:
                if not self._pieces(caller, min(deadline, self._clock() + PIECES)):
                    return
            elif caller.queue:
                number, request = caller.queue.popleft()
                self._executor.execute(caller, number, request)
                if caller.task is not None and caller.task.exclusive:
                    self._alone = caller
            else:
                return
            if self._blocked(caller) or self._clock() >= deadline:
                return

    def _pieces(self, caller, until):
        """Goes on with the caller's task; True when it is over."""
        while not self._executor.step(caller):
            if caller.task.rests:
                caller.rested_in = self._slot
                return False
            if self._clock() >= until:
                return False
        if self._alone is caller:
            self._alone = None
        return True

    def _blocked(self, caller):
        """True while the caller does not read its replies, or its task has to rest."""
        if caller.connection is not None and caller.connection.blocked:
            return True
        return caller.rested_in == self._slot
