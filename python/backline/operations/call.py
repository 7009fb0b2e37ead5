"""`call`: a function with its arguments checked by the table."""

from ..faults import Fault, quoted
from ..live_faults import is_dead, live_fault
from ..lom import FUNCTION
from ..paths import NAME, did_you_mean, parse_path
from ..values import Place


def run(scope, request, caller):
    path = parse_path(request.get("path"))
    args, named = request.get("args", []), request.get("named", {})
    if type(args) is not list or type(named) is not dict:
        raise Fault("malformed", "args is a list and named an object", path=path.text)
    owner, lom_class, function = _callable(scope, path)
    given = _Arguments(scope, owner, lom_class, function, path)
    positional, keywords = given.positional(args), given.keywords(args, named)
    try:
        result = getattr(owner, function.name)(*positional, **keywords)
    except Exception as error:
        dead = [value for value in positional + list(keywords.values()) if is_dead(value)]
        raise live_fault(error, dead[0] if dead else owner, path.text)
    finally:
        scope.resolver.forget()
        scope.watches.look_for_deaths()
    return scope.encoder.member_text(result, function, scope.where(result))


def _callable(scope, path):
    found = scope.resolver.member(path) if path.kind is NAME else None
    if found is None or found[2].kind is not FUNCTION or not found[2].callable:
        raise Fault("not-callable", "%s is not a function that can be called" % path.text, path=path.text)
    return found


class _Arguments:
    """What a client gave for the arguments of one function."""

    def __init__(self, scope, owner, lom_class, function, path):
        self._decoder = scope.decoder
        self._owner = owner
        self._class = lom_class
        self._rows = function.arguments
        self._path = path.text

    def positional(self, args):
        if len(args) > len(self._rows):
            raise self._wrong_count(len(args))
        return [self._decoded(row, value) for row, value in zip(self._rows, args)]

    def keywords(self, args, named):
        rest = self._rows[len(args) :]
        known = {row.name: row for row in rest if row.keyword}
        known.update({row.keyword: row for row in rest if row.keyword})
        keywords = {}
        for name, value in named.items():
            row = known.get(name)
            if row is None:
                raise Fault("wrong-type", "%s has no named argument %s left%s" % (
                    self._path, quoted(name), did_you_mean(name, known)), path=self._path)
            keywords[row.keyword] = self._decoded(row, value)
        for row in rest:
            if not row.optional and row.keyword not in keywords:
                raise self._wrong_count(len(args) + len(named))
        return keywords

    def _decoded(self, row, value):
        place = Place(self._owner, self._class, row.name, row.row, self._path, "%s of %s" % (row.name, self._path))
        decoded = self._decoder.decode(value, row.type, place)
        return self._decoder.ranges.check_argument(decoded, row.row, place.label)

    def _wrong_count(self, count):
        words = ", ".join("%s: %s%s" % (row.name, row.type.text, " (optional)" if row.optional else "") for row in self._rows)
        return Fault("wrong-type", "%s takes (%s), got %d" % (self._path, words, count), path=self._path)
