"""Short names in the place of long ones, the same in all files: what users call keeps its own."""
import ast
import builtins
import io
from collections import Counter

from .families import families, imported, of_modules, tops
from .rename import Rename, short_names

# What objects of others have, too: an attribute that is called like one of theirs keeps its name, because nobody can see whose it is.
_FOREIGN = set()
for _kind in (str, bytes, bytearray, memoryview, list, dict, set, tuple, int, OSError, io.BytesIO):
    _FOREIGN.update(dir(_kind))
_FOREIGN.update(("name", "version"))  # of sys.implementation
# Those that are used often get a short name, too.
_BUILTINS = {name for name in dir(builtins) if name[0] != "_" and name not in ("False", "open")}  # `open` is what tests replace


class Names:
    """`globals`, `attributes`: {long: short}. `tops`: what each tree binds."""

    def __init__(self, public, arguments, trees):
        self.public, self.arguments = set(public), set(arguments)
        self.tops = [tops(tree) for tree in trees]
        self._kept = self.public.union(*[imported(tree) for tree in trees])
        uses = Counter(word for tree in trees for word in map(_word, ast.walk(tree)) if word)
        own = set().union(*self.tops) - self.public
        self.builtins = {name for name in uses if name in _BUILTINS and uses[name] * (len(name) - 1) > len(name) + 6}
        free = short_names(self._kept)
        self.globals = {name: next(free) for name in _by_use(own | self.builtins, uses)}
        self.constants = {self.globals[name] for name in ("None", "True") if name in self.globals}
        self.attributes = self._attributes(trees)

    def _attributes(self, trees):
        uses = Counter()
        for tree in trees:
            for node in ast.walk(tree):
                uses[getattr(node, "attr", None) or getattr(node, "name", None)] += 1
        whose = families(trees)
        foreign = _FOREIGN.union(self.public, *[of_modules(tree) for tree in trees])
        found, taken = {}, {}
        for name in _by_use(set(whose) - foreign, uses):
            if name.startswith("__"):
                continue
            among = taken.values() if "" in whose[name] else [taken.get(one, set()) for one in whose[name] | {""}]
            found[name] = next(short_names(set().union(*among)))
            for one in whose[name]:
                taken.setdefault(one, set()).add(found[name])
        return found

    def short(self, names):
        return {self.globals.get(name, name) for name in names}

    def shorten(self, tree):
        used = set(map(_word, ast.walk(tree)))
        aliases = sorted(self.builtins & used)
        tree = Rename(self).visit(tree)
        if aliases:
            targets, values = ([ast.Name(name) for name in names] for names in ([self.globals[name] for name in aliases], aliases))
            tree.body.insert(0, ast.Assign(targets=[ast.Tuple(elts=targets)], value=ast.Tuple(elts=values)))
        return tree


def _word(node):
    """A name, or None and True as if they were ones."""
    if isinstance(node, ast.Constant) and (node.value is None or node.value is True):
        return repr(node.value)
    return getattr(node, "id", None)


def _by_use(names, uses):
    return sorted(names, key=lambda name: (-uses[name], name))

