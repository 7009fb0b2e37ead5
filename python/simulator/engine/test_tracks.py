"""Tracks, returns and scenes: creating, deleting, duplicating, names, colours, what each kind of track can do."""

import unittest

from simulator.engine.rehearsal import Rehearsal, exercises


class Creating(Rehearsal):
    def names(self):
        return [track.name for track in self.song.tracks]

    @exercises("Track.name")
    def test_an_index_inserts_before_minus_one_appends_and_none_follows_the_selection(self):
        self.assertEqual(self.song.create_midi_track(0).name, "1-MIDI")
        self.assertEqual(self.song.create_audio_track(-1), self.song.tracks[5])
        self.song.view.selected_track = self.song.tracks[1]
        self.assertEqual(self.song.create_audio_track(None), self.song.tracks[2])

    @exercises("Track.clip_slots", "Track.mixer_device", "MixerDevice.sends")
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

    @exercises("Track.name", "DeviceParameter.name")
    def test_a_return_adds_a_send_to_every_track_and_reads_with_its_letter(self):
        track = self.song.create_return_track()
        heard = self.listen(track, "name")
        self.assertEqual(track.name, "B-Return")
        track.name = "Delay"
        self.assertEqual((track.name, heard), ("B-Delay", ["name"]))
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

    @exercises("Track.clip_slots")
    def test_deleting_a_scene_takes_a_slot_from_every_track(self):
        clip, heard = self.clip(), self.listen(self.song.tracks[0], "clip_slots")
        self.song.delete_scene(0)
        self.assertEqual((heard, len(self.song.tracks[0].clip_slots)), (["clip_slots"], 3))
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
    @exercises("Track.color", "Track.color_index")
    def test_colours_snap_to_the_palette(self):
        track = self.song.tracks[0]
        heard = self.listen(track, "color", "color_index")
        for written, color, index in ((0xFF0000, 0xFF3636, 14), (0xABCDEF, 0xB9C1E3, 37)):
            track.color = written
            self.assertEqual((track.color, track.color_index), (color, index))
        track.color_index = 14
        self.assertEqual((track.color, sorted(heard)), (0xFF3636, ["color"] * 3 + ["color_index"] * 3))

    @exercises("Track.color_index")
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


class Kinds(Rehearsal):
    @exercises(
        "Track.can_be_armed", "Track.can_be_frozen", "Track.has_audio_input", "Track.has_audio_output", "Track.has_midi_input",
        "Track.has_midi_output", "Track.canonical_parent",
    )  # fmt: skip
    def test_each_kind_of_track_takes_and_gives_audio_or_midi(self):
        expected = {
            "instrument": (True, True, (False, True), (True, False)), "midi": (True, True, (False, True), (False, True)),
            "audio": (True, True, (True, False), (True, False)), "other": (False, False, (True, False), (True, False)),
        }  # fmt: skip
        bass, keys, vocals, _ = self.song.tracks
        others = [(track, "other") for track in (*self.song.return_tracks, self.song.master_track)]
        for track, kind in ((bass, "instrument"), (keys, "midi"), (vocals, "audio"), *others):
            carried = (track.has_audio_input, track.has_midi_input), (track.has_audio_output, track.has_midi_output)
            self.assertEqual((track.can_be_armed, track.can_be_frozen, *carried), expected[kind], track.name)
            self.assertEqual(track.canonical_parent, self.song)

    @exercises("Track.is_part_of_selection")
    def test_the_selected_track_is_part_of_the_selection(self):
        self.song.view.selected_track = self.song.tracks[1]
        self.assertEqual([track.is_part_of_selection for track in self.song.tracks], [False, True, False, False])

    @exercises("Track.get_data", "Track.set_data", "Track.data")
    def test_scripts_keep_data_with_a_track(self):
        track = self.song.tracks[0]
        heard = self.listen(track, "data")
        self.assertEqual(track.get_data("page", 5), 5)
        track.set_data("page", {"number": 2})
        self.assertEqual((track.get_data("page", 5), self.song.tracks[1].get_data("page", 5), heard), ({"number": 2}, 5, ["data"]))

    @exercises("Track.back_to_arranger")
    def test_a_track_whose_clip_was_launched_goes_back_to_the_arranger_on_request(self):
        track = self.song.tracks[0]
        heard = self.listen(track, "back_to_arranger")
        self.clip().fire()
        self.frame()
        self.assertTrue(track.back_to_arranger)
        track.back_to_arranger = False
        self.frame()
        self.assertEqual((track.back_to_arranger, self.clip().is_playing, heard), (False, False, ["back_to_arranger"] * 2))


class Views(Rehearsal):
    @exercises("Track.view", "Track.View.canonical_parent", "Track.View.is_collapsed", "Track.View.device_insert_mode")
    def test_what_is_shown_of_a_track_is_kept(self):
        view = self.song.tracks[0].view
        self.changes(view, is_collapsed=True, device_insert_mode=2)
        self.assertEqual(view.canonical_parent, self.song.tracks[0])

    @exercises("Track.View.selected_device", "Track.View.select_instrument")
    def test_a_track_has_a_selected_device_as_long_as_it_has_one(self):
        track = self.song.tracks[0]
        operator, view = track.devices[0], track.view
        heard = self.listen(view, "selected_device")
        self.assertEqual(view.selected_device, operator)
        self.song.view.selected_track = track
        reverb = track.insert_device("Reverb")
        self.assertEqual(view.selected_device, reverb)
        self.assertTrue(view.select_instrument())
        self.assertEqual(view.selected_device, operator)
        track.delete_device(0)
        self.assertEqual((view.selected_device, view.select_instrument()), (reverb, False))
        self.assertGreater(len(heard), 2)
        track.delete_device(0)
        self.assertIsNone(view.selected_device)


if __name__ == "__main__":
    unittest.main()
