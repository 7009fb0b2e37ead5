"""Devices: inserting, moving and copying them, what they are, comparing their states, their latency."""

import unittest

from simulator.engine.rehearsal import Rehearsal, exercises

INSTRUMENT, AUDIO_EFFECT, MIDI_EFFECT = 1, 2, 4


class Inserting(Rehearsal):
    def names(self, track):
        return [device.name for device in self.song.tracks[track].devices]

    @exercises("Track.insert_device", "Track.devices", "Device.canonical_parent", "Track.has_audio_output", "Track.has_midi_output")
    def test_an_instrument_makes_a_midi_track_sound(self):
        track = self.song.tracks[1]
        heard = self.listen(track, "devices", "has_audio_output", "has_midi_output")
        self.assertEqual((track.has_audio_output, track.has_midi_output), (False, True))
        device = track.insert_device("Wavetable")
        self.assertEqual((list(track.devices), device.canonical_parent), ([device], track))
        self.assertEqual((track.has_audio_output, track.has_midi_output), (True, False))
        self.assertEqual(sorted(heard), ["devices", "has_audio_output", "has_midi_output"])

    @exercises("Track.insert_device")
    def test_a_device_is_found_by_its_exact_name(self):
        for name in ("wavetable", "Wavetabl", "", "LFO"):
            self.refuses("Device {} not found.".format(name), lambda name=name: self.song.tracks[1].insert_device(name), ValueError)

    @exercises("Track.insert_device")
    def test_there_is_one_instrument_and_midi_effects_stand_before_it(self):
        track = self.song.tracks[0]
        self.refuses("Device chains cannot have more than one instrument each.", lambda: track.insert_device("Drift"))
        self.refuses("A valid index would be 0.", lambda: track.insert_device("Scale", 1))
        track.insert_device("Reverb")
        track.insert_device("Scale")
        track.insert_device("Delay", 2)
        self.assertEqual(self.names(0), ["Scale", "Operator", "Delay", "Reverb"])

    @exercises("Track.insert_device")
    def test_audio_tracks_take_audio_effects_only(self):
        for name in ("Operator", "Scale"):
            text = "Can not insert device '{}': Only audio effects can be inserted into an audio track.".format(name)
            self.refuses(text, lambda name=name: self.song.tracks[2].insert_device(name))

    @exercises("Track.delete_device")
    def test_deleting_a_device_makes_it_dead_until_it_is_undone(self):
        track, operator = self.song.tracks[0], self.song.tracks[0].devices[0]
        heard = self.listen(track, "devices")
        track.delete_device(0)
        self.assertEqual((self.names(0), operator == None, heard), ([], True, ["devices"]))  # noqa: E711
        self.song.undo()
        self.assertEqual(operator, track.devices[0])
        self.refuses("Invalid device index: 1", lambda: track.delete_device(1), IndexError)

    @exercises("Track.duplicate_device")
    def test_a_device_is_duplicated_behind_itself(self):
        track = self.song.tracks[2]
        track.insert_device("Reverb").parameters[2].value = 1.0
        track.insert_device("Delay")
        track.duplicate_device(0)
        self.assertEqual(self.names(2), ["Reverb", "Reverb", "Delay"])
        self.assertEqual([device.parameters[2].value for device in track.devices][:2], [1.0, 1.0])
        self.assertNotEqual(track.devices[0], track.devices[1])
        self.refuses("cannot have more than one instrument", lambda: self.song.tracks[0].duplicate_device(0))

    @exercises("Device.canonical_parent")
    def test_devices_move_and_are_found_room_for(self):
        bass, vocals = self.song.tracks[0], self.song.tracks[2]
        reverb = bass.insert_device("Reverb")
        self.assertEqual(self.song.find_device_position(bass.devices[0], vocals, 0), -1)
        self.assertEqual((self.song.move_device(reverb, vocals, 0), reverb.canonical_parent), (0, vocals))
        self.assertEqual(vocals.devices[0], reverb)
        self.refuses("Couldn't move device.", lambda: self.song.move_device(bass.devices[0], vocals, 0))
        self.refuses("target_index out of range", lambda: self.song.move_device(reverb, bass, 9))

    def test_a_rack_does_not_move_into_itself(self):
        rack = self.song.tracks[2].insert_device("Audio Effect Rack")
        self.refuses("Couldn't move device.", lambda: self.song.move_device(rack, rack.insert_chain(), 0))


