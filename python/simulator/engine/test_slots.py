"""Clip slots: making, copying and deleting clips, firing and stopping, slots of groups."""

import unittest

from simulator.engine.rehearsal import Rehearsal, band, clip, exercises


class Stage(Rehearsal):
    def setUp(self):
        super().setUp()
        self.song.clip_trigger_quantization = 0


class Clips(Stage):
    @exercises("ClipSlot.create_clip", "ClipSlot.has_clip", "ClipSlot.clip", "ClipSlot.canonical_parent")
    def test_a_midi_clip_is_made_in_an_empty_slot_of_a_midi_track(self):
        slot = self.slot(0, 2)
        heard = self.listen(slot, "has_clip")
        self.assertEqual((slot.has_clip, slot.clip, slot.canonical_parent), (False, None, self.song.tracks[0]))
        clip = slot.create_clip(3.0)
        self.assertEqual((slot.has_clip, slot.clip, clip.length, heard), (True, clip, 3.0, ["has_clip"]))
        self.refuses("This clip slot already has a clip", lambda: slot.create_clip(4.0))
        self.refuses("MIDI clips can only be created on MIDI tracks", lambda: self.slot(2, 1).create_clip(4.0))
        self.refuses("greater than 0", lambda: self.slot(0, 3).create_clip(0.0))

    @exercises("ClipSlot.create_audio_clip")
    def test_an_audio_clip_is_made_from_a_file_on_an_audio_track(self):
        slot = self.slot(2, 1)
        self.assertEqual(slot.create_audio_clip("/samples/choir.wav").file_path, "/samples/choir.wav")
        self.refuses("This clip slot already has a clip", lambda: slot.create_audio_clip("/samples/choir.wav"))
        self.refuses("Audio clips can only be created on audio tracks", lambda: self.slot(0, 2).create_audio_clip("/samples/choir.wav"))
        self.refuses("Please provide an absolute path", lambda: self.slot(2, 2).create_audio_clip("choir.wav"), ValueError)
        self.refuses("valid audio file", lambda: self.slot(2, 2).create_audio_clip("/samples/choir.txt"), ValueError)

    @exercises("ClipSlot.delete_clip", "ClipSlot.has_clip")
    def test_deleting_empties_the_slot_and_undo_fills_it(self):
        slot = self.slot(0, 0)
        heard = self.listen(slot, "has_clip")
        slot.delete_clip()
        self.assertFalse(slot.has_clip)
        self.song.undo()
        self.assertEqual((slot.has_clip, heard), (True, ["has_clip"] * 2))
        self.refuses("", self.slot(0, 3).delete_clip)

    @exercises("ClipSlot.duplicate_clip_to", "Track.duplicate_clip_slot")
    def test_a_clip_is_copied_to_a_slot_of_the_same_kind_of_track_over_what_is_there(self):
        self.clip(0, 0).name = "Riff"
        self.slot(0, 0).duplicate_clip_to(self.slot(1, 0))
        self.assertEqual((self.clip(1, 0).name, self.clip(1, 0).length), ("Riff", 4.0))
        self.refuses("", lambda: self.slot(0, 0).duplicate_clip_to(self.slot(2, 1)))
        self.refuses("", lambda: self.slot(0, 3).duplicate_clip_to(self.slot(0, 2)))
        self.assertEqual((self.song.tracks[0].duplicate_clip_slot(0), self.clip(0, 1).name), (1, "Riff"))
        self.refuses("no clip to duplicate", lambda: self.song.tracks[0].duplicate_clip_slot(3))

    def test_duplicating_the_last_slot_adds_a_scene(self):
        self.slot(0, 3).create_clip(1.0)
        self.assertEqual(self.song.tracks[0].duplicate_clip_slot(3), 4)
        self.assertEqual((len(self.song.scenes), self.clip(0, 4).length), (5, 1.0))

    @exercises("ClipSlot.color", "ClipSlot.color_index")
    def test_a_slot_is_painted_by_its_clip(self):
        slot = self.slot(0, 0)
        heard = self.listen(slot, "color", "color_index")
        self.clip().color_index = 20
        self.assertEqual((slot.color_index, slot.color, sorted(heard)), (20, self.clip().color, ["color", "color_index"]))
        slot.delete_clip()
        self.assertEqual((slot.color_index, slot.color, heard[2:]), (None, None, ["color", "color_index"]))


