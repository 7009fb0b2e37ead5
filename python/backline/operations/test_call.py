import unittest

from ..rehearsal import Stage

NOTE = {"pitch": 60, "start_time": 0.0, "duration": 0.5}


class Calling(unittest.TestCase):
    def setUp(self):
        self.stage = Stage()
        self.song = self.stage.live.song
        self.player = self.stage.player()

    def call(self, path, *args, **named):
        return self.player.ask("call", path=path, args=list(args), named=named)

    def refused(self, code, path, *args, **named):
        fault = self.call(path, *args, **named).get("fault", {})
        self.assertEqual(fault.get("code"), code, fault)
        return fault["message"]

    def test_what_live_returned(self):
        self.assertEqual(self.call("song.tracks.0.mixer_device.volume.str_for_value", 3), {"ok": "3.0 dB"})
        self.assertEqual(self.call("song.tap_tempo"), {"ok": None})
        made = self.call("song.create_midi_track", 0)["ok"]
        self.assertEqual((made["type"], made["path"]), ("Track", "song.tracks.0"))

    def test_arguments_are_checked_by_the_table(self):
        self.assertIn("beats", self.refused("wrong-type", "song.jump_by"))
        self.refused("wrong-type", "song.jump_by", 1, 2)
        self.refused("wrong-type", "song.jump_by", "4")
        self.assertIn("Index", self.refused("wrong-type", "song.create_midi_track", Idx=1))
        self.assertEqual(self.player.fault("call", path="song.tap_tempo", args=5)["code"], "malformed")
        self.call("song.jump_by", 4)
        self.assertEqual(self.song._calls, [("jump_by", 4.0)])

    def test_an_argument_of_an_enum_is_one_of_its_members_or_left_to_its_default(self):
        self.song.tracks[0].clip_slots[0].__dict__["fire"] = lambda *args, **named: None
        slot = "song.tracks.0.clip_slots.0.fire"
        self.assertEqual(self.call(slot, launch_quantization=4), {"ok": None})
        self.assertEqual(self.call(slot, launch_quantization=-2147483648), {"ok": None})
        self.assertIn("q_bar", self.refused("out-of-range", slot, launch_quantization=99))

    def test_what_is_no_function(self):
        self.refused("not-callable", "song.tempo")
        self.refused("not-callable", "song.tracks.0")
        self.refused("unknown-path", "song.quit")
        self.refused("unknown-path", "song.tracks.0.mixer_device.volume.__str__")

    def test_what_live_refuses_carries_its_words(self):
        self.call("song.tracks.0.clip_slots.1.create_clip", 4)
        self.assertEqual(self.refused("refused", "song.tracks.0.clip_slots.1.create_clip", 4), "This clip slot already has a clip")


class Notes(unittest.TestCase):
    def setUp(self):
        self.stage = Stage()
        self.player = self.stage.player()
        self.clip = "song.tracks.0.clip_slots.0.clip."
        self.kept = self.stage.live.song.tracks[0].clip_slots[0].clip._fields["_notes"]

    def call(self, name, *args):
        return self.player.ask("call", path=self.clip + name, args=list(args))

    def test_notes_are_made_from_plain_objects(self):
        ids = self.call("add_new_notes", [NOTE, dict(NOTE, pitch=64, velocity=20, mute=True)])
        self.assertEqual(ids, {"ok": [1, 2]})
        self.assertEqual(self.kept[0][:5], (60, 0.0, 0.5, 100.0, False))
        self.assertEqual(self.kept[1][:5], (64, 0.0, 0.5, 20.0, True))

    def test_a_note_that_is_none_is_refused_and_nothing_is_added(self):
        for wrong, code in (
            ({"pitch": 60}, "wrong-type"), (dict(NOTE, pitch="c"), "wrong-type"), (dict(NOTE, pitch=128), "out-of-range"),
            (dict(NOTE, colour=1), "wrong-type"), (60, "wrong-type"), (None, "wrong-type"), (dict(NOTE, velocity=200), "out-of-range"),
        ):
            with self.subTest(wrong):
                self.assertEqual(self.call("add_new_notes", [NOTE, wrong])["fault"]["code"], code)
        self.assertEqual(self.kept, [])

    def test_notes_are_changed_by_their_ids(self):
        self.call("add_new_notes", [NOTE, dict(NOTE, pitch=64)])
        self.assertEqual(self.call("apply_note_modifications", [{"note_id": 2, "velocity": 33, "pitch": 65}]), {"ok": None})
        self.assertEqual([note[0] for note in self.kept], [60, 65])
        self.assertEqual(self.kept[1][3], 33.0)

    def test_notes_as_read_can_be_given_back(self):
        self.call("add_new_notes", [NOTE])
        notes = self.call("get_notes_by_id", [1])["ok"]
        self.assertEqual(notes[0]["note_id"], 1)
        self.assertEqual(self.call("apply_note_modifications", notes), {"ok": None})

    def test_more_notes_than_fit_into_one_piece(self):
        notes = [dict(NOTE, pitch=at % 128, start_time=at) for at in range(1000)]
        self.stage.clock.pace = 0.0005
        self.assertEqual(self.call("add_new_notes", notes)["ok"], list(range(1, 1001)))
        read = self.call("get_notes_by_id", list(range(1, 1001)))["ok"]
        self.assertEqual([note["start_time"] for note in read], [float(at) for at in range(1000)])
        self.call("apply_note_modifications", [dict(note, pitch=1) for note in read])
        self.assertEqual({note[0] for note in self.kept}, {1})
        self.assertEqual(self.call("add_new_notes", notes + [5])["fault"]["code"], "wrong-type")
        self.assertEqual(len(self.kept), 1000)

    def test_notes_that_are_not_there_cannot_be_changed(self):
        self.assertEqual(self.call("apply_note_modifications", [{"note_id": 9}])["fault"]["code"], "gone")
        self.assertEqual(self.call("apply_note_modifications", [{"pitch": 9}])["fault"]["code"], "wrong-type")
        self.assertEqual(self.call("apply_note_modifications", 9)["fault"]["code"], "wrong-type")


if __name__ == "__main__":
    unittest.main()
