"""Marks that say how a behaviour of Live is known. `python3 -m simulator.evidence` collects them from the sources.

A mark is a decorator, or a statement of its own in a module or class, never inside a function: it costs nothing while Live plays.
Its text is "Topic: what Live does."
"""


def unchanged(marked):
    return marked


def measured(statement):
    """Seen on a running Live, by somebody who wrote down what he saw."""
    return unchanged


def documented(statement):
    """Said by a manual or a reference, and not seen."""
    return unchanged


def guessed(statement):
    """Neither seen nor said: what seemed most likely. The first thing to look at when Live turns out to behave otherwise."""
    return unchanged
