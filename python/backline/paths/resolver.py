"""From a path to the object that stands there now.

What was found is remembered until `forget`: nothing in Live changes while the main thread is
ours, except by what we ourselves set or call, so within one slot `song.tracks.0` is looked up
once however many paths lie below it.
"""

from ..faults import Fault, quoted
from ..live_faults import live_fault
from ..lom import FUNCTION, LIST, OBJECT_KINDS, ListOf
from .near import did_you_mean
from .path import HANDLE, INDEX, NAME, ROOT, parse_path

MISSING = object()


class Resolver:
    """`roots` maps the first word of a path to a function that gives the object."""

    def __init__(self, table, handles, roots):
        self.table = table
        self._handles = handles
        self._roots = roots
        self._places = {}

    def forget(self):
        self._places.clear()

    def place(self, path):
        """`(object or list, LomClass or ListOf)` of what stands at a parsed path."""
        try:
            return self._places[path]
        except KeyError:
            place = self._places[path] = self._find(path)
            return place

    def member(self, path):
        """`(owner, class, member)` for a path that ends in a name."""
        if path.kind is not NAME:
            return None
        owner, lom_class = self.place(path.before)
        member = lom_class.members.get(path.step)
        if member is None:
            raise self.unknown(path, lom_class)
        return owner, lom_class, member

    def at(self, text):
        return self.place(parse_path(text))

    def unknown(self, path, lom_class):
        if isinstance(lom_class, ListOf):
            message = "%s is a list: its members are named by position or by a quoted name, not %s" % (
                path.before.text, quoted(path.step))
        else:
            message = "%s has no %s%s" % (lom_class.name, path.step, did_you_mean(path.step, lom_class.members))
        return Fault("unknown-path", message, path=path.text)

    def _find(self, path):
        if path.kind is ROOT:
            return self._root(path)
        if path.kind is HANDLE:
            entry = self._handles.find(path.step)
            return entry.thing, entry.lom_class
        owner, lom_class = self.place(path.before)
        if path.kind is NAME:
            return self._named(path, owner, lom_class)
        if not isinstance(lom_class, ListOf):
            raise Fault("unknown-path", "%s is one %s, not a list" % (path.before.text, lom_class.name), path=path.text)
        if path.kind is INDEX:
            return self._indexed(path, owner, lom_class)
        return self._called(path, owner, lom_class)

    def _root(self, path):
        name = self.table.roots.get(path.step)
        if name is None:
            raise Fault("unknown-path", "a path begins with %s or a handle such as #h12, not %s" % (
                " or ".join(self.table.roots), path.step), path=path.text)
        return self._roots[path.step](), self.table.classes[name]

    def _named(self, path, owner, lom_class):
        member = lom_class.members.get(path.step)
        if member is None:
            raise self.unknown(path, lom_class)
        found = self.read(owner, member, path)
        if member.kind is LIST:
            return found, ListOf(member.declared, owner, member)
        if found is None:
            raise Fault("unknown-path", "%s is empty now" % path.text, path=path.text)
        found_class = self.table.member_class(found, member)
        if found_class is None or found_class.kind not in OBJECT_KINDS:
            raise Fault("unknown-path", "%s is a value of type %s and has nothing below it" % (
                path.text, member.type.text), path=path.text)
        return found, found_class

    def read(self, owner, member, path):
        """What Live has at a property or child; faults when it has or allows nothing there."""
        if member.kind is FUNCTION or not member.gets:
            raise Fault("not-gettable", "%s is a %s and cannot be read" % (path.text, member.kind), path=path.text)
        try:
            return getattr(owner, member.name)
        except AttributeError:
            raise Fault("unknown-path", "this Live has no %s (since %s)" % (
                path.text, member.row.get("since", "later")), path=path.text)
        except Exception as error:
            raise live_fault(error, owner, path.text)

    def _indexed(self, path, owner, list_of):
        try:
            found = owner[path.step]
        except (IndexError, TypeError):
            items = list(owner)
            if path.step >= len(items):
                raise Fault("unknown-path", "%s has %d members, so there is no position %d" % (
                    path.before.text, len(items), path.step), path=path.text)
            found = items[path.step]
        except Exception as error:
            raise live_fault(error, list_of.owner, path.text)
        return self._item(path, found, list_of)

    def _item(self, path, found, list_of):
        if found is None:
            raise Fault("unknown-path", "%s is empty now" % path.text, path=path.text)
        return found, self.table.class_of(found, list_of.declared)

    def _called(self, path, owner, list_of):
        for item in owner:
            if getattr(item, "name", MISSING) == path.step:
                return self._item(path, item, list_of)
        raise Fault("unknown-path", "%s has no member called %s" % (path.before.text, quoted(path.step)), path=path.text)
