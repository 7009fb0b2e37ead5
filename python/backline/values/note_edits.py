"""Vectors that Live only takes back if it gave them out itself, such as edited notes.

`Clip.apply_note_modifications` wants the very vector of a getter, with its notes changed in
place. A client sends a list of plain objects instead; each is matched by the id its value type
has (`note_id`) with what the getter of the same class gives for those ids.
"""

from ..faults import Fault, quoted

# Edits that are applied in one piece.
PIECE = 128


def edit_steps(decoder, edits, vector_class, kind, place):
    """A generator that returns the vector of Live with `edits` applied to its members, and yields between them."""
    element = decoder.table.classes.get(vector_class.element)
    id_name = _id_name(element)
    if type(edits) is not list or id_name is None:
        raise decoder.wrong(edits, kind, place)
    wanted = {}
    for edit in edits:
        if type(edit) is not dict or type(edit.get(id_name)) is not int:
            raise Fault("wrong-type", "%s takes objects with an int %s, got %s" % (
                place.label, id_name, quoted(edit)), path=place.path)
        wanted[edit[id_name]] = edit
    vector = _given_out(decoder, list(wanted), vector_class, place)
    members = {getattr(item, id_name): item for item in vector}
    for count, (identity, edit) in enumerate(wanted.items()):
        if identity not in members:
            raise Fault("gone", "%s: there is no member with %s %d" % (place.label, id_name, identity), path=place.path)
        _apply(decoder, members[identity], edit, element, id_name, place)
        if count % PIECE == PIECE - 1:
            yield
    return vector


def _id_name(element):
    if element is None:
        return None
    for name, member in element.members.items():
        if name.endswith("_id") and member.gets and not member.sets:
            return name
    return None


def _given_out(decoder, identities, vector_class, place):
    """Asks the getter of the same class: one that takes ids if there is one, else one that takes nothing."""
    getters = [
        member for member in place.lom_class.members.values()
        if member.kind == "function" and member.type.name == vector_class.name
    ]
    for arguments in (["Iterable[int]"], []):
        for getter in getters:
            if [argument.type.text for argument in getter.arguments] == arguments and hasattr(place.owner, getter.name):
                given = [tuple(identities)] if arguments else []
                return decoder.ask(place.owner, lambda: getattr(place.owner, getter.name)(*given), place.path)
    raise Fault("not-callable", "nothing in %s gives out a %s to edit" % (place.lom_class.name, vector_class.name), path=place.path)


def _apply(decoder, item, edit, element, id_name, place):
    for name, value in edit.items():
        if name == id_name:
            continue
        member = element.members.get(name)
        if member is None or not member.sets:
            raise Fault("wrong-type", "%s: a %s has no %s that can be changed" % (place.label, element.name, name), path=place.path)
        inner = place.inside(element)
        inner.name, inner.row = name, member.row
        decoded = decoder.ranges.check(decoder.decode(value, member.type, inner), member.row, item, inner)
        decoder.ask(item, lambda: setattr(item, name, decoded), place.path)
