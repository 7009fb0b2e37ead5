"""Quantising notes to a grid of Song.RecordingQuantization."""

GRIDS = {1: (1.0,), 2: (0.5,), 3: (1 / 3,), 4: (0.5, 1 / 3), 5: (0.25,), 6: (1 / 6,), 7: (0.25, 1 / 6), 8: (0.125,)}


def nearest(time, grid):
    """The nearest line of a grid; mixed grids have straight and triplet lines."""
    return min((round(time / step) * step for step in GRIDS[grid]), key=lambda line: abs(line - time))


def quantize_notes(notes, grid, amount):
    """Moves the starts of notes towards the grid; `amount` 1.0 moves them onto it."""
    if grid not in GRIDS:
        raise RuntimeError("Invalid quantization.")
    return [note._replace(start_time=note.start_time + (nearest(note.start_time, grid) - note.start_time) * amount) for note in notes]
