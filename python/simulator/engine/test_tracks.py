"""Tracks, returns, groups and scenes: creating, deleting, duplicating, names, colours, mute and solo."""

import unittest

from simulator.engine.rehearsal import Rehearsal, band, clip


class Creating(Rehearsal):
    def names(self):
        return [track.name for track in self.song.tracks]

    def test_an_index_inserts_before_minus_one_appends_and_none_follows_the_selection(self):
        self.assertEqual(self.song.create_midi_track(0).name, "1-MIDI")
        self.assertEqual(self.song.create_audio_track(-1), self.song.tracks[5])
        self.song.view.selected_track = self.song.tracks[1]
        self.assertEqual(self.song.create_audio_track(None), self.song.tracks[2])

    def test_a_new_track_is_selected_and_has_a_slot_per_scene_and_a_send_per_return(self):
        track = self.song.create_midi_track(1)
        self.assertEqual(self.song.view.selected_track, track)
        self.assertEqual((len(track.clip_slots), len(track.mixer_device.sends)), (4, 1))
        self.assertEqual([slot.has_clip for slot in self.song.scenes[0].clip_slots], [True, False, True, True, False])

    def test_an_invalid_index_is_a_limitation(self):
        self.refuses("", lambda: self.song.create_midi_track(9), self.live("Base").LimitationError)

    def test_tracks_without_a_name_are_renumbered(self):
        self.assertEqual(self.names()[3], "4-MIDI")
        self.song.delete_track(0)
        self.assertEqual(self.names(), ["Keys", "Vocals", "3-MIDI"])

    def test_a_return_adds_a_send_to_every_track_and_reads_with_its_letter(self):
        track = self.song.create_return_track()
        self.assertEqual(track.name, "B-Return")
        track.name = "Delay"
        self.assertEqual(track.name, "B-Delay")
        self.assertEqual([send.name for send in self.song.tracks[0].mixer_device.sends], ["A-Reverb", "B-Delay"])
        self.assertEqual(self.song.return_tracks[0].mixer_device.sends[1].name, "B-Delay")

    def test_deleting_a_return_takes_its_sends_and_renames_the_others(self):
        self.song.create_return_track()
        self.song.delete_return_track(0)
        self.assertEqual([track.name for track in self.song.return_tracks], ["A-Return"])
        self.assertEqual([send.name for send in self.song.tracks[0].mixer_device.sends], ["A-Return"])

    def test_there_are_at_most_twelve_returns(self):
        for _ in range(11):
            self.song.create_return_track()
        with self.assertRaises(RuntimeError):
            self.song.create_return_track()

    def test_duplicating_copies_clips_and_devices_and_selects_the_copy(self):
        self.assertIsNone(self.song.duplicate_track(0))
        copy = self.song.tracks[1]
        self.assertEqual((copy.name, copy.devices[0].name, self.song.view.selected_track), ("Bass", "Operator", copy))
        self.assertNotEqual(copy.clip_slots[0].clip, self.clip())
        self.assertEqual(copy.clip_slots[0].clip.get_notes(0.0, 0, 4.0, 128), self.clip().get_notes(0.0, 0, 4.0, 128))
        copy.clip_slots[0].clip.name = "Other"
        self.assertEqual(self.clip().name, "")

    def test_the_selection_moves_to_what_takes_the_place(self):
        self.song.view.selected_track = self.song.tracks[1]
        self.song.delete_track(1)
        self.assertEqual(self.song.view.selected_track.name, "Vocals")

    def test_a_set_keeps_one_track_and_one_scene(self):
        for _ in range(3):
            self.song.delete_track(0)
            self.song.delete_scene(0)
        for function in (self.song.delete_track, self.song.delete_scene):
            self.refuses("cannot be deleted", lambda function=function: function(0))


