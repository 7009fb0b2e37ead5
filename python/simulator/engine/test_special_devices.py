"""Devices with properties of their own: lists to choose from, CC Control."""

import unittest

from simulator.engine.rehearsal import Rehearsal, exercises, members

DRIFT = (
    "mod_matrix_filter_source_1", "mod_matrix_filter_source_2", "mod_matrix_lfo_source", "mod_matrix_pitch_source_1",
    "mod_matrix_pitch_source_2", "mod_matrix_shape_source", "mod_matrix_source_1", "mod_matrix_source_2", "mod_matrix_source_3",
    "mod_matrix_target_1", "mod_matrix_target_2", "mod_matrix_target_3", "voice_count", "voice_mode",
)  # fmt: skip
CC_KNOBS = tuple("custom_float_target_{}".format(number) for number in range(12))


class Stage(Rehearsal):
    def effect(self, name):
        return self.song.tracks[2].insert_device(name)

    def instrument(self, name):
        return self.song.tracks[3].insert_device(name)


class Lists(Stage):
    @exercises(*members("DriftDevice", "pitch_bend_range", *(field + end for field in DRIFT for end in ("_index", "_list"))))
    def test_drift_chooses_from_lists(self):
        drift = self.instrument("Drift")
        self.changes(drift, pitch_bend_range=12, **{field + "_index": 3 for field in DRIFT})
        self.assertEqual(len(DRIFT), 14)
        for field in DRIFT:
            labels = list(getattr(drift, field + "_list"))
            self.assertGreater(len(labels), 3)
            self.refuses_values(drift, **{field + "_index": len(labels)})
        self.assertEqual(list(drift.voice_count_list), ["4", "8", "16", "24", "32"])
        self.refuses("Invalid Pitch Bend Range", lambda: setattr(drift, "pitch_bend_range", 13))

    @exercises(*members("RoarDevice", "routing_mode_index", "routing_mode_list", "env_listen"))
    def test_roar_chooses_its_routing(self):
        roar = self.effect("Roar")
        self.assertEqual((list(roar.routing_mode_list)[:3], roar.routing_mode_index), (["Single", "Serial", "Parallel"], 0))
        self.changes(roar, routing_mode_index=6, env_listen=True)
        self.refuses_values(roar, routing_mode_index=7)

    @exercises(*members("ShifterDevice", "pitch_bend_range", "pitch_mode_index", "pitch_mode_list"))
    def test_shifter_chooses_its_pitch_mode(self):
        shifter = self.effect("Shifter")
        self.assertEqual(list(shifter.pitch_mode_list), ["Internal", "MIDI"])
        self.changes(shifter, pitch_mode_index=1, pitch_bend_range=5)
        self.refuses_values(shifter, pitch_mode_index=2)

    @exercises(*members(
        "SpectralResonatorDevice", "frequency_dial_mode", "midi_gate", "mod_mode", "mono_poly", "pitch_mode", "pitch_bend_range", "polyphony",
        "frequency_dial_mode_list", "midi_gate_list", "mod_mode_list", "mono_poly_list", "pitch_mode_list",
    ))  # fmt: skip
    def test_spectral_resonator_chooses_from_lists_and_clamps_its_bend_range(self):
        resonator = self.effect("Spectral Resonator")
        self.changes(resonator, frequency_dial_mode=1, midi_gate=1, mod_mode=3, mono_poly=1, pitch_mode=1, pitch_bend_range=12, polyphony=3)
        self.assertEqual(
            (list(resonator.frequency_dial_mode_list), list(resonator.midi_gate_list), list(resonator.mod_mode_list)),
            (["hertz", "midi"], ["off", "on"], ["none", "chorus", "wander", "granular"]),
        )
        self.assertEqual((list(resonator.mono_poly_list), list(resonator.pitch_mode_list)), (["mono", "poly"], ["internal", "midi"]))
        resonator.pitch_bend_range = 99
        self.assertEqual(resonator.pitch_bend_range, 24)
        self.refuses_values(resonator, mod_mode=4, polyphony=-1)

    @exercises(*members("MeldDevice", "mono_poly", "poly_voices", "selected_engine", "unison_voices"))
    def test_meld_has_voices_and_two_engines(self):
        meld = self.instrument("Meld")
        self.changes(meld, mono_poly=1, poly_voices=6, selected_engine=True, unison_voices=3)
        self.assertIs(meld.selected_engine, True)
        self.refuses_values(meld, mono_poly=2, poly_voices=7, unison_voices=4)

    @exercises(*members(
        "HybridReverbDevice", "ir_category_index", "ir_category_list", "ir_file_index", "ir_file_list", "ir_attack_time", "ir_decay_time",
        "ir_size_factor", "ir_time_shaping_on",
    ))  # fmt: skip
    def test_hybrid_reverb_has_impulse_responses_by_category(self):
        reverb = self.effect("Hybrid Reverb")
        heard = self.listen(reverb, "ir_file_list")
        self.assertEqual(reverb.ir_category_list[4], "Halls")
        self.changes(reverb, ir_category_index=4, ir_file_index=2, ir_attack_time=0.5, ir_decay_time=3.0, ir_size_factor=1.0, ir_time_shaping_on=True)
        self.assertEqual((list(reverb.ir_file_list)[0], heard), ("Concert Hall", ["ir_file_list"]))
        reverb.ir_category_index = 0
        self.assertEqual(reverb.ir_file_index, 0)
        self.refuses_values(reverb, ir_category_index=10, ir_file_index=3, ir_size_factor=1.5)

    @exercises(*members("Eq8Device", "edit_mode", "global_mode", "oversample"), "Eq8Device.View.selected_band")
    def test_eq_eight_has_modes_and_a_selected_band(self):
        eq = self.effect("EQ Eight")
        self.changes(eq, edit_mode=True, global_mode=2, oversample=True)
        self.assertIs(eq.edit_mode, True)
        self.changes(eq.view, selected_band=7)
        self.refuses_values(eq, global_mode=3)
        self.refuses_values(eq.view, selected_band=8)

    @exercises("DrumCellDevice.gain")
    def test_drum_sampler_has_a_gain(self):
        browser = self.simulation.application().browser
        self.song.view.selected_track = self.song.tracks[3]
        browser.load_item(next(item for item in browser.instruments.children if item.name == "Drum Sampler"))
        self.changes(self.song.tracks[3].devices[0], gain=0.5)


class CcControl(Stage):
    @exercises(*members("CcControlDevice", "custom_bool_target", "custom_bool_target_list", *CC_KNOBS, *(knob + "_list" for knob in CC_KNOBS)))
    def test_knobs_choose_their_controllers(self):
        device = self.instrument("CC Control")
        self.changes(device, custom_bool_target=64, **{knob: 20 for knob in CC_KNOBS})
        for field in ("custom_bool_target", *CC_KNOBS):
            self.assertEqual(getattr(device, field + "_list")[7], "CC 7")
            self.refuses_values(device, **{field: 120})

    @exercises("CcControlDevice.resend", "CcControlDevice.custom_float_target_1")
    def test_resending_sends_every_value(self):
        device = self.instrument("CC Control")
        device.custom_float_target_1 = 74
        next(parameter for parameter in device.parameters if parameter.name == "Custom C").value = 99.0
        device.resend()
        self.assertEqual(len(self.played), 14)
        self.assertIn((3, 0xB0, 74, 0.0), self.played)


if __name__ == "__main__":
    unittest.main()
