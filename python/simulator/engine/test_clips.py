"""Clips: slots, loop and markers, notes in the old and the new way."""

import random
import unittest

from simulator.engine.notes import Note, place
from simulator.engine.rehearsal import Rehearsal


class Slots(Rehearsal):
    def test_a_clip_is_made_in_an_empty_slot_of_a_midi_track(self):
        clip = self.slot(3, 0).create_clip(8.0)
        self.assertEqual((clip.length, clip.is_midi_clip, clip.looping, clip.is_session_clip), (8.0, True, True, True))
        self.assertEqual(clip.color_index, self.song.tracks[3].color_index)

    def test_where_a_clip_cannot_be_made(self):
        self.refuses("This clip slot already has a clip", lambda: self.slot(0, 0).create_clip(4.0))
        self.refuses("MIDI clips can only be created on MIDI tracks", lambda: self.slot(2, 1).create_clip(4.0))
        self.refuses("Audio clips can only be created on audio tracks", lambda: self.slot(3, 0).create_audio_clip("/a.wav"))
        self.refuses("", lambda: self.slot(3, 0).create_clip(0.0))

    def test_audio_files_need_an_absolute_path(self):
        self.refuses("Please provide an absolute path", lambda: self.slot(2, 1).create_audio_clip("a.wav"), ValueError)
        self.refuses("does not appear to point to a valid audio file", lambda: self.slot(2, 1).create_audio_clip("/a.txt"), ValueError)
        self.assertEqual(self.slot(2, 1).create_audio_clip("/a.wav").file_path, "/a.wav")

    def test_duplicating_replaces_the_target(self):
        before = self.clip(0, 1)
        self.slot(0, 0).duplicate_clip_to(self.slot(0, 1))
        self.assertTrue(before == None)  # noqa: E711
        self.assertEqual(self.clip(0, 1).length, 4.0)
        with self.assertRaises(RuntimeError):
            self.slot(0, 0).duplicate_clip_to(self.slot(2, 1))

    def test_deleting_from_an_empty_slot_is_refused(self):
        with self.assertRaises(RuntimeError):
            self.slot(0, 3).delete_clip()

    def test_duplicating_a_slot_overwrites_the_one_below(self):
        self.assertEqual(self.song.tracks[0].duplicate_clip_slot(0), 1)
        self.assertEqual(self.clip(0, 1).length, 4.0)


class Markers(Rehearsal):
    def test_the_length_is_the_length_of_the_brace(self):
        clip = self.clip()
        clip.loop_start = 1.0
        self.assertEqual((clip.length, clip.end_time), (3.0, 4.0))

    def test_position_moves_the_brace_and_keeps_its_length(self):
        clip = self.clip(0, 1)
        clip.position = 4.0
        self.assertEqual((clip.loop_start, clip.loop_end), (4.0, 6.0))

    def test_without_loop_the_brace_is_the_markers(self):
        clip = self.clip()
        clip.loop_start, clip.loop_end = 1.0, 3.0
        clip.looping = False
        self.assertEqual((clip.loop_start, clip.loop_end), (0.0, 4.0))
        clip.loop_end = 2.0
        self.assertEqual(clip.end_marker, 2.0)
        clip.start_marker = 1.0
        self.assertEqual(clip.start_marker, 0.0)

    def test_each_mode_remembers_its_own_brace(self):
        clip = self.clip()
        clip.loop_start, clip.loop_end = 1.0, 3.0
        clip.looping = False
        clip.looping = True
        self.assertEqual((clip.loop_start, clip.loop_end), (1.0, 3.0))

    def test_a_brace_cannot_turn_around(self):
        with self.assertRaises(RuntimeError):
            self.clip().loop_start = 4.0

    def test_cropping_keeps_from_the_earlier_of_start_and_loop_to_the_loop_end(self):
        clip = self.clip()
        clip.loop_start, clip.loop_end = 1.0, 3.0
        clip.crop()
        self.assertEqual((clip.start_marker, clip.end_marker), (0.0, 3.0))
        self.assertEqual([note[1] for note in clip.get_notes(0.0, 0, 8.0, 128)], [0.0, 1.0, 2.0])

    def test_duplicating_the_loop_repeats_its_notes(self):
        clip = self.clip()
        clip.duplicate_loop()
        self.assertEqual(clip.length, 8.0)
        self.assertEqual([note[1] for note in clip.get_notes(0.0, 0, 16.0, 128)], [float(beat) for beat in range(8)])

    def test_arrangement_clips_do_not_play(self):
        track = self.song.tracks[0]
        clip = track.create_midi_clip(16.0, 4.0)
        clip.fire()
        self.frame()
        self.assertEqual((clip.is_playing, clip.is_arrangement_clip, clip.start_time, clip.end_time), (False, True, 16.0, 20.0))
        self.assertEqual(self.song.last_event_time, 20.0)
        track.delete_clip(clip)
        self.assertEqual(len(track.arrangement_clips), 0)


