"""The host of every conversation: connections in, requests executed in turn, replies and changes out.

Pure: carriers are handed in, time is a function. One `turn` does what can be done now and
comes back by its deadline.
"""

from collections import deque

from ..faults import Fault, quoted
from ..json_text import dumps, read_object
from ..limits import CALLERS, CREDIT, ENDED_SECONDS, GREETING_SECONDS, LINE, REMEMBERED_SECONDS
from ..version import PROTOCOL, VERSION
from .caller import Caller, split_id
from .connection import Connection
from .execution import Executor
from .framer import TOO_LONG
from .greeting import read_hello
from .turns import Turns

# The share of a turn that requests may take while there are watches, whose changes need the rest.
SERVING = 0.75
# Lines admitted from one connection before the next one has its turn.
ADMITTED_AT_ONCE = 64


class Host:
    """`identity` has `boot` and `live` of the welcome, `clock` gives seconds, `report` takes texts for the log."""

    def __init__(self, scope, identity, secret, clock, report):
        self.connections = deque()
        self._scope = scope
        self._identity = identity
        self._secret = secret
        self._clock = clock
        self._report = report
        self._callers = {}
        self._turns = Turns(Executor(scope, report), clock)

    def open(self, carrier):
        """Begins a conversation over a carrier that a client has just opened."""
        connection = Connection(carrier, self._clock())
        self.connections.append(connection)
        return connection

    def begin_slot(self):
        """Time has passed in Live since the last turn: nothing found then is to be relied on."""
        self._turns.begin_slot()
        self._scope.resolver.forget()

    def turn(self, deadline):
        """Receives, executes and sends until nothing is left or the deadline has come; True when anything happened."""
        happened = self._receive()
        happened = self._serve(deadline) or happened
        self._scope.watches.send_changes(self._clock, deadline)
        self._scope.watches.let_go(self._clock, deadline)
        for connection in self.connections:
            connection.send()
        self._close_finished()
        return happened

    @property
    def has_work(self):
        """True when a further turn would find something to do without anything new arriving."""
        return self._turns.has_work or self._scope.watches.has_work or any(
            connection.admits for connection in self.connections)

    def tick(self):
        """What is done ten times a second: deadlines, forgetting, polling."""
        now = self._clock()
        for connection in self.connections:
            if not connection.greeted and not connection.closing and now - connection.opened > GREETING_SECONDS:
                connection.refuse("unauthorised", "no hello came within %d seconds" % GREETING_SECONDS)
        for connection in [connection for connection in self.connections if connection.outlasted(now, ENDED_SECONDS)]:
            self._close(connection)
        self._forget_callers(now)
        self._scope.watches.poll()

    def make_room(self):
        """Lets go of whoever has said nothing for longest, so that silent strangers keep nobody out; True when there was one."""
        silent = [connection for connection in self.connections if not connection.greeted]
        if silent:
            self._close(min(silent, key=lambda connection: connection.opened))
        return bool(silent)

    def close(self):
        for caller in self._callers.values():
            if caller.task is not None:
                caller.task.steps.close()
        for connection in list(self.connections):
            connection.send()
            self._close(connection)

    def _serve(self, deadline):
        now = self._clock()
        if len(self._scope.watches):
            deadline = now + (deadline - now) * SERVING
        happened = False
        while True:
            admitted = self._admit()
            executed = self._turns.run(deadline)
            happened = happened or admitted or executed
            if not (admitted or executed) or self._clock() >= deadline:
                return happened

    def _receive(self):
        return any([connection.receive() for connection in self.connections])

    def _admit(self):
        """Takes lines from every connection in turn."""
        self.connections.rotate(1)
        admitted = False
        for connection in self.connections:
            lines = connection.lines
            for _ in range(ADMITTED_AT_ONCE):
                if not connection.admits:
                    break
                self._line(connection, lines.popleft())
                admitted = True
        return admitted

    def _line(self, connection, line):
        ident = None
        try:
            if type(line) is not str:
                raise _unreadable(line, connection.framer.limit)
            request = read_object(line)
            ident = request.get("id")
            if connection.greeted:
                self._request(connection, request)
            else:
                self._greet(connection, request)
        except Fault as fault:
            connection.say_fault(fault, ident if type(ident) is str and len(ident) <= 64 else None)
            connection.closing = connection.closing or not connection.greeted

    def _greet(self, connection, line):
        connection.client, connection.name = read_hello(line, self._secret)
        # A client has one carrier at a time: what still comes over an older one was sent again over this one.
        for older in [older for older in self.connections if older.client == connection.client and older is not connection]:
            older.closing = older.ended = True
        connection.greeted = True
        welcome = {
            "protocol": PROTOCOL, "boot": self._identity["boot"], "host": "script", "live": self._identity["live"],
            "version": VERSION, "credit": CREDIT, "limits": {"line": LINE}, "link": "live",
        }
        connection.say(dumps({"welcome": welcome}) + "\n")

    def _request(self, connection, request):
        client, number = split_id(request.get("id"), self._callers)
        caller = self._callers.get(client)
        if caller is None:
            caller = self._callers[client] = Caller(client, self._clock())
        if caller.connection is not connection:
            caller.move_to(connection)
        if caller.was_resent(number):
            return
        ack = request.get("ack")
        if type(ack) is int and ack > caller.log.floor:
            caller.acknowledge(ack, number)
        if caller.waiting >= CREDIT:
            raise Fault("busy", "%d requests of %s are unanswered already; send more when some are answered" % (CREDIT, client))
        connection.waiting += 1
        caller.queue.append((number, request))
        self._turns.add(caller)

    def _close_finished(self):
        for connection in [connection for connection in self.connections if connection.finished]:
            self._close(connection)

    def _close(self, connection):
        self.connections.remove(connection)
        connection.close()
        self._scope.watches.end_all(connection)
        self._scope.gestures.end_all(connection)
        now = self._clock()
        for caller in self._callers.values():
            if caller.connection is connection:
                caller.move_to(None)
                caller.used = now

    def _forget_callers(self, now):
        """Forgets clients whose carrier closed a while ago, and idle ones of a gateway when there are very many."""
        for client, caller in list(self._callers.items()):
            if caller.connection is None and not caller.waiting and now - caller.used > REMEMBERED_SECONDS:
                del self._callers[client]
        for client in list(self._callers)[: max(0, len(self._callers) - CALLERS)]:
            if not self._callers[client].waiting:
                del self._callers[client]


def _unreadable(line, limit):
    if line is TOO_LONG:
        return Fault("too-large", "a line has at most %d bytes" % limit)
    return Fault("malformed", "a line must be UTF-8, this one is not: %s" % quoted(repr(line[:40])))
