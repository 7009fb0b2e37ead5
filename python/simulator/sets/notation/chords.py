"""Chords, and ways to play them."""

from __future__ import annotations

from typing import List, NamedTuple, Sequence, Tuple

from .grooves import SIXTEENTH, Notes, steps


class Chord(NamedTuple):
    """`root` is the bass note, `voicing` what the hands play above it, both as MIDI pitches."""

    name: str
    root: int
    voicing: Tuple[int, ...]
    beats: float = 4.0


def placed(chords: Sequence[Chord]) -> List[Tuple[float, Chord]]:
    """Each chord with the beat it begins on."""
    starts, beat = [], 0.0
    for chord in chords:
        starts.append((beat, chord))
        beat += chord.beats
    return starts


def held(chords: Sequence[Chord], velocity: float, with_root: bool = False, overlap: float = 0.0) -> Notes:
    """Every chord for as long as it lasts; `overlap` beats short of it if negative."""
    notes: Notes = []
    for start, chord in placed(chords):
        pitches = (chord.root, *chord.voicing) if with_root else chord.voicing
        notes += [[pitch, start, chord.beats + overlap, velocity] for pitch in pitches]
    return notes


def stabs(chords: Sequence[Chord], rhythm: str, length: float) -> Notes:
    """Chords struck in a rhythm of sixteenths (see `steps`) of a bar; top notes a little louder than inner ones."""
    notes: Notes = []
    for start, chord in placed(chords):
        for step in steps(rhythm):
            if step.start >= chord.beats:
                continue
            for pitch in chord.voicing:
                lean = 4.0 if pitch == max(chord.voicing) else -6.0
                notes.append([pitch, start + step.start, length, step.velocity + lean])
    return notes


def arpeggio(chords: Sequence[Chord], order: Sequence[int], rate: float = SIXTEENTH, gate: float = 0.8) -> Notes:
    """Chord tones one after another. `order` counts tones upwards from 0; beyond the last tone
    it goes on an octave higher. The first note of every beat is accented."""
    notes: Notes = []
    for start, chord in placed(chords):
        tones = sorted(chord.voicing)
        for index in range(round(chord.beats / rate)):
            octave, tone = divmod(order[index % len(order)], len(tones))
            beat = start + index * rate
            velocity = 96.0 if beat == int(beat) else 78.0
            notes.append([tones[tone] + 12 * octave, beat, rate * gate, velocity])
    return notes
