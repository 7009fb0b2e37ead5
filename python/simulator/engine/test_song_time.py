"""The position of the song in bars and beats, and in hours, minutes, seconds and frames."""

import unittest

from simulator.engine.rehearsal import Rehearsal, exercises


class BarsAndBeats(Rehearsal):
    @exercises(
        "Song.get_current_beats_song_time", "Song.signature_denominator", "BeatTime.bars", "BeatTime.beats", "BeatTime.sub_division",
        "BeatTime.ticks",
    )  # fmt: skip
    def test_beats_are_counted_from_one_in_the_signatures_note_value(self):
        self.song.current_song_time = 5.25
        self.tick()
        time = self.song.get_current_beats_song_time()
        self.assertEqual((time.bars, time.beats, time.sub_division, time.ticks), (2, 2, 2, 1))
        self.song.signature_denominator = 8
        time = self.song.get_current_beats_song_time()
        self.assertEqual((time.bars, time.beats), (3, 3))

    @exercises("Song.get_beats_loop_start", "Song.get_beats_loop_length")
    def test_the_loop_is_told_in_bars_and_beats_its_length_from_zero(self):
        self.song.loop_start, self.song.loop_length = 9.0, 6.25
        start, length = self.song.get_beats_loop_start(), self.song.get_beats_loop_length()
        self.assertEqual((start.bars, start.beats, start.sub_division, start.ticks), (3, 2, 1, 1))
        self.assertEqual((length.bars, length.beats, length.sub_division, length.ticks), (1, 2, 1, 0))

    @exercises("BeatTime.bars", "BeatTime.beats", "BeatTime.sub_division", "BeatTime.ticks")
    def test_a_script_may_change_a_time_it_was_given_but_not_to_what_no_bar_has(self):
        time = self.song.get_current_beats_song_time()
        self.assertEqual((time.bars, time.beats, time.sub_division, time.ticks), (1, 1, 1, 1))
        time.bars, time.beats, time.sub_division, time.ticks = 9, 3, 4, 60
        self.assertEqual((time.bars, time.beats, time.sub_division, time.ticks), (9, 3, 4, 60))
        self.refuses("61", lambda: setattr(time, "ticks", 61))
        self.assertEqual(self.song.get_current_beats_song_time().bars, 1)


class Smpte(Rehearsal):
    def at(self, seconds, time_format):
        """The time at a place of a long song, at 60 BPM."""
        self.song.current_song_time = seconds
        self.tick()
        time = self.song.get_current_smpte_song_time(time_format)
        return (time.hours, time.minutes, time.seconds, time.frames)

    def setUp(self):
        super().setUp()
        self.song.tempo = 60.0
        self.song.tracks[0].create_midi_clip(0.0, 4000.0)

    @exercises("Song.get_current_smpte_song_time", "SmptTime.hours", "SmptTime.minutes", "SmptTime.seconds", "SmptTime.frames")
    def test_every_format_counts_its_own_frames(self):
        formats = self.live("Song").TimeFormat
        for time_format, frames in ((formats.ms_time, 500), (formats.smpte_24, 12), (formats.smpte_25, 12), (formats.smpte_30, 15)):
            self.assertEqual(self.at(3723.5, time_format), (1, 2, 3, frames), str(time_format))

    @exercises("Song.get_current_smpte_song_time")
    def test_drop_frames_keep_up_with_the_clock_by_leaving_out_labels(self):
        formats = self.live("Song").TimeFormat
        self.assertEqual(self.at(60.06, formats.smpte_30_drop), (0, 1, 0, 2))
        self.assertEqual(self.at(3600.0, formats.smpte_30_drop), (1, 0, 0, 0))
        self.assertEqual(self.at(3600.0, formats.smpte_29), (0, 59, 56, 12))

    @exercises("SmptTime.hours", "SmptTime.minutes", "SmptTime.seconds", "SmptTime.frames")
    def test_a_script_may_change_a_time_it_was_given(self):
        time = self.song.get_current_smpte_song_time(1)
        time.hours, time.minutes, time.seconds, time.frames = 1, 2, 3, 4
        self.assertEqual((time.hours, time.minutes, time.seconds, time.frames), (1, 2, 3, 4))

    def test_a_format_that_does_not_exist_is_refused(self):
        self.refuses("Invalid", lambda: self.song.get_current_smpte_song_time(6))


if __name__ == "__main__":
    unittest.main()
