"""Clips in their slots, and what every clip has: name, colour, signature, being switched off."""

import unittest

from simulator.engine.rehearsal import Rehearsal, exercises


class Slots(Rehearsal):
    @exercises("ClipSlot.create_clip", "Clip.is_midi_clip", "Clip.is_session_clip", "Clip.looping", "Clip.color_index")
    def test_a_clip_is_made_in_an_empty_slot_of_a_midi_track(self):
        clip = self.slot(3, 0).create_clip(8.0)
        self.assertEqual((clip.length, clip.is_midi_clip, clip.looping, clip.is_session_clip), (8.0, True, True, True))
        self.assertEqual(clip.color_index, self.song.tracks[3].color_index)

    def test_where_a_clip_cannot_be_made(self):
        self.refuses("This clip slot already has a clip", lambda: self.slot(0, 0).create_clip(4.0))
        self.refuses("MIDI clips can only be created on MIDI tracks", lambda: self.slot(2, 1).create_clip(4.0))
        self.refuses("Audio clips can only be created on audio tracks", lambda: self.slot(3, 0).create_audio_clip("/a.wav"))
        self.refuses("", lambda: self.slot(3, 0).create_clip(0.0))

    @exercises("ClipSlot.create_audio_clip", "Clip.file_path")
    def test_audio_files_need_an_absolute_path(self):
        self.refuses("Please provide an absolute path", lambda: self.slot(2, 1).create_audio_clip("a.wav"), ValueError)
        self.refuses("does not appear to point to a valid audio file", lambda: self.slot(2, 1).create_audio_clip("/a.txt"), ValueError)
        self.assertEqual(self.slot(2, 1).create_audio_clip("/a.wav").file_path, "/a.wav")

    @exercises("ClipSlot.duplicate_clip_to")
    def test_duplicating_replaces_the_target(self):
        before = self.clip(0, 1)
        self.slot(0, 0).duplicate_clip_to(self.slot(0, 1))
        self.assertTrue(before == None)  # noqa: E711
        self.assertEqual(self.clip(0, 1).length, 4.0)
        with self.assertRaises(RuntimeError):
            self.slot(0, 0).duplicate_clip_to(self.slot(2, 1))

    @exercises("ClipSlot.delete_clip")
    def test_deleting_from_an_empty_slot_is_refused(self):
        with self.assertRaises(RuntimeError):
            self.slot(0, 3).delete_clip()

    @exercises("Track.duplicate_clip_slot")
    def test_duplicating_a_slot_overwrites_the_one_below(self):
        self.assertEqual(self.song.tracks[0].duplicate_clip_slot(0), 1)
        self.assertEqual(self.clip(0, 1).length, 4.0)


class Whole(Rehearsal):
    @exercises("Clip.name", "Clip.muted", "Clip.launch_mode", "Clip.launch_quantization", "Clip.legato", "Clip.velocity_amount")
    def test_what_can_be_set_is_read_back_and_told(self):
        self.changes(self.clip(), name="Four", muted=True, launch_mode=3, launch_quantization=8, legato=True, velocity_amount=0.5)
        for name, value in (("launch_mode", 4), ("launch_quantization", 15), ("velocity_amount", 1.5)):
            self.refuses("", lambda: setattr(self.clip(), name, value))

    @exercises("Clip.color", "Clip.color_index")
    def test_colours_are_those_of_the_palette_and_the_slot_wears_them(self):
        heard, clip = [], self.clip()
        for name in ("color", "color_index"):
            getattr(clip, "add_{}_listener".format(name))(lambda name=name: heard.append(name))
        clip.color = 0xFF0000
        self.assertEqual((clip.color, clip.color_index, self.slot(0, 0).color_index), (0xFF3636, 14, 14))
        clip.color_index = 5
        self.assertEqual((clip.color_index, self.slot(0, 0).color_index), (5, 5))
        self.assertNotEqual(clip.color, 0xFF3636)
        self.assertEqual(sorted(heard), ["color", "color", "color_index", "color_index"])
        self.refuses("", lambda: setattr(clip, "color_index", 70))

    @exercises("Clip.signature_numerator", "Clip.signature_denominator")
    def test_a_clip_takes_the_sets_signature_and_may_have_another(self):
        self.song.signature_numerator = 3
        clip = self.slot(3, 0).create_clip(3.0)
        self.assertEqual((clip.signature_numerator, clip.signature_denominator), (3, 4))
        self.changes(clip, signature_numerator=7, signature_denominator=8)
        clip.signature_denominator = 3
        self.assertEqual((clip.signature_denominator, self.song.signature_numerator, self.song.signature_denominator), (4, 3, 4))
        for name, value in (("signature_numerator", 0), ("signature_numerator", 100), ("signature_denominator", 32)):
            self.refuses("out of range", lambda: setattr(clip, name, value))


if __name__ == "__main__":
    unittest.main()
