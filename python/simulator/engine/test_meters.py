"""Meters: what clips and keys sound like behind devices, faders, sends, groups and the crossfader."""

import unittest

from simulator.engine.rehearsal import Rehearsal, clip, exercises

A, B, SPLIT = 0, 2, 1
LOUD = 127
DRUMS = {"device": "Drum Rack", "pads": {"36": {"devices": [{"device": "Simpler"}]}, "38": {"devices": [{"device": "Simpler"}]}}}


def notes(pitch, velocity=LOUD):
    """One long clip with a note on every beat."""
    return clip(4.0, [[pitch, float(beat), 0.9, velocity] for beat in range(4)])


class Stage(Rehearsal):
    """Two basses in a group, drums by themselves, an audio track; a return."""

    def setUp(self):
        super().setUp()
        self.open({
            "format": 1, "returns": [{"name": "Hall"}],
            "tracks": [
                {"kind": "group", "name": "Basses"},
                {"kind": "midi", "name": "Deep", "group": 0, "devices": [{"device": "Operator"}], "clips": {"0": notes(36)}},
                {"kind": "midi", "name": "High", "group": 0, "devices": [{"device": "Operator"}], "clips": {"0": notes(48, 64)}},
                {"kind": "midi", "name": "Drums", "devices": [DRUMS], "clips": {"0": notes(36)}},
                {"kind": "audio", "name": "Print"},
            ],
        })  # fmt: skip
        self.group, self.deep, self.high, self.drums, self.audio = self.song.tracks
        self.hall, self.main = self.song.return_tracks[0], self.song.master_track

    def sound(self, track):
        """The first note of the track's clip, with all others silent."""
        self.song.stop_playing()
        self.frame()
        track.clip_slots[0].clip.fire()
        self.frame()
        self.frame()

    def level(self, track):
        return round(track.output_meter_level, 2)


class Faders(Stage):
    @exercises("Track.output_meter_level")
    def test_a_meter_jumps_to_the_velocity_of_a_note_and_falls(self):
        heard = self.listen(self.deep, "output_meter_level")
        self.sound(self.deep)
        self.assertEqual((self.level(self.deep), self.level(self.drums)), (1.0, 0.0))
        self.play(0.5)
        self.assertLess(self.level(self.deep), 0.6)
        self.song.stop_playing()
        self.frame()
        self.assertEqual(self.level(self.deep), 0.0)
        self.assertGreater(len(heard), 10)

    @exercises("MixerDevice.volume", "DeviceParameter.value")
    def test_the_fader_is_in_front_of_the_meter(self):
        self.deep.mixer_device.volume.value = 0.425
        self.sound(self.deep)
        self.assertEqual([self.level(track) for track in (self.deep, self.group, self.main)], [0.5, 0.5, 0.5])

    @exercises("MixerDevice.panning", "Track.output_meter_left", "Track.output_meter_right")
    def test_panning_moves_the_sound_from_one_side_of_the_meter_to_the_other(self):
        heard = self.listen(self.deep, "output_meter_left", "output_meter_right")
        for position, left, right in ((0.0, 1.0, 1.0), (1.0, 0.0, 1.0), (-0.5, 1.0, 0.5)):
            self.deep.mixer_device.panning.value = position
            self.sound(self.deep)
            self.assertEqual((self.deep.output_meter_left, self.deep.output_meter_right), (left, right), position)
        self.assertEqual(set(heard), {"output_meter_left", "output_meter_right"})
        self.refuses("output_meter_left", lambda: self.song.create_midi_track(-1).output_meter_left)

    @exercises("MixerDevice.panning_mode", "MixerDevice.left_split_stereo", "MixerDevice.right_split_stereo")
    def test_in_split_stereo_each_side_has_a_knob_of_its_own(self):
        mixer = self.deep.mixer_device
        mixer.panning_mode = SPLIT
        for halves, left, right in (((-1.0, 1.0), 1.0, 1.0), ((1.0, 1.0), 0.0, 1.0), ((-1.0, -1.0), 1.0, 0.0), ((-1.0, 0.0), 1.0, 0.5)):
            mixer.left_split_stereo.value, mixer.right_split_stereo.value = halves
            self.sound(self.deep)
            self.assertEqual((self.deep.output_meter_left, self.deep.output_meter_right), (left, right), halves)

    @exercises("Track.mute")
    def test_a_muted_group_is_silent_and_so_is_main(self):
        self.group.mute = True
        self.sound(self.deep)
        self.assertEqual((self.level(self.group), self.level(self.main)), (0.0, 0.0))


