"""Puts short names where long ones stand: in modules, classes, functions."""
import ast
from collections import Counter
from itertools import product
from string import ascii_letters

from .families import imported, tops
from .join import Unsound


def short_names(taken=()):
    for length in (1, 2):
        for letters in product(ascii_letters + "_", repeat=length):
            name = "".join(letters)
            if name not in ("as", "if", "in", "is", "or") and name not in taken:
                yield name


class Rename(ast.NodeTransformer):
    def __init__(self, names):
        self._names = names
        self._locals = None
        self._public_class = False

    def visit_ClassDef(self, node):
        node.bases = [self.visit(one) for one in node.bases]
        own = tops(node)
        self._public_class = node.name in self._names.public
        for one in node.body:
            if isinstance(one, ast.Assign):  # in a class its names are those of attributes
                one.value = self.visit(one.value) if isinstance(one.value, ast.Constant) else one.value
                for name in [found for found in ast.walk(one) if isinstance(found, ast.Name)]:
                    name.id = (self._names.attributes if name.id in own else self._names.globals).get(name.id, name.id)
            elif isinstance(one, ast.FunctionDef):
                name = one.name
                self.visit(one).name = self._names.attributes.get(name, name)
        self._public_class = False
        node.name = self._names.globals.get(node.name, node.name)
        return node

    def visit_FunctionDef(self, node):
        outer = self._locals
        node.name = self._name(node.name)
        self._defaults(node.args)
        if outer is None:
            self._locals = self._choose(node)
        self._rename_arguments(node.args)
        node.body = [self.visit(one) for one in node.body]
        self._locals = outer
        return node

    def visit_Lambda(self, node):
        outer = self._locals
        self._defaults(node.args)
        if outer is None:
            self._locals = self._choose(node)
        self._rename_arguments(node.args)
        node.body = self.visit(node.body)
        self._locals = outer
        return node

    def _is_called(self, name):
        """May users call it?"""
        return self._public_class and (name == "__init__" or name in self._names.public)

    def _defaults(self, args):
        """They belong to what is around the function."""
        args.defaults = [self.visit(one) for one in args.defaults]
        args.kw_defaults = [one and self.visit(one) for one in args.kw_defaults]

    def _rename_arguments(self, args):
        for one in args.args + args.kwonlyargs + [args.vararg, args.kwarg]:
            if one:
                one.arg = self._name(one.arg)

    def _choose(self, function):
        """Short names for all that is bound within; those of globals and builtins used there are taken."""
        counts, bound, kept = Counter(), set(), set()
        for node in ast.walk(function):
            if isinstance(node, ast.Name):
                counts[node.id] += 1
                if isinstance(node.ctx, (ast.Store, ast.Del)):
                    bound.add(node.id)
            elif isinstance(node, ast.arg):
                counts[node.arg] += 1
                bound.add(node.arg)
            elif isinstance(node, ast.ExceptHandler) and node.name:
                counts[node.name] += 1
                bound.add(node.name)
            elif isinstance(node, ast.FunctionDef) and node is not function:
                counts[node.name] += 1
                bound.add(node.name)
        if isinstance(function, ast.FunctionDef):
            kept = {one.arg for one in function.args.args} & self._names.arguments if self._is_called(function.name) else set()
        kept |= imported(function)
        taken = {self._names.globals.get(one, one) for one in set(counts) - bound} | kept | self._names.constants
        free = short_names(taken)
        chosen = {name: name for name in kept}
        for name in sorted(bound - kept, key=lambda one: (-counts[one], one)):
            chosen[name] = next(free)
        return chosen

    def _name(self, name):
        if self._locals is not None and name in self._locals:
            return self._locals[name]
        return self._names.globals.get(name, name)

    def visit_Name(self, node):
        node.id = self._name(node.id)
        return node

    def visit_keyword(self, node):
        """Only what keeps its name can be given by name."""
        if node.arg and node.arg not in self._names.public | self._names.arguments:
            raise Unsound("line %d: `%s=` loses its name" % (node.value.lineno, node.arg))
        return self.generic_visit(node)

    def visit_Return(self, node):
        if isinstance(node.value, ast.Constant) and node.value.value is None:
            node.value = None
        return self.generic_visit(node)

    def visit_Constant(self, node):
        short = node.value in (None, True) and type(node.value) != int and self._names.globals.get(repr(node.value))
        return ast.copy_location(ast.Name(short, ast.Load()), node) if short else node

    def visit_ExceptHandler(self, node):
        if node.type:
            node.type = self.visit(node.type)
        if node.name:
            node.name = self._name(node.name)
        node.body = [self.visit(one) for one in node.body]
        return node

    def visit_Attribute(self, node):
        node.value = self.visit(node.value)
        node.attr = self._names.attributes.get(node.attr, node.attr)
        return node
