"""Copies of nodes with everything below them. What is going on (playing, triggered, recording) is not copied."""

SKIPPED = frozenset(["parent", "_live_ptr", "listeners", "alive_class"])


def duplicate(node, parent):
    """A copy of `node` for `parent`, with its own children and the same references to other nodes."""
    kind = type(node)
    copy = object.__new__(kind)
    copy.__dict__["parent"] = parent
    copy.__dict__["_live_ptr"] = node.document.next_pointer()
    for field, value in node.__dict__.items():
        if field in SKIPPED or field in kind.runtime:
            continue
        copy.__dict__[field] = duplicate_branch(value, copy) if field in kind.branches else value
    return copy


def duplicate_branch(held, parent):
    if isinstance(held, tuple):
        return tuple(duplicate(child, parent) for child in held)
    return None if held is None else duplicate(held, parent)
