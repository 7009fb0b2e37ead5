"""The arrangement: clips that cover each other, take lanes, copies from the Session, playing."""

import unittest

from simulator.engine.rehearsal import Rehearsal, exercises

EMPTY = 3


class Stage(Rehearsal):
    def setUp(self):
        super().setUp()
        self.track = self.song.tracks[EMPTY]

    def places(self, holder=None):
        return [(clip.start_time, clip.end_time) for clip in (holder or self.track).arrangement_clips]

    def fill(self, clip, *times, pitch=60):
        specification = self.live("Clip").MidiNoteSpecification
        clip.add_new_notes([specification(pitch, float(time), 0.5) for time in times])
        return clip


class Placing(Stage):
    @exercises("Track.create_midi_clip", "Track.arrangement_clips", "Clip.start_time", "Clip.end_time", "Clip.is_arrangement_clip",
               "Clip.is_session_clip", "Clip.canonical_parent")  # fmt: skip
    def test_clips_stand_where_they_were_made_in_order_of_time(self):
        heard = []
        self.track.add_arrangement_clips_listener(lambda: heard.append(len(self.track.arrangement_clips)))
        self.track.create_midi_clip(16.0, 4.0)
        clip = self.track.create_midi_clip(0.0, 8.0)
        self.assertEqual((self.places(), heard), ([(0.0, 8.0), (16.0, 20.0)], [1, 2]))
        self.assertEqual((clip.is_arrangement_clip, clip.is_session_clip, clip.canonical_parent), (True, False, self.track))
        self.assertEqual((self.clip().is_arrangement_clip, self.clip().is_session_clip), (False, True))
        for start, length in ((-1.0, 4.0), (1576801.0, 4.0), (0.0, 0.0)):
            self.refuses("out of range", lambda: self.track.create_midi_clip(start, length))

    @exercises("Track.create_audio_clip")
    def test_audio_clips_need_an_audio_track_and_a_file(self):
        vocals = self.song.tracks[2]
        self.assertEqual(vocals.create_audio_clip("/a.wav", 4.0).file_path, "/a.wav")
        self.assertEqual(self.places(vocals), [(4.0, 8.0)])
        self.refuses("Audio clips can only be created on audio tracks", lambda: self.track.create_audio_clip("/a.wav", 0.0))
        self.refuses("MIDI clips can only be created on MIDI tracks", lambda: vocals.create_midi_clip(0.0, 4.0))
        self.refuses("absolute path", lambda: vocals.create_audio_clip("a.wav", 0.0), ValueError)

    def test_tracks_without_an_arrangement_refuse(self):
        for track in (self.song.master_track, self.song.return_tracks[0]):
            self.refuses("MIDI clips can only be created on MIDI tracks", lambda: track.create_midi_clip(0.0, 4.0))
            self.refuses("", track.create_take_lane)

    @exercises("Clip.start_time", "Clip.end_time")
    def test_a_new_clip_cuts_what_it_covers(self):
        old = self.fill(self.track.create_midi_clip(0.0, 16.0), *range(16))
        heard = []
        old.add_end_time_listener(lambda: heard.append(old.end_time))
        self.track.create_midi_clip(4.0, 4.0)
        self.assertEqual((self.places(), heard), ([(0.0, 4.0), (4.0, 8.0), (8.0, 16.0)], [4.0]))
        tail = self.track.arrangement_clips[2]
        self.assertEqual(tail.start_marker, 8.0)
        tail.add_start_time_listener(lambda: heard.append(tail.start_time))
        self.track.create_midi_clip(7.0, 2.0)
        self.assertEqual((self.places()[1:], heard), ([(4.0, 7.0), (7.0, 9.0), (9.0, 16.0)], [4.0, 9.0]))
        self.track.create_midi_clip(0.0, 32.0)
        self.assertEqual(self.places(), [(0.0, 32.0)])
        for _ in range(3):
            self.song.undo()
        self.assertEqual(self.places(), [(0.0, 16.0)])

    @exercises("Track.delete_clip", "Song.last_event_time", "Song.song_length")
    def test_the_song_is_as_long_as_its_last_clip_or_its_loop_and_32_beats(self):
        heard = []
        self.song.add_song_length_listener(lambda: heard.append(self.song.song_length))
        self.assertEqual((self.song.last_event_time, self.song.song_length), (0.0, 48.0))
        clip = self.track.create_midi_clip(16.0, 4.0)
        self.assertEqual((self.song.last_event_time, self.song.song_length), (20.0, 52.0))
        self.refuses("does not belong", lambda: self.song.tracks[0].delete_clip(clip))
        self.track.delete_clip(clip)
        self.assertEqual((self.places(), self.song.song_length, heard), ([], 48.0, [52.0, 48.0]))
        self.track.delete_clip(self.fill(self.slot(EMPTY, 0).create_clip(4.0), 0))
        self.assertFalse(self.slot(EMPTY, 0).has_clip)

    @exercises("Track.duplicate_clip_to_arrangement")
    def test_a_session_clip_is_copied_to_a_time(self):
        copy = self.track.duplicate_clip_to_arrangement(self.clip(1), 4.0)
        self.assertEqual((self.places(), len(copy.get_notes(0.0, 0, 8.0, 128)), copy.length), ([(4.0, 12.0)], 4, 8.0))
        self.assertTrue(self.slot(1, 0).has_clip)
        again = self.track.duplicate_clip_to_arrangement(clip=copy, destination_time=20.0)
        self.assertEqual(again.start_time, 20.0)
        self.refuses("Audio clips can only", lambda: self.track.duplicate_clip_to_arrangement(self.clip(2), 0.0))
        self.refuses("out of range", lambda: self.track.duplicate_clip_to_arrangement(copy, -1.0))

    def test_envelopes_become_lanes_unless_there_is_an_instrument(self):
        for track, state in ((1, 1), (0, 0)):
            volume = self.song.tracks[track].mixer_device.volume
            self.clip(track).create_automation_envelope(volume).insert_step(0.0, 1.0, 0.25)
            copy = self.song.tracks[track].duplicate_clip_to_arrangement(self.clip(track), 4.0)
            self.assertEqual((len(copy.automation_envelopes), volume.automation_state), (0, state))

    def test_clips_of_the_arrangement_do_not_answer_launches(self):
        clip = self.track.create_midi_clip(16.0, 4.0)
        clip.fire()
        self.frame()
        self.assertEqual((clip.is_playing, clip.playing_position, self.song.is_playing), (False, 0.0, False))


