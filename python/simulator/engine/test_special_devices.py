"""Devices with properties of their own: lists to choose from, modulation, sidechains, plug-ins, Max devices."""

import unittest

from simulator.engine.rehearsal import Rehearsal, exercises

DRIFT = (
    "mod_matrix_filter_source_1", "mod_matrix_filter_source_2", "mod_matrix_lfo_source", "mod_matrix_pitch_source_1",
    "mod_matrix_pitch_source_2", "mod_matrix_shape_source", "mod_matrix_source_1", "mod_matrix_source_2", "mod_matrix_source_3",
    "mod_matrix_target_1", "mod_matrix_target_2", "mod_matrix_target_3", "voice_count", "voice_mode",
)  # fmt: skip
CC_KNOBS = tuple("custom_float_target_{}".format(number) for number in range(12))


def members(name, *fields):
    return ["{}.{}".format(name, field) for field in fields]


class Stage(Rehearsal):
    def effect(self, name):
        return self.song.tracks[2].insert_device(name)

    def instrument(self, name):
        return self.song.tracks[3].insert_device(name)

    def refuses_values(self, thing, **writes):
        for name, value in writes.items():
            with self.assertRaises(RuntimeError, msg=name):
                setattr(thing, name, value)


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
        reverb, heard = self.effect("Hybrid Reverb"), []
        reverb.add_ir_file_list_listener(lambda: heard.append(reverb.ir_file_list[0]))
        self.assertEqual(reverb.ir_category_list[4], "Halls")
        self.changes(reverb, ir_category_index=4, ir_file_index=2, ir_attack_time=0.5, ir_decay_time=3.0, ir_size_factor=1.0, ir_time_shaping_on=True)
        self.assertEqual((list(reverb.ir_file_list)[0], heard), ("Concert Hall", ["Concert Hall"]))
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


class Wavetables(Stage):
    def setUp(self):
        super().setUp()
        self.device = self.instrument("Wavetable")

    def parameter(self, name):
        return next(parameter for parameter in self.device.parameters if parameter.name == name)

    @exercises(*members(
        "WavetableDevice", "oscillator_1_wavetable_category", "oscillator_1_wavetable_index", "oscillator_1_wavetables",
        "oscillator_2_wavetable_category", "oscillator_2_wavetable_index", "oscillator_2_wavetables", "oscillator_wavetable_categories",
    ))  # fmt: skip
    def test_oscillators_have_wavetables_by_category(self):
        device, heard = self.device, []
        self.assertEqual(list(device.oscillator_wavetable_categories)[:2], ["Basics", "Collection"])
        device.add_oscillator_1_wavetables_listener(lambda: heard.append(1))
        device.add_oscillator_2_wavetables_listener(lambda: heard.append(2))
        self.changes(device, oscillator_1_wavetable_category=2, oscillator_1_wavetable_index=1)
        self.changes(device, oscillator_2_wavetable_category=3, oscillator_2_wavetable_index=1)
        self.assertEqual((list(device.oscillator_1_wavetables)[1], list(device.oscillator_2_wavetables)[1], heard), ("Folded", "Crush", [1, 2]))
        device.oscillator_1_wavetable_category = 0
        self.assertEqual(device.oscillator_1_wavetable_index, 0)
        self.refuses_values(device, oscillator_1_wavetable_category=11, oscillator_2_wavetable_index=9)

    @exercises(*members(
        "WavetableDevice", "filter_routing", "mono_poly", "oscillator_1_effect_mode", "oscillator_2_effect_mode", "poly_voices", "unison_mode",
        "unison_voice_count",
    ))  # fmt: skip
    def test_voices_and_modes_are_bounded(self):
        self.changes(
            self.device, filter_routing=2, mono_poly=0, oscillator_1_effect_mode=3, oscillator_2_effect_mode=1, poly_voices=3, unison_mode=6,
            unison_voice_count=8,
        )  # fmt: skip
        self.refuses_values(self.device, filter_routing=3, mono_poly=2, oscillator_1_effect_mode=4, unison_mode=7, unison_voice_count=1)
        self.refuses("Invalid poly voice count", lambda: setattr(self.device, "poly_voices", 7))

    @exercises(*members(
        "WavetableDevice", "add_parameter_to_modulation_matrix", "get_modulation_target_parameter_name", "get_modulation_value",
        "is_parameter_modulatable", "set_modulation_value", "visible_modulation_target_names", "modulation_matrix_changed",
    ))  # fmt: skip
    def test_parameters_join_the_modulation_matrix(self):
        device, heard, position = self.device, [], self.parameter("Osc 1 Pos")
        device.add_visible_modulation_target_names_listener(lambda: heard.append(len(device.visible_modulation_target_names)))
        device.add_modulation_matrix_changed_listener(lambda: heard.append("matrix"))
        self.assertEqual([device.is_parameter_modulatable(parameter) for parameter in (position, device.parameters[0])], [True, False])
        self.assertEqual(device.add_parameter_to_modulation_matrix(position), 0)
        self.assertEqual(device.add_parameter_to_modulation_matrix(self.parameter("Osc 2 Pos")), 1)
        self.assertEqual(device.add_parameter_to_modulation_matrix(position), 0)
        self.assertEqual((list(device.visible_modulation_target_names), heard), (["Osc 1 Pos", "Osc 2 Pos"], [1, "matrix", 2, "matrix"]))
        self.assertEqual(device.get_modulation_target_parameter_name(1), "Osc 2 Pos")
        device.set_modulation_value(1, 3, 0.5)
        self.assertEqual((device.get_modulation_value(1, 3), device.get_modulation_value(0, 3), heard[-1]), (0.5, 0.0, "matrix"))
        self.refuses("Invalid modulation value", lambda: device.set_modulation_value(0, 0, 1.5))
        self.refuses("Invalid modulation target", lambda: device.get_modulation_value(2, 0))
        self.refuses("cannot be modulated", lambda: device.add_parameter_to_modulation_matrix(device.parameters[0]))


