"""The song: its scenes in order, its chords, and the colours of its parts."""

from __future__ import annotations

from typing import Any, Dict, List, NamedTuple

from ..notation import Chord, released
from ..notation.grooves import Notes

NAME = "Night Bus"
TEMPO = 122.0
A_MINOR = {"root_note": 9, "scale_name": "Minor"}

SCENES = ("Intro", "Verse", "Lift", "Chorus", "Second Verse", "Bridge", "Last Chorus", "Outro")
SCENE_COLORS = (9, 22, 3, 26, 22, 24, 26, 9)

VERSE = (
    Chord("Am9", 45, (67, 71, 72, 76)),
    Chord("Fmaj9", 41, (67, 69, 72, 76)),
    Chord("Cmaj9", 48, (67, 71, 74, 76)),
    Chord("Gadd9", 43, (67, 69, 71, 74)),
)
CHORUS = (
    Chord("Fmaj9", 41, (69, 72, 76, 79)),
    Chord("G6", 43, (71, 74, 76, 79)),
    Chord("Am9", 45, (72, 76, 79, 83)),
    Chord("C/E", 40, (71, 72, 76, 79)),
)
BRIDGE = (
    Chord("Dm9", 38, (65, 69, 72, 76)),
    Chord("Em7", 40, (67, 71, 74, 76)),
    Chord("Fmaj7", 41, (69, 72, 76, 77)),
    Chord("E7sus4", 40, (69, 71, 74, 76), 2.0),
    Chord("E7", 40, (68, 71, 74, 76), 2.0),
)


SECTION = 32.0
"""Beats from one section of the arrangement to the next."""


class Part(NamedTuple):
    """A clip of a track: which notes, how many bars, what it is called."""

    name: str
    notes: Notes
    bars: int = 4


def clips(parts: Dict[str, Part], color: int) -> Dict[str, Dict[str, Any]]:
    """Scene names to parts becomes slot numbers to clips."""
    return {str(SCENES.index(scene)): _clip(part, color) for scene, part in parts.items()}


def scenes() -> List[Dict[str, Any]]:
    described = [{"name": name, "color": color} for name, color in zip(SCENES, SCENE_COLORS)]
    # Launching the intro brings tempo and meter back, wherever they have been taken in between.
    described[0].update(tempo=TEMPO, signature=[4, 4])
    return described


def cues() -> List[Dict[str, Any]]:
    """Locators of the arrangement, one for every section."""
    return [{"time": index * SECTION, "name": name} for index, name in enumerate(SCENES)]


def _clip(part: Part, color: int) -> Dict[str, Any]:
    length = part.bars * 4.0
    notes = [
        [int(pitch), round(start, 4), round(duration, 4), velocity]
        for pitch, start, duration, velocity in released(part.notes, length)
    ]
    return {"name": part.name, "color": color, "length": length, "looping": True, "notes": notes}
