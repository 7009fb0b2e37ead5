import random
import unittest

from ..rehearsal import FakeLive, Stage
from ..rehearsal.thing import listener_count

SHAPE = {
    "tempo": True,
    "can_undo": True,
    "view": {"selected_track": {"name": True}},
    "tracks": {
        "name": True, "mute": True, "mixer_device": {"volume": {"value": True}, "sends": {"value": True}},
        "devices": {"name": True, "chains": {"name": True}},
        "clip_slots": {"has_clip": True, "clip": {"name": True, "is_playing": True}},
    },
}


def applied(value, delta):
    """What a client has after a delta."""
    for path, new in delta:
        if not path:
            value = new
            continue
        standing = value
        for step in path[:-1]:
            standing = standing[step]
        standing[path[-1]] = new
    return value


def everything(live):
    """Every object of a rehearsal's Set."""
    found = [live.song, live.song.view] + list(live.song.scenes)
    for track in live.song.tracks:
        found += [track, track.mixer_device, track.mixer_device.volume, *track.mixer_device.sends, *track.devices, *track.clip_slots]
        found += [slot.clip for slot in track.clip_slots if slot.clip is not None]
    return found


class Watching(unittest.TestCase):
    def setUp(self):
        self.stage = Stage()
        self.song = self.stage.live.song
        self.player = self.stage.player()

    def watch(self, path, shape):
        reply = self.player.ok("watch", path=path, shape=shape)
        self.assertEqual(reply["rev"], 1)
        return reply["value"]

    def deltas(self):
        self.stage.turn()
        return [item for change in self.player.changes() for item in change["delta"]]

    def test_the_reply_is_what_a_query_answers(self):
        self.assertEqual(self.watch("song", SHAPE), self.player.ok("query", path="song", shape=SHAPE))

    def test_a_property_in_the_tree(self):
        self.watch("song", SHAPE)
        self.song.tracks[1].name = "Kit"
        self.assertEqual(self.deltas(), [[["tracks", 1, "name"], "Kit"]])

    def test_a_clip_comes_and_goes(self):
        self.watch("song", SHAPE)
        self.song.tracks[0].clip_slots[1].create_clip(4.0)
        self.assertIn([["tracks", 0, "clip_slots", 1, "clip"], {"name": "", "is_playing": False}], self.deltas())
        self.song.tracks[0].clip_slots[1].clip.name = "Riff"
        self.assertEqual(self.deltas(), [[["tracks", 0, "clip_slots", 1, "clip", "name"], "Riff"]])
        self.song.tracks[0].clip_slots[1].delete_clip()
        self.assertIn([["tracks", 0, "clip_slots", 1, "clip"], None], self.deltas())

    def test_a_list_that_changes_is_read_again_and_paths_follow(self):
        self.watch("song", SHAPE)
        self.song.create_midi_track(0)
        (path, tracks), = self.deltas()
        self.assertEqual((path, [track["name"] for track in tracks]), (["tracks"], ["MIDI", "Bass", "Drums"]))
        self.song.tracks[2].name = "Kit"
        self.assertEqual(self.deltas(), [[["tracks", 2, "name"], "Kit"]])

    def test_what_live_does_not_tell_about_is_read_on_every_tick(self):
        self.watch("song", SHAPE)
        self.song.tracks[0].clip_slots[0].clip._fields["is_playing"] = True
        self.assertEqual(self.deltas(), [])
        self.song._fields["can_undo"] = True
        self.stage.tick()
        changes = [item for change in self.player.changes() for item in change["delta"]]
        self.assertEqual(changes, [[["can_undo"], True], [["tracks", 0, "clip_slots", 0, "clip", "is_playing"], True]])

    def test_a_list_can_be_the_root_and_have_a_range(self):
        value = self.watch("song.tracks", {"$range": [1, 3], "name": True})
        self.assertEqual(value, [{"name": "Drums"}])
        self.song.create_midi_track(0)
        self.assertEqual(self.deltas(), [[[], [{"name": "Bass"}, {"name": "Drums"}]]])

    def test_another_object_at_the_path_replaces_the_whole(self):
        self.watch("song.view.selected_track", {"name": True})
        self.song.view.selected_track = self.song.tracks[1]
        self.assertEqual(self.deltas(), [[[], {"name": "Drums"}]])
        self.song.tracks[0].name = "not watched any more"
        self.assertEqual(self.deltas(), [])
        self.song.tracks[1].name = "Kit"
        self.assertEqual(self.deltas(), [[["name"], "Kit"]])

    def test_a_tree_whose_root_is_gone_and_comes_back(self):
        self.watch("song.tracks.1", {"name": True})
        self.song.delete_track(1)
        self.stage.turn()
        self.assertEqual([change["fault"]["code"] for change in self.player.changes()], ["gone"])
        self.song.create_midi_track(1)
        self.assertEqual(self.deltas(), [[[], {"name": "MIDI"}]])

    def test_a_tree_by_handle_follows_its_object_until_it_is_deleted(self):
        handle = self.player.ok("get", path="song.tracks.1")["$ref"]
        self.watch("#" + handle, {"name": True, "mixer_device": {"volume": {"value": True}}})
        self.song.create_midi_track(0)
        self.assertEqual(self.deltas(), [])
        self.song.tracks[2].mixer_device.volume.value = 0.5
        self.assertEqual(self.deltas(), [[["mixer_device", "volume", "value"], 0.5]])
        self.player.ask("call", path="song.delete_track", args=[2])
        self.assertEqual([change["fault"]["code"] for line in self.player.also for change in line["changes"]], ["gone"])

    def test_nothing_is_left_listening(self):
        self.watch("song", SHAPE)
        self.watch("song.tracks", {"name": True, "clip_slots": {"clip": True}})
        self.assertGreater(listener_count(*everything(self.stage.live)), 20)
        self.song.create_midi_track(0)
        self.song.delete_track(1)
        self.stage.turn()
        self.player.ok("unwatch", watch="c1.1")
        self.player.leave()
        self.stage.turn()
        self.assertEqual(listener_count(*everything(self.stage.live)), 0)
        self.assertEqual((len(self.stage.scope.watches.listeners), len(self.stage.scope.watches)), (0, 0))

    def test_a_client_that_leaves_while_its_tree_is_read_leaves_nothing_behind(self):
        stage = Stage(FakeLive(["T%d" % at for at in range(30)], 10))
        player = stage.player()
        player.send("watch", path="song", shape=SHAPE)
        stage.clock.pace = 0.0005
        stage.turn(0.004)
        self.assertGreater(len(stage.scope.watches.listeners), 0)
        player.carrier.broken = player.carrier.ended = True
        player.connection.say("x")
        for _ in range(50):
            stage.turn(0.004)
        stage.clock.pace = 0.0
        stage.turn()
        self.assertEqual((len(stage.scope.watches.listeners), len(stage.scope.watches)), (0, 0))

    def test_a_shape_that_does_not_fit_is_refused_and_nothing_is_left_listening(self):
        for shape, code in (({"nmae": True}, "unknown-path"), ({"tap_tempo": True}, "not-gettable"), (5, "malformed")):
            self.assertEqual(self.player.fault("watch", path="song", shape=shape)["code"], code)
        self.assertEqual(listener_count(*everything(self.stage.live)), 0)

    def test_no_change_is_sent_before_the_reply(self):
        stage = Stage(FakeLive(["T%d" % at for at in range(30)], 10))
        player = stage.player()
        ident = player.send("watch", path="song", shape=SHAPE)
        stage.clock.pace = 0.0005
        for at in range(300):
            stage.live.song.tempo = 60.0 + at
            stage.turn(0.004)
        stage.clock.pace = 0.0
        stage.turn()
        lines = player.heard()
        self.assertEqual(lines[0]["id"], ident)
        value = lines[0]["ok"]["value"]
        for line in lines[1:]:
            for change in line["changes"]:
                value = applied(value, change["delta"])
        self.assertEqual(value["tempo"], 359.0)


