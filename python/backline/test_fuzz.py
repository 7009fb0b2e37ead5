"""Random talk: whatever a client says, framing is kept, nothing escapes, and others are served as if nothing happened."""

import json
import random
import unittest

from .faults import BLAME
from .rehearsal import Stage
from .rehearsal.thing import listener_count

PATHS = [
    "song", "song.tempo", "song.tracks", "song.tracks.0", "song.tracks.1.name", "song.tracks.9", 'song.tracks."Bass".mute', "song.view",
    "song.view.selected_track", "song.tracks.0.clip_slots.0.clip", "song.tracks.0.clip_slots.1.clip.name", "song.tracks.0.clip_slots.0.clip.notes",
    "song.tracks.0.mixer_device.volume", "song.tracks.0.mixer_device.volume.value", "song.create_midi_track", "song.delete_track",
    "song.tracks.0.clip_slots.1.create_clip", "song.tracks.0.clip_slots.0.delete_clip", "song.tracks.0.devices", "song.can_undo", "#h1", "#h2.name",
    "#h3.color", "#h99", "song.scale_intervals.3", "application", "application.open_dialog_count", "song.tempp", "", ".", "song..", "song.tracks.-1",
    "song.__class__", "song._live_ptr", "song.tracks.0.input_routing_type", "x" * 2000, ".".join(["song"] + ["view"] * 80),
    "song.tracks.0.clip_slots.0.clip.add_new_notes", "song.tracks.0.clip_slots.0.clip.apply_note_modifications", "song.tap_tempo",
]
SHAPES = [
    True, {}, {"tempo": True}, {"tracks": {"name": True}}, {"tracks": {"$range": [0, 1], "clip_slots": {"clip": {"name": True, "is_playing": True}}}},
    {"name": True}, {"$handle": True}, {"$range": [5, 1]}, {"$range": "x"}, {"nope": True}, {"tempo": {"a": True}}, {"view": {"selected_track": {"name": True}}},
    {"devices": {"chains": {"name": True}}}, 7, None, [], {"tracks": 1},
]
OPS = ["get", "set", "call", "query", "watch", "unwatch", "batch", "gesture", "describe", "ping", "eval", "", None, 5, [], {}]


def anything(chance, depth=0):
    """Some JSON value."""
    kind = chance.randrange(12 if depth < 3 else 9)
    if kind < 9:
        return [None, True, False, chance.randrange(-5, 300), chance.random() * 1000, "Bass", chance.choice(PATHS), 10 ** 30, -1.5e300][kind]
    if kind == 9:
        return [anything(chance, depth + 1) for _ in range(chance.randrange(4))]
    if kind == 10:
        return {chance.choice(["$ref", "$path", "pitch", "note_id", "display_name", "a"]): anything(chance, depth + 1) for _ in range(3)}
    return {"pitch": 60, "start_time": chance.randrange(8), "duration": 1, "note_id": chance.randrange(5)}


def request(chance, client, number, depth=0):
    fields = {"id": "%s.%d" % (client, number), "op": chance.choice(OPS[:10] if chance.random() < 0.9 else OPS), "path": chance.choice(PATHS)}
    for name, make in (
        ("value", lambda: anything(chance)), ("args", lambda: [anything(chance) for _ in range(chance.randrange(3))]), ("shape", lambda: chance.choice(SHAPES)),
        ("named", lambda: {"index": anything(chance)}), ("phase", lambda: chance.choice(["begin", "move", "end", 1])), ("undo", lambda: chance.random() < 0.5),
        ("hz", lambda: chance.choice([1, 60, 0, "x"])), ("watch", lambda: "%s.%d" % (client, chance.randrange(1, number + 1))),
        ("type", lambda: chance.choice(["Song", "Nope", 5])), ("ack", lambda: chance.randrange(number + 2)), ("path", lambda: anything(chance)),
    ):
        if chance.random() < (0.08 if name in ("path", "type", "named", "hz") else 0.5):
            fields[name] = make()
    if fields["op"] == "batch" and depth < 2:
        fields["items"] = [request(chance, client, number, depth + 1) for _ in range(chance.randrange(4))]
    return fields


def line(chance, client, number):
    kind = chance.random()
    if kind < 0.8:
        return json.dumps(request(chance, client, number)).encode("utf-8")
    if kind < 0.9:
        whole = bytearray(json.dumps(request(chance, client, number)).encode("utf-8"))
        for _ in range(chance.randrange(1, 4)):
            whole[chance.randrange(len(whole))] = chance.randrange(256)
        return bytes(whole).replace(b"\n", b" ")
    return bytes(chance.randrange(256) for _ in range(chance.randrange(60))).replace(b"\n", b" ")


class Talk(unittest.TestCase):
    def play(self, seed):
        chance = random.Random(seed)
        stage = Stage()
        wild, calm = stage.player("wild"), stage.player("calm")
        for number in range(1, 121):
            data = line(chance, "wild", number) + b"\n"
            cut = chance.randrange(len(data))
            wild.say_bytes(data[:cut])
            stage.clock.pace = chance.choice([0.0, 0.0002])
            stage.turn(0.004)
            wild.say_bytes(data[cut:])
            if chance.random() < 0.1:
                stage.tick()
            if number % 10 == 0:
                self.assertIsNone(calm.ok("ping"))
        stage.clock.pace = 0.0
        stage.tick()
        wild.number = 1000
        return stage, wild, calm

    def test_random_talk(self):
        for seed in range(120):
            with self.subTest(seed):
                stage, wild, calm = self.play(seed)
                for heard in wild.heard():
                    self.assertTrue({"ok", "fault", "changes"} & set(heard), heard)
                    if "fault" in heard:
                        self.assertIn(heard["fault"]["code"], BLAME)
                        self.assertNotEqual(heard["fault"]["code"], "internal", heard)
                self.assertEqual(stage.reports, [])
                self.assertIsNone(wild.ok("ping"))
                calm.ok("query", path="song", shape={"tracks": {"name": True}})
                wild.leave()
                stage.tick()
                self.assertEqual((len(stage.scope.watches.listeners), len(stage.scope.gestures)), (0, 0))
                self.assertEqual(listener_count(stage.live.song, *stage.live.song.tracks), 0)


if __name__ == "__main__":
    unittest.main()
