"""Modules of a package as one: without what only people read, numbers in the place of their names."""
import ast


class Unsound(Exception):
    """The sources cannot be put together as they are; says why."""


def join(sources, known=None):
    """`sources`: (name, text) of each module, each after those it imports from. `known`: constants of modules joined before. Gives (tree, constants)."""
    body, constants, owners = [], dict(known or {}), {}
    for name, text in sources:
        for node in ast.parse(text).body:
            if _is_relative(node):
                continue
            for bound in _bound(node):
                if owners.setdefault(bound, name) != name:
                    raise Unsound("%s is in %s and in %s" % (bound, owners[bound], name))
            found = _constants(node, constants)
            if found is None:
                body.append(node)
            else:
                constants.update(found)
    tree = ast.Module(body=_once(body), type_ignores=[])
    tree = _Inline(constants).visit(tree)
    return ast.fix_missing_locations(tree), constants


def imports_of(tree, earlier):
    """Statements that import what the tree uses of earlier files: `earlier` has (module, names)."""
    used = {node.id for node in ast.walk(tree) if isinstance(node, ast.Name)}
    found = [(module, sorted(used & names)) for module, names in earlier]
    return [ast.ImportFrom(module=module, names=[ast.alias(name=name) for name in names], level=0) for module, names in found if names]


def _is_relative(node):
    if isinstance(node, ast.ImportFrom) and node.level:
        if any(one.asname for one in node.names):
            raise Unsound("line %d: `as` cannot be joined" % node.lineno)
        return True
    return False


def _bound(node):
    if isinstance(node, (ast.FunctionDef, ast.ClassDef)):
        return [node.name]
    if isinstance(node, ast.Assign):
        return [one.id for target in node.targets for one in ast.walk(target) if isinstance(one, ast.Name) and one.id != "__all__"]
    return []


def _once(body):
    """One import of every module, before everything else."""
    modules, rest = [], []
    for node in body:
        if isinstance(node, ast.Import):
            modules += [one for one in node.names if one.name not in [known.name for known in modules]]
        elif not (isinstance(node, ast.Assign) and getattr(node.targets[0], "id", "") == "__all__"):
            rest.append(node)
    modules.sort(key=lambda one: one.name)
    return ([ast.Import(names=modules)] if modules else []) + rest


def _constants(node, constants):
    """{name: value} of an assignment that only names numbers, in capitals; None of anything else."""
    if not isinstance(node, ast.Assign) or len(node.targets) != 1:
        return None
    names = node.targets[0].elts if isinstance(node.targets[0], ast.Tuple) else [node.targets[0]]
    if not all(isinstance(one, ast.Name) and one.id.isupper() for one in names):
        return None
    values = _values(_Inline(constants).visit(node.value), len(names))
    return dict(zip([one.id for one in names], values)) if values else None


def _values(node, count):
    if count == 1:
        return [node.value] if isinstance(node, ast.Constant) and isinstance(node.value, int) else None
    if isinstance(node, ast.Tuple) and all(isinstance(one, ast.Constant) for one in node.elts):
        return [one.value for one in node.elts]
    if isinstance(node, ast.Call) and getattr(node.func, "id", "") == "range":
        return list(range(*[one.value for one in node.args]))
    return None


class _Inline(ast.NodeTransformer):
    """Puts numbers where their names stand, works out what is then known, and leaves docstrings out."""

    def __init__(self, constants):
        self._constants = constants

    def visit_Name(self, node):
        if isinstance(node.ctx, ast.Load) and node.id in self._constants:
            return ast.copy_location(ast.Constant(self._constants[node.id]), node)
        return node

    def visit_BinOp(self, node):
        self.generic_visit(node)
        left, right = (one.value if isinstance(one, ast.Constant) and type(one.value) is int else None for one in (node.left, node.right))
        act = {ast.Add: int.__add__, ast.Sub: int.__sub__, ast.Mult: int.__mul__, ast.LShift: int.__lshift__}.get(type(node.op))
        return ast.copy_location(ast.Constant(act(left, right)), node) if act and None not in (left, right) else node

    def _described(self, node):
        if ast.get_docstring(node, clean=False) is not None:
            node.body = node.body[1:] or [ast.Pass()]
        return self.generic_visit(node)

    visit_FunctionDef = visit_ClassDef = _described

    def visit_Expr(self, node):
        return None if isinstance(node.value, ast.Constant) else self.generic_visit(node)