class Mirroring(unittest.TestCase):
    """Whatever happens in a Set, a client that applies every delta has what a query answers."""

    def play(self, chance, live):
        song = live.song
        tracks = song.tracks
        track = chance.choice(tracks) if tracks else None
        deed = chance.randrange(9)
        if deed == 0:
            song.create_midi_track(chance.randrange(len(tracks) + 1))
        elif deed == 1 and len(tracks) > 1:
            song.delete_track(chance.randrange(len(tracks)))
        elif deed == 2:
            moved = list(tracks)
            chance.shuffle(moved)
            song._replace(moved)
        elif deed == 3:
            song.tempo = float(chance.randrange(60, 180))
        elif deed == 4:
            song._fields["can_undo"] = chance.random() < 0.5
        elif deed == 5:
            song.view.selected_track = track
        elif deed == 6:
            track.name = chance.choice("abcdef")
        elif deed == 7:
            track.mixer_device.volume.value = chance.random()
        else:
            slot = chance.choice(track.clip_slots)
            if slot.clip is None:
                slot.create_clip(4.0)._fields["is_playing"] = chance.random() < 0.5
            else:
                slot.delete_clip()

    def test_many_random_changes(self):
        for seed in range(25):
            chance = random.Random(seed)
            stage = Stage()
            player = stage.player()
            value = player.ok("watch", path="song", shape=SHAPE)["value"]
            for _ in range(40):
                for _ in range(chance.randrange(4)):
                    self.play(chance, stage.live)
                stage.clock.pace = chance.choice([0.0, 0.0003])
                for _ in range(chance.randrange(3)):
                    stage.turn(0.004)
                stage.clock.pace = 0.0
                stage.tick()
                for change in player.changes():
                    if "fault" in change:
                        self.fail((seed, change))
                    value = applied(value, change["delta"])
                selected = stage.live.song.view.selected_track
                if selected in stage.live.song.tracks:
                    self.assertEqual(value, player.ok("query", path="song", shape=SHAPE), seed)
            player.leave()
            stage.turn()
            self.assertEqual(len(stage.scope.watches.listeners), 0)
            self.assertEqual(stage.reports, [])


if __name__ == "__main__":
    unittest.main()