class Scenes(Rehearsal):
    def test_a_new_scene_is_selected_and_takes_the_tempo_of_the_one_above(self):
        self.song.scenes[0].tempo = 90.0
        scene = self.song.create_scene(1)
        self.assertEqual((scene.tempo, scene.tempo_enabled, scene.name), (90.0, True, ""))
        self.assertEqual(self.song.view.selected_scene, scene)
        self.assertEqual([len(track.clip_slots) for track in self.song.tracks], [5] * 4)

    def test_deleting_a_scene_takes_a_slot_from_every_track(self):
        clip = self.clip()
        self.song.delete_scene(0)
        self.assertEqual(self.song.scenes[0].name, "Verse")
        self.assertTrue(clip == None)  # noqa: E711
        self.assertTrue(self.slot(0, 0).has_clip)

    def test_duplicating_a_scene_copies_its_clips_and_its_name(self):
        self.assertIsNone(self.song.duplicate_scene(0))
        self.assertEqual([scene.name for scene in self.song.scenes], ["Intro", "Intro", "Verse", "Chorus", ""])
        self.assertEqual(self.clip(0, 1).length, 4.0)
        self.assertEqual(self.song.view.selected_scene, self.song.scenes[1])

    def test_capturing_inserts_a_scene_with_what_plays(self):
        self.song.view.selected_scene = self.song.scenes[1]
        self.slot(0, 0).fire()
        self.frame()
        self.song.capture_and_insert_scene()
        self.assertEqual([slot.has_clip for slot in self.song.scenes[2].clip_slots], [True, False, False, False])

    def test_a_scene_can_do_without_a_colour(self):
        scene = self.song.scenes[0]
        scene.color = 0xFF0000
        self.assertEqual(scene.color_index, 14)
        scene.color_index = None
        self.assertIsNone(scene.color_index)


class Colours(Rehearsal):
    def test_colours_snap_to_the_palette(self):
        track = self.song.tracks[0]
        for written, color, index in ((0xFF0000, 0xFF3636, 14), (0xABCDEF, 0xB9C1E3, 37)):
            track.color = written
            self.assertEqual((track.color, track.color_index), (color, index))

    def test_no_colour_is_ignored_on_tracks_and_refused_on_clips(self):
        track = self.song.tracks[0]
        track.color_index = 14
        track.color_index = None
        self.assertEqual(track.color_index, 14)
        self.refuses("", lambda: setattr(self.clip(), "color_index", None), Exception)

    def test_a_slot_has_the_colour_of_its_clip_and_cannot_be_painted(self):
        self.clip().color_index = 20
        self.assertEqual(self.slot(0, 0).color_index, 20)
        self.assertIsNone(self.slot(0, 3).color)
        self.refuses("", lambda: setattr(self.slot(0, 0), "color", 5), AttributeError)


class Groups(Rehearsal):
    def setUp(self):
        super().setUp()
        members = [{"kind": "midi", "name": name, "group": 0, "clips": {"0": clip()}} for name in ("Kick", "Snare")]
        self.open(band(tracks=[{"kind": "group", "name": "Drums"}, *members, {"kind": "midi", "name": "Bass"}]))

    def test_members_know_their_group(self):
        drums, kick, _, bass = self.song.tracks
        self.assertEqual((drums.is_foldable, kick.is_grouped, bass.is_grouped), (True, True, False))
        self.assertEqual(kick.group_track, drums)
        self.assertIsNone(bass.group_track)

    def test_folding_hides_the_members(self):
        drums = self.song.tracks[0]
        drums.fold_state = 1
        self.assertFalse(self.song.tracks[1].is_visible)
        self.assertEqual([track.name for track in self.song.visible_tracks], ["Drums", "Bass"])
        self.refuses("", lambda: self.song.tracks[1].fold_state)

    def test_deleting_a_group_deletes_its_members_and_one_undo_brings_them_back(self):
        self.song.delete_track(0)
        self.assertEqual([track.name for track in self.song.tracks], ["Bass"])
        self.song.undo()
        self.assertEqual(self.song.tracks[1].group_track, self.song.tracks[0])

    def test_duplicating_a_group_duplicates_its_members(self):
        self.song.duplicate_track(0)
        self.assertEqual([track.name for track in self.song.tracks], ["Drums", "Kick", "Snare", "Drums", "Kick", "Snare", "Bass"])
        self.assertEqual(self.song.tracks[4].group_track, self.song.tracks[3])

    def test_a_group_slot_has_the_colour_of_its_first_clip_and_no_clip(self):
        self.clip(1, 0).color_index = 30
        self.assertEqual(self.slot(0, 0).color_index, 30)
        self.assertIsNone(self.slot(0, 0).clip)
        self.assertFalse(self.slot(0, 1).controls_other_clips)


if __name__ == "__main__":
    unittest.main()