class NewNotes(Rehearsal):
    def setUp(self):
        super().setUp()
        self.note = self.live("Clip").MidiNoteSpecification
        self.empty = self.slot(3, 0).create_clip(4.0)

    def times(self, clip):
        return [(note.pitch, note.start_time, note.duration) for note in clip.get_all_notes_extended()]

    def test_added_notes_come_back_with_ids(self):
        ids = self.empty.add_new_notes([self.note(pitch=60, start_time=0.0, duration=1.0), self.note(64, 1.0, 0.5, velocity=90.0)])
        notes = self.empty.get_notes_extended(0, 128, 0.0, 4.0)
        self.assertEqual([note.note_id for note in notes], list(ids))
        self.assertEqual([(note.pitch, note.velocity, note.probability, note.mute) for note in notes], [(60, 100.0, 1.0, False), (64, 90.0, 1.0, False)])

    def test_notes_are_sorted_by_pitch_then_time(self):
        self.empty.add_new_notes((self.note(62, 0.0, 0.5), self.note(60, 1.0, 0.5), self.note(60, 0.0, 0.5)))
        self.assertEqual(self.times(self.empty), [(60, 0.0, 0.5), (60, 1.0, 0.5), (62, 0.0, 0.5)])

    def test_a_specification_cannot_be_read(self):
        self.assertFalse(hasattr(self.note(60, 0.0, 1.0), "pitch"))
        self.refuses("MidiNoteSpecification", lambda: self.note(60, 0.0), TypeError)

    def test_notes_are_edited_in_place_and_applied_with_their_vector(self):
        notes = self.clip().get_notes_extended(0, 128, 0.0, 4.0)
        notes[1].pitch = 48
        self.assertEqual(len(self.clip().get_notes_extended(48, 1, 0.0, 4.0)), 0)
        self.clip().apply_note_modifications(notes)
        changed = self.clip().get_notes_extended(48, 1, 0.0, 4.0)
        self.assertEqual([note.note_id for note in changed], [notes[1].note_id])
        self.refuses("", lambda: self.clip().apply_note_modifications(list(notes)), TypeError)

    def test_a_note_refuses_numbers_out_of_range(self):
        note = self.clip().get_all_notes_extended()[0]
        for name, value in (("pitch", 128), ("velocity", 128.0), ("probability", 1.5)):
            with self.assertRaises(RuntimeError):
                setattr(note, name, value)

    def test_notes_are_found_removed_and_copied_by_id(self):
        clip = self.clip()
        first, second = [note.note_id for note in clip.get_all_notes_extended()][:2]
        self.assertEqual(len(clip.get_notes_by_id([first, second])), 2)
        clip.remove_notes_by_id([first])
        self.assertEqual(len(clip.get_all_notes_extended()), 3)
        clip.duplicate_notes_by_id([second], destination_time=6.0, transposition_amount=12)
        self.assertIn((48, 6.0, 0.5), self.times(clip))

    def test_a_rectangle_is_removed(self):
        self.clip().remove_notes_extended(0, 128, 1.0, 2.0)
        self.assertEqual([time for _, time, _ in self.times(self.clip())], [0.0, 3.0])

    def test_selection_goes_by_id(self):
        clip = self.clip()
        clip.select_all_notes()
        self.assertEqual(len(clip.get_selected_notes_extended()), 4)
        clip.deselect_all_notes()
        clip.select_notes_by_id([clip.get_all_notes_extended()[2].note_id])
        self.assertEqual([note.start_time for note in clip.get_selected_notes_extended()], [2.0])

    def test_listeners_hear_of_notes(self):
        heard = []
        self.clip().add_notes_listener(lambda: heard.append(1))
        self.clip().remove_notes_extended(0, 128, 0.0, 1.0)
        self.assertEqual(heard, [1])

    def test_quantising_moves_towards_the_grid(self):
        self.empty.add_new_notes([self.note(60, 0.1, 0.25), self.note(62, 0.9, 0.25)])
        self.empty.quantize(1, 1.0)
        self.assertEqual([time for _, time, _ in self.times(self.empty)], [0.0, 1.0])
        self.refuses("Invalid quantization.", lambda: self.empty.quantize(0, 1.0))


