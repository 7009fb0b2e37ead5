"""Expressions in as few signs as say the same."""
import ast

BINARY = {
    ast.Add: ("+", 12), ast.Sub: ("-", 12), ast.Mult: ("*", 13), ast.FloorDiv: ("//", 13), ast.Div: ("/", 13), ast.Mod: ("%", 13),
    ast.LShift: ("<<", 11), ast.RShift: (">>", 11), ast.BitAnd: ("&", 10), ast.BitXor: ("^", 9), ast.BitOr: ("|", 8), ast.Pow: ("**", 15),
}  # fmt: skip
_UNARY = {ast.Not: ("not", 6), ast.USub: ("-", 14), ast.Invert: ("~", 14)}
_COMPARE = {
    ast.Eq: "==", ast.NotEq: "!=", ast.Lt: "<", ast.LtE: "<=", ast.Gt: ">", ast.GtE: ">=",
    ast.In: "in", ast.NotIn: "not in", ast.Is: "is", ast.IsNot: "is not",
}  # fmt: skip
_ATOM = 20


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
    return text if ast.literal_eval(text) == value else repr(value)


class Expressions:
    """`plain` and `bare` give the text of a node."""

    def arguments(self, args):
        names = [one.arg for one in args.args]
        for at, default in enumerate(args.defaults):
            names[len(names) - len(args.defaults) + at] += "=" + self.plain(default)
        if args.vararg:
            names.append("*" + args.vararg.arg)
        names += ["%s=%s" % (one.arg, self.plain(default)) for one, default in zip(args.kwonlyargs, args.kw_defaults)]
        return ",".join(names + (["**" + args.kwarg.arg] if args.kwarg else []))

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
            ast.Lambda: lambda: (joined(("lambda", self.arguments(node.args))) + ":" + self.plain(node.body, 3), 2),
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
        sign, level = BINARY[type(node.op)]
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
