"""For the tests of this folder and of live_module: a small Set on a stage where time passes only when a test says so."""

import json
import unittest
from pathlib import Path

from simulator.engine import Simulation

CONTRACT = Path(__file__).resolve().parents[3] / "contract"
FRAME = 1 / 60
FOUR_KICKS = [[36, float(beat), 0.5, 100] for beat in range(4)]
_read = {}


def contract_file(name):
    if name not in _read:
        _read[name] = json.loads((CONTRACT / name).read_text(encoding="utf-8"))
    return _read[name]


def exercises(*members):
    """Says which members of the API a test is about: `@exercises("Clip.fire", "Live.Base.log")`; simulator/coverage proves it."""

    def declare(test):
        test.exercised = members
        return test

    return declare


def members(name, *fields):
    """The members of a class, for `exercises`."""
    return ["{}.{}".format(name, field) for field in fields]


def clip(length=4.0, notes=FOUR_KICKS, **fields):
    return dict(fields, length=length, notes=notes)


def band(**fields):
    """120 BPM, four tracks: bass and keys (MIDI), vocals (audio), empty (MIDI); four scenes; one return."""
    return dict(
        {
            "format": 1,
            "tracks": [
                {"kind": "midi", "name": "Bass", "devices": [{"device": "Operator"}], "clips": {"0": clip(), "1": clip(2.0)}},
                {"kind": "midi", "name": "Keys", "clips": {"0": clip(8.0)}},
                {"kind": "audio", "name": "Vocals", "clips": {"0": {"audio": {"file_path": "/samples/vocals.wav", "length": 8.0}}}},
                {"kind": "midi"},
            ],
            "returns": [{"name": "Reverb"}],
            "scenes": [{"name": "Intro"}, {"name": "Verse"}, {"name": "Chorus"}, {}],
        },
        **fields,
    )


class Rehearsal(unittest.TestCase):
    """A test with a Set. `self.played` collects (track, status, pitch, beat) of what playing clips emit."""

    live_version = (12, 4, 6)

    def setUp(self):
        self.simulation = Simulation(contract_file("lom.json"), contract_file("stock-devices.json"), self.live_version, band())
        self.song = self.simulation.song()
        self.now = 0.0
        self.played = []
        self.simulation.midi_out = lambda track, midi, beat: self.played.append((track, midi[0], midi[1], round(beat, 3)))

    def open(self, description):
        self.simulation.load(description)
        self.song = self.simulation.song()

    def live(self, name):
        """A module of the Live package, such as "Song"."""
        return self.simulation.modules()["Live." + name]

    def tick(self):
        self.simulation.settle()

    def play(self, beats, tempo=120.0):
        """Lets the frames of so many beats pass."""
        end = self.now + beats * 60.0 / tempo
        while self.now < end - 1e-9:
            self.frame()

    def frame(self):
        self.simulation.settle()
        self.simulation.frame(self.now)
        self.now += FRAME

    def start(self, beats=0.0):
        self.song.start_playing()
        self.frame()
        if beats:
            self.play(beats)

    def key(self, pitch, velocity):
        """A key of a controller goes down, or up with velocity 0."""
        self.simulation.play_in(bytes((0x90 if velocity else 0x80, pitch, velocity)), self.now)

    def slot(self, track, scene):
        return self.song.tracks[track].clip_slots[scene]

    def clip(self, track=0, scene=0):
        return self.slot(track, scene).clip

    def changes(self, thing, **writes):
        """Every property takes its value, reads it back, and tells its listeners once."""
        heard = []
        for name, value in writes.items():
            if hasattr(thing, "add_{}_listener".format(name)):
                getattr(thing, "add_{}_listener".format(name))(lambda name=name: heard.append(name))
            else:
                heard.append(name)
            setattr(thing, name, value)
            self.assertEqual(getattr(thing, name), value, name)
        self.assertEqual(sorted(heard), sorted(writes))

    def listen(self, thing, *names):
        """A list that gets the name of each of these properties whenever it changes."""
        heard = []
        for name in names:
            getattr(thing, "add_{}_listener".format(name))(lambda name=name: heard.append(name))
        return heard

    def refuses_values(self, thing, **writes):
        """Every property refuses its value."""
        for name, value in writes.items():
            with self.assertRaises(RuntimeError, msg=name):
                setattr(thing, name, value)

    def refuses(self, text, function, error=RuntimeError):
        with self.assertRaises(error) as caught:
            function()
        self.assertIn(text, str(caught.exception))
