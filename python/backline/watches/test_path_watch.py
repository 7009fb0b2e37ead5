import unittest

from ..rehearsal import Stage
from ..rehearsal.thing import fire, listener_count


class Watching(unittest.TestCase):
    def setUp(self):
        self.stage = Stage()
        self.song = self.stage.live.song
        self.player = self.stage.player()

    def watch(self, path, **options):
        self.ident = "c1.%d" % (self.player.number + 1)
        return self.player.ok("watch", path=path, **options)

    def changes(self):
        self.stage.turn()
        return self.player.changes()

    def test_the_reply_carries_the_value_and_changes_follow(self):
        self.assertEqual(self.watch("song.tempo"), {"value": 120.0, "rev": 1})
        self.song.tempo = 121.0
        self.assertEqual(self.changes(), [{"watch": self.ident, "rev": 2, "value": 121.0}])
        self.assertEqual(self.changes(), [])

    def test_the_latest_value_wins(self):
        self.watch("song.tempo")
        for tempo in (121.0, 122.0, 123.0):
            self.song.tempo = tempo
        self.assertEqual(self.changes(), [{"watch": self.ident, "rev": 2, "value": 123.0}])

    def test_a_change_caused_by_a_request_comes_in_the_same_slot_after_its_reply(self):
        self.watch("song.tempo")
        ident = self.player.send("set", path="song.tempo", value=99)
        self.stage.turn()
        reply, changes = self.player.heard()
        self.assertEqual(reply, {"id": ident, "ok": None})
        self.assertEqual(changes["changes"][0]["value"], 99.0)

    def test_everything_that_changed_comes_in_one_line(self):
        self.watch("song.tempo")
        self.watch("song.metronome")
        self.song.tempo, self.song.metronome = 99.0, True
        self.stage.turn()
        line, = self.player.heard()
        self.assertEqual([change["value"] for change in line["changes"]], [99.0, True])

    def test_a_path_watch_watches_whatever_stands_there(self):
        self.watch("song.tracks.0.name")
        self.song.create_midi_track(0)
        self.assertEqual([change["value"] for change in self.changes()], ["MIDI"])
        self.song.tracks[1].name = "no longer there"
        self.assertEqual(self.changes(), [])
        self.song.tracks[0].name = "Lead"
        self.assertEqual([change["value"] for change in self.changes()], ["Lead"])

    def test_a_handle_watch_follows_its_object(self):
        handle = self.player.ok("get", path="song.tracks.1")["$ref"]
        self.watch("#%s.name" % handle)
        self.player.ok("call", path="song.create_midi_track", args=[0])
        self.song.tracks[2].name = "Kit"
        self.assertEqual([change["value"] for change in self.changes()], ["Kit"])

    def test_a_path_that_comes_alive_again_sends_values_again(self):
        self.watch("song.tracks.1.name")
        self.song.delete_track(1)
        change, = self.changes()
        self.assertEqual((change["fault"]["code"], change["rev"]), ("gone", 2))
        self.song.create_midi_track(1)
        self.assertEqual(self.changes(), [{"watch": self.ident, "rev": 3, "value": "MIDI"}])

    def test_a_handle_whose_object_is_deleted_is_gone_in_the_same_slot(self):
        handle = self.player.ok("get", path="song.tracks.1")["$ref"]
        self.watch("#%s.name" % handle)
        self.player.ask("call", path="song.delete_track", args=[1])
        self.assertEqual(self.player.also[0]["changes"][0]["fault"]["code"], "gone")

    def test_a_deletion_by_hand_is_noticed_on_the_next_tick(self):
        handle = self.player.ok("get", path="song.tracks.1")["$ref"]
        self.watch("#%s.name" % handle)
        self.song.delete_track(1)
        self.stage.tick()
        self.assertEqual([change["fault"]["code"] for change in self.player.changes()], ["gone"])
        self.stage.tick()
        self.assertEqual(self.player.changes(), [])

    def test_a_list_sends_its_objects(self):
        value = self.watch("song.tracks")["value"]
        self.assertEqual([item["type"] for item in value], ["Track", "Track"])
        self.song.delete_track(0)
        change, = self.changes()
        self.assertEqual([item["$ref"] for item in change["value"]], [value[1]["$ref"]])

    def test_a_child_that_live_does_not_tell_about_is_known_by_what_tells_whether_there_is_one(self):
        self.assertIsNone(self.watch("song.tracks.0.clip_slots.1.clip")["value"])
        self.song.tracks[0].clip_slots[1].create_clip(4.0)
        self.assertEqual([change["value"]["type"] for change in self.changes()], ["Clip"])

    def test_the_name_of_a_clip_follows_the_clip_in_its_slot(self):
        slot = self.song.tracks[0].clip_slots[0]
        self.watch("song.tracks.0.clip_slots.0.clip.name")
        slot.delete_clip()
        self.assertEqual([change["fault"]["code"] for change in self.changes()], ["gone"])
        slot.create_clip(4.0).name = "New"
        self.assertEqual([change["value"] for change in self.changes()], ["New"])

    def test_a_listener_only_name_sends_true_whenever_it_fires(self):
        self.assertEqual(self.watch("song.tracks.0.clip_slots.0.clip.notes"), {"value": True, "rev": 1})
        clip = self.song.tracks[0].clip_slots[0].clip
        for rev in (2, 3):
            fire(clip, "notes")
            self.assertEqual(self.changes(), [{"watch": self.ident, "rev": rev, "value": True}])

    def test_what_live_does_not_tell_about_is_read_on_every_tick(self):
        self.watch("song.can_undo")
        self.song._fields["can_undo"] = True
        self.assertEqual(self.changes(), [])
        self.stage.tick()
        self.assertEqual([change["value"] for change in self.player.changes()], [True])
        self.stage.tick()
        self.assertEqual(self.player.changes(), [])

    def test_a_quoted_name_is_looked_for_on_every_tick(self):
        self.watch('song.tracks."Drums".mute')
        self.song.tracks[1].name = "Kit"
        self.stage.tick()
        self.assertEqual([change["fault"]["code"] for change in self.player.changes()], ["gone"])

    def test_no_more_changes_per_second_than_asked_for(self):
        self.watch("song.tempo", hz=5)
        seen = []
        for tempo in range(60, 79):
            self.song.tempo = float(tempo)
            self.stage.clock.now += 0.05
            self.stage.turn()
            seen.extend(change["value"] for change in self.player.changes())
        self.assertIn(len(seen), (5, 6))
        self.stage.clock.now += 1
        self.assertEqual([change["value"] for change in self.changes()], [78.0])

    def test_what_cannot_be_watched(self):
        for path, code in (
            ("song.tempp", "unknown-path"), ("song.tap_tempo", "not-watchable"), ("song.tracks.9.name", "unknown-path"),
            ("song.tracks.0.clip_slots.1.clip.name", "unknown-path"), ("#h77.name", "gone"),
        ):
            with self.subTest(path):
                self.assertEqual(self.player.fault("watch", path=path)["code"], code)
        for hz in (0, 61, "5", True, -1):
            self.assertEqual(self.player.fault("watch", path="song.tempo", hz=hz)["code"], "malformed")
        self.assertEqual(listener_count(self.song, *self.song.tracks), 0)

    def test_watching_the_same_thing_twice_gives_two_watches_and_one_listener(self):
        self.watch("song.tempo")
        self.watch("song.tempo")
        self.assertEqual(listener_count(self.song), 1)
        self.song.tempo = 99.0
        self.assertEqual(len(self.changes()), 2)
        self.player.ok("unwatch", watch="c1.1")
        self.assertEqual(listener_count(self.song), 1)
        self.player.ok("unwatch", watch="c1.2")
        self.assertEqual(listener_count(self.song), 0)
        self.assertEqual(self.player.fault("unwatch", watch="c1.2")["code"], "unknown-watch")

    def test_watches_end_with_their_carrier(self):
        other = self.stage.player("c2")
        self.watch("song.tempo")
        self.watch("song.tracks.0.clip_slots.0.clip.name")
        other.ok("watch", path="song.tempo")
        self.player.leave()
        self.assertEqual(listener_count(self.song, *self.song.tracks), 1)
        other.leave()
        self.assertEqual(listener_count(self.song, *self.song.tracks), 0)

    def test_changes_for_a_client_that_does_not_read_are_coalesced(self):
        self.watch("song.tracks.0.name")
        self.player.carrier.room = 0
        for at in range(200):
            self.song.tracks[0].name = "%d %s" % (at, "x" * 10000)
            self.stage.turn()
        self.assertLess(self.player.connection._size, 400 * 1024)
        self.player.carrier.room = None
        self.stage.turn()
        values = [change["value"] for change in self.player.changes()]
        values += [change["value"] for change in self.changes()]
        self.assertTrue(values[-1].startswith("199 "))


if __name__ == "__main__":
    unittest.main()
