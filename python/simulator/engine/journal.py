"""Undo and redo: a step is a label and the list of field changes made under it."""


class Journal:
    def __init__(self):
        self.clear()

    def clear(self):
        self.records = []
        self.done, self.undone = [], []
        self.group = None
        self.group_depth = 0
        # What scripts wrote to parameters while a group was open, and has not reached the history yet.
        self.late, self.late_label = [], ""
        # Live answers can_undo and can_redo a tick late; `settle` brings them up to date.
        self.can_undo = self.can_redo = False

    def settle(self):
        self.sync()
        self.can_undo, self.can_redo = bool(self.done), bool(self.undone)

    def record(self, node, field, old, new):
        self.records.append((node, field, old, new))

    def finish(self, label, merge=None):
        """Ends a step: its changes become one entry, or join the group that begin_undo_step opened.

        Consecutive steps with the same `merge` key (the notes of one take) become one entry.
        """
        records, self.records = self.records, []
        if not records:
            return
        self.undone.clear()
        if self.group is None or self.is_late(records):
            self.sync()
        if self.group is not None:
            self.group.extend(records)
        elif merge is not None and self.done and self.done[-1][2] == merge:
            self.done[-1][1].extend(records)
        else:
            self.done.append((label, records, merge))

    def delay(self, node, label):
        """Inside a group, what the step has written to a parameter waits for the next tick, or for `sync`."""
        if self.group is not None and self.records and all(record[0] is node for record in self.records):
            self.undone.clear()
            self.late, self.records, self.late_label = self.late + self.records, [], label

    def is_late(self, records):
        """Whether a step changes again what has not reached the history yet."""
        waiting = {record[:2] for record in self.late}
        return bool(waiting) and any(record[:2] in waiting for record in records)

    def sync(self):
        """What waits becomes a part of the open group, or a step of its own."""
        late, self.late = self.late, []
        if late and self.group is not None:
            self.group.extend(late)
        elif late:
            self.done.append((self.late_label, late, None))

    def take_back(self, store):
        """Undoes the unfinished step, for a call that failed halfway."""
        for node, field, old, new in reversed(self.records):
            store(node, field, new, old)
        self.records = []

    def begin_group(self):
        self.group_depth += 1
        if self.group is None:
            self.group = []

    def end_group(self, label="Change"):
        if self.group_depth == 0:
            return
        self.group_depth -= 1
        if self.group_depth == 0:
            # What the closing call itself has changed belongs to the group.
            records, self.group = self.group + self.records, None
            self.records = []
            if records:
                self.done.append((label, records, None))

    def undo(self, store):
        """Takes the last step back; returns its label, "" when there is none."""
        self.close_group()
        if not self.done:
            return ""
        step = self.done.pop()
        for node, field, old, new in reversed(step[1]):
            store(node, field, new, old)
        self.undone.append(step)
        return step[0]

    def redo(self, store):
        self.close_group()
        if not self.undone:
            return ""
        step = self.undone.pop()
        for node, field, old, new in step[1]:
            store(node, field, old, new)
        self.done.append(step)
        return step[0]

    def close_group(self):
        """A group that a script forgot to end must not swallow what comes after."""
        if self.group is not None:
            self.group_depth = 1
            self.end_group()
        self.sync()
