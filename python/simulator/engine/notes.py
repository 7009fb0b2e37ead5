"""Notes, and Live's rule that notes of equal pitch never overlap."""

from typing import NamedTuple


class Note(NamedTuple):
    """Times in beats of the clip, velocities 0..127, probability 0..1."""

    note_id: int
    pitch: int
    start_time: float
    duration: float
    velocity: float = 100.0
    mute: bool = False
    probability: float = 1.0
    velocity_deviation: float = 0.0
    release_velocity: float = 64.0

    @property
    def end(self):
        return self.start_time + self.duration


FIELDS = Note._fields[1:]


def in_order(notes):
    return tuple(sorted(notes, key=lambda note: (note.start_time, note.pitch)))


def place(notes, added):
    """Puts notes on top of others: a later note shortens the one it starts in, and swallows those that start under it.

    Returns all notes in order of time; added ones may themselves fall to later added ones.
    """
    by_pitch = {}
    for note in notes:
        by_pitch.setdefault(note.pitch, []).append(note)
    for note in added:
        line = by_pitch.setdefault(note.pitch, [])
        line[:] = [kept for kept in (make_room(other, note) for other in line) if kept is not None]
        line.append(note)
    return in_order(note for line in by_pitch.values() for note in line)


def make_room(other, note):
    """What is left of `other` when `note` is placed over it."""
    if other.end <= note.start_time or other.start_time >= note.end:
        return other
    if other.start_time < note.start_time:
        return other._replace(duration=note.start_time - other.start_time)
    return None


def within(note, from_pitch, pitch_span, from_time, time_span):
    """Whether a note starts in a rectangle of pitches and times."""
    return from_pitch <= note.pitch < from_pitch + pitch_span and from_time <= note.start_time < from_time + time_span


def from_tuple(fields, note_id):
    """A note of the old API: (pitch, time, duration, velocity, mute)."""
    pitch, time, duration, velocity, mute = fields
    return Note(note_id, int(pitch), float(time), float(duration), float(velocity), bool(mute))


def to_tuple(note):
    return (note.pitch, note.start_time, note.duration, note.velocity, note.mute)
