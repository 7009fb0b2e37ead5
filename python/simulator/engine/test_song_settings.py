"""Settings of the Set and of Live: scale, metronome, grooves, exclusive arm and solo, and where the Set is kept."""

import unittest

from simulator.engine.rehearsal import Rehearsal, exercises

MINOR = [0, 2, 3, 5, 7, 8, 10]


class Scales(Rehearsal):
    @exercises("Song.root_note", "Song.scale_name", "Song.scale_mode", "Song.scale_intervals", "Song.scale_information")
    def test_root_name_and_mode_are_told_and_with_them_that_the_scale_has_changed(self):
        told = []
        self.song.add_scale_information_listener(lambda: told.append((self.song.root_note, self.song.scale_name, self.song.scale_mode)))
        self.song.add_scale_intervals_listener(lambda: told.append(list(self.song.scale_intervals)))
        self.changes(self.song, root_note=9, scale_name="Minor", scale_mode=True)
        self.assertEqual(told, [(9, "Major", False), MINOR, (9, "Minor", False), (9, "Minor", True)])
        self.refuses("Root Note out of range", lambda: setattr(self.song, "root_note", 12))

    @exercises("Live.Song.get_all_scales_ordered", "Song.scale_intervals")
    def test_every_scale_that_live_knows_can_be_chosen(self):
        scales = self.live("Song").get_all_scales_ordered()
        self.assertEqual((len(scales), scales[1]), (35, ("Minor", tuple(MINOR))))
        for name, steps in scales:
            self.song.scale_name = name
            self.assertEqual((self.song.scale_name, tuple(self.song.scale_intervals)), (name, steps))


class ControlBar(Rehearsal):
    @exercises("Song.metronome", "Song.groove_amount", "Song.signature_numerator", "Song.signature_denominator", "Song.clip_trigger_quantization",
               "Song.swing_amount")  # fmt: skip
    def test_its_settings_are_told_and_undone(self):
        self.changes(
            self.song, metronome=True, groove_amount=0.5, signature_numerator=7, signature_denominator=8, clip_trigger_quantization=11,
            swing_amount=0.25,
        )  # fmt: skip
        for _ in range(6):
            self.song.undo()
        song = self.song
        self.assertEqual((song.metronome, song.groove_amount, song.swing_amount), (False, 1.0, 0.0))
        self.assertEqual((song.signature_numerator, song.signature_denominator, str(song.clip_trigger_quantization)), (4, 4, "q_bar"))

    @exercises("Song.signature_numerator")
    def test_a_bar_is_as_long_as_the_signature_says(self):
        self.song.signature_numerator = 3
        self.start(1.0)
        self.clip().fire()
        self.play(2.1)
        self.assertAlmostEqual(self.clip().playing_position, 0.1, delta=0.05)


class Preferences(Rehearsal):
    def armed(self):
        return [track.arm for track in self.song.tracks]

    def soloed(self):
        return [track.solo for track in (*self.song.tracks, *self.song.return_tracks)]

    @exercises("Song.exclusive_arm")
    def test_a_click_on_arm_disarms_the_others_only_while_arming_is_exclusive(self):
        heard, user = [], self.simulation.user
        self.song.add_exclusive_arm_listener(lambda: heard.append(self.song.exclusive_arm))
        self.song.tracks[0].arm = self.song.tracks[1].arm = True
        user.arm(self.song.tracks[3])
        self.assertEqual((self.song.exclusive_arm, self.armed()), (True, [False, False, False, True]))
        user.prefer(exclusive_arm=False)
        user.arm(self.song.tracks[0])
        self.assertEqual((self.song.exclusive_arm, self.armed(), heard), (False, [True, False, False, True], [False]))

    @exercises("Song.exclusive_solo")
    def test_a_click_on_solo_ends_the_solo_of_others_only_while_soloing_is_exclusive(self):
        user = self.simulation.user
        self.song.tracks[0].solo = self.song.return_tracks[0].solo = True
        user.solo(self.song.tracks[1])
        self.assertEqual((self.song.exclusive_solo, self.soloed()), (True, [False, True, False, False, False]))
        user.prefer(exclusive_solo=False)
        user.solo(self.song.tracks[0])
        self.assertEqual((self.song.exclusive_solo, self.soloed()), (False, [True, True, False, False, False]))
        user.solo(self.song.tracks[0], False)
        self.assertEqual(self.soloed(), [False, True, False, False, False])

    @exercises("Song.select_on_launch")
    def test_a_launched_scene_is_selected_only_when_the_user_wants_it(self):
        self.simulation.user.prefer(select_on_launch=False)
        self.song.scenes[2].fire()
        self.assertEqual((self.song.select_on_launch, self.song.view.selected_scene.name), (False, "Intro"))
        self.simulation.user.prefer(select_on_launch=True)
        self.song.scenes[2].fire()
        self.assertEqual((self.song.select_on_launch, self.song.view.selected_scene.name), (True, "Chorus"))


class WhereItIsKept(Rehearsal):
    @exercises("Song.name", "Song.file_path", "Song.canonical_parent")
    def test_a_set_has_a_name_and_a_place_once_it_was_saved_and_nothing_above_it(self):
        self.assertEqual((self.song.name, self.song.file_path, self.song.canonical_parent), ("", "", None))
        self.simulation.user.save("/Sets/Night Project/Night.als")
        self.assertEqual((self.song.name, self.song.file_path), ("Night", "/Sets/Night Project/Night.als"))

    @exercises("Song.data", "Song.get_data")
    def test_data_of_a_script_are_told_undone_and_kept_apart_by_key(self):
        heard = []
        self.song.add_data_listener(lambda: heard.append(self.song.get_data("page", 0)))
        self.song.set_data("page", 3)
        self.song.set_data("colour", "red")
        self.assertEqual((self.song.get_data("page", 0), self.song.get_data("colour", "")), (3, "red"))
        self.song.undo()
        self.song.undo()
        self.assertEqual((self.song.get_data("page", 0), heard[0]), (0, 3))


if __name__ == "__main__":
    unittest.main()
