"""Executing one request: from its object to the text of its reply."""

from ..faults import Fault, internal, quoted
from ..json_text import dumps
from ..operations import EXCLUSIVE, OPERATIONS, REPEATABLE, UNLOGGED
from ..limits import LINE
from .reply_log import LOST
from .task import Task


class Executor:
    """Executes requests of callers at most once and sends their replies.

    `report` takes a text about a defect of ours.
    """

    def __init__(self, scope, report):
        self._scope = scope
        self._report = report

    def execute(self, caller, number, request):
        """Runs a request until it is answered or has become `caller.task`."""
        ident = request["id"]
        name = request.get("op")
        name = name if type(name) is str else None
        if self._answered_before(caller, number, ident, name):
            return
        try:
            operation = OPERATIONS.get(name)
            if operation is None:
                raise Fault("unknown-op", "there is no operation %s, only %s" % (quoted(request.get("op")), ", ".join(OPERATIONS)))
            result = operation(self._scope, request, caller)
        except Exception as error:
            self._answer(caller, number, self._fault_line(ident, error), name not in UNLOGGED)
            return
        if type(result) is str:
            self._answer(caller, number, self._ok_line(ident, result), name not in UNLOGGED)
        else:
            exclusive = name in EXCLUSIVE and bool(request.get("undo"))
            caller.task = Task(ident, number, result, exclusive, name not in UNLOGGED)

    def step(self, caller):
        """One piece of the caller's task; True when the task is over."""
        task = caller.task
        try:
            result = task.step()
            if result is None:
                return False
            line = self._ok_line(task.ident, result)
        except Exception as error:
            line = self._fault_line(task.ident, error)
        caller.task = None
        self._answer(caller, task.number, line, task.keep)
        return True

    def _answered_before(self, caller, number, ident, name):
        reply = caller.log.find(number)
        if reply is None or name in UNLOGGED:
            return False
        if reply is LOST:
            if name in REPEATABLE and number > caller.log.floor:
                return False
            lost = Fault("disconnected", "request %s was executed, its reply is lost" % ident)
            reply = self._fault_line(ident, lost)
        self._say(caller, reply)
        return True

    def _answer(self, caller, number, line, keep):
        if keep:
            caller.log.keep(number, line)
        self._say(caller, line)

    def _say(self, caller, line):
        connection = caller.connection
        if connection is not None:
            connection.waiting -= 1
            connection.say(line)

    def _ok_line(self, ident, text):
        if len(text) > LINE - 128:
            return self._fault_line(ident, Fault(
                "too-large", "the reply has %d bytes, a line at most %d; ask for less at once" % (len(text), LINE)))
        return '{"id":"%s","ok":%s}\n' % (ident, text)

    def _fault_line(self, ident, error):
        if not isinstance(error, Fault):
            error = internal(error)
            self._report(error.message)
        return '{"id":"%s","fault":%s}\n' % (ident, dumps(error.as_dict()))