class Sidechain(Stage):
    @exercises(*members(
        "CompressorDevice", "available_input_routing_types", "available_input_routing_channels", "input_routing_type", "input_routing_channel",
    ))  # fmt: skip
    def test_a_compressor_listens_to_a_track(self):
        compressor, heard = self.effect("Compressor"), []
        for name in ("available_input_routing_channels", "input_routing_type", "input_routing_channel"):
            getattr(compressor, "add_{}_listener".format(name))(lambda name=name: heard.append(name))
        self.assertEqual((compressor.input_routing_type.display_name, len(compressor.available_input_routing_channels)), ("No Input", 0))
        bass = compressor.available_input_routing_types[1]
        compressor.input_routing_type = bass
        self.assertEqual((compressor.input_routing_type, bass.attached_object), (bass, self.song.tracks[0]))
        compressor.input_routing_channel = compressor.available_input_routing_channels[2]
        self.assertEqual(compressor.input_routing_channel.display_name, "Post Mixer")
        self.assertEqual(set(heard), {"available_input_routing_channels", "input_routing_type", "input_routing_channel"})


class Plugins(Stage):
    def setUp(self):
        super().setUp()
        browser = self.simulation.application().browser
        self.song.view.selected_track = self.song.tracks[2]
        vendor = browser.plugins.children[2].children[0]
        browser.load_item(next(item for item in vendor.children if item.name == "Example FX"))
        self.plugin = self.song.tracks[2].devices[0]

    @exercises(*members("PluginDevice", "presets", "selected_preset_index", "get_parameter_names", "is_editor_open"))
    def test_a_plug_in_has_one_preset_and_parameters_that_are_not_configured(self):
        self.assertEqual((list(self.plugin.presets), len(self.plugin.parameters)), (["Default"], 1))
        self.changes(self.plugin, is_editor_open=True)
        self.refuses_values(self.plugin, selected_preset_index=1)
        self.plugin.selected_preset_index = 0
        self.assertEqual(list(self.plugin.get_parameter_names(1, 3)), ["Parameter 2", "Parameter 3"])
        self.assertEqual(len(self.plugin.get_parameter_names(begin=4)), 12)


