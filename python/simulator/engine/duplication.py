"""Copies of nodes with everything below them. What is going on (playing, triggered, recording) is not copied."""

SKIPPED = frozenset(["parent", "_live_ptr", "listeners", "alive_class"])


def duplicate(node, parent):
    """A copy of `node` for `parent`, with its own children.

    References to other nodes stay, except that `links` of a class (the parameter of an envelope) follow what was copied with them.
    """
    copies = {}
    copy = copied(node, parent, copies)
    for made in copies.values():
        for field in type(made).links:
            if field in made.__dict__:
                made.__dict__[field] = relinked(made.__dict__[field], copies)
    for made in copies.values():
        made.arrived()
    return copy


def relinked(held, copies):
    if isinstance(held, tuple):
        return tuple([copies.get(target, target) for target in held])
    return copies.get(held, held)


def copied(node, parent, copies):
    kind = type(node)
    copies[node] = copy = object.__new__(kind)
    copy.__dict__["parent"] = parent
    copy.__dict__["_live_ptr"] = node.document.next_pointer()
    for field, value in node.__dict__.items():
        if field in SKIPPED or field in kind.runtime:
            continue
        copy.__dict__[field] = copied_branch(value, copy, copies) if field in kind.branches else value
    return copy


def copied_branch(held, parent, copies):
    if isinstance(held, tuple):
        return tuple([copied(child, parent, copies) for child in held])
    return None if held is None else copied(held, parent, copies)