class Launching(Stage):
    @exercises("ClipSlot.fire", "ClipSlot.stop", "ClipSlot.is_playing", "ClipSlot.is_triggered", "Track.fired_slot_index", "Track.playing_slot_index")
    def test_a_fired_slot_waits_for_its_boundary_and_plays_until_it_is_stopped(self):
        self.song.clip_trigger_quantization = 4
        track, slot = self.song.tracks[0], self.slot(0, 1)
        self.start(1.0)
        slot.fire()
        self.assertEqual((slot.is_triggered, slot.is_playing, track.fired_slot_index), (True, False, 1))
        self.play(3.5)
        self.assertEqual((slot.is_triggered, slot.is_playing, track.fired_slot_index, track.playing_slot_index), (False, True, -1, 1))
        slot.stop()
        self.assertEqual((slot.is_playing, track.fired_slot_index), (True, -2))
        self.play(4.0)
        self.assertEqual((slot.is_playing, track.playing_slot_index), (False, -2))

    @exercises("ClipSlot.is_triggered", "Track.fired_slot_index", "Track.playing_slot_index", "Track.stop_all_clips")
    def test_listeners_hear_of_firing_playing_and_stopping(self):
        track = self.song.tracks[0]
        triggered, indices = self.listen(self.slot(0, 0), "is_triggered"), self.listen(track, "fired_slot_index", "playing_slot_index")
        self.slot(0, 0).fire()
        self.frame()
        self.assertEqual((triggered, indices), (["is_triggered"] * 2, ["fired_slot_index", "fired_slot_index", "playing_slot_index"]))
        track.stop_all_clips()
        self.frame()
        self.assertEqual((track.playing_slot_index, indices[-1]), (-2, "playing_slot_index"))

    @exercises("ClipSlot.set_fire_button_state")
    def test_holding_the_button_of_a_gate_clip_plays_it_until_the_button_is_let_go(self):
        slot = self.slot(0, 0)
        slot.clip.launch_mode = 1
        slot.set_fire_button_state(True)
        self.frame()
        self.assertTrue(slot.is_playing)
        slot.set_fire_button_state(False)
        self.frame()
        self.assertFalse(slot.is_playing)

    @exercises("ClipSlot.fire", "ClipSlot.is_recording", "ClipSlot.will_record_on_start", "Track.arm")
    def test_an_empty_slot_of_an_armed_track_records(self):
        slot = self.slot(3, 0)
        self.song.tracks[3].arm = True
        self.assertEqual((slot.is_recording, slot.will_record_on_start), (False, False))
        slot.fire(2.0)
        self.frame()
        self.assertTrue(slot.is_recording)
        self.play(2.5)
        self.assertEqual((slot.is_recording, slot.is_playing, slot.clip.length), (False, True, 2.0))

    @exercises("ClipSlot.has_stop_button")
    def test_an_empty_slot_stops_its_track_as_long_as_it_has_a_stop_button(self):
        slot, empty = self.slot(0, 0), self.slot(0, 3)
        heard = self.listen(empty, "has_stop_button")
        slot.fire()
        self.frame()
        empty.has_stop_button = False
        empty.fire()
        self.frame()
        self.assertTrue(slot.is_playing)
        empty.has_stop_button = True
        empty.fire()
        self.frame()
        self.assertEqual((slot.is_playing, empty.has_stop_button, heard), (False, True, ["has_stop_button"] * 2))

    @exercises("Track.jump_in_running_session_clip")
    def test_a_track_jumps_about_in_the_clip_that_plays(self):
        self.clip().fire()
        self.frame()
        self.song.tracks[0].jump_in_running_session_clip(2.0)
        self.assertAlmostEqual(self.clip().playing_position, 2.0, delta=0.1)


