"""Recording into the arrangement, counting in, and capturing what was not recorded."""

import unittest

from simulator.engine.rehearsal import Rehearsal, exercises

EMPTY = 3


class Stage(Rehearsal):
    def setUp(self):
        super().setUp()
        self.track = self.song.tracks[EMPTY]
        self.track.arm = True

    def record(self):
        self.song.record_mode = True
        self.frame()

    def end(self):
        self.song.record_mode = False
        self.frame()

    def strike(self, pitch=60, beats=0.5):
        self.key(pitch, 90)
        self.play(beats)
        self.key(pitch, 0)

    def places(self):
        return [(round(clip.start_time, 1), round(clip.end_time, 1)) for clip in self.track.arrangement_clips]


class Recording(Stage):
    @exercises("Song.record_mode", "Clip.is_recording")
    def test_an_armed_track_records_a_clip_where_the_song_is(self):
        heard = []
        self.song.add_record_mode_listener(lambda: heard.append(self.song.record_mode))
        self.song.start_time = 4.0
        self.record()
        clip = self.track.arrangement_clips[0]
        self.assertEqual((clip.is_recording, self.song.record_mode, heard), (True, True, [True]))
        clip.add_is_recording_listener(lambda: heard.append(clip.is_recording))
        self.play(1.0)
        self.strike()
        self.end()
        self.assertEqual(heard, [True, False, False])
        self.assertEqual(self.places(), [(4.0, 5.5)])
        [note] = clip.get_notes_extended(0, 128, 0.0, 8.0)
        self.assertAlmostEqual(note.start_time, 1.0, delta=0.05)
        self.assertAlmostEqual(note.duration, 0.5, delta=0.05)

    def test_a_take_replaces_what_it_covers(self):
        self.track.create_midi_clip(0.0, 16.0)
        self.song.start_time = 4.0
        self.record()
        self.play(4.0)
        self.end()
        self.assertEqual(self.places(), [(0.0, 4.0), (4.0, 8.0), (8.0, 16.0)])

    def test_one_undo_takes_a_take_away(self):
        self.track.create_midi_clip(0.0, 4.0)
        self.song.start_time = 2.0
        self.record()
        self.strike()
        self.end()
        self.song.undo()
        self.assertEqual(self.places(), [(0.0, 4.0)])

    @exercises("Song.arrangement_overdub")
    def test_with_overdub_notes_are_added_to_the_clip_that_is_there(self):
        heard, clip = [], self.track.create_midi_clip(0.0, 8.0)
        self.song.add_arrangement_overdub_listener(lambda: heard.append(self.song.arrangement_overdub))
        self.song.arrangement_overdub = True
        self.record()
        self.play(1.0)
        self.strike()
        self.end()
        self.assertEqual((self.places(), len(clip.get_notes(0.0, 0, 8.0, 128)), heard), ([(0.0, 8.0)], 1, [True]))

    @exercises("Song.punch_in", "Song.punch_out")
    def test_punching_records_the_loop_only(self):
        heard = []
        self.song.add_punch_in_listener(lambda: heard.append(self.song.punch_in))
        self.song.add_punch_out_listener(lambda: heard.append(self.song.punch_out))
        self.song.loop_start, self.song.loop_length = 2.0, 2.0
        self.song.punch_in = self.song.punch_out = True
        self.record()
        self.assertEqual((self.song.punch_in, self.song.punch_out, heard), (True, True, [True, True]))
        self.play(6.0)
        self.end()
        self.assertEqual(self.places(), [(2.0, 4.0)])

    def test_every_pass_of_the_loop_is_a_take_of_its_own(self):
        self.song.loop_length = 2.0
        self.song.loop = True
        self.record()
        self.play(3.0)
        self.end()
        self.assertEqual(self.places(), [(0.0, 1.0), (1.0, 2.0)])

    def test_tracks_that_are_not_armed_and_disarmed_ones_do_not_record(self):
        self.record()
        self.play(1.0)
        self.track.arm = False
        self.play(1.0)
        self.end()
        self.assertEqual((self.places(), len(self.song.tracks[0].arrangement_clips)), ([(0.0, 1.0)], 0))

    def test_audio_is_recorded_to_a_file(self):
        self.song.tracks[2].arm = True
        self.record()
        self.play(1.0)
        self.end()
        self.assertEqual(self.song.tracks[2].arrangement_clips[0].file_path, "/Samples/Recorded/Vocals.wav")

    def test_what_plays_in_the_session_is_written_down(self):
        self.song.clip_trigger_quantization = 0
        self.clip(1).create_automation_envelope(self.song.tracks[1].mixer_device.volume).insert_step(0.0, 4.0, 0.25)
        self.record()
        self.play(1.0)
        self.clip(1).fire()
        self.play(2.0)
        self.end()
        [clip] = self.song.tracks[1].arrangement_clips
        self.assertEqual((round(clip.start_time, 1), round(clip.end_time, 1)), (1.0, 3.0))
        self.assertEqual(len(clip.get_notes(0.0, 0, 8.0, 128)), 4)
        self.song.back_to_arranger = False
        self.frame()
        self.assertEqual(self.song.tracks[1].mixer_device.volume.automation_state, 1)

    @exercises("Song.midi_recording_quantization", "Song.swing_amount")
    def test_recorded_notes_are_quantized_to_the_sets_grid(self):
        heard = []
        self.song.add_midi_recording_quantization_listener(lambda: heard.append(str(self.song.midi_recording_quantization)))
        self.song.add_swing_amount_listener(lambda: heard.append(self.song.swing_amount))
        self.song.midi_recording_quantization = 5
        self.song.swing_amount = 1.0
        self.record()
        self.play(0.3)
        self.strike(60, 0.3)
        self.play(0.45)
        self.strike(62, 0.25)
        self.end()
        notes = self.track.arrangement_clips[0].get_notes_extended(0, 128, 0.0, 8.0)
        self.assertEqual([round(note.start_time, 4) for note in notes], [round(0.25 + 0.25 / 3, 4), 1.0])
        self.assertEqual((heard, self.song.midi_recording_quantization, self.song.swing_amount), (["rec_q_sixtenth", 1.0], 5, 1.0))
        self.song.swing_amount = 2.0
        self.assertEqual(self.song.swing_amount, 2.0)


