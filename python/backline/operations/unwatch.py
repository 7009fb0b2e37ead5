"""`unwatch`: ends a watch made over the same connection."""

from ..faults import Fault, quoted


def run(scope, request, caller):
    ident = request.get("watch")
    connection = caller.connection
    watch = connection.watches.pop(ident, None) if connection is not None and type(ident) is str else None
    if watch is None:
        raise Fault("unknown-watch", "there is no watch %s on this connection" % quoted(ident))
    scope.watches.end(watch)
    return "null"
