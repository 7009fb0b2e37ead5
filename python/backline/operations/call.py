"""`call`: a function with its arguments checked by the table."""

from ..faults import Fault, quoted
from ..live_faults import is_dead, live_fault
from ..lom import FUNCTION
from ..paths import NAME, did_you_mean, parse_path
from ..values import Place

# Longer lists among the arguments are decoded in pieces.
LONG = 128


def run(scope, request, caller):
    path = parse_path(request.get("path"))
    args, named = request.get("args", []), request.get("named", {})
    if type(args) is not list or type(named) is not dict:
        raise Fault("malformed", "args is a list and named an object", path=path.text)
    call = _Call(scope, path)
    pairs = call.matched(args, named)
    if any(type(value) is list and len(value) > LONG for _, value in pairs):
        return call.in_pieces(pairs, len(args))
    return call.answer([call.decoded(row, value) for row, value in pairs], len(args), pairs)


class _Call:
    """One call of one function of one object."""

    def __init__(self, scope, path):
        found = scope.resolver.member(path) if path.kind is NAME else None
        if found is None or found[2].kind is not FUNCTION or not found[2].callable:
            raise Fault("not-callable", "%s is not a function that can be called" % path.text, path=path.text)
        self._scope = scope
        self._path = path.text
        self._owner, self._class, self._function = found

    def matched(self, args, named):
        """Every value that was given, with the row of the argument it is for."""
        rows = self._function.arguments
        if len(args) > len(rows):
            raise self._wrong_count(len(args))
        rest = rows[len(args) :]
        known = {row.name: row for row in rest if row.keyword}
        known.update({row.keyword: row for row in rest if row.keyword})
        pairs = list(zip(rows, args))
        for name, value in named.items():
            if name not in known:
                raise Fault("wrong-type", "%s has no named argument %s left%s" % (
                    self._path, quoted(name), did_you_mean(name, known)), path=self._path)
            pairs.append((known[name], value))
        given = {row.name for row, _ in pairs}
        if any(not row.optional and row.name not in given for row in rest):
            raise self._wrong_count(len(pairs))
        return pairs

    def decoded(self, row, value):
        place = self._place(row)
        decoder = self._scope.decoder
        return decoder.ranges.check_argument(decoder.decode(value, row.type, place), row.row, place)

    def in_pieces(self, pairs, count):
        values = []
        for row, value in pairs:
            values.append((yield from self._scope.decoder.decode_steps(value, row.type, self._place(row))))
        answer = self.answer(values, count, pairs)
        return answer if type(answer) is str else (yield from answer)

    def answer(self, values, count, pairs):
        """Calls with the first `count` values by position and the others by name; what Live returned."""
        keywords = {row.keyword: value for (row, _), value in zip(pairs[count:], values[count:])}
        scope = self._scope
        try:
            result = getattr(self._owner, self._function.name)(*values[:count], **keywords)
        except Exception as error:
            dead = [value for value in values if is_dead(value)]
            raise live_fault(error, dead[0] if dead else self._owner, self._path)
        finally:
            scope.resolver.forget()
            scope.watches.look_for_deaths()
        return scope.encoder.answer(result, self._function, scope.where(result))

    def _place(self, row):
        return Place(self._owner, self._class, row.name, row.row, self._path, "%s of %s" % (row.name, self._path))

    def _wrong_count(self, count):
        words = ", ".join("%s: %s%s" % (row.name, row.type.text, " (optional)" if row.optional else "") for row in self._function.arguments)
        return Fault("wrong-type", "%s takes (%s), got %d" % (self._path, words, count), path=self._path)
