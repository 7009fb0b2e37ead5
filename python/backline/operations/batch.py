"""`batch`: several requests in one, in order; one that fails does not stop the rest."""

from ..faults import Fault, internal, quoted
from ..json_text import dumps
from . import call, describe, get, ping, query, set

ITEMS = {
    "get": get.run,
    "set": set.run,
    "call": call.run,
    "query": query.run,
    "describe": describe.run,
    "ping": ping.run,
}


def run(scope, request, caller):
    items = request.get("items")
    if type(items) is not list:
        raise Fault("malformed", "items is a list of requests, got %s" % quoted(items))
    return _steps(scope, items, bool(request.get("undo")), caller)


def _steps(scope, items, undo, caller):
    results = []
    song = scope.song() if undo else None
    if undo:
        scope.decoder.ask(song, song.begin_undo_step, "song.begin_undo_step")
    try:
        for item in items:
            results.append((yield from _item(scope, item, caller)))
            yield
    finally:
        if undo:
            _end_step(scope, song)
    return "[%s]" % ",".join(results)


def _end_step(scope, song):
    """Since 12.4 Live can be made to take parameter changes into the step; before, they come behind it as a step of their own."""
    try:
        sync = getattr(song, "sync_parameter_changes", None)
        if sync is not None:
            scope.decoder.ask(song, sync, "song.sync_parameter_changes")
    finally:
        scope.decoder.ask(song, song.end_undo_step, "song.end_undo_step")


def _item(scope, item, caller):
    try:
        name = item.get("op") if type(item) is dict else None
        operation = ITEMS.get(name) if type(name) is str else None
        if operation is None:
            raise Fault("malformed" if type(item) is not dict else "unknown-op", "an item of a batch is one of %s, got %s" % (
                ", ".join(ITEMS), quoted(name if type(item) is dict else item)))
        result = operation(scope, item, caller)
        if type(result) is not str:
            result = yield from result
        return '{"ok":%s}' % result
    except Fault as fault:
        return '{"fault":%s}' % dumps(fault.as_dict())
    except Exception as error:
        return '{"fault":%s}' % dumps(internal(error).as_dict())
