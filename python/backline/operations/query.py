"""`query`: a whole tree of properties in one request, read in pieces when it is large."""

from ..faults import Fault
from ..paths import parse_path
from ..queries import query_steps


def run(scope, request, caller):
    path = parse_path(request.get("path"))
    if "shape" not in request:
        raise Fault("malformed", "query needs a shape", path=path.text)
    return query_steps(scope, path, request["shape"])
