"""Making clips."""


class ClipCreator:
    """Scripts also keep here the grid that new clips are to be edited in."""

    def __init__(self):
        self.grid_quantization, self.is_grid_triplet = None, False

    def create(self, slot, length=None, legato_launch=False):
        """Makes an empty clip in a slot, and launches it. Without a length, in beats, it is a bar long."""
        song = slot.canonical_parent.canonical_parent
        bar = 4.0 * song.signature_numerator / song.signature_denominator
        slot.create_clip(bar if length is None else float(length))
        slot.fire(force_legato=True) if legato_launch else slot.fire()
