"""Device parameters: ranges, what they show, switches, gestures, what makes them irrelevant or takes them out of reach."""

import unittest

from simulator.engine.rehearsal import Rehearsal, exercises

ENABLED, IRRELEVANT, DISABLED = 0, 1, 2


class Stage(Rehearsal):
    def setUp(self):
        super().setUp()
        self.operator = self.song.tracks[0].devices[0]
        self.mixer = self.song.tracks[0].mixer_device
        self.volume = self.mixer.volume

    def named(self, name, device=None):
        return next(parameter for parameter in (device or self.operator).parameters if parameter.name == name)


class Values(Stage):
    @exercises("DeviceParameter.value", "DeviceParameter.min", "DeviceParameter.max", "DeviceParameter.default_value")
    def test_a_parameter_moves_between_its_ends_and_refuses_the_rest(self):
        heard = self.listen(self.volume, "value")
        for value in (self.volume.min, self.volume.max, 0.5):
            self.volume.value = value
            self.assertEqual(self.volume.value, value)
        for value in (1.5, -0.1, float("nan")):
            self.refuses("Invalid value. Check the parameters range with min/max", lambda value=value: setattr(self.volume, "value", value))
        self.assertEqual((self.volume.value, self.volume.default_value, len(heard)), (0.5, 0.85, 3))

    @exercises(
        "DeviceParameter.is_quantized", "DeviceParameter.value_items", "DeviceParameter.short_value_items", "DeviceParameter.__str__",
        "DeviceParameter.default_value",
    )  # fmt: skip
    def test_lists_have_items_and_no_default(self):
        algorithm = self.named("Algorithm")
        self.assertEqual((algorithm.is_quantized, algorithm.value_items[2], str(algorithm)), (True, "Alg. 3", "Alg. 1"))
        self.assertEqual(list(algorithm.short_value_items), list(algorithm.value_items))
        algorithm.value = 2.4
        self.assertEqual((algorithm.value, str(algorithm)), (2.0, "Alg. 3"))
        self.refuses("There is no default value available for this type of parameter", lambda: algorithm.default_value)
        for name in ("value_items", "short_value_items"):
            self.refuses("Only quantized parameters have value items", lambda name=name: getattr(self.volume, name))
        self.assertEqual((self.volume.is_quantized, self.volume.default_value), (False, 0.85))

    @exercises("DeviceParameter.name", "DeviceParameter.original_name", "DeviceParameter.canonical_parent")
    def test_the_first_parameter_of_every_device_switches_it(self):
        for name in ("Wavetable", "Reverb", "Arpeggiator"):
            switch = self.song.create_midi_track(-1).insert_device(name).parameters[0]
            self.assertEqual((switch.name, switch.original_name, switch.canonical_parent.name), ("Device On", "Device On", name))


class Shown(Stage):
    @exercises("DeviceParameter.str_for_value")
    def test_mixer_strings_are_lives(self):
        shows = self.volume.str_for_value
        self.assertEqual([shows(value) for value in (0.0, 0.4, 0.7, 0.85, 1.0)], ["-inf dB", "-18.0 dB", "-6.0 dB", "0.0 dB", "6.0 dB"])
        self.assertEqual([shows(value) for value in (0.1, 0.2)], ["-48.6 dB", "-34.4 dB"])
        self.assertEqual([self.mixer.sends[0].str_for_value(value) for value in (0.0, 0.85, 1.0)], ["-inf dB", "-6.0 dB", "0.0 dB"])
        self.assertEqual([self.mixer.panning.str_for_value(value) for value in (-1.0, -0.02, 0.0, 0.5)], ["50L", "1L", "C", "25R"])
        crossfader = self.song.master_track.mixer_device.crossfader
        self.assertEqual([crossfader.str_for_value(value) for value in (-1.0, 0.0, 1.0)], ["50A", "C", "50B"])

    def test_frequencies_rise_with_their_values(self):
        frequency = self.song.tracks[2].insert_device("Reverb").parameters[12]
        self.assertEqual((frequency.name, frequency.str_for_value(0.0), frequency.str_for_value(1.0)), ("Diff. Hi Freq", "20.0 Hz", "16.0 kHz"))

    @exercises("DeviceParameter.display_value")
    def test_the_value_that_is_shown_can_be_set(self):
        panning, heard = self.mixer.panning, self.listen(self.mixer.panning, "display_value")
        self.volume.display_value = -6.0
        self.assertAlmostEqual(self.volume.value, 0.7)
        panning.display_value = -25.0
        self.assertEqual((round(panning.value, 6), str(panning), heard), (-0.5, "25L", ["display_value"]))
        self.refuses("Invalid display value", lambda: setattr(self.volume, "display_value", 7.0))

    @exercises("DeviceParameter.display_value")
    def test_the_value_that_is_shown_follows_the_curve(self):
        for value, shown in ((0.85, 0.0), (0.7, -6.0), (1.0, 6.0)):
            self.volume.value = value
            self.assertAlmostEqual(self.volume.display_value, shown)


class States(Stage):
    @exercises("DeviceParameter.state", "DeviceParameter.is_enabled")
    def test_as_long_as_a_device_is_off_its_parameters_are_irrelevant(self):
        switch, algorithm = self.operator.parameters[0], self.named("Algorithm")
        heard = self.listen(algorithm, "state")
        self.assertEqual((algorithm.state, algorithm.is_enabled), (ENABLED, True))
        switch.value = 0.0
        self.assertEqual((switch.state, algorithm.state, algorithm.is_enabled), (ENABLED, IRRELEVANT, True))
        switch.value = 1.0
        self.assertEqual((algorithm.state, heard), (ENABLED, ["state"] * 2))

    @exercises("DeviceParameter.is_enabled", "DeviceParameter.state")
    def test_devices_of_a_frozen_track_cannot_be_turned_but_its_fader_can(self):
        algorithm = self.named("Algorithm")
        heard = self.listen(algorithm, "state")
        self.simulation.user.freeze(self.song.tracks[0])
        self.assertEqual((algorithm.is_enabled, algorithm.state, heard), (False, DISABLED, ["state"]))
        self.refuses("The parameter is not enabled: Algorithm", lambda: setattr(algorithm, "value", 1.0))
        self.volume.value = 0.5
        self.assertEqual((self.volume.value, self.volume.is_enabled, self.volume.state), (0.5, True, ENABLED))
        self.simulation.user.freeze(self.song.tracks[0], False)
        algorithm.value = 1.0
        self.assertEqual(algorithm.value, 1.0)


class Gestures(Stage):
    def test_values_written_in_a_gesture_are_undone_together(self):
        self.volume.begin_gesture()
        for value in (0.7, 0.6, 0.5):
            self.volume.value = value
        self.volume.end_gesture()
        self.song.undo()
        self.assertEqual(self.volume.value, 0.85)

    def test_a_device_that_goes_ends_the_gestures_on_it(self):
        self.operator.parameters[1].begin_gesture()
        self.song.tracks[0].delete_device(0)
        self.tick()
        self.song.tempo = 99.0
        self.song.undo()
        self.assertEqual(self.song.tempo, 120.0)


if __name__ == "__main__":
    unittest.main()
