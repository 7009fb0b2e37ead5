"""Launching single clips, their launch modes, stopping, recording, and moving about in what plays."""

import unittest

from simulator.engine.rehearsal import Rehearsal, exercises

TRIGGER, GATE, TOGGLE, REPEAT = range(4)
NO_QUANTIZATION, BAR, QUARTER = 0, 4, 7
EMPTY = 3


class Stage(Rehearsal):
    def setUp(self):
        super().setUp()
        self.heard = []
        for topic in ("playing_status", "is_recording", "is_overdubbing"):
            getattr(self.clip(), "add_{}_listener".format(topic))(lambda topic=topic: self.heard.append(topic))

    def bars_off(self):
        self.song.clip_trigger_quantization = NO_QUANTIZATION

    def press(self, mode, clip=None):
        clip = clip or self.clip()
        clip.launch_mode = mode
        clip.set_fire_button_state(True)
        self.frame()


class Launching(Stage):
    @exercises("Clip.fire", "Clip.is_triggered", "Clip.is_playing", "Clip.playing_status")
    def test_a_clip_waits_for_the_next_bar_and_then_plays(self):
        self.start(1.0)
        self.clip().fire()
        self.assertEqual((self.clip().is_triggered, self.clip().is_playing, self.heard), (True, False, ["playing_status"]))
        self.play(3.1)
        self.assertEqual((self.clip().is_triggered, self.clip().is_playing, self.heard[1:]), (False, True, ["playing_status"]))

    @exercises("Clip.launch_quantization")
    def test_its_own_quantization_comes_before_the_sets(self):
        self.start(1.0)
        self.clip().launch_quantization = 1 + QUARTER
        self.clip().fire()
        self.play(1.1)
        self.assertTrue(self.clip().is_playing)

    @exercises("Clip.is_playing", "Clip.stop")
    def test_playing_can_be_set_and_stopping_waits_for_the_bar_too(self):
        self.clip().is_playing = True
        self.frame()
        self.play(1.0)
        self.clip().stop()
        self.assertEqual((self.clip().is_playing, self.song.tracks[0].fired_slot_index), (True, -2))
        self.play(3.1)
        self.assertFalse(self.clip().is_playing)

    @exercises("Clip.stop")
    def test_stopping_a_clip_that_merely_waits_does_nothing(self):
        self.start(1.0)
        self.clip().fire()
        self.clip().stop()
        self.play(3.1)
        self.assertTrue(self.clip().is_playing)

    @exercises("Clip.legato")
    def test_legato_takes_over_the_position_of_the_clip_before(self):
        self.bars_off()
        self.clip(0, 1).legato = True
        self.clip().fire()
        self.frame()
        self.play(1.5)
        self.clip(0, 1).fire()
        self.frame()
        self.assertAlmostEqual(self.clip(0, 1).playing_position, 1.5, delta=0.1)

    @exercises("Clip.muted")
    def test_a_clip_that_is_switched_off_moves_on_without_a_sound(self):
        self.clip().muted = True
        self.clip().fire()
        self.frame()
        self.play(2.0)
        self.assertEqual((self.played, self.clip().is_playing), ([], True))

    @exercises("Clip.start_time")
    def test_a_session_clip_begins_where_the_song_was(self):
        self.start(1.0)
        self.clip().fire()
        self.play(3.5)
        self.assertAlmostEqual(self.clip().start_time, 4.0, places=6)


class Modes(Stage):
    @exercises("Clip.set_fire_button_state", "Clip.launch_mode")
    def test_in_trigger_mode_releasing_does_nothing(self):
        self.bars_off()
        self.press(TRIGGER)
        self.clip().set_fire_button_state(False)
        self.frame()
        self.assertTrue(self.clip().is_playing)

    @exercises("Clip.set_fire_button_state", "Clip.launch_mode")
    def test_in_gate_mode_releasing_stops(self):
        self.bars_off()
        self.press(GATE)
        self.assertTrue(self.clip().is_playing)
        self.clip().set_fire_button_state(False)
        self.frame()
        self.assertFalse(self.clip().is_playing)

    @exercises("Clip.launch_mode")
    def test_in_toggle_mode_launching_again_stops(self):
        self.bars_off()
        self.clip().launch_mode = TOGGLE
        for plays in (True, False, True):
            self.clip().fire()
            self.frame()
            self.assertIs(self.clip().is_playing, plays)

    @exercises("Clip.launch_mode", "Clip.launch_quantization", "Clip.set_fire_button_state")
    def test_in_repeat_mode_it_starts_again_at_every_boundary_while_held(self):
        self.clip().launch_quantization = 1 + QUARTER
        self.press(REPEAT)
        self.play(3.3)
        self.assertLess(self.clip().playing_position, 1.0)
        self.clip().set_fire_button_state(False)
        self.play(2.0)
        self.assertGreater(self.clip().playing_position, 1.0)


