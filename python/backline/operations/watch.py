"""`watch`: the value now, and every change of it from here on."""

from ..faults import Fault, quoted
from ..paths import parse_path

SLOWEST, FASTEST = 0.1, 60


def run(scope, request, caller):
    path, hz = parse_path(request.get("path")), request.get("hz")
    if hz is not None and (type(hz) not in (int, float) or not SLOWEST <= hz <= FASTEST):
        raise Fault("malformed", "hz is a number from %s to %d, got %s" % (SLOWEST, FASTEST, quoted(hz)), path=path.text)
    if caller.connection is None:
        raise Fault("disconnected", "the carrier of this watch has closed")
    interval = 1.0 / hz if hz else 0.0
    return scope.watches.begin(request["id"], path, request.get("shape"), interval, caller.connection)
