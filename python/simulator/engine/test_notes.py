"""Notes of MIDI clips: the objects with ids, and the tuples of older scripts."""

import unittest

from simulator.engine.rehearsal import Rehearsal, exercises

ALL = (0, 128, 0.0, 16.0)
FIELDS = ("pitch", "start_time", "duration", "velocity", "mute", "probability", "velocity_deviation", "release_velocity")


class Stage(Rehearsal):
    def setUp(self):
        super().setUp()
        self.note = self.live("Clip").MidiNoteSpecification
        self.empty = self.slot(3, 0).create_clip(4.0)
        self.heard = []
        for clip in (self.clip(), self.empty):
            clip.add_notes_listener(lambda: self.heard.append("notes"))

    def times(self, clip):
        return [(note.pitch, note.start_time, note.duration) for note in clip.get_all_notes_extended()]

    def ids(self, clip):
        return [note.note_id for note in clip.get_all_notes_extended()]


class WithIds(Stage):
    @exercises("Clip.add_new_notes", "Clip.get_notes_extended", "Clip.notes", *("MidiNote." + field for field in (*FIELDS, "note_id")))
    def test_added_notes_come_back_with_all_they_were_given(self):
        whole = self.note(64, 1.0, 0.5, velocity=90.0, mute=True, probability=0.5, velocity_deviation=-10.0, release_velocity=30.0)
        ids = self.empty.add_new_notes([self.note(pitch=60, start_time=0.0, duration=1.0), whole])
        notes = self.empty.get_notes_extended(*ALL)
        self.assertEqual([note.note_id for note in notes], list(ids))
        self.assertEqual(
            [tuple(getattr(note, field) for field in FIELDS) for note in notes],
            [(60, 0.0, 1.0, 100.0, False, 1.0, 0.0, 64.0), (64, 1.0, 0.5, 90.0, True, 0.5, -10.0, 30.0)],
        )
        self.assertEqual(self.heard, ["notes"])

    @exercises("Clip.get_all_notes_extended")
    def test_notes_are_sorted_by_pitch_then_time(self):
        self.empty.add_new_notes((self.note(62, 0.0, 0.5), self.note(60, 1.0, 0.5), self.note(60, 0.0, 0.5)))
        self.assertEqual(self.times(self.empty), [(60, 0.0, 0.5), (60, 1.0, 0.5), (62, 0.0, 0.5)])

    def test_a_specification_cannot_be_read(self):
        self.assertFalse(hasattr(self.note(60, 0.0, 1.0), "pitch"))
        self.refuses("MidiNoteSpecification", lambda: self.note(60, 0.0), TypeError)

    @exercises("Clip.get_notes_extended")
    def test_a_rectangle_of_pitches_and_beats_holds_the_notes_that_begin_in_it(self):
        clip = self.clip()
        self.assertEqual([note.start_time for note in clip.get_notes_extended(36, 1, 1.0, 2.0)], [1.0, 2.0])
        self.assertEqual([len(clip.get_notes_extended(*area)) for area in ((37, 90, 0.0, 4.0), (0, 36, 0.0, 4.0), (36, 1, 0.25, 0.5))], [0, 0, 0])

    @exercises("Clip.apply_note_modifications", *("MidiNote." + field for field in FIELDS))
    def test_notes_are_edited_in_place_and_applied_with_their_vector(self):
        clip, changed = self.clip(), (48, 1.5, 0.25, 33.0, True, 0.25, 12.0, 99.0)
        notes = clip.get_notes_extended(*ALL)
        for field, value in zip(FIELDS, changed):
            setattr(notes[1], field, value)
        self.assertEqual((len(clip.get_notes_extended(48, 1, 0.0, 4.0)), self.heard), (0, []))
        clip.apply_note_modifications(notes)
        [found] = clip.get_notes_extended(48, 1, 0.0, 4.0)
        self.assertEqual(tuple(getattr(found, field) for field in FIELDS), changed)
        self.assertEqual((found.note_id, len(clip.get_all_notes_extended()), self.heard), (notes[1].note_id, 4, ["notes"]))
        self.refuses("", lambda: clip.apply_note_modifications(list(notes)), TypeError)

    @exercises("Clip.apply_note_modifications")
    def test_a_note_that_is_gone_cannot_be_changed_any_more(self):
        notes = self.clip().get_notes_extended(*ALL)
        self.clip().remove_notes_by_id([notes[0].note_id])
        self.refuses("There is no note with id {}".format(notes[0].note_id), lambda: self.clip().apply_note_modifications(notes))

    @exercises("MidiNote.pitch", "MidiNote.velocity", "MidiNote.probability", "MidiNote.velocity_deviation", "MidiNote.release_velocity")
    def test_a_note_refuses_numbers_out_of_range(self):
        note = self.clip().get_all_notes_extended()[0]
        for name, value in (("pitch", 128), ("velocity", 128.0), ("probability", 1.5), ("velocity_deviation", 128.0), ("release_velocity", -1.0)):
            self.refuses("Invalid", lambda: setattr(note, name, value))

    def test_neither_can_a_note_be_added_that_no_key_plays(self):
        for given in ((128, 0.0, 1.0), (60, 0.0, 0.0), (60, 0.0, 1.0, 128.0)):
            self.refuses("Invalid", lambda: self.empty.add_new_notes([self.note(*given)]))
        self.assertEqual(self.ids(self.empty), [])

    @exercises("Clip.get_notes_by_id", "Clip.remove_notes_by_id")
    def test_notes_are_found_and_removed_by_id(self):
        clip = self.clip()
        first, second = self.ids(clip)[:2]
        self.assertEqual([note.start_time for note in clip.get_notes_by_id([first, second])], [0.0, 1.0])
        clip.remove_notes_by_id([first])
        self.assertEqual((len(self.ids(clip)), self.heard), (3, ["notes"]))
        self.song.undo()
        self.assertEqual(self.ids(clip)[0], first)

    @exercises("Clip.duplicate_notes_by_id")
    def test_copies_follow_their_originals_or_go_to_a_time_and_pitch(self):
        clip = self.clip()
        second = self.ids(clip)[1]
        [copy] = clip.duplicate_notes_by_id([second], destination_time=6.0, transposition_amount=12)
        self.assertEqual(self.times(clip)[-1], (48, 6.0, 0.5))
        clip.duplicate_notes_by_id([copy])
        self.assertEqual(self.times(clip)[-1], (48, 6.5, 0.5))
        self.refuses("Invalid pitch: 132", lambda: clip.duplicate_notes_by_id([second], 0.0, 96))

    @exercises("Clip.remove_notes_extended")
    def test_a_rectangle_is_removed(self):
        self.clip().remove_notes_extended(0, 128, 1.0, 2.0)
        self.assertEqual([time for _, time, _ in self.times(self.clip())], [0.0, 3.0])

    @exercises("Clip.select_all_notes", "Clip.deselect_all_notes", "Clip.select_notes_by_id", "Clip.get_selected_notes_extended")
    def test_selection_goes_by_id_and_adds_up(self):
        clip = self.clip()
        clip.select_all_notes()
        self.assertEqual(len(clip.get_selected_notes_extended()), 4)
        clip.deselect_all_notes()
        for number in (2, 0):
            clip.select_notes_by_id([self.ids(clip)[number]])
        self.assertEqual([note.start_time for note in clip.get_selected_notes_extended()], [0.0, 2.0])

    @exercises("Clip.note_number_to_name")
    def test_notes_have_names(self):
        self.assertEqual([self.clip().note_number_to_name(number) for number in (0, 36, 60, 61, 127)], ["C-2", "C1", "C3", "C#3", "G8"])


