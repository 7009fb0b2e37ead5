"""Session recording: armed tracks, takes, overdubs."""

import unittest

from simulator.engine.rehearsal import Rehearsal, exercises

NO_QUANTIZATION = 0
EMPTY_TRACK = 3


class Takes(Rehearsal):
    def setUp(self):
        super().setUp()
        self.track = self.song.tracks[EMPTY_TRACK]
        self.track.arm = True

    def take(self, beats):
        """Records two notes, and ends the take by firing the slot again."""
        self.slot(EMPTY_TRACK, 0).fire()
        self.frame()
        self.key(60, 90)
        self.play(0.5)
        self.key(60, 0)
        self.play(0.5)
        self.key(64, 80)
        self.play(1.0)
        self.key(64, 0)
        self.play(beats - 2.0 - 0.5)
        self.slot(EMPTY_TRACK, 0).fire()
        self.play(1.0)

    @exercises("Song.session_record_status")
    def test_firing_an_empty_slot_of_an_armed_track_records_a_clip(self):
        self.slot(EMPTY_TRACK, 0).fire()
        self.assertFalse(self.slot(EMPTY_TRACK, 0).has_clip)
        self.frame()
        clip = self.clip(EMPTY_TRACK, 0)
        self.assertTrue(clip.is_recording)
        self.assertTrue(self.slot(EMPTY_TRACK, 0).is_recording)
        self.assertEqual(self.track.playing_slot_index, 0)
        self.assertEqual(self.song.session_record_status, 1)
        self.play(1.0)
        self.assertAlmostEqual(clip.length, 1.0, delta=0.1)

    @exercises("Song.session_record_status")
    def test_firing_it_again_ends_the_take_at_the_boundary_and_loops_it(self):
        self.take(4.0)
        clip = self.clip(EMPTY_TRACK, 0)
        self.assertFalse(clip.is_recording)
        self.assertTrue(clip.is_playing)
        self.assertAlmostEqual(clip.length, 4.0, places=6)
        self.assertLess(clip.playing_position, 1.0)
        self.assertEqual(self.song.session_record_status, 0)

    def test_keys_played_while_recording_become_notes(self):
        self.take(4.0)
        notes = self.clip(EMPTY_TRACK, 0).get_notes_extended(0, 128, 0.0, 4.0)
        self.assertEqual([(note.pitch, note.velocity) for note in notes], [(60, 90.0), (64, 80.0)])
        self.assertAlmostEqual(notes[0].start_time, 0.0, delta=0.05)
        self.assertAlmostEqual(notes[0].duration, 0.5, delta=0.05)
        self.assertAlmostEqual(notes[1].start_time, 1.0, delta=0.05)

    def test_one_undo_takes_a_take_away_and_redo_brings_it_back_with_its_notes(self):
        self.take(4.0)
        clip = self.clip(EMPTY_TRACK, 0)
        pointer = clip._live_ptr
        self.song.undo()
        self.assertFalse(self.slot(EMPTY_TRACK, 0).has_clip)
        self.song.redo()
        self.assertEqual(self.clip(EMPTY_TRACK, 0)._live_ptr, pointer)
        self.assertEqual(len(clip.get_notes_extended(0, 128, 0.0, 4.0)), 2)

    def test_a_record_length_ends_the_take_by_itself(self):
        self.slot(EMPTY_TRACK, 0).fire(record_length=2.0)
        self.frame()
        self.play(2.5)
        clip = self.clip(EMPTY_TRACK, 0)
        self.assertFalse(clip.is_recording)
        self.assertTrue(clip.is_playing)
        self.assertAlmostEqual(clip.length, 2.0, places=6)

    @exercises("Song.stop_playing")
    def test_stopping_the_transport_rounds_a_take_up_to_bars(self):
        self.slot(EMPTY_TRACK, 0).fire()
        self.frame()
        self.play(5.0)
        self.song.stop_playing()
        self.frame()
        self.assertFalse(self.clip(EMPTY_TRACK, 0).is_recording)
        self.assertEqual(self.clip(EMPTY_TRACK, 0).length, 8.0)

    def test_an_audio_track_records_an_audio_clip(self):
        self.song.tracks[2].arm = True
        self.slot(2, 2).fire()
        self.frame()
        self.assertTrue(self.clip(2, 2).is_audio_clip)
        self.assertTrue(self.clip(2, 2).is_recording)

    def test_deleting_the_track_ends_its_take(self):
        self.slot(EMPTY_TRACK, 0).fire()
        self.frame()
        self.song.delete_track(EMPTY_TRACK)
        self.play(1.0)
        self.assertEqual(self.song.session_record_status, 0)


    def test_what_waits_to_be_recorded_goes_with_its_scene_or_its_track(self):
        self.start(1.0)
        for delete in (lambda: self.song.delete_scene(1), lambda: self.song.delete_track(EMPTY_TRACK)):
            self.slot(EMPTY_TRACK, 1).fire()
            self.assertEqual((self.track.fired_slot_index, self.song.session_record_status), (1, 2))
            delete()
            self.assertEqual(self.song.session_record_status, 0)
            self.play(4.0)
            self.assertEqual(self.song.session_record_status, 0)


