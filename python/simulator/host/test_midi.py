"""MIDI in: cutting bytes into messages, and taking each to those who asked for it."""

import unittest
from types import SimpleNamespace

from simulator.host.midi_bytes import MidiError, complete_messages
from simulator.host.midi_feedback import MidiFeedback
from simulator.host.midi_map import Mapping, MidiMap
from simulator.host.midi_routing import MidiRouting
from simulator.host.parameter_moves import ParameterMoves


class Script:
    def __init__(self, handle):
        self.handle, self.running, self.received = handle, True, []

    def call(self, method, message):
        self.received.append((method, message))


class CompleteMessages(unittest.TestCase):
    def test_are_cut_out_of_a_list_of_bytes(self):
        data = [0x90, 60, 100, 0xF0, 0x7D, 1, 0xF7, 0xF8, 0xC3, 5, 0xF2, 1, 2]
        self.assertEqual(
            complete_messages(data),
            [(0x90, 60, 100), (0xF0, 0x7D, 1, 0xF7), (0xF8,), (0xC3, 5), (0xF2, 1, 2)],
        )

    def test_anything_else_is_refused_with_its_bytes(self):
        for data, quoted in (
            ([], "at least one"),
            ([60, 100], "3C 64"),
            ([0x90, 60], "90 3C"),
            ([0x90, 60, 200], "90 3C C8"),
            ([0xF0, 1, 2], "F0 01 02"),
            ([0xF0, 200, 0xF7], "F0 C8 F7"),
            ([0xF4], "F4"),
            ([0xF7], "F7"),
            ([256], "256"),
            ([-1], "-1"),
            ([True], "True"),
            (["60"], "'60'"),
            ([0x90, 60, 100.0], "100.0"),
        ):
            with self.subTest(data), self.assertRaisesRegex(MidiError, quoted):
                complete_messages(data)


class MidiComingIn(unittest.TestCase):
    def setUp(self):
        self.map, self.tracks = MidiMap(MidiFeedback(self.never, self.never)), []
        self.routing = MidiRouting(self.map, self.tracks.append)
        self.one, self.two = Script(1), Script(2)

    def never(self, *given):
        self.fail("nothing is mapped with a rule")

    def receive(self, *data):
        self.routing.receive(complete_messages(data), [self.one, self.two])

    def test_sysex_reaches_every_script_and_no_track(self):
        self.receive(0xF0, 0x7D, 0xF7)
        self.assertEqual(self.one.received, [("receive_midi", (0xF0, 0x7D, 0xF7))])
        self.assertEqual(self.two.received, self.one.received)
        self.assertEqual(self.tracks, [])

    def test_a_note_nobody_asked_for_reaches_the_tracks(self):
        self.receive(0x90, 60, 100)
        self.assertEqual(self.one.received, [])
        self.assertEqual(self.tracks, [(0x90, 60, 100)])

    def test_a_forwarded_note_reaches_its_script_and_is_consumed(self):
        self.map.forward(("note", 0, 60), 2)
        self.receive(0x90, 60, 100, 0x80, 60, 0)
        self.assertEqual([message for _, message in self.two.received], [(0x90, 60, 100), (0x80, 60, 0)])
        self.assertEqual((self.one.received, self.tracks), ([], []))

    def test_a_forward_that_consumes_nothing_lets_the_tracks_hear(self):
        self.map.forward(("cc", 3, 7), 1, consume=False)
        self.receive(0xB3, 7, 1)
        self.assertEqual(len(self.one.received), 1)
        self.assertEqual(self.tracks, [(0xB3, 7, 1)])

    def test_channel_and_number_both_count(self):
        self.map.forward(("cc", 3, 7), 1)
        self.receive(0xB2, 7, 1, 0xB3, 8, 1)
        self.assertEqual(self.one.received, [])

    def test_pitchbend_is_forwarded_by_channel(self):
        self.map.forward(("pitchbend", 2, 0), 1)
        self.receive(0xE2, 12, 64)
        self.assertEqual(len(self.one.received), 1)

    def test_a_translated_message_counts_as_another_until_the_next_map(self):
        self.map.translate(("note", 0, 60), 1, 9, 36)
        self.map.translate(("pitchbend", 0, 0), 1, 5, 0)
        self.map.forward(("note", 9, 36), 2)
        self.receive(0x90, 60, 100, 0xE0, 1, 2, 0x90, 61, 1)
        self.assertEqual(self.two.received, [("receive_midi", (0x99, 36, 100))])
        self.assertEqual(self.tracks, [(0xE5, 1, 2), (0x90, 61, 1)])
        self.map.clear(1, 1001)
        self.receive(0x90, 60, 100)
        self.assertEqual(self.tracks[-1], (0x90, 60, 100))

    def test_a_new_map_replaces_the_old(self):
        self.map.forward(("note", 0, 60), 1)
        self.map.clear(1, 1001)
        self.receive(0x90, 60, 100)
        self.assertEqual(self.one.received, [])