class Recording(Stage):
    @exercises("Clip.is_recording", "Clip.will_record_on_start")
    def test_a_take_records_until_it_is_launched_again(self):
        self.song.tracks[EMPTY].arm = True
        self.slot(EMPTY, 0).fire()
        self.frame()
        clip = self.clip(EMPTY, 0)
        clip.add_is_recording_listener(lambda: self.heard.append(clip.is_recording))
        self.play(3.5)
        self.assertEqual((clip.is_recording, clip.will_record_on_start), (True, False))
        clip.fire()
        self.play(1.0)
        self.assertEqual((clip.is_recording, clip.is_playing, clip.length, self.heard), (False, True, 4.0, [False]))

    @exercises("Clip.is_overdubbing")
    def test_notes_go_on_top_of_a_clip_that_plays(self):
        self.song.tracks[0].arm = True
        self.clip().fire()
        self.frame()
        self.song.session_record = True
        self.frame()
        self.assertEqual((self.clip().is_overdubbing, self.heard[-1]), (True, "is_overdubbing"))
        self.song.session_record = False
        self.assertFalse(self.clip().is_overdubbing)


class Moving(Stage):
    def setUp(self):
        super().setUp()
        self.clip(1).fire()
        self.frame()
        self.play(1.0)

    @property
    def position(self):
        return self.clip(1).playing_position

    @exercises("Clip.move_playing_pos")
    def test_the_position_moves_at_once_whatever_the_quantization(self):
        self.clip(1).move_playing_pos(2.5)
        self.assertAlmostEqual(self.position, 3.5, delta=0.1)
        self.clip(1).move_playing_pos(-10.0)
        self.assertEqual(self.position, 0.0)

    @exercises("Clip.scrub", "Clip.stop_scrub")
    def test_scrubbing_repeats_a_piece_from_the_next_boundary_until_it_is_let_go(self):
        self.song.clip_trigger_quantization = QUARTER
        self.clip(1).scrub(6.0)
        self.assertAlmostEqual(self.position, 1.0, delta=0.1)
        self.play(0.5)
        for _ in range(3):
            self.play(1.0)
            self.assertAlmostEqual(self.position, 6.5, delta=0.1)
        self.clip(1).stop_scrub()
        self.play(1.0)
        self.assertAlmostEqual(self.position, 7.5, delta=0.1)

    @exercises("Clip.scrub")
    def test_without_quantization_it_jumps_at_once(self):
        self.bars_off()
        self.clip(1).scrub(6.0)
        self.assertEqual(self.position, 6.0)
        self.play(1.5)
        self.assertAlmostEqual(self.position, 7.5, delta=0.1)

    def test_a_clip_that_stops_is_not_scrubbed_any_more(self):
        self.song.clip_trigger_quantization = QUARTER
        self.clip(1).scrub(6.0)
        self.play(1.0)
        self.song.tracks[1].stop_all_clips(False)
        self.clip(1).fire()
        self.play(3.0)
        self.assertTrue(1.0 < self.position < 4.0, self.position)


class InTheArrangement(Stage):
    @exercises("Clip.is_arrangement_clip")
    def test_clips_do_not_answer_launches(self):
        clip = self.song.tracks[0].create_midi_clip(16.0, 4.0)
        for function in (clip.fire, clip.stop, clip.stop_scrub, lambda: clip.scrub(1.0), lambda: clip.move_playing_pos(1.0)):
            function()
        clip.is_playing = True
        self.frame()
        self.assertEqual((clip.is_playing, clip.is_triggered, clip.playing_position, clip.is_arrangement_clip), (False, False, 0.0, True))
        self.assertFalse(self.song.is_playing)


if __name__ == "__main__":
    unittest.main()
