"""Live.MidiMap: what a script asks for in build_midi_map, with the Set behind it and the hardware in front."""

import io
import unittest

from simulator.engine.rehearsal import Rehearsal, exercises
from simulator.host.host import Host
from simulator.host.journal import Journal

ABSOLUTE, TWOS_COMPLEMENT = 0, 3
CHANNEL, KNOB = 4, 21


class Script:
    """A script with a MIDI map, and nothing else."""

    name, handle, map_handle, running = "Controller", 1, 1001, True

    def __init__(self):
        self.received, self.wants_midi_map = [], True
        self.build = lambda: None

    def call(self, method, *arguments):
        if method == "build_midi_map":
            self.build()
        elif method == "receive_midi":
            self.received.append(arguments[0])


class Stage(Rehearsal):
    def setUp(self):
        super().setUp()
        self.host, self.script = Host(self.simulation, Journal(io.StringIO())), Script()
        self.host.scripts.append(self.script)
        self.midi_map = self.live("MidiMap")
        mixer = self.song.tracks[0].mixer_device
        self.volume, self.panning, self.on = mixer.volume, mixer.panning, mixer.track_activator

    def frame(self):
        self.host.frame(self.now)
        self.now += 1 / 60

    def build(self, function):
        """Has Live build the map with this function; answers what the function answered."""
        answers = []
        self.script.build = lambda: answers.append(function())
        self.script.wants_midi_map = True
        self.frame()
        return answers[0]

    def receive(self, *data):
        self.host.midi_in(data, self.now)

    def sent(self):
        """What the hardware got since it was last asked."""
        self.frame()
        messages = [message.data for message in self.host.outbox if message.origin == "script"]
        self.host.outbox.clear()
        return messages


class Forwarding(Stage):
    @exercises("Live.MidiMap.forward_midi_note", "Live.MidiMap.forward_midi_cc", "Live.MidiMap.forward_midi_pitchbend")
    def test_the_script_gets_the_messages_it_asked_for(self):
        functions, (script, handle) = self.midi_map, (self.script.handle, self.script.map_handle)
        answers = self.build(
            lambda: [
                functions.forward_midi_note(script, handle, CHANNEL, 60),
                functions.forward_midi_cc(script, handle, CHANNEL, KNOB),
                functions.forward_midi_pitchbend(script, handle, CHANNEL),
            ]
        )
        messages = [(0x94, 60, 100), (0xB4, KNOB, 5), (0xE4, 0, 64)]
        for message in (*messages, (0x94, 61, 100), (0xB5, KNOB, 5)):
            self.receive(*message)
        self.assertEqual((answers, self.script.received), ([True] * 3, messages))

    @exercises("Live.MidiMap.forward_midi_note")
    def test_what_is_not_consumed_reaches_the_tracks_too(self):
        self.song.tracks[0].arm = True
        for consumes, meter in ((True, 0.0), (False, 100 / 127)):
            self.build(lambda consumes=consumes: self.midi_map.forward_midi_note(1, 1001, 0, 60, ShouldConsumeEvent=consumes))
            self.receive(0x90, 60, 100)
            self.frame()
            self.assertAlmostEqual(self.song.tracks[0].input_meter_level, meter, delta=0.05)
        self.assertEqual(len(self.script.received), 2)

    def test_no_channel_beyond_16_and_no_note_beyond_127_can_be_had(self):
        functions = self.midi_map
        self.assertEqual([functions.forward_midi_note(1, 1001, 16, 60), functions.forward_midi_cc(1, 1001, 0, 128)], [False, False])
        self.assertIs(functions.map_midi_note(1001, self.on, -1, 60), False)

    def test_without_a_host_there_is_nothing_to_map(self):
        self.simulation.midi_map = None
        self.assertIs(self.midi_map.forward_midi_cc(1, 1001, 0, 7), False)
        self.assertIsNone(self.midi_map.send_feedback_for_parameter(1001, self.volume))

    def test_a_new_map_replaces_the_one_before(self):
        self.build(lambda: self.midi_map.forward_midi_note(1, 1001, 0, 60))
        self.build(lambda: None)
        self.receive(0x90, 60, 100)
        self.assertEqual(self.script.received, [])


