"""`gesture`: a hand on a parameter, from its first touch to letting go."""

from ..faults import Fault, quoted
from ..paths import parse_path
from .set import write

PHASES = ("begin", "move", "end")


def run(scope, request, caller):
    path, phase = parse_path(request.get("path")), request.get("phase")
    if phase not in PHASES:
        raise Fault("malformed", "phase is begin, move or end, got %s" % quoted(phase), path=path.text)
    if phase == "move" and "value" not in request:
        raise Fault("malformed", "a move needs a value", path=path.text)
    parameter, lom_class = scope.resolver.place(path)
    if "begin_gesture" not in lom_class.members:
        raise Fault("wrong-type", "a gesture is made on a DeviceParameter, %s is a %s" % (path.text, lom_class.name), path=path.text)
    if phase == "begin":
        scope.gestures.begin(parameter, caller, path.text)
    try:
        if "value" in request:
            write(scope, parse_path(path.text + ".value"), request["value"])
    finally:
        # A value that Live refuses must not leave the gesture open.
        if phase == "end":
            scope.gestures.end(parameter, caller, path.text)
        scope.resolver.forget()
    return "null"