class MaxDevices(Stage):
    def setUp(self):
        super().setUp()
        browser = self.simulation.application().browser
        self.song.view.selected_track = self.song.tracks[2]
        browser.load_item(next(item for item in browser.audio_effects.children if item.name == "LFO"))
        self.lfo = self.song.tracks[2].devices[0]

    @exercises(*members("MaxDevice", "get_bank_count", "get_bank_name", "get_bank_parameters", "get_value_item_icons"))
    def test_parameters_are_in_banks_of_eight(self):
        self.assertEqual((self.lfo.get_bank_count(), self.lfo.get_bank_name(1)), (2, "Bank 2"))
        self.assertEqual([list(self.lfo.get_bank_parameters(bank)) for bank in (0, 1)], [list(range(1, 9)), list(range(9, 15))])
        self.refuses("this device has no best-of bank", lambda: self.lfo.get_bank_parameters(-1))
        self.refuses("Invalid bank index", lambda: self.lfo.get_bank_name(2))
        self.assertEqual(list(self.lfo.get_value_item_icons(self.lfo.parameters[0])), ["", ""])

    @exercises(*members("MaxDevice", "audio_inputs", "audio_outputs", "midi_inputs", "midi_outputs"), *members(
        "DeviceIO", "available_routing_types", "available_routing_channels", "routing_type", "routing_channel", "canonical_parent",
        "default_external_routing_channel_is_none",
    ))  # fmt: skip
    def test_inputs_and_outputs_have_a_routing(self):
        self.assertEqual((len(self.lfo.audio_inputs), len(self.lfo.audio_outputs), len(self.lfo.midi_inputs)), (1, 1, 0))
        self.assertEqual(list(self.lfo.midi_outputs), [])
        source, heard = self.lfo.audio_inputs[0], []
        for name in ("available_routing_channels", "routing_type", "routing_channel"):
            getattr(source, "add_{}_listener".format(name))(lambda name=name: heard.append(name))
        self.assertEqual((source.canonical_parent, source.routing_type.display_name), (self.lfo, "No Input"))
        self.assertEqual(self.lfo.audio_outputs[0].routing_type.display_name, "No Output")
        source.routing_type = source.available_routing_types[2]
        source.routing_channel = source.available_routing_channels[1]
        self.assertEqual((source.routing_type.display_name, source.routing_channel.display_name), ("Keys", "Post FX"))
        self.assertEqual(set(heard), {"available_routing_channels", "routing_type", "routing_channel"})
        self.changes(source, default_external_routing_channel_is_none=True)


class Looper(Stage):
    def setUp(self):
        super().setUp()
        self.looper = self.effect("Looper")

    def state(self):
        return str(self.looper.parameters[1])

    @exercises(*members("LooperDevice", "record", "play", "stop", "overdub", "loop_length", "tempo", "clear", "overdub_after_record"))
    def test_a_loop_is_recorded_and_played(self):
        looper, heard = self.looper, []
        looper.add_loop_length_listener(lambda: heard.append(looper.loop_length))
        looper.add_tempo_listener(lambda: heard.append(looper.tempo))
        self.frame()
        looper.play()
        self.assertEqual(self.state(), "Stop")
        looper.record()
        self.assertEqual(self.state(), "Record")
        self.play(4.0)
        looper.play()
        self.assertEqual((self.state(), looper.loop_length, looper.tempo, heard), ("Play", 4.0, 120.0, [4.0, 120.0]))
        looper.overdub()
        self.assertEqual(self.state(), "Overdub")
        looper.stop()
        self.assertEqual(self.state(), "Stop")
        looper.clear()
        self.assertEqual(looper.loop_length, 0.0)
        self.changes(looper, overdub_after_record=False)
        looper.record()
        self.play(1.0)
        looper.record()
        self.assertEqual(self.state(), "Play")

    @exercises("LooperDevice.record_length_index", "LooperDevice.record_length_list")
    def test_a_recording_of_a_given_length_ends_by_itself(self):
        self.changes(self.looper, record_length_index=2)
        self.assertEqual(self.looper.record_length_list[2], "2 Bars")
        self.refuses_values(self.looper, record_length_index=11)
        self.frame()
        self.looper.record()
        self.play(9.0)
        self.assertEqual((self.looper.loop_length, self.state()), (8.0, "Overdub"))

    def loop(self):
        self.frame()
        self.looper.record()
        self.play(4.0)
        self.looper.overdub()

    @exercises(*members("LooperDevice", "double_length", "half_length", "double_speed", "half_speed", "undo"))
    def test_a_loop_is_stretched_and_overdubs_are_taken_back(self):
        self.loop()
        self.looper.double_length()
        self.assertEqual(self.looper.loop_length, 8.0)
        self.looper.half_length()
        self.assertEqual(self.looper.loop_length, 4.0)
        self.looper.double_speed()
        self.assertEqual((self.looper.tempo, self.looper.parameters[5].value), (240.0, 12.0))
        self.looper.half_speed()
        self.assertEqual(self.looper.tempo, 120.0)
        node = self.simulation.document.song.tracks[2].devices[0]
        self.looper.overdub()
        before = node.overdubs
        self.looper.undo()
        self.assertEqual(node.overdubs, before - 1)

    @exercises("LooperDevice.export_to_clip_slot")
    def test_a_loop_is_exported_to_a_slot(self):
        slot = self.slot(2, 3)
        self.refuses("no content", lambda: self.looper.export_to_clip_slot(slot))
        self.loop()
        self.looper.export_to_clip_slot(slot)
        self.assertEqual((slot.clip.length, slot.clip.is_audio_clip), (4.0, True))
        self.refuses("already has a clip", lambda: self.looper.export_to_clip_slot(slot))
        self.looper.parameters[0].value = 0.0
        self.refuses("switched off", lambda: self.looper.export_to_clip_slot(self.slot(2, 2)))


if __name__ == "__main__":
    unittest.main()
