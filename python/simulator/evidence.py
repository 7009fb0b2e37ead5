"""`python3 -m simulator.evidence` prints the page that says how each behaviour of the simulator is known.

The marks stand in the code beside the behaviours (engine/evidence.py); the page is docs/simulator-evidence.md.
"""

import ast
import sys
from pathlib import Path
from typing import NamedTuple

HERE = Path(__file__).resolve().parent
PAGE = HERE.parents[1] / "docs" / "simulator-evidence.md"
KINDS = {
    "guessed": ("Guessed", "Neither seen nor documented. Where Live turns out to behave otherwise, begin here."),
    "documented": ("Documented", "Said by Ableton's manual or by the reference of the Live Object Model, and not seen on a running Live."),
    "measured": ("Measured", "Seen on a running Live by somebody who published it."),
}
HEAD = """# How the simulator knows what Live does

Printed by `python3 -m simulator.evidence` (with `PYTHONPATH=python`) from the marks in the code; a test fails while this page is stale.
Whatever `contract/lom.json` says of types, ranges, errors and versions is not repeated here.
`backline doctor --conformance` tries much of it on a real Live and prints what differs.
"""


class Mark(NamedTuple):
    kind: str
    topic: str
    statement: str
    place: str


class MarkError(ValueError):
    """A mark that cannot be collected; the text says which and why."""


def collect():
    """All marks of the sources, in the order of their files."""
    marks = []
    for path in sorted((HERE / "engine").glob("*.py")):
        if not path.name.startswith("test_"):
            marks += marks_of(path)
    return marks


def marks_of(path):
    file = path.relative_to(HERE).as_posix()
    return list(marks_in(ast.parse(path.read_text(encoding="utf-8")), file, ()))


def marks_in(node, file, owners):
    for child in node.body:
        for call in getattr(child, "decorator_list", ()):
            yield from mark(call, file, (*owners, child.name))
        if isinstance(child, ast.Expr):
            yield from mark(child.value, file, owners)
        elif isinstance(child, ast.ClassDef):
            yield from marks_in(child, file, (*owners, child.name))
        elif isinstance(child, ast.FunctionDef):
            refuse_inside(child, file)


def mark(call, file, owners):
    if not is_mark(call):
        return
    topic, colon, statement = call.args[0].value.partition(": ")
    if not colon or not statement.endswith("."):
        raise MarkError('{}: a mark reads "Topic: what Live does.", not {!r}'.format(file, call.args[0].value))
    yield Mark(call.func.id, topic, statement, " ".join((file, ".".join(owners))).strip())


def is_mark(node):
    return isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id in KINDS


def refuse_inside(function, file):
    if any(is_mark(node) for statement in function.body for node in ast.walk(statement)):
        raise MarkError("{}: a mark inside {} would be run with it; put it before it".format(file, function.name))


def page(marks):
    """The page as Markdown."""
    lines = [HEAD]
    for kind, (title, meaning) in KINDS.items():
        own = [mark for mark in marks if mark.kind == kind]
        lines.append("## {} ({})\n\n{}\n".format(title, len(own), meaning))
        for topic in sorted({mark.topic for mark in own}):
            lines.append("### {}\n".format(topic))
            lines += ["- {} (`{}`)".format(mark.statement, mark.place) for mark in own if mark.topic == topic]
            lines.append("")
    return "\n".join(lines)


if __name__ == "__main__":
    sys.stdout.write(page(collect()))
