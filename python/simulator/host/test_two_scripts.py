"""A script that fails is named with its line, and the one beside it goes on."""

import tempfile
import textwrap
import unittest
from pathlib import Path

from simulator.kit import simulator

_STEADY = """
    import Live
    from _Framework.ControlSurface import ControlSurface
    class Steady(ControlSurface):
        def __init__(self, c_instance):
            super().__init__(c_instance)
            self.lived = []
            self.song().add_tempo_listener(lambda: self.lived.append("listener"))
            self.timer = Live.Base.Timer(lambda: self.lived.append("timer"), 100, repeat=True, start=True)
            self.schedule_message(1, lambda: self.lived.append("message"))
        def build_midi_map(self, handle):
            Live.MidiMap.forward_midi_note(self._c_instance.handle(), handle, 0, 60)
        def receive_midi(self, midi_bytes):
            self.lived.append("midi")
        def update_display(self):
            super().update_display()
            self.lived.append("tick")
    create_instance = Steady
"""

_BREAKING = """
    import Live
    from _Framework.ControlSurface import ControlSurface
    from _Framework.ButtonElement import ButtonElement
    class Breaking(ControlSurface):
        def __init__(self, c_instance):
            super().__init__(c_instance)
            WHERE = {where!r}
            if WHERE == "__init__":
                raise ValueError("here: create_instance")
            if WHERE == "listener":
                self.song().add_tempo_listener(self.fail)
            if WHERE == "timer":
                self.timer = Live.Base.Timer(self.fail, 100, start=True)
            if WHERE == "scheduled":
                self.schedule_message(1, self.fail)
            if WHERE == "selection":
                self._on_selected_track_changed = self.fail
                with self.component_guard():
                    self.button = ButtonElement(True, 0, 0, 60)
            self.where = WHERE
        def fail(self, *given):
            raise ValueError("here: " + self.where)
        def build_midi_map(self, handle):
            Live.MidiMap.forward_midi_note(self._c_instance.handle(), handle, 0, 60)
            if self.where == "build_midi_map":
                self.fail()
        def receive_midi(self, midi_bytes):
            if self.where == "receive_midi":
                self.fail()
        def update_display(self):
            super().update_display()
            if self.where == "update_display":
                self.fail()
        def disconnect(self):
            super().disconnect()
            if self.where == "disconnect":
                self.fail()
    create_instance = Breaking
"""

_ENTRIES = {
    "__init__": "create_instance",
    "build_midi_map": "build_midi_map",
    "disconnect": "disconnect",
    "listener": "listener",
    "receive_midi": "receive_midi",
    "scheduled": "a scheduled message",
    "selection": "listener",
    "timer": "timer",
    "update_display": "update_display",
}


class TwoScripts(unittest.TestCase):
    def write(self, folder, name, text):
        package = Path(folder) / name
        package.mkdir()
        (package / "__init__.py").write_text(textwrap.dedent(text), "utf-8")
        return str(package)

    def live_through(self, where, order):
        with tempfile.TemporaryDirectory() as folder:
            text = textwrap.dedent(_BREAKING).replace("{where!r}", repr(where))
            folders = {"Breaking": self.write(folder, "Breaking", text), "Steady": self.write(folder, "Steady", _STEADY)}
            with simulator(load=[folders[name] for name in order], backline=False) as live:
                live.run_for(0.25)
                live.midi_in([0x90, 60, 100])
                live.song.tempo = 99.0
                live.song.view.selected_track = live.song.tracks[2]
                live.run_for(0.25)
                steady = live.script("Steady")
            return live.failures, steady.lived, text

    def test_one_breaks_wherever_it_may_and_the_other_goes_on(self):
        for where, entry in _ENTRIES.items():
            for order in (("Breaking", "Steady"), ("Steady", "Breaking")):
                with self.subTest(where, order=order):
                    failures, lived, text = self.live_through(where, order)
                    [failure] = failures
                    self.assertEqual((failure["script"], failure["entry"]), ("Breaking", entry))
                    line = text.splitlines()[failure["line"] - 1]
                    self.assertTrue(failure["file"].endswith(str(Path("Breaking") / "__init__.py")), failure["file"])
                    self.assertIn('raise ValueError("here: ', line)
                    self.assertEqual({*lived}, {"tick", "timer", "message", "midi", "listener"})
                    self.assertEqual(lived.count("tick"), 5)

    def test_a_script_is_named_even_when_a_framework_called_it(self):
        text = """
            from _Framework.ControlSurface import ControlSurface
            from _Framework.ControlSurfaceComponent import ControlSurfaceComponent
            class Part(ControlSurfaceComponent):
                def on_selected_track_changed(self):
                    raise ValueError("here")
            def create_instance(c_instance):
                surface = ControlSurface(c_instance)
                with surface.component_guard():
                    surface.part = Part()
                return surface
        """
        with tempfile.TemporaryDirectory() as folder, simulator(
            load=[self.write(folder, "Parted", text)], backline=False
        ) as live:
            live.song.view.selected_track = live.song.tracks[2]
            [failure] = live.failures
            self.assertEqual((failure["script"], failure["entry"], failure["line"]), ("Parted", "listener", 6))

    def test_a_script_that_failed_to_be_made_is_left_out(self):
        with tempfile.TemporaryDirectory() as folder:
            text = textwrap.dedent(_BREAKING).replace("{where!r}", repr("__init__"))
            with simulator(load=[self.write(folder, "Breaking", text)], backline=False) as live:
                live.run_for(0.3)
                self.assertIsNone(live.script("Breaking"))
                self.assertEqual(sum(failure["count"] for failure in live.failures), 1)


if __name__ == "__main__":
    unittest.main()
