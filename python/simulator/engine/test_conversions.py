"""Conversions: audio to MIDI, and Simplers and drum racks from what there is."""

import unittest

from simulator.engine.rehearsal import Rehearsal, band, exercises

VOCALS = 2
KIT = {"device": "Drum Rack", "pads": {"36": {"name": "Kick", "devices": [{"device": "Simpler"}]}}}


class Stage(Rehearsal):
    def setUp(self):
        super().setUp()
        self.conversions = self.live("Conversions")
        self.application = self.simulation.application()

    def names(self):
        return [track.name for track in self.song.tracks]

    def seconds(self, count):
        self.play(count * 2.0)


class AudioToMidi(Stage):
    @exercises("Live.Conversions.is_convertible_to_midi")
    def test_audio_clips_can_be_converted(self):
        convertible = [self.conversions.is_convertible_to_midi(self.song, self.clip(track)) for track in (VOCALS, 0)]
        self.assertEqual(convertible, [True, False])

    @exercises("Live.Conversions.audio_to_midi_clip", "Application.open_dialog_count", "Application.current_dialog_message",
               "Application.current_dialog_button_count")  # fmt: skip
    def test_it_takes_seconds_with_a_dialog_in_front(self):
        heard = []
        self.application.add_open_dialog_count_listener(lambda: heard.append(self.application.open_dialog_count))
        self.frame()
        self.conversions.audio_to_midi_clip(self.song, self.clip(VOCALS), 2)
        self.assertEqual((self.application.open_dialog_count, self.application.current_dialog_button_count), (1, 1))
        self.assertEqual(self.application.current_dialog_message, "Converting audio to MIDI")
        self.seconds(4)
        self.assertEqual(len(self.song.tracks), 4)
        self.seconds(2)
        self.assertEqual((self.names()[VOCALS + 1], heard, self.application.current_dialog_message), ("Vocals", [1, 0], ""))
        clip = self.clip(VOCALS + 1)
        self.assertEqual((clip.length, len(clip.get_notes(0.0, 36, 8.0, 1))), (8.0, 8))
        self.refuses("Invalid algorithm.", lambda: self.conversions.audio_to_midi_clip(self.song, clip, 3))
        self.refuses("Only audio clips", lambda: self.conversions.audio_to_midi_clip(self.song, clip, 0))

    @exercises("Application.press_current_dialog_button")
    def test_the_dialog_cancels_it(self):
        self.frame()
        self.conversions.audio_to_midi_clip(self.song, self.clip(VOCALS), 0)
        self.refuses("Invalid button index", lambda: self.application.press_current_dialog_button(1))
        self.application.press_current_dialog_button(0)
        self.assertEqual(self.application.open_dialog_count, 0)
        self.seconds(6)
        self.assertEqual(len(self.song.tracks), 4)
        self.refuses("There is no dialog open", lambda: self.application.press_current_dialog_button(0))


class Simplers(Stage):
    @exercises("Live.Conversions.create_midi_track_with_simpler")
    def test_a_clip_becomes_a_simpler_on_a_track_behind_its_own(self):
        self.conversions.create_midi_track_with_simpler(self.song, self.clip(VOCALS))
        track = self.song.tracks[VOCALS + 1]
        self.assertEqual((track.devices[0].sample.file_path, track.clip_slots[0].has_clip), ("/samples/vocals.wav", True))
        self.assertEqual(len(track.clip_slots[0].clip.get_notes(0.0, 0, 8.0, 128)), 1)
        self.song.undo()
        self.assertEqual(len(self.song.tracks), 4)

    @exercises("Live.Conversions.create_drum_rack_from_audio_clip")
    def test_a_clip_becomes_the_first_pad_of_a_drum_rack_at_the_end(self):
        self.conversions.create_drum_rack_from_audio_clip(self.song, self.clip(VOCALS))
        pad = self.song.tracks[-1].devices[0].drum_pads[36]
        self.assertEqual(pad.chains[0].devices[0].sample.file_path, "/samples/vocals.wav")

    def test_changing_the_set_inside_a_notification_is_refused(self):
        texts = []

        def convert():
            try:
                self.conversions.create_midi_track_with_simpler(self.song, self.clip(VOCALS))
            except RuntimeError as refused:
                texts.append(str(refused))

        self.song.add_tempo_listener(convert)
        self.song.tempo = 99.0
        self.assertIn("Changes cannot be triggered by notifications", texts[0])


class DrumRacks(Stage):
    @exercises("Live.Conversions.create_midi_track_from_drum_pad")
    def test_a_pad_becomes_a_track_behind_its_own_and_is_empty(self):
        self.open(band(tracks=[{"kind": "midi", "devices": [KIT]}, {"kind": "midi"}]))
        pad = self.song.tracks[0].devices[0].drum_pads[36]
        self.conversions.create_midi_track_from_drum_pad(self.song, pad)
        self.assertEqual((self.names()[1], self.song.tracks[1].devices[0].name, len(pad.chains)), ("Kick", "Simpler", 0))
        self.refuses("empty", lambda: self.conversions.create_midi_track_from_drum_pad(self.song, pad))

    @exercises("Live.Conversions.move_devices_on_track_to_new_drum_rack_pad")
    def test_the_devices_of_a_track_move_onto_a_pad(self):
        pad = self.conversions.move_devices_on_track_to_new_drum_rack_pad(self.song, 0)
        rack = self.song.tracks[0].devices[0]
        self.assertEqual((rack.class_name, pad, pad.chains[0].devices[0].name), ("DrumGroupDevice", rack.drum_pads[36], "Operator"))
        self.assertIsNone(self.conversions.move_devices_on_track_to_new_drum_rack_pad(self.song, 1))

    @exercises("Live.Conversions.sliced_simpler_to_drum_rack")
    def test_slices_become_pads_in_place_but_not_in_the_tick_that_set_slicing(self):
        simpler = self.song.tracks[3].insert_device("Simpler")
        simpler.replace_sample("/samples/loop.wav")
        self.refuses("not in slicing mode", lambda: self.conversions.sliced_simpler_to_drum_rack(self.song, simpler))
        simpler.sample.slicing_style, simpler.sample.slicing_region_count = 2, 4
        simpler.playback_mode = 2
        self.refuses("crashes", lambda: self.conversions.sliced_simpler_to_drum_rack(self.song, simpler))
        self.tick()
        self.conversions.sliced_simpler_to_drum_rack(self.song, simpler)
        rack = self.song.tracks[3].devices[0]
        parts = [rack.drum_pads[36 + number].chains[0].devices[0].sample for number in range(4)]
        self.assertEqual([part.start_marker for part in parts], [0, 22050, 44100, 66150])
        self.assertTrue(simpler == None)  # noqa: E711


if __name__ == "__main__":
    unittest.main()
