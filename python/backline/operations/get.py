"""`get`: the value of a property, or the reference of an object, or those of a list."""

from ..paths import parse_path
from ..reading import read_text


def run(scope, request, caller):
    return read_text(scope, parse_path(request.get("path")))
