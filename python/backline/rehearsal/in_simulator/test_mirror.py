"""A client that applies every delta of a whole Set has what a query answers, whatever is played."""

import random
import unittest

from ...watches.test_shape_watch import applied
from .wire import wired

SHAPE = {
    "tempo": True, "metronome": True, "can_undo": True,
    "scenes": {"name": True, "is_empty": True},
    "tracks": {
        "name": True, "color": True, "mute": True, "arm": True, "playing_slot_index": True, "group_track": True,
        "mixer_device": {"volume": {"value": True}, "sends": {"value": True}},
        "devices": {"name": True, "class_name": True, "chains": {"name": True, "devices": {"name": True}}},
        "clip_slots": {"has_clip": True, "is_triggered": True, "clip": {"name": True, "is_playing": True, "length": True}},
    },
    "return_tracks": {"name": True},
}


def deed(chance, wire):
    """One thing a musician might do."""
    tracks = wire.ok("get", path="song.tracks")
    track = "song.tracks.%d" % chance.randrange(len(tracks))
    slot = "%s.clip_slots.%d" % (track, chance.randrange(4))
    return chance.choice([
        ("set", {"path": "song.tempo", "value": chance.randrange(60, 180)}),
        ("set", {"path": track + ".name", "value": chance.choice("abcdef")}),
        ("set", {"path": track + ".mute", "value": chance.random() < 0.5}),
        ("set", {"path": track + ".mixer_device.volume.value", "value": round(chance.random(), 3)}),
        ("call", {"path": "song.create_midi_track", "args": [chance.randrange(len(tracks) + 1)]}),
        ("call", {"path": "song.delete_track", "args": [chance.randrange(len(tracks))]}),
        ("call", {"path": "song.duplicate_track", "args": [chance.randrange(len(tracks))]}),
        ("call", {"path": slot + ".fire"}),
        ("call", {"path": slot + ".create_clip", "args": [4]}),
        ("call", {"path": slot + ".delete_clip"}),
        ("call", {"path": "song.stop_all_clips"}),
        ("call", {"path": "song.create_scene", "args": [0]}),
        ("call", {"path": "song.undo"}),
        ("call", {"path": "song.redo"}),
        ("call", {"path": track + ".delete_device", "args": [0]}),
        ("call", {"path": "song.create_return_track"}),
    ])


class Mirroring(unittest.TestCase):
    def test_whatever_is_played(self):
        for seed in range(3):
            chance = random.Random(seed)
            with self.subTest(seed), wired("demo") as (live, wire):
                ident = wire.send("watch", path="song", shape=SHAPE)
                value = wire.wait_for(lambda line: line.get("id") == ident)["ok"]["value"]
                for _ in range(12):
                    for _ in range(chance.randrange(1, 6)):
                        op, fields = deed(chance, wire)
                        wire.ask(op, **fields)
                    live.run_for(chance.choice([0.0, 0.5, 2.0]))
                    wire.ok("call", path="song.stop_playing")
                    live.run_for(1.0)
                    wire.ok("ping")
                    for change in wire.changes:
                        value = applied(value, change["delta"])
                    wire.changes.clear()
                    self.assertEqual(value, wire.ok("query", path="song", shape=SHAPE))
                scope = live.script("backline")._scope
                wire.ok("unwatch", watch=ident)
                live.run_for(0.5)
                self.assertEqual(len(scope.watches.listeners), 0)
                self.assertEqual(live.failures, [])


if __name__ == "__main__":
    unittest.main()