class CountingIn(Stage):
    @exercises("Song.count_in_duration", "Song.is_counting_in")
    def test_recording_from_a_stop_is_counted_in(self):
        heard = []
        self.song.add_count_in_duration_listener(lambda: heard.append(self.song.count_in_duration))
        self.song.add_is_counting_in_listener(lambda: heard.append(self.song.is_counting_in))
        self.simulation.user.prefer(count_in_duration=1)
        self.assertEqual(self.song.count_in_duration, 1)
        self.record()
        self.assertEqual((self.song.is_counting_in, self.song.is_playing), (True, False))
        self.play(4.2)
        self.assertEqual((self.song.is_counting_in, self.song.is_playing, heard), (False, True, [1, True, False]))
        self.assertLess(self.song.current_song_time, 0.5)
        self.assertEqual(len(self.track.arrangement_clips), 1)

    @exercises("Song.is_counting_in")
    def test_stopping_ends_the_count(self):
        self.simulation.user.prefer(count_in_duration=2)
        self.slot(EMPTY, 0).fire()
        self.frame()
        self.assertTrue(self.song.is_counting_in)
        self.song.stop_playing()
        self.frame()
        self.assertEqual((self.song.is_counting_in, self.song.is_playing), (False, False))

    def test_launching_a_clip_is_not_counted_in(self):
        self.simulation.user.prefer(count_in_duration=3)
        self.clip().fire()
        self.frame()
        self.assertTrue(self.clip().is_playing)


class Capturing(Stage):
    @exercises("Song.can_capture_midi", "Song.capture_midi")
    def test_what_was_played_becomes_a_clip_that_plays(self):
        heard = []
        self.song.add_can_capture_midi_listener(lambda: heard.append(self.song.can_capture_midi))
        self.start()
        self.assertFalse(self.song.can_capture_midi)
        self.play(1.0)
        self.strike(60)
        self.strike(64)
        self.assertTrue(self.song.can_capture_midi)
        self.song.capture_midi()
        notes = self.clip(EMPTY, 0).get_notes_extended(0, 128, 0.0, 4.0)
        self.assertEqual([(note.pitch, note.velocity, round(note.start_time, 1)) for note in notes], [(60, 90.0, 1.0), (64, 90.0, 1.5)])
        self.assertEqual((self.clip(EMPTY, 0).length, self.song.tempo, heard), (4.0, 120.0, [True, False]))
        self.play(4.0)
        self.assertTrue(self.clip(EMPTY, 0).is_playing)

    @exercises("Song.capture_midi")
    def test_it_goes_to_the_arrangement_when_asked_or_when_that_is_in_front(self):
        self.start(5.0)
        self.strike()
        self.song.capture_midi(Destination=2)
        self.assertEqual(self.places(), [(4.0, 8.0)])
        self.simulation.application().view.show_view("Arranger")
        self.play(4.0)
        self.strike()
        self.song.capture_midi()
        self.assertEqual(self.places(), [(4.0, 8.0), (8.0, 12.0)])
        self.song.capture_midi()
        self.assertEqual(len(self.track.arrangement_clips), 2)

    def test_in_an_empty_set_the_tempo_is_taken_from_the_playing(self):
        for track, row in ((0, 0), (0, 1), (1, 0), (2, 0)):
            self.slot(track, row).delete_clip()
        for _ in range(4):
            self.strike(60, 0.75)
            self.play(0.45)
        self.song.capture_midi()
        self.frame()
        self.assertAlmostEqual(self.song.tempo, 100.0, delta=3.0)
        self.assertTrue(self.song.is_playing)

    def test_what_was_recorded_cannot_be_captured(self):
        self.slot(EMPTY, 0).fire()
        self.frame()
        self.strike()
        self.assertFalse(self.song.can_capture_midi)


if __name__ == "__main__":
    unittest.main()
