"""Scripts that build on the frameworks find there what they rely on."""

import tempfile
import textwrap
import unittest
from pathlib import Path

from simulator.frameworks.finder import module_names
from simulator.frameworks.scheduler import MessageScheduler
from simulator.kit import simulator


class ScheduleMessage(unittest.TestCase):
    def setUp(self):
        self.ran, self.failed = [], []
        self.scheduler = MessageScheduler(self.failed.append)

    def schedule(self, delay, word, *parameter):
        self.scheduler.schedule(delay, lambda *given: self.ran.append((word, *given)), *parameter)

    def ticks(self, count):
        for _ in range(count):
            self.ran.append("tick")
            self.scheduler.tick()

    def test_zero_and_one_both_mean_the_next_tick(self):
        self.schedule(0, "zero")
        self.schedule(1, "one")
        self.schedule(2, "two")
        self.ticks(3)
        self.assertEqual(self.ran, ["tick", ("zero",), ("one",), "tick", ("two",), "tick"])

    def test_the_same_from_inside_a_tick_and_never_within_it(self):
        self.scheduler.schedule(1, lambda: (self.schedule(0, "zero"), self.schedule(1, "one"), self.schedule(2, "two")))
        self.ticks(3)
        self.assertEqual(self.ran, ["tick", "tick", ("zero",), ("one",), "tick", ("two",)])

    def test_a_parameter_is_handed_on(self):
        self.schedule(1, "with", 7)
        self.schedule(1, "without", None)
        self.ticks(1)
        self.assertEqual(self.ran, ["tick", ("with", 7), ("without",)])

    def test_an_exception_ends_its_own_task_only(self):
        self.scheduler.schedule(1, lambda: 1 / 0)
        self.schedule(1, "next")
        self.ticks(2)
        self.assertEqual(self.ran, ["tick", ("next",), "tick"])
        self.assertIsInstance(self.failed[0], ZeroDivisionError)

    def test_wants_something_to_call(self):
        with self.assertRaisesRegex(TypeError, "not 5"):
            self.scheduler.schedule(1, 5)


class OnAFramework(unittest.TestCase):
    def setUp(self):
        folder = tempfile.TemporaryDirectory()
        self.addCleanup(folder.cleanup)
        self.folder = Path(folder.name) / "Surface"
        self.folder.mkdir()

    def open(self, text):
        (self.folder / "__init__.py").write_text(textwrap.dedent(text), "utf-8")
        return simulator(load=[str(self.folder)], backline=False)


