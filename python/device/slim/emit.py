"""A syntax tree as the shortest Python that says the same.

Knows what the agent is written in: the words that CircuitPython 7 and MicroPython 1.20 know. Anything else raises `KeyError`, so that nothing is lost.
"""
import ast

from .expressions import BINARY, Expressions, joined


def emit(tree):
    """The text of a module."""
    lines = []
    _Text(lines).block(tree.body, 0)
    return "\n".join(lines) + "\n"


class _Text(Expressions):
    def __init__(self, lines):
        self._lines = lines

    def block(self, body, depth):
        """Simple statements share a line."""
        row = []
        for node in _shorter(body):
            simple = self._simple(node)
            if simple is None:
                self._row(row, depth)
                row = []
                self._compound(node, depth)
            else:
                row.append(simple)
        self._row(row, depth)

    def _row(self, row, depth):
        if row:
            self._lines.append(" " * depth + ";".join(row))

    def _simple(self, node):
        kind = type(node).__name__
        act = getattr(self, "_" + kind, None)
        return act(node) if act else None

    def _Expr(self, node):
        return self.plain(node.value)

    def _Pass(self, _node):
        return "0"

    def _Break(self, _node):
        return "break"

    def _Continue(self, _node):
        return "continue"

    def _Return(self, node):
        return "return" if node.value is None or _is_none(node.value) else joined(("return", self.bare(node.value)))

    def _Raise(self, node):
        return "raise" if node.exc is None else joined(("raise", self.plain(node.exc)))

    def _Delete(self, node):
        return joined(("del", ",".join(self.plain(one) for one in node.targets)))

    def _Assign(self, node):
        return "=".join([self.bare(one) for one in node.targets] + [self.bare(node.value)])

    def _AugAssign(self, node):
        return self.plain(node.target) + BINARY[type(node.op)][0] + "=" + self.bare(node.value)

    def _Import(self, node):
        return "import " + ",".join(map(_alias, node.names))

    def _ImportFrom(self, node):
        return "from %s import %s" % ("." * node.level + (node.module or ""), ",".join(map(_alias, node.names)))

    def _Global(self, node):
        return "global " + ",".join(node.names)

    def _compound(self, node, depth):
        {
            ast.If: self._if, ast.While: self._while, ast.For: self._for, ast.Try: self._try, ast.FunctionDef: self._def, ast.ClassDef: self._class,
        }[type(node)](node, depth)  # fmt: skip

    def _suite(self, head, body, depth):
        simple = [self._simple(node) for node in _shorter(body)]
        if None in simple:
            self._lines.append(" " * depth + head + ":")
            self.block(body, depth + 1)
        else:
            self._lines.append(" " * depth + head + ":" + ";".join(simple))

    def _if(self, node, depth, word="if"):
        self._suite(joined((word, self.plain(node.test))), node.body, depth)
        if len(node.orelse) == 1 and isinstance(node.orelse[0], ast.If):
            self._if(node.orelse[0], depth, "elif")
        elif node.orelse:
            self._suite("else", node.orelse, depth)

    def _while(self, node, depth):
        self._suite(joined(("while", self.plain(node.test))), node.body, depth)
        if node.orelse:
            self._suite("else", node.orelse, depth)

    def _for(self, node, depth):
        self._suite(joined(("for", self.bare(node.target), "in", self.bare(node.iter))), node.body, depth)
        if node.orelse:
            self._suite("else", node.orelse, depth)

    def _try(self, node, depth):
        self._suite("try", node.body, depth)
        for one in node.handlers:
            head = "except" if one.type is None else joined(("except", self.plain(one.type)))
            self._suite(joined((head, "as", one.name)) if one.name else head, one.body, depth)
        for word, body in (("else", node.orelse), ("finally", node.finalbody)):
            if body:
                self._suite(word, body, depth)

    def _def(self, node, depth):
        for one in node.decorator_list:
            self._lines.append(" " * depth + "@" + self.plain(one))
        self._suite("def %s(%s)" % (node.name, self.arguments(node.args)), node.body, depth)

    def _class(self, node, depth):
        bases = ",".join(self.plain(base) for base in node.bases)
        self._suite("class " + node.name + ("(%s)" % bases if bases else ""), node.body, depth)


def _is_none(node):
    return isinstance(node, ast.Constant) and node.value is None


def _alias(one):
    return one.name + (" as " + one.asname if one.asname else "")


def _shorter(body):
    """`if a: return b` and `return c` as one `return`."""
    if len(body) > 1 and isinstance(body[-2], ast.If) and not body[-2].orelse:
        (first, *more), last = body[-2].body, body[-1]
        if not more and isinstance(first, ast.Return) and isinstance(last, ast.Return) and first.value and last.value:
            return body[:-2] + [ast.Return(ast.IfExp(test=body[-2].test, body=first.value, orelse=last.value))]
    return body