class Groups(Stage):
    def setUp(self):
        super().setUp()
        members = [
            {"kind": "midi", "name": "Kick", "group": 0, "clips": {"0": clip()}},
            {"kind": "midi", "name": "Snare", "group": 0, "clips": {"0": clip(), "1": clip()}},
        ]
        self.open(band(tracks=[{"kind": "group", "name": "Drums"}, *members, {"kind": "midi", "name": "Bass", "clips": {"0": clip()}}]))
        self.song.clip_trigger_quantization = 0

    @exercises("ClipSlot.is_group_slot", "ClipSlot.controls_other_clips", "ClipSlot.clip")
    def test_a_group_slot_stands_for_the_clips_of_its_row_and_has_none_itself(self):
        self.assertEqual([self.slot(track, 0).is_group_slot for track in range(4)], [True, False, False, False])
        self.assertEqual([self.slot(0, row).controls_other_clips for row in range(4)], [True, True, False, False])
        self.assertEqual((self.slot(1, 0).controls_other_clips, self.slot(0, 0).clip), (False, None))
        heard = self.listen(self.slot(0, 1), "controls_other_clips")
        self.slot(2, 1).delete_clip()
        self.assertEqual((self.slot(0, 1).controls_other_clips, heard), (False, ["controls_other_clips"]))

    @exercises("ClipSlot.color", "ClipSlot.color_index")
    def test_a_group_slot_has_the_colour_of_its_first_clip(self):
        heard = self.listen(self.slot(0, 0), "color", "color_index")
        self.clip(1, 0).color_index = 30
        self.assertEqual((self.slot(0, 0).color_index, self.slot(0, 0).color), (30, self.clip(1, 0).color))
        self.assertEqual(sorted(heard), ["color", "color_index"])
        self.assertIsNone(self.slot(0, 2).color)

    @exercises("ClipSlot.fire", "ClipSlot.playing_status", "ClipSlot.stop", "ClipSlot.is_playing", "Track.playing_slot_index")
    def test_a_group_slot_fires_and_stops_the_clips_of_its_row(self):
        group, heard = self.slot(0, 0), self.listen(self.slot(0, 0), "playing_status")
        group.fire()
        self.frame()
        self.assertEqual([self.clip(track, 0).is_playing for track in (1, 2, 3)], [True, True, False])
        self.assertEqual((str(group.playing_status), group.is_playing, self.song.tracks[0].playing_slot_index), ("started", True, 0))
        group.stop()
        self.frame()
        self.assertEqual((str(group.playing_status), heard), ("stopped", ["playing_status"] * 2))
        self.assertFalse(self.clip(1, 0).is_playing)

    @exercises("ClipSlot.set_fire_button_state")
    def test_pressing_the_button_of_a_group_slot_fires_its_row(self):
        self.slot(0, 0).set_fire_button_state(True)
        self.frame()
        self.assertTrue(self.clip(1, 0).is_playing)

    @exercises("ClipSlot.playing_status", "ClipSlot.is_recording")
    def test_a_group_slot_says_that_a_member_records(self):
        self.song.tracks[1].arm = True
        self.slot(1, 2).fire()
        self.frame()
        self.assertEqual((str(self.slot(0, 2).playing_status), self.slot(0, 2).is_recording), ("recording", True))

    @exercises("Track.stop_all_clips")
    def test_stopping_a_group_stops_its_members_only(self):
        self.song.scenes[0].fire()
        self.frame()
        self.song.tracks[0].stop_all_clips(False)
        self.assertEqual([self.clip(track, 0).is_playing for track in (1, 2, 3)], [False, False, True])

    def test_clips_cannot_be_made_in_a_group_slot(self):
        slot = self.slot(0, 2)
        self.refuses("MIDI clips can only be created on MIDI tracks", lambda: slot.create_clip(4.0))
        self.refuses("Audio clips can only be created on audio tracks", lambda: slot.create_audio_clip("/samples/choir.wav"))
        self.refuses("", slot.delete_clip)
        self.refuses("", lambda: slot.duplicate_clip_to(self.slot(1, 3)))
        self.refuses("", lambda: self.slot(1, 0).duplicate_clip_to(slot))


if __name__ == "__main__":
    unittest.main()