class Quantizing(Stage):
    @exercises("Clip.quantize")
    def test_notes_move_towards_the_grid_as_far_as_the_amount_says(self):
        self.empty.add_new_notes([self.note(60, 0.125, 0.25), self.note(62, 0.75, 0.25)])
        self.empty.quantize(1, 0.5)
        self.assertEqual([time for _, time, _ in self.times(self.empty)], [0.0625, 0.875])
        self.empty.quantize(1, 1.0)
        self.assertEqual([time for _, time, _ in self.times(self.empty)], [0.0, 1.0])
        self.refuses("Invalid quantization.", lambda: self.empty.quantize(0, 1.0))

    @exercises("Clip.quantize_pitch")
    def test_one_pitch_can_be_quantized_alone(self):
        self.empty.add_new_notes([self.note(60, 0.125, 0.25), self.note(62, 0.75, 0.25)])
        self.empty.quantize_pitch(62, 1, 1.0)
        self.assertEqual([time for _, time, _ in self.times(self.empty)], [0.125, 1.0])


class AsTuples(Stage):
    @exercises("Clip.get_notes")
    def test_notes_are_tuples_of_five(self):
        self.assertEqual(self.clip().get_notes(0.0, 0, 1.0, 128), ((36, 0.0, 0.5, 100.0, False),))

    @exercises("Clip.set_notes", "Clip.remove_notes")
    def test_setting_adds_and_removing_removes(self):
        clip = self.clip()
        clip.set_notes(((40, 0.5, 0.25, 90, False), [41, 0.5, 0.25, 90, True]))
        self.assertEqual(clip.get_notes(0.0, 40, 4.0, 2), ((40, 0.5, 0.25, 90.0, False), (41, 0.5, 0.25, 90.0, True)))
        clip.remove_notes(0.0, 40, 4.0, 2)
        self.assertEqual(len(clip.get_notes(0.0, 0, 4.0, 128)), 4)

    @exercises("Clip.replace_selected_notes", "Clip.get_selected_notes")
    def test_replacing_the_selection(self):
        clip = self.clip()
        clip.select_all_notes()
        clip.replace_selected_notes(((50, 0.0, 1.0, 100, False),))
        self.assertEqual(clip.get_notes(0.0, 0, 4.0, 128), ((50, 0.0, 1.0, 100.0, False),))
        self.assertEqual(clip.get_selected_notes(), ((50, 0.0, 1.0, 100.0, False),))

    def test_audio_clips_have_no_notes(self):
        self.refuses("Only MIDI clips have notes", lambda: self.clip(2, 0).get_notes(0.0, 0, 4.0, 128))


if __name__ == "__main__":
    unittest.main()
