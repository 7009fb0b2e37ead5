"""`get`: the value of a property, or the reference of an object, or those of a list."""

from ..paths import parse_path
from ..reading import read_answer


def run(scope, request, caller):
    return read_answer(scope, parse_path(request.get("path")))
