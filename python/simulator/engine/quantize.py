"""Quantising notes to a grid of Song.RecordingQuantization, with the swing of the Set."""

from .evidence import guessed

GRIDS = {1: (1.0,), 2: (0.5,), 3: (1 / 3,), 4: (0.5, 1 / 3), 5: (0.25,), 6: (1 / 6,), 7: (0.25, 1 / 6), 8: (0.125,)}
SWINGING = (0.5, 0.25, 0.125)


def refuse_unknown_grid(grid):
    if grid not in GRIDS:
        raise RuntimeError("Invalid quantization.")


@guessed("Quantizing: at a swing of 1 every second eighth, sixteenth or 32nd comes a third of its length later.")
def line(step, number, swing):
    """The time of a line of the grid."""
    late = step / 3 * swing if number % 2 and step in SWINGING else 0.0
    return number * step + late


def nearest(time, grid, swing=0.0):
    """The nearest line of a grid; mixed grids have straight and triplet lines."""
    near = [line(step, round(time / step) + offset, swing) for step in GRIDS[grid] for offset in (-1, 0, 1)]
    return min(near, key=lambda moment: abs(moment - time))


def quantize_notes(notes, grid, amount, swing=0.0):
    """Moves the starts of notes towards the grid; `amount` 1.0 moves them onto it."""
    refuse_unknown_grid(grid)
    return [note._replace(start_time=note.start_time + (nearest(note.start_time, grid, swing) - note.start_time) * amount) for note in notes]
