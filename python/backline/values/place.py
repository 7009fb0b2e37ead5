"""What a value is for, so that a refusal can say it in words."""


class Place:
    """The object and class a value goes to, the row of the table for it, and the path that was asked."""

    __slots__ = ("owner", "lom_class", "name", "row", "path", "outer", "_label")

    def __init__(self, owner, lom_class, name, row, path, label=None, outer=None):
        self.owner = owner
        self.lom_class = lom_class
        self.name = name
        self.row = row
        self.path = path
        self.outer = outer
        self._label = label

    @property
    def label(self):
        """How messages call it: `song.tempo`, `pitch of notes of …`."""
        return self._label or "%s of %s" % (self.name, self.outer.label)

    def inside(self, lom_class):
        """For the fields of a value type that stands here; `name` and `row` are set for each in turn,
        because one object for each field of each note of a clip would cost more than the notes."""
        return Place(self.owner, lom_class, None, None, self.path, outer=self)
