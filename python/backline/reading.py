"""Reading what a path names, as JSON text: what `get` answers and a watch sends."""

from .json_text import scalar_text
from .lom import LIST
from .paths import NAME
from .pieces import finished


def read_answer(scope, path):
    """The JSON text of the property, object or list at a parsed path; for a long list a generator that returns it."""
    resolver = scope.resolver
    if path.kind is not NAME:
        return _place_text(scope, path)
    owner, _, member = resolver.member(path)
    value = resolver.read(owner, member, path)
    return scalar_text(value) or scope.encoder.answer(value, member, _where(scope, value, member, path))


def read_text(scope, path):
    """The same, always at once."""
    answer = read_answer(scope, path)
    return answer if type(answer) is str else finished(answer)


def _where(scope, value, member, path):
    """The path that is given out with an object: a selection is found where the object itself stands."""
    if member.kind is LIST:
        return path.text
    return scope.where(value) or path.text


def _place_text(scope, path):
    thing, lom_class = scope.resolver.place(path)
    return scope.encoder.text(thing, lom_class.name, scope.where(thing) or path.text)