class Mixing(Stage):
    def test_the_loudest_member_is_the_level_of_its_group(self):
        self.song.scenes[0].fire()
        self.frame()
        self.frame()
        self.assertEqual([self.level(track) for track in (self.deep, self.high, self.group)], [1.0, 0.5, 1.0])

    @exercises("MixerDevice.sends")
    def test_a_send_brings_the_sound_to_the_return_and_from_there_to_main(self):
        self.sound(self.drums)
        self.assertEqual(self.level(self.hall), 0.0)
        self.drums.mixer_device.sends[0].value = 0.5
        self.drums.current_output_routing = "Sends Only"
        self.sound(self.drums)
        self.assertEqual((self.level(self.hall), self.level(self.main)), (0.5, 0.5))

    @exercises("Track.output_routing_type", "Track.current_output_routing")
    def test_what_goes_to_the_outside_does_not_come_to_main(self):
        self.drums.output_routing_type = next(way for way in self.drums.available_output_routing_types if way.display_name == "Ext. Out")
        self.sound(self.drums)
        self.assertEqual((self.level(self.drums), self.level(self.main)), (1.0, 0.0))
        self.drums.current_output_routing = "Main"
        self.sound(self.drums)
        self.assertEqual(self.level(self.main), 1.0)

    @exercises("MixerDevice.crossfader", "MixerDevice.crossfade_assign")
    def test_the_crossfader_fades_one_side_out_of_main(self):
        crossfader = self.main.mixer_device.crossfader
        for side, position, level in ((A, 0.0, 1.0), (A, 0.5, 0.5), (A, 1.0, 0.0), (B, 1.0, 1.0), (B, -1.0, 0.0)):
            self.drums.mixer_device.crossfade_assign, crossfader.value = side, position
            self.sound(self.drums)
            self.assertEqual(self.level(self.main), level, (side, position))

    def test_midi_that_no_instrument_plays_moves_its_own_meter_only(self):
        self.drums.delete_device(0)
        self.sound(self.drums)
        self.assertEqual((self.level(self.drums), self.level(self.main)), (1.0, 0.0))


class Instruments(Stage):
    @exercises("DrumPad.mute", "DrumPad.solo", "Chain.muted_via_solo")
    def test_a_muted_pad_is_not_heard_and_a_soloed_one_mutes_the_others(self):
        kick, snare = (self.drums.devices[0].drum_pads[note] for note in (36, 38))
        for pad, name, level in ((kick, "mute", 0.0), (snare, "mute", 1.0), (kick, "solo", 1.0), (snare, "solo", 0.0)):
            setattr(pad, name, True)
            self.sound(self.drums)
            self.assertEqual((self.level(self.drums), snare.chains[0].muted_via_solo), (level, pad is kick and name == "solo"), (pad.name, name))
            setattr(pad, name, False)

    @exercises("ChainMixerDevice.volume", "DrumChain.in_note", "DrumPad.chains")
    def test_a_note_is_as_loud_as_the_chain_of_its_pad(self):
        chain = self.drums.devices[0].drum_pads[36].chains[0]
        chain.mixer_device.volume.value = 0.425
        self.sound(self.drums)
        self.assertEqual(self.level(self.drums), 0.5)
        chain.in_note = 40
        self.sound(self.drums)
        self.assertEqual(self.level(self.drums), 0.0)

    @exercises("Device.is_active", "Device.parameters")
    def test_an_instrument_that_is_off_is_silent(self):
        self.deep.devices[0].parameters[0].value = 0.0
        self.sound(self.deep)
        self.assertEqual((self.deep.devices[0].is_active, self.level(self.deep)), (False, 0.0))


class Inputs(Stage):
    @exercises("Track.input_meter_level")
    def test_keys_move_the_input_meter_of_the_track_that_hears_them(self):
        heard = self.listen(self.deep, "input_meter_level")
        self.deep.arm = True
        self.key(60, 127)
        self.frame()
        self.assertEqual((round(self.deep.input_meter_level, 2), self.high.input_meter_level), (1.0, 0.0))
        self.play(1.5)
        self.assertEqual((self.deep.input_meter_level, heard[0]), (0.0, "input_meter_level"))
        self.refuses("MIDI tracks have no 'input_meter_left' property!", lambda: self.deep.input_meter_left)
        self.refuses("MIDI tracks have no 'input_meter_right' property!", lambda: self.deep.input_meter_right)

    @exercises("Track.input_meter_left", "Track.input_meter_right", "Track.input_meter_level", "Track.input_routing_channel")
    def test_an_audio_track_hears_the_track_that_is_its_input_in_front_of_or_behind_the_fader(self):
        heard = self.listen(self.audio, "input_meter_left", "input_meter_right")
        self.audio.current_input_routing = "Drums"
        self.drums.mixer_device.volume.value = 0.425
        self.sound(self.drums)
        self.assertEqual((self.audio.input_meter_left, self.audio.input_meter_right, self.level(self.audio)), (1.0, 1.0, 0.0))
        self.audio.input_routing_channel = self.audio.available_input_routing_channels[2]
        self.sound(self.drums)
        self.assertEqual((self.audio.input_meter_level, set(heard)), (0.5, {"input_meter_left", "input_meter_right"}))

    @exercises("Track.current_monitoring_state", "Track.arm")
    def test_what_an_audio_track_hears_is_passed_on_if_it_is_monitored(self):
        self.audio.current_input_routing = "Resampling"
        for state, armed, passed in ((0, False, True), (1, False, False), (1, True, True), (2, True, False)):
            self.audio.current_monitoring_state, self.audio.arm = state, armed
            self.sound(self.drums)
            self.frame()
            self.assertEqual(self.level(self.audio) > 0.9, passed, (state, armed))
            self.play(2.0)


if __name__ == "__main__":
    unittest.main()
