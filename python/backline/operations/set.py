"""`set`: writes a property or a child, and says what Live made of the value."""

from ..faults import Fault
from ..json_text import scalar_text
from ..live_faults import is_dead, live_fault
from ..paths import NAME, parse_path
from ..values import Place

# Live keeps many numbers in 32 bits, so what reads back may differ from what was written by this much.
_ROUNDING = 1e-6


def run(scope, request, caller):
    if "value" not in request:
        raise Fault("malformed", "set needs a value", path=request.get("path"))
    path = parse_path(request.get("path"))
    return write(scope, path, request["value"])


def write(scope, path, value):
    """Sets what stands at a parsed path; the JSON text of the result."""
    owner, lom_class, member = _settable(scope, path)
    place = Place(owner, lom_class, member.name, member.row, path.text, path.text)
    if value is None and member.nullable:
        wanted = None
    else:
        wanted = scope.decoder.ranges.check(scope.decoder.decode(value, member.type, place), member.row, owner, place)
    try:
        setattr(owner, member.name, wanted)
    except Exception as error:
        raise live_fault(error, wanted if is_dead(wanted) else owner, path.text, value)
    finally:
        scope.resolver.forget()
    return _what_became(scope, owner, member, wanted)


def _settable(scope, path):
    found = scope.resolver.member(path) if path.kind is NAME else None
    if found is None:
        raise Fault("not-settable", "%s is a place, not a property" % path.text, path=path.text)
    owner, lom_class, member = found
    if not member.sets:
        raise Fault("not-settable", "%s can be read but not set" % path.text if member.gets else
                    "%s is a %s and cannot be set" % (path.text, member.kind), path=path.text)
    return found


def _what_became(scope, owner, member, wanted):
    """null when Live took the value as it is, `{"value": …}` when it made something else of it."""
    if member.deferred or not member.gets:
        return "null"
    try:
        now = getattr(owner, member.name)
    except Exception:
        # Written but not readable at this moment: there is nothing to say about it.
        return "null"
    if _same(now, wanted):
        return "null"
    text = scope.encoder.member_text(now, member)
    return "null" if text == _text(scope, wanted, member) else '{"value":%s}' % text


def _same(now, wanted):
    if isinstance(now, float) and isinstance(wanted, (int, float)):
        return abs(now - wanted) <= _ROUNDING * max(1.0, abs(wanted))
    return now == wanted


def _text(scope, wanted, member):
    return scalar_text(wanted) or scope.encoder.member_text(wanted, member)