class Mapping(Stage):
    @exercises("Live.MidiMap.map_midi_cc")
    def test_a_knob_moves_a_parameter_to_its_place(self):
        self.assertTrue(self.build(lambda: self.midi_map.map_midi_cc(1001, self.volume, CHANNEL, KNOB, ABSOLUTE, False)))
        self.receive(0xB4, KNOB, 127)
        self.assertEqual((self.volume.value, self.script.received), (1.0, []))

    @exercises("Live.MidiMap.map_midi_cc")
    def test_an_endless_encoder_moves_it_by_steps_as_wide_as_its_sensitivity(self):
        for sensitivity in (1.0, 2.0):
            self.volume.value = 0.5
            self.build(lambda by=sensitivity: self.midi_map.map_midi_cc(1001, self.volume, 0, KNOB, TWOS_COMPLEMENT, True, sensitivity=by))
            self.receive(0xB0, KNOB, 1)
            self.assertAlmostEqual(self.volume.value, 0.5 + sensitivity / 127)

    @exercises("Live.MidiMap.map_midi_note", "Live.MidiMap.map_midi_pitchbend")
    def test_notes_and_pitch_bend_move_parameters_too(self):
        self.build(lambda: [self.midi_map.map_midi_note(1001, self.on, 0, 60), self.midi_map.map_midi_pitchbend(1001, self.panning, 0, False)])
        self.receive(0x80, 60, 0)
        self.receive(0xE0, 127, 127)
        self.assertEqual((self.on.value, self.panning.value), (0.0, 1.0))