class TakeLanes(Stage):
    @exercises("Track.create_take_lane", "Track.take_lanes", "TakeLane.name", "TakeLane.canonical_parent")
    def test_lanes_are_made_one_below_the_other(self):
        heard = []
        self.track.add_take_lanes_listener(lambda: heard.append(len(self.track.take_lanes)))
        lane = self.track.create_take_lane()
        self.track.create_take_lane()
        self.assertEqual(([lane.name for lane in self.track.take_lanes], heard), (["Take 1", "Take 2"], [1, 2]))
        lane.add_name_listener(lambda: heard.append(lane.name))
        lane.name = "Best"
        self.assertEqual((lane.name, lane.canonical_parent, heard[-1]), ("Best", self.track, "Best"))

    @exercises("TakeLane.create_midi_clip", "TakeLane.create_audio_clip", "TakeLane.arrangement_clips", "Clip.is_take_lane_clip")
    def test_a_lane_holds_clips_of_its_track(self):
        lane, heard = self.track.create_take_lane(), []
        lane.add_arrangement_clips_listener(lambda: heard.append(len(lane.arrangement_clips)))
        clip = lane.create_midi_clip(4.0, 8.0)
        self.assertEqual((self.places(lane), self.places(), heard), ([(4.0, 12.0)], [], [1]))
        self.assertEqual((clip.is_take_lane_clip, clip.canonical_parent, self.clip().is_take_lane_clip), (True, lane, False))
        self.refuses("Audio clips can only be created on audio tracks", lambda: lane.create_audio_clip("/a.wav", 0.0))
        audio = self.song.tracks[2].create_take_lane()
        self.assertEqual(audio.create_audio_clip("/a.wav", 2.0).start_time, 2.0)
        self.refuses("MIDI clips can only be created on MIDI tracks", lambda: audio.create_midi_clip(0.0, 4.0))
        self.track.delete_clip(clip)
        self.assertEqual(self.places(lane), [])


