"""A syntax tree as the shortest Python that says the same.

Knows what the agent is written in: the words that CircuitPython 7 and MicroPython 1.20 know. Anything else raises `KeyError`, so that nothing is lost.
"""
import ast

_BINARY = {
    ast.Add: ("+", 12), ast.Sub: ("-", 12), ast.Mult: ("*", 13), ast.FloorDiv: ("//", 13), ast.Div: ("/", 13), ast.Mod: ("%", 13),
    ast.LShift: ("<<", 11), ast.RShift: (">>", 11), ast.BitAnd: ("&", 10), ast.BitXor: ("^", 9), ast.BitOr: ("|", 8), ast.Pow: ("**", 15),
}  # fmt: skip
_UNARY = {ast.Not: ("not", 6), ast.USub: ("-", 14), ast.Invert: ("~", 14)}
_COMPARE = {
    ast.Eq: "==", ast.NotEq: "!=", ast.Lt: "<", ast.LtE: "<=", ast.Gt: ">", ast.GtE: ">=",
    ast.In: "in", ast.NotIn: "not in", ast.Is: "is", ast.IsNot: "is not",
}  # fmt: skip
_ATOM = 20


def emit(tree):
    """The text of a module."""
    lines = []
    _Text(lines).block(tree.body, 0)
    return "\n".join(lines) + "\n"


def joined(pieces):
    """Puts pieces together, with a space only where two words would become one."""
    text = ""
    for piece in pieces:
        if text and piece and (text[-1].isalnum() or text[-1] == "_") and (piece[0].isalnum() or piece[0] == "_"):
            text += " "
        text += piece
    return text


def literal(value):
    """A constant, with the shortest of its spellings."""
    if isinstance(value, int) and not isinstance(value, bool):
        return min(str(value), hex(value), key=len)
    if isinstance(value, bytes):
        return _bytes(value)
    return "..." if value is Ellipsis else repr(value)


def _bytes(value):
    text = repr(value)
    for at, byte in enumerate(value):
        if byte < 8 and not value[at + 1 : at + 2].isdigit():
            text = text.replace("\\x%02x" % byte, "\\%o" % byte)
    return text if eval(text) == value else repr(value)  # noqa: S307 - a literal made here


class _Text:
    def __init__(self, lines):
        self._lines = lines

    # Statements

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
        return self.plain(node.target) + _BINARY[type(node.op)][0] + "=" + self.bare(node.value)

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
        self._suite("def %s(%s)" % (node.name, self._arguments(node.args)), node.body, depth)

    def _class(self, node, depth):
        bases = ",".join(self.plain(base) for base in node.bases)
        self._suite("class " + node.name + ("(%s)" % bases if bases else ""), node.body, depth)

    def _arguments(self, args):
        names = [one.arg for one in args.args]
        for at, default in enumerate(args.defaults):
            names[len(names) - len(args.defaults) + at] += "=" + self.plain(default)
        if args.vararg:
            names.append("*" + args.vararg.arg)
        names += ["%s=%s" % (one.arg, self.plain(default)) for one, default in zip(args.kwonlyargs, args.kw_defaults)]
        return ",".join(names + (["**" + args.kwarg.arg] if args.kwarg else []))

    # Expressions

    def bare(self, node):
        """Where a tuple needs no parentheses."""
        if isinstance(node, ast.Tuple) and node.elts:
            return self._items(node)
        return self.plain(node)

    def _items(self, node):
        return ",".join(self.plain(one) for one in node.elts) + ("," if len(node.elts) == 1 else "")

    def plain(self, node, least=0):
        """With parentheses if it binds less tightly than `least`."""
        text, level = {
            ast.Name: lambda: (node.id, _ATOM),
            ast.Constant: lambda: (literal(node.value), _ATOM),
            ast.Attribute: lambda: (self._owner(node.value) + "." + node.attr, _ATOM),
            ast.Subscript: lambda: (self._owner(node.value) + "[" + self._index(node.slice) + "]", _ATOM),
            ast.Call: lambda: (self._owner(node.func) + "(" + self._call(node) + ")", _ATOM),
            ast.Tuple: lambda: ("(" + self._items(node) + ")", _ATOM),
            ast.List: lambda: ("[" + ",".join(self.plain(one) for one in node.elts) + "]", _ATOM),
            ast.Set: lambda: ("{" + ",".join(self.plain(one) for one in node.elts) + "}", _ATOM),
            ast.Dict: lambda: (self._dict(node), _ATOM),
            ast.ListComp: lambda: ("[" + self._comprehension(node.elt, node) + "]", _ATOM),
            ast.SetComp: lambda: ("{" + self._comprehension(node.elt, node) + "}", _ATOM),
            ast.GeneratorExp: lambda: ("(" + self._comprehension(node.elt, node) + ")", _ATOM),
            ast.BinOp: lambda: self._binary(node),
            ast.UnaryOp: lambda: self._unary(node),
            ast.BoolOp: lambda: self._boolean(node),
            ast.Compare: lambda: self._compare(node),
            ast.IfExp: lambda: (joined((self.plain(node.body, 4), "if", self.plain(node.test, 4), "else", self.plain(node.orelse, 3))), 3),
            ast.Lambda: lambda: (joined(("lambda", self._arguments(node.args))) + ":" + self.plain(node.body, 3), 2),
            ast.Starred: lambda: ("*" + self.plain(node.value, 8), _ATOM),
        }[type(node)]()
        return text if level >= least else "(" + text + ")"

    def _owner(self, node):
        text = self.plain(node, _ATOM)
        return "(" + text + ")" if isinstance(node, ast.Constant) and isinstance(node.value, int) else text

    def _index(self, node):
        if not isinstance(node, ast.Slice):
            return self.bare(node)
        lower, upper = (self.plain(one) if one else "" for one in (node.lower, node.upper))
        return lower + ":" + upper + (":" + self.plain(node.step) if node.step else "")

    def _call(self, node):
        if len(node.args) == 1 and not node.keywords and isinstance(node.args[0], ast.GeneratorExp):
            return self._comprehension(node.args[0].elt, node.args[0])
        named = [(one.arg + "=" if one.arg else "**") + self.plain(one.value) for one in node.keywords]
        return ",".join([self.plain(one) for one in node.args] + named)

    def _dict(self, node):
        return "{" + ",".join(self.plain(key) + ":" + self.plain(value) for key, value in zip(node.keys, node.values)) + "}"

    def _comprehension(self, element, node):
        pieces = [self.plain(element)]
        for one in node.generators:
            pieces += ["for", self.bare(one.target), "in", self.plain(one.iter, 4)]
            for test in one.ifs:
                pieces += ["if", self.plain(test, 4)]
        return joined(pieces)

    def _binary(self, node):
        sign, level = _BINARY[type(node.op)]
        return joined((self.plain(node.left, level), sign, self.plain(node.right, level + 1))), level

    def _unary(self, node):
        sign, level = _UNARY[type(node.op)]
        return joined((sign, self.plain(node.operand, level))), level

    def _boolean(self, node):
        word, level = ("and", 5) if isinstance(node.op, ast.And) else ("or", 4)
        pieces = [self.plain(node.values[0], level + 1)]
        for one in node.values[1:]:
            pieces += [word, self.plain(one, level + 1)]
        return joined(pieces), level

    def _compare(self, node):
        pieces = [self.plain(node.left, 8)]
        for sign, one in zip(node.ops, node.comparators):
            pieces += [_COMPARE[type(sign)], self.plain(one, 8)]
        return joined(pieces), 7


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