class AMappedParameter(unittest.TestCase):
    def moved(self, mode, *message, value=0.5, low=0.0, high=1.0, quantized=False):
        parameter = SimpleNamespace(value=value, min=low, max=high, is_quantized=quantized)
        ParameterMoves().move(Mapping(1001, parameter, mode), message)
        return parameter.value

    def test_follows_the_position_of_a_controller(self):
        self.assertEqual(self.moved(0, 0xB0, 7, 127, low=-12.0, high=12.0), 12.0)
        self.assertEqual(self.moved(0, 0xB0, 7, 0, low=-12.0, high=12.0), -12.0)

    def test_follows_steps_in_every_form(self):
        step = 1 / 127
        for mode, down, up in ((1, 65, 1), (2, 63, 65), (3, 127, 1), (4, 1, 65), (8, 127, 1)):
            self.assertAlmostEqual(self.moved(mode, 0xB0, 7, up), 0.5 + step)
            self.assertAlmostEqual(self.moved(mode, 0xB0, 7, down), 0.5 - step)

    def test_stays_within_its_range(self):
        self.assertEqual(self.moved(3, 0xB0, 7, 63, value=0.9), 1.0)
        self.assertEqual(self.moved(3, 0xB0, 7, 64, value=0.1), 0.0)

    def test_follows_pitchbend_finely_and_notes_by_velocity(self):
        self.assertAlmostEqual(self.moved(0, 0xE0, 0, 64), 8192 / 16383)
        self.assertEqual(self.moved(0, 0x90, 60, 127), 1.0)
        self.assertEqual(self.moved(0, 0x80, 60, 64), 0.0)

    def test_lands_on_a_step_when_it_has_steps(self):
        self.assertEqual(self.moved(0, 0xB0, 7, 70, high=3.0, quantized=True), 2.0)

    def test_with_few_values_is_turned_over_many_steps(self):
        parameter = SimpleNamespace(value=0.0, min=0.0, max=2.0, is_quantized=True)
        moves, mapping = ParameterMoves(), Mapping(1001, parameter, 3)
        seen = []
        for _ in range(127):
            moves.move(mapping, (0xB0, 7, 1))
            seen.append(parameter.value)
        self.assertEqual((seen[30], seen[40], seen[94], seen[96], seen[126]), (0.0, 1.0, 1.0, 2.0, 2.0))
        moves.move(mapping, (0xB0, 7, 64))
        self.assertEqual(parameter.value, 1.0)


class AFineController(unittest.TestCase):
    def setUp(self):
        self.parameter = SimpleNamespace(value=0.5, min=0.0, max=16383.0, is_quantized=False)
        self.map = MidiMap(MidiFeedback(self.fail, self.fail))
        self.routing = MidiRouting(self.map, self.fail)

    def receive(self, *data):
        self.routing.receive(complete_messages(data), [])

    def test_tells_its_position_in_two_halves(self):
        self.map.map(("cc", 0, 7), 1001, self.parameter, 5)
        self.receive(0xB0, 7, 64, 0xB0, 39, 3)
        self.assertAlmostEqual(self.parameter.value, 64 * 128 + 3)
        self.receive(0xB0, 39, 4)
        self.assertAlmostEqual(self.parameter.value, 64 * 128 + 4)
        self.receive(0xB0, 7, 127, 0xB0, 39, 127)
        self.assertEqual(self.parameter.value, 16383.0)

    def test_of_which_only_the_first_32_have_two(self):
        self.map.map(("cc", 0, 40), 1001, self.parameter, 5)
        self.assertEqual(self.map.mappings((0xB0, 72, 1)), [])


class AGoneParameter(unittest.TestCase):
    def test_stays_where_it_is(self):
        class Gone:
            value = 0.25

            def __eq__(self, other):
                return other is None

        parameter = Gone()
        ParameterMoves().move(Mapping(1001, parameter, 0), (0xB0, 7, 127))
        self.assertEqual(parameter.value, 0.25)


if __name__ == "__main__":
    unittest.main()
