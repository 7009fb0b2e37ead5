"""The document: the one object that all nodes of a Set share.

It numbers nodes, makes them from their kinds, groups changes into steps, lets dead nodes die, calls listeners, and keeps what
Live only does at the next tick. It knows nothing of music; the services (transport, launcher, recorder, meters) hang on it.
"""

import traceback

from ..escapes import FROM_SCRIPTS, let_ctrl_c_through
from .kinds import make_kinds
from .journal import Journal
from .node import class_of, fields_of, holds, kill, revive

IN_NOTIFICATION = "Changes cannot be triggered by notifications. You will need to defer your response."
IN_UNDO = "Changes cannot be triggered during undo or redo."
POINTER_STEP = 0x40
FIRST_POINTER = 0x1_0000_0000


class Document:
    def __init__(self, table, live_version):
        self.table, self.live_version = table, live_version
        self.kinds = make_kinds(self, table["classes"])
        self.pointer = FIRST_POINTER
        self.journal = Journal()
        self.depth = 0
        self.label = ""
        self.merge = None
        self.refusal = None
        self.undoing = False
        self.moved, self.reacting, self.waiting = [], {}, {}
        self.deferred = []
        # How many ticks there have been.
        self.ticks = 0
        self.report = print_failure

    def next_pointer(self):
        self.pointer += POINTER_STEP
        return self.pointer

    def new(self, kind, parent, **fields):
        return self.kinds[kind](parent, **fields)

    # Steps

    def step(self, label, merge=None):
        """Use as `with document.step("Rename"):`; the outermost step is the one that undo takes back."""
        if self.depth == 0:
            self.label, self.merge = label, merge
        return self

    def __enter__(self):
        self.depth += 1

    def __exit__(self, failure, value, trace):
        if self.depth > 1:
            self.depth -= 1
            return
        try:
            if failure is not None:
                self.journal.take_back(self.store)
            self.derive()
            self.journal.finish(self.label, self.merge)
        finally:
            self.depth -= 1
        self.notify()

    def store(self, node, field, old, value):
        """Writes a field of a node, dead or alive, and notes what follows from it."""
        fields_of(node)[field] = value
        kind = class_of(node)
        if field in kind.branches:
            self.moved.append((node, old, value))
        reaction = kind.reactions.get(field)
        if reaction is not None:
            self.reacting[(node, reaction)] = None
        if not type(node).is_dead:
            self.changed(node, field)

    def derive(self):
        """Lets removed nodes die and returned ones live again, then brings derived fields up to date."""
        moved, self.moved = self.moved, []
        # Returned nodes first: what dies may still want to tell the ones that take its place.
        for settle in (self.revive_returned, self.kill_removed):
            for parent, old, new in moved:
                if not type(parent).is_dead:
                    settle(parent, nodes_in(old), nodes_in(new))
        while self.reacting:
            reacting, self.reacting = self.reacting, {}
            for node, reaction in reacting:
                if not type(node).is_dead:
                    getattr(node, reaction)()

    def kill_removed(self, parent, before, after):
        staying = set(after)
        for child in before:
            if child not in staying and not holds(fields_of(child)["parent"], child):
                kill(child)

    def revive_returned(self, parent, before, after):
        for child in after:
            if type(child).is_dead and holds(parent, child):
                revive(child)

    # Listeners

    def changed(self, node, field):
        listeners = node.listeners
        if listeners:
            for name in (field, *node.notifies.get(field, ())):
                if listeners.get(name):
                    self.waiting[(node, name)] = None
        if self.depth == 0:
            self.notify()

    def notify(self):
        """Calls the listeners of everything that changed, synchronously; while they run nothing may change."""
        before = self.refusal
        while self.waiting:
            waiting, self.waiting = self.waiting, {}
            self.refusal = IN_UNDO if self.undoing else IN_NOTIFICATION
            try:
                for node, name in waiting:
                    self.call_listeners(node, name)
            finally:
                self.refusal = before

    def call_listeners(self, node, name):
        """A listener that an earlier one removed is not called any more; one that fails does not stop the others."""
        callbacks = fields_of(node).get("listeners", {}).get(name, ())
        for callback in tuple(callbacks):
            if callback in callbacks:
                try:
                    callback()
                except FROM_SCRIPTS as failure:
                    let_ctrl_c_through(failure)
                    self.report(callback, failure)

    def guard(self):
        if self.refusal is not None:
            raise RuntimeError(self.refusal)

    # What Live does at the next tick

    def defer(self, node, what, value):
        """`what` is the name of a property, or a function of the node to be called with the tuple `value`."""
        self.deferred.append((node, what, value))

    def settle(self):
        deferred, self.deferred = self.deferred, []
        self.ticks += 1
        self.journal.settle()
        for node, what, value in self.without_overruled(deferred):
            if not type(node).is_dead:
                self.carry_out(node, what, value)
        self.journal.settle()

    def carry_out(self, node, what, value):
        """Nobody waits for the answer any more, so a refusal is reported and does not keep the others from happening."""
        name = what.__name__ if callable(what) else "change_" + what
        try:
            with self.step(name.replace("_", " ").title()):
                what(*value) if callable(what) else node.assign(what, value)
        except Exception as failure:
            self.report(what, failure)

    def without_overruled(self, deferred):
        """continue_playing resumes where playback stopped, even when the same tick also set the song time."""
        resumes = any(getattr(what, "__name__", "") == "continue_playing" for _, what, _ in deferred)
        return [change for change in deferred if not (resumes and change[1] == "current_song_time")]

    # Undo

    def undo(self):
        return self.travel(self.journal.undo)

    def redo(self):
        return self.travel(self.journal.redo)

    def travel(self, move):
        label = move(self.store)
        self.undoing = True
        try:
            self.derive()
            self.notify_now()
        finally:
            self.undoing = False
        return label

    def notify_now(self):
        """Undo runs inside the step of the call that asked for it; its listeners are told that undo is going on."""
        self.notify()

    # Properties that an object does not have

    def missing(self, node, name):
        """The exception for a property that this kind of object lacks, in Live's words where they are known."""
        row, leaf = self.find_row(node.lom, name)
        if row is None or name not in type(node).lacks:
            return AttributeError("'{}' object has no attribute '{}'".format(node.lom.rpartition(".")[2], name))
        rule = row.get("availability", {})
        only = rule.get("onlyFor")
        text = rule.get("message") or (self.message_of_sibling(leaf, rule) if only else None)
        return RuntimeError(self.in_old_words(text or "{} has no '{}' property!".format(leaf, name)))

    def in_old_words(self, text):
        """Before Live 12 the main track was the master and returns were sendtracks."""
        if self.live_version >= (12,):
            return text
        return text.replace("Main", "Master").replace("main", "master").replace("Return Tracks", "sendtracks")

    def find_row(self, lom, name):
        entry = self.table["classes"].get(lom, {"properties": {}, "children": {}, "bases": []})
        row = entry["properties"].get(name) or entry["children"].get(name)
        if row is not None:
            return row, lom
        for base in entry["bases"]:
            row, leaf = self.find_row(base, name)
            if row is not None:
                return row, leaf
        return None, lom

    def message_of_sibling(self, lom, rule):
        """Where the table knows no text for a property, the text of one with the same condition."""
        entry = self.table["classes"][lom]
        rows = list(entry["properties"].values()) + list(entry["children"].values())
        texts = [row["availability"].get("message") for row in rows if row.get("availability", {}).get("onlyFor") == rule["onlyFor"]]
        return next((text for text in texts if text), "Only {} have this property!".format(rule["onlyFor"]))


def nodes_in(held):
    """The nodes of a field: one, several or none."""
    return held if isinstance(held, tuple) else () if held is None else (held,)


def print_failure(callback, failure):
    """What happens to a failing listener when the host did not say otherwise: Live writes it to its log."""
    traceback.print_exception(type(failure), failure, failure.__traceback__)
