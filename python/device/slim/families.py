"""Whose an attribute is. Two attributes may have the same short name when no object ever has both."""
import ast


def tops(node):
    """What a module or a class binds."""
    found = set()
    for one in node.body:
        if isinstance(one, (ast.FunctionDef, ast.ClassDef)):
            found.add(one.name)
        elif isinstance(one, ast.Assign):
            found |= {name.id for target in one.targets for name in ast.walk(target) if isinstance(name, ast.Name) and isinstance(name.ctx, ast.Store)}
    return found


def imported(tree):
    return {one.asname or one.name.split(".")[0] for node in ast.walk(tree) if isinstance(node, (ast.Import, ast.ImportFrom)) for one in node.names}


def of_modules(tree):
    """Attributes of modules of others: `os.stat`."""
    modules = imported(tree)
    return {node.attr for node in ast.walk(tree) if isinstance(node, ast.Attribute) and _root(node) in modules}


def _root(node):
    while isinstance(node, ast.Attribute):
        node = node.value
    return getattr(node, "id", None)


def families(trees):
    """{attribute: the families that have it}; a family is all classes that inherit from each other, by the name of one of them. "" is whoever may have it."""
    classes = [node for tree in trees for node in tree.body if isinstance(node, ast.ClassDef)]
    family = {node.name: node.name for node in classes}
    for node in classes:
        for base in node.bases:
            if isinstance(base, ast.Name) and base.id in family:
                old, new = family[node.name], family[base.id]
                family = {name: new if one == old else one for name, one in family.items()}
    found = {}
    for node in classes:
        own = tops(node) | {attr for attr in _stores(node) if attr[0] == "self"}
        for attr in own:
            found.setdefault(attr[1] if isinstance(attr, tuple) else attr, set()).add(family[node.name])
    for tree in trees:
        for _owner, attr in _stores(tree):
            found.setdefault(attr, {""})
    return found


def _stores(tree):
    for node in ast.walk(tree):
        if isinstance(node, ast.Attribute) and isinstance(node.ctx, ast.Store):
            yield (node.value.id if isinstance(node.value, ast.Name) else "", node.attr)