class TheOlderFramework(OnAFramework):
    def test_has_methods_for_song_and_application(self):
        text = """
            from _Framework.ControlSurface import ControlSurface
            class Surface(ControlSurface):
                def __init__(self, c_instance):
                    super(Surface, self).__init__(c_instance)
                    self.show_message("up")
                    self.log_message("a", 1)
                    self.ticks = 0
                    self.tick()
                def tick(self):
                    self.ticks += 1
                    self.schedule_message(1, self.tick)
            def create_instance(c_instance):
                return Surface(c_instance)
        """
        with self.open(text) as live:
            surface = live.script("Surface")
            self.assertEqual(surface.song(), live.song)
            self.assertEqual(surface.application(), live.application)
            live.run_for(0.5)
            self.assertEqual(surface.ticks, 6)
            self.assertEqual(live.messages, ["up"])
            self.assertIn("Surface: a 1", live.log)

    def test_a_session_component_moves_the_coloured_frame(self):
        text = """
            from _Framework.ControlSurface import ControlSurface
            from _Framework.SessionComponent import SessionComponent
            class Surface(ControlSurface):
                def __init__(self, c_instance):
                    ControlSurface.__init__(self, c_instance)
                    with self.component_guard():
                        self.session = SessionComponent(4, 2)
                        self.session.set_offsets(0, 0)
                        self.set_highlighting_session_component(self.session)
            create_instance = Surface
        """
        with self.open(text) as live:
            given = live.c_instance("Surface")
            self.assertEqual(given.highlight, (0, 0, 4, 2, False))
            live.script("Surface").session.set_offsets(3, 1)
            self.assertEqual(given.highlight, (3, 1, 4, 2, False))
        self.assertIsNone(given.highlight)

    def test_a_component_outside_a_guard_is_told_what_to_do(self):
        text = """
            from _Framework.SessionComponent import SessionComponent
            def create_instance(c_instance):
                SessionComponent(1, 1)
        """
        with self.open(text) as live:
            self.assertIn("with self.component_guard():", live.failures[0]["error"])

    def test_controls_bring_midi_to_listeners_and_parameters(self):
        text = """
            from _Framework.ButtonElement import ButtonElement
            from _Framework.ControlSurface import ControlSurface
            from _Framework.EncoderElement import EncoderElement
            from _Framework.InputControlElement import MIDI_CC_TYPE, MIDI_NOTE_TYPE
            import Live
            class Surface(ControlSurface):
                def __init__(self, c_instance):
                    ControlSurface.__init__(self, c_instance)
                    self.values = []
                    with self.component_guard():
                        self.button = ButtonElement(True, MIDI_NOTE_TYPE, 0, 36)
                        self.knob = EncoderElement(MIDI_CC_TYPE, 1, 20, Live.MidiMap.MapMode.absolute)
                    self.button.add_value_listener(self.values.append)
            create_instance = Surface
        """
        with self.open(text) as live:
            surface = live.script("Surface")
            live.midi_in([0x90, 36, 90, 0x80, 36, 64, 0x91, 36, 1, 0x90, 37, 1])
            self.assertEqual(surface.values, [90, 0])
            volume = live.song.tracks[0].mixer_device.volume
            surface.knob.connect_to(volume)
            live.run_frames(1)
            live.forget_midi()
            live.midi_in([0xB1, 20, 127])
            self.assertEqual(volume.value, 1.0)
            live.forget_midi()
            surface.button.turn_on()
            self.assertEqual(live.sent_midi, [b"\x90\x24\x7f"])


class TheNewerFramework(OnAFramework):
    def test_has_properties_for_song_and_application_and_components_in_guards(self):
        text = """
            from ableton.v2.control_surface import ControlSurface
            from ableton.v2.control_surface.component import Component
            class Part(Component):
                pass
            class Surface(ControlSurface):
                def __init__(self, c_instance):
                    ControlSurface.__init__(self, c_instance)
                    with self.component_guard():
                        self.part = Part()
            create_instance = Surface
        """
        with self.open(text) as live:
            surface = live.script("Surface")
            self.assertEqual(surface.song, live.song)
            self.assertEqual(surface.part.song, live.song)
            self.assertEqual(surface.application, live.application)


class WhatIsNotThere(OnAFramework):
    def test_is_named_in_a_sentence(self):
        for line, sentence in (
            ("import _Framework.Nonsense", "the simulator's _Framework has no module 'Nonsense': do without it or bring your own"),
            ("from _Generic.Devices import *", "_Generic is one of the scripts that come with Live, and is not part of the simulator"),
            ("from ableton.v4.live import x", "the simulator's ableton has no module 'v4'"),
            ("from _Framework.ButtonElement import Odd", "the simulator's _Framework.ButtonElement has no Odd: do without it"),
            ("from ableton.v3.control_surface.components import DrumGroup", "has no DrumGroup"),
        ):
            with self.subTest(line), self.open(f"{line}\ndef create_instance(c): pass") as live:
                failure = live.failures[0]
                self.assertIn(sentence, failure["error"])
                self.assertEqual((failure["script"], failure["entry"], failure["line"]), ("Surface", "import", 1))

    def test_leaves_imports_alone_that_are_not_of_a_framework(self):
        with self.open("from json import odd\ndef create_instance(c): pass") as live:
            self.assertIn("cannot import name 'odd' from 'json'", live.failures[0]["error"])


class ThePageAboutHosting(unittest.TestCase):
    def test_names_every_module_there_is(self):
        page = (Path(__file__).resolve().parents[3] / "docs" / "hosting.md").read_text("utf-8")
        for package in ("_Framework", "ableton"):
            for module in module_names(package):
                with self.subTest(module):
                    self.assertIn(f"`{module.rpartition('.')[2]}`" if module not in ("v2", "v3") else f"`ableton.{module}`", page)


if __name__ == "__main__":
    unittest.main()