class Kinds(Rehearsal):
    @exercises("Device.type", "Device.class_name", "Device.class_display_name", "Device.can_have_chains", "Device.can_have_drum_pads")
    def test_a_device_says_what_it_is(self):
        track = self.song.tracks[1]
        rows = (
            ("Arpeggiator", "MidiArpeggiator", "midi_effect", False, False), ("Simpler", "OriginalSimpler", "instrument", False, False),
            ("EQ Eight", "Eq8", "audio_effect", False, False), ("Audio Effect Rack", "AudioEffectGroupDevice", "audio_effect", True, False),
        )  # fmt: skip
        for name, class_name, kind, chains, pads in rows:
            device = track.insert_device(name)
            self.assertEqual((device.class_display_name, device.class_name, str(device.type)), (name, class_name, kind))
            self.assertEqual((device.can_have_chains, device.can_have_drum_pads), (chains, pads))
        self.assertEqual([int(device.type) for device in track.devices], [MIDI_EFFECT, INSTRUMENT, AUDIO_EFFECT, AUDIO_EFFECT])

    @exercises("Device.name")
    def test_a_device_can_be_renamed_and_stays_what_it_is(self):
        device = self.song.tracks[0].devices[0]
        heard = self.listen(device, "name")
        device.name = "Sub"
        self.assertEqual((device.name, device.class_display_name, heard), ("Sub", "Operator", ["name"]))

    @exercises("Device.is_active", "Device.parameters")
    def test_a_device_is_active_while_it_is_on(self):
        device = self.song.tracks[0].devices[0]
        heard = self.listen(device, "is_active")
        for value in (0.0, 1.0):
            device.parameters[0].value = value
            self.assertEqual(device.is_active, bool(value))
        self.assertEqual(heard, ["is_active"] * 2)

    @exercises("Device.view", "Device.View.is_collapsed", "Device.View.canonical_parent")
    def test_a_device_can_be_collapsed(self):
        device = self.song.tracks[0].devices[0]
        self.changes(device.view, is_collapsed=True)
        self.assertEqual(device.view.canonical_parent, device)

    @exercises("Device.store_chosen_bank")
    def test_live_keeps_the_bank_that_a_script_shows(self):
        device, user = self.song.tracks[0].devices[0], self.simulation.user
        device.store_chosen_bank(0, 2)
        device.store_chosen_bank(1, 3)
        self.assertEqual([user.chosen_bank(device, script) for script in range(3)], [2, 3, None])


class Comparing(Rehearsal):
    def setUp(self):
        super().setUp()
        self.device = self.song.tracks[0].devices[0]
        self.knob = self.device.parameters[1]

    @exercises("Device.is_using_compare_preset_b", "Device.can_compare_ab")
    def test_a_device_has_two_states_to_go_to_and_fro_between(self):
        heard = self.listen(self.device, "is_using_compare_preset_b")
        self.assertEqual((self.device.can_compare_ab, self.device.is_using_compare_preset_b), (True, False))
        self.knob.value = 2.0
        self.device.is_using_compare_preset_b = True
        self.assertEqual((self.device.is_using_compare_preset_b, self.knob.value), (True, 2.0))
        self.knob.value = 5.0
        self.device.is_using_compare_preset_b = False
        self.assertEqual(self.knob.value, 2.0)
        self.device.is_using_compare_preset_b = True
        self.assertEqual((self.knob.value, heard), (5.0, ["is_using_compare_preset_b"] * 3))

    @exercises("Device.save_preset_to_compare_ab_slot")
    def test_the_state_that_is_heard_is_saved_to_the_other(self):
        self.device.is_using_compare_preset_b = True
        self.knob.value = 3.0
        self.device.save_preset_to_compare_ab_slot()
        self.device.is_using_compare_preset_b = False
        self.assertEqual(self.knob.value, 3.0)

    @exercises("Device.can_compare_ab")
    def test_racks_cannot_be_compared(self):
        rack = self.song.tracks[2].insert_device("Audio Effect Rack")
        self.assertFalse(rack.can_compare_ab)
        for function in (rack.save_preset_to_compare_ab_slot, lambda: rack.is_using_compare_preset_b):
            self.refuses("does not support A/B comparison", function)


class Latency(Rehearsal):
    @exercises("Device.latency_in_ms", "Device.latency_in_samples")
    def test_a_device_that_looks_ahead_is_late_by_that_much(self):
        for name, knob, values in (("Limiter", "Lookahead", (1.5, 3.0, 6.0)), ("Compressor", "LookAhead", (0.0, 1.0, 10.0))):
            device = self.song.tracks[2].insert_device(name)
            heard = self.listen(device, "latency_in_ms", "latency_in_samples")
            lookahead = next(parameter for parameter in device.parameters if parameter.name == knob)
            for place, milliseconds in enumerate(values):
                lookahead.value = float(place)
                self.assertEqual((device.latency_in_ms, device.latency_in_samples), (milliseconds, round(milliseconds * 44.1)))
            self.assertEqual(sorted(heard), ["latency_in_ms"] * 2 + ["latency_in_samples"] * 2)

    @exercises("Device.latency_in_ms", "Device.latency_in_samples")
    def test_the_others_are_not_late(self):
        device = self.song.tracks[0].devices[0]
        self.assertEqual((device.latency_in_ms, device.latency_in_samples), (0.0, 0))


if __name__ == "__main__":
    unittest.main()
