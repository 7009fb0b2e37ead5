"""From an object to the path at which it stands: up from parent to parent, looking for it in each."""

from ..lom import CHILD, LIST

DEEPEST = 32


def canonical_path(table, roots, thing):
    """For example `song.tracks.2.devices.0`; None for what has no parents that lead to a root."""
    steps = []
    if not hasattr(thing, "_live_ptr"):
        return None
    for _ in range(DEEPEST):
        parent = getattr(thing, "canonical_parent", None)
        if parent is None:
            root = _root_name(roots, thing)
            return ".".join([root] + steps[::-1]) if root else None
        found = _step(table.class_of(parent), parent, thing, table)
        if found is None:
            return None
        steps.append(found)
        thing = parent
    return None


def _root_name(roots, thing):
    for name, root in roots.items():
        if root() == thing:
            return name
    return None


def _step(lom_class, parent, thing, table):
    """What leads from `parent` to `thing`: `mixer_device`, `tracks.2`."""
    own = table.class_of(thing)
    for name, member in (lom_class.members if lom_class else {}).items():
        if member.sets or member.kind not in (CHILD, LIST) or not _fits(table, own, member):
            continue
        # Not every object has all that its class knows; what it refuses does not lead anywhere.
        try:
            standing = getattr(parent, name)
        except Exception:
            continue
        if member.kind is CHILD and standing == thing:
            return name
        if member.kind is LIST:
            for at, item in enumerate(standing):
                if item == thing:
                    return "%s.%d" % (name, at)
    return None


def _fits(table, own, member):
    declared = table.classes.get(member.declared)
    if own is None:
        # All views are called View: only the name of the member tells them apart.
        return member.name == "view"
    return declared is None or own.is_a(declared.name) or declared.is_a(own.name)