class Feedback(Stage):
    def setUp(self):
        super().setUp()
        self.frame()

    def rule(self, kind, **fields):
        rule = getattr(self.midi_map, kind)()
        for name, value in fields.items():
            setattr(rule, name, value)
            self.assertEqual(getattr(rule, name), value)
        return rule

    def controller(self, **fields):
        return self.rule("CCFeedbackRule", **{"channel": CHANNEL, "cc_no": 7, "cc_value_map": tuple(range(128)), "enabled": True, **fields})

    def map_volume(self, rule):
        return self.build(lambda: self.midi_map.map_midi_cc_with_feedback_map(1001, self.volume, 0, KNOB, ABSOLUTE, rule, False))

    @exercises("Live.MidiMap.map_midi_cc_with_feedback_map", "CCFeedbackRule.channel", "CCFeedbackRule.cc_no", "CCFeedbackRule.cc_value_map")
    def test_a_value_goes_back_to_the_hardware_as_a_controller(self):
        self.assertTrue(self.map_volume(self.controller()))
        self.assertEqual(self.sent(), [])
        self.volume.value = 0.25
        self.volume.value = 1.0
        self.assertEqual(self.sent(), [(0xB4, 7, 127)])
        self.receive(0xB0, KNOB, 0)
        self.assertEqual((self.volume.value, self.sent()), (0.0, [(0xB4, 7, 0)]))

    @exercises("CCFeedbackRule.enabled", "CCFeedbackRule.cc_value_map")
    def test_a_rule_that_is_off_sends_nothing_and_one_without_values_sends_them_straight(self):
        for rule, sent in ((self.controller(enabled=False), []), (self.controller(cc_value_map=()), [(0xB4, 7, 127)])):
            self.map_volume(rule)
            self.volume.value = 1.0
            self.assertEqual(self.sent(), sent)
            self.volume.value = 0.0
            self.sent()

    @exercises("CCFeedbackRule.delay_in_ms")
    def test_a_delay_lets_values_settle_first(self):
        self.map_volume(self.controller(delay_in_ms=100.0))
        self.volume.value = 0.0
        self.assertEqual(self.sent(), [])
        self.volume.value = 1.0
        self.assertEqual([message for _ in range(12) for message in self.sent()], [(0xB4, 7, 127)])

    @exercises("Live.MidiMap.map_midi_note_with_feedback_map", "NoteFeedbackRule.channel", "NoteFeedbackRule.note_no", "NoteFeedbackRule.vel_map",
               "NoteFeedbackRule.delay_in_ms", "NoteFeedbackRule.enabled")  # fmt: skip
    def test_a_switch_lights_its_button(self):
        rule = self.rule("NoteFeedbackRule", channel=2, note_no=60, vel_map=(0, 127), delay_in_ms=-1.0, enabled=True)
        self.assertTrue(self.build(lambda: self.midi_map.map_midi_note_with_feedback_map(1001, self.on, 2, 60, rule)))
        self.receive(0x82, 60, 0)
        self.assertEqual((self.on.value, self.sent()), (0.0, [(0x92, 60, 0)]))
        self.on.value = 1.0
        self.assertEqual(self.sent(), [(0x92, 60, 127)])
        rule.delay_in_ms = 100.0
        self.on.value = 0.0
        self.assertEqual(self.sent(), [])
        rule.enabled = False
        self.assertEqual([message for _ in range(12) for message in self.sent()], [])

    @exercises("Live.MidiMap.map_midi_pitchbend_with_feedback_map", "PitchBendFeedbackRule.channel", "PitchBendFeedbackRule.value_pair_map",
               "PitchBendFeedbackRule.delay_in_ms", "PitchBendFeedbackRule.enabled")  # fmt: skip
    def test_a_motor_fader_follows_by_pitch_bend(self):
        rule = self.rule("PitchBendFeedbackRule", channel=3, value_pair_map=((0, 0), (0, 64), (127, 127)), delay_in_ms=0.0, enabled=True)
        self.assertTrue(self.build(lambda: self.midi_map.map_midi_pitchbend_with_feedback_map(1001, self.volume, 3, rule, True)))
        self.receive(0xE3, 0, 0)
        self.assertEqual((self.volume.value, self.sent()), (0.0, [(0xE3, 0, 0)]))
        self.volume.value = 0.5
        self.assertEqual(self.sent(), [(0xE3, 0, 64)])
        rule.delay_in_ms = 100.0
        self.volume.value = 1.0
        self.assertEqual(self.sent(), [])
        rule.enabled = False
        self.assertEqual([message for _ in range(12) for message in self.sent()], [])

    @exercises("PitchBendFeedbackRule.value_pair_map")
    def test_pitch_bend_without_a_map_goes_back_in_all_its_14_bits(self):
        rule = self.rule("PitchBendFeedbackRule", channel=3, value_pair_map=(), delay_in_ms=0.0, enabled=True)
        self.build(lambda: self.midi_map.map_midi_pitchbend_with_feedback_map(1001, self.panning, 3, rule, True))
        self.panning.value = 1.0
        self.assertEqual(self.sent(), [(0xE3, 127, 127)])

    @exercises("Live.MidiMap.send_feedback_for_parameter")
    def test_a_script_may_ask_for_the_present_value(self):
        self.map_volume(self.controller())
        self.midi_map.send_feedback_for_parameter(1001, self.volume)
        self.midi_map.send_feedback_for_parameter(1001, self.panning)
        self.assertEqual(self.sent(), [(0xB4, 7, 108)])

    def test_what_is_not_mapped_any_more_or_deleted_sends_nothing(self):
        self.map_volume(self.controller())
        self.volume.value = 0.5
        self.song.delete_track(0)
        self.assertEqual(self.sent(), [])
        self.volume = self.song.tracks[0].mixer_device.volume
        self.map_volume(self.controller())
        self.build(lambda: None)
        self.volume.value = 0.5
        self.assertEqual(self.sent(), [])


if __name__ == "__main__":
    unittest.main()