class Playing(Stage):
    def ons(self):
        return [beat for track, status, _, beat in self.played if (track, status) == (EMPTY, 0x90)]

    def test_the_arrangement_sounds_at_its_place(self):
        self.fill(self.track.create_midi_clip(1.0, 2.0), 0, 1)
        self.start(4.0)
        self.assertEqual(self.ons(), [1.0, 2.0])
        self.assertEqual(len(self.played), 4)

    def test_a_looping_clip_repeats_as_far_as_it_reaches(self):
        clip = self.fill(self.track.create_midi_clip(0.0, 2.0), 0, 1)
        clip.loop_end = 1.0
        self.start(3.0)
        self.assertEqual(self.ons(), [0.0, 1.0])

    def test_the_tail_of_a_cut_clip_plays_on_where_it_would_have_been(self):
        clip = self.fill(self.track.create_midi_clip(0.0, 8.0), *range(8))
        self.track.create_midi_clip(2.0, 2.0)
        self.assertEqual(clip.end_time, 2.0)
        self.start(8.0)
        self.assertEqual(self.ons(), [0.0, 1.0, 4.0, 5.0, 6.0, 7.0])

    def test_the_loop_of_the_song_repeats_it(self):
        self.fill(self.track.create_midi_clip(0.0, 8.0), *range(8))
        self.song.loop_length = 2.0
        self.song.loop = True
        self.start(5.0)
        self.assertEqual(self.ons(), [0.0, 1.0, 0.0, 1.0, 0.0])

    @exercises("Track.back_to_arranger", "Song.back_to_arranger")
    def test_a_session_clip_takes_the_track_until_it_goes_back(self):
        heard = []
        self.song.add_back_to_arranger_listener(lambda: heard.append(self.song.back_to_arranger))
        self.track.add_back_to_arranger_listener(lambda: heard.append(self.track.back_to_arranger))
        self.fill(self.track.create_midi_clip(0.0, 32.0), *range(32), pitch=72)
        self.fill(self.slot(EMPTY, 0).create_clip(4.0), 0, 1, 2, 3, pitch=48)
        self.song.clip_trigger_quantization = 0
        self.start(1.5)
        self.slot(EMPTY, 0).fire()
        self.play(2.0)
        self.track.back_to_arranger = False
        self.play(2.0)
        pitches = [pitch for track, status, pitch, _ in self.played if (track, status) == (EMPTY, 0x90)]
        self.assertEqual(pitches[:2] + pitches[-2:], [72, 72, 72, 72])
        self.assertEqual(set(pitches[2:4]), {48})
        self.assertEqual(heard, [True, True, False, False])
        self.slot(EMPTY, 0).fire()
        self.frame()
        self.assertTrue(self.song.back_to_arranger and self.track.back_to_arranger)
        self.song.back_to_arranger = False
        self.frame()
        self.assertFalse(self.song.back_to_arranger or self.track.back_to_arranger)

    def test_audio_moves_the_meters(self):
        vocals = self.song.tracks[2]
        vocals.create_audio_clip("/a.wav", 0.0)
        self.start(1.0)
        self.assertGreater(vocals.output_meter_level, 0.3)

    def test_every_note_that_began_ends_when_the_song_stops(self):
        self.fill(self.track.create_midi_clip(0.0, 4.0), 0, 1)
        self.start(1.25)
        self.song.stop_playing()
        self.frame()
        self.assertEqual(sorted(status for _, status, _, _ in self.played), [0x80, 0x80, 0x90, 0x90])


if __name__ == "__main__":
    unittest.main()