class SessionRecord(Rehearsal):
    def test_triggering_without_an_armed_track_does_nothing(self):
        self.song.trigger_session_record()
        self.frame()
        self.assertFalse(self.song.is_playing)

    @exercises("Song.trigger_session_record")
    def test_triggering_fills_the_next_empty_slot_of_every_armed_track(self):
        self.song.tracks[0].arm = True
        self.song.trigger_session_record()
        self.frame()
        self.assertTrue(self.clip(0, 2).is_recording)

    @exercises("Song.session_record", "Song.clip_trigger_quantization")
    def test_session_record_starts_playback_and_overdubs_what_plays(self):
        self.song.clip_trigger_quantization = NO_QUANTIZATION
        self.song.tracks[0].arm = True
        self.clip().fire()
        self.song.session_record = True
        self.frame()
        self.play(5.0)
        before = len(self.clip().get_notes_extended(0, 128, 0.0, 4.0))
        self.key(72, 100)
        self.play(0.5)
        self.key(72, 0)
        after = self.clip().get_notes_extended(72, 1, 0.0, 4.0)
        self.assertEqual((before, len(after)), (4, 1))
        self.assertTrue(self.clip().is_overdubbing)
        self.song.session_record = False
        self.assertFalse(self.clip().is_overdubbing)
        self.assertAlmostEqual(after[0].start_time, 1.0, delta=0.1)

    @exercises("Song.overdub")
    def test_one_undo_takes_back_all_notes_of_an_overdub(self):
        self.song.tracks[0].arm = True
        self.clip().fire()
        self.song.overdub = True
        self.frame()
        for pitch in (70, 72, 74):
            self.key(pitch, 100)
            self.play(0.25)
            self.key(pitch, 0)
        self.assertEqual(self.song.undo(), "Record Notes")
        self.assertEqual(len(self.clip().get_notes_extended(0, 128, 0.0, 4.0)), 4)

    @exercises("Song.session_record", "Song.overdub", "Song.session_record_status")
    def test_session_record_and_overdub_are_two_names_of_one_button(self):
        heard = []
        self.song.add_session_record_listener(lambda: heard.append(self.song.session_record))
        self.song.add_overdub_listener(lambda: heard.append(self.song.overdub))
        self.song.add_session_record_status_listener(lambda: heard.append(self.song.session_record_status))
        self.song.overdub = True
        self.assertEqual((self.song.session_record, self.song.overdub, self.song.session_record_status), (True, True, 1))
        self.song.session_record = False
        self.assertEqual((self.song.session_record, self.song.overdub), (False, False))
        self.assertEqual(sorted(heard, key=repr), [0, 1, False, False, True, True])

    @exercises("Song.session_record_status")
    def test_a_take_that_waits_for_the_bar_is_in_transition(self):
        heard, states = [], self.live("Song").SessionRecordStatus
        self.song.add_session_record_status_listener(lambda: heard.append(self.song.session_record_status))
        self.song.tracks[EMPTY_TRACK].arm = True
        self.start(1.0)
        self.slot(EMPTY_TRACK, 0).fire()
        self.play(2.0)
        self.assertEqual(self.song.session_record_status, states.transition)
        self.play(2.0)
        self.assertEqual(self.song.session_record_status, states.on)
        self.song.stop_playing()
        self.tick()
        self.slot(EMPTY_TRACK, 1).fire()
        self.song.stop_all_clips(False)
        self.assertEqual((self.song.session_record_status, heard), (states.off, [2, 1, 0, 2, 0]))

    def test_a_track_that_is_not_armed_hears_nothing(self):
        self.clip().fire()
        self.song.overdub = True
        self.frame()
        self.key(72, 100)
        self.key(72, 0)
        self.assertEqual(len(self.clip().get_notes_extended(72, 1, 0.0, 4.0)), 0)

    def test_arming_does_not_disarm_others_and_returns_cannot_be_armed(self):
        self.song.tracks[0].arm = True
        self.song.tracks[1].arm = True
        self.assertTrue(self.song.tracks[0].arm)
        self.refuses("Main and Return Tracks have no 'Arm' state!", lambda: self.song.return_tracks[0].arm)
        self.refuses("Main and Return Tracks have no 'Arm' state!", lambda: setattr(self.song.master_track, "arm", True))

    def test_arming_a_track_without_input_stays_off_silently(self):
        track = self.song.tracks[0]
        track.input_routing_type = [choice for choice in track.available_input_routing_types if choice.display_name == "No Input"][0]
        track.arm = True
        self.assertFalse(track.arm)


if __name__ == "__main__":
    unittest.main()