class OldNotes(Rehearsal):
    def test_notes_are_tuples_of_five(self):
        self.assertEqual(self.clip().get_notes(0.0, 0, 1.0, 128), ((36, 0.0, 0.5, 100.0, False),))

    def test_setting_adds_and_removing_removes(self):
        clip = self.clip()
        clip.set_notes(((40, 0.5, 0.25, 90, False), [41, 0.5, 0.25, 90, True]))
        self.assertEqual(len(clip.get_notes(0.0, 0, 4.0, 128)), 6)
        clip.remove_notes(0.0, 40, 4.0, 2)
        self.assertEqual(len(clip.get_notes(0.0, 0, 4.0, 128)), 4)

    def test_replacing_the_selection(self):
        clip = self.clip()
        clip.select_all_notes()
        clip.replace_selected_notes(((50, 0.0, 1.0, 100, False),))
        self.assertEqual(clip.get_notes(0.0, 0, 4.0, 128), ((50, 0.0, 1.0, 100.0, False),))
        self.assertEqual(len(clip.get_selected_notes()), 1)

    def test_audio_clips_have_no_notes(self):
        self.refuses("", lambda: self.clip(2, 0).get_notes(0.0, 0, 4.0, 128))


class Overlap(unittest.TestCase):
    def lay(self, *notes):
        return [(note.note_id, note.start_time, note.duration) for note in place((), [Note(number, 60, *times) for number, times in enumerate(notes, 1)])]

    def test_a_later_note_shortens_the_one_it_starts_in(self):
        self.assertEqual(self.lay((0.0, 2.0), (1.0, 2.0)), [(1, 0.0, 1.0), (2, 1.0, 2.0)])

    def test_a_later_note_replaces_one_with_the_same_start(self):
        self.assertEqual(self.lay((0.0, 2.0), (0.0, 1.0)), [(2, 0.0, 1.0)])

    def test_a_later_note_swallows_those_that_start_under_it(self):
        self.assertEqual(self.lay((1.0, 0.5), (2.0, 4.0), (0.0, 3.0)), [(3, 0.0, 3.0)])

    def test_notes_of_equal_pitch_never_overlap(self):
        chance = random.Random(4)
        for _ in range(50):
            notes = [Note(i, chance.randrange(60, 63), chance.randrange(16) / 4, chance.randrange(1, 9) / 4) for i in range(20)]
            laid = place((), notes)
            for pitch in range(60, 63):
                line = [note for note in laid if note.pitch == pitch]
                self.assertTrue(all(one.end <= other.start_time for one, other in zip(line, line[1:])))


if __name__ == "__main__":
    unittest.main()
