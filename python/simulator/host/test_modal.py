"""A dialog in front of Live's window: scripts stand still behind it, the music does not."""

import tempfile
import textwrap
import unittest
from pathlib import Path

from simulator.kit import simulator

_SCRIPT = """
    import Live
    from _Framework.ControlSurface import ControlSurface
    class Thing(ControlSurface):
        def __init__(self, c_instance):
            super().__init__(c_instance)
            self.lived, self.answer = [], None
            self.timer = Live.Base.Timer(lambda: self.lived.append("timer"), 20, repeat=True, start=True)
            self.again()
        def again(self):
            self.lived.append("message")
            self.schedule_message(1, self.again)
        def build_midi_map(self, handle):
            volume = self.song().tracks[0].mixer_device.volume
            Live.MidiMap.map_midi_cc(handle, volume, 0, 7, Live.MidiMap.MapMode.absolute, True)
            Live.MidiMap.forward_midi_note(self._c_instance.handle(), handle, 0, 60)
        def receive_midi(self, midi_bytes):
            self.lived.append(midi_bytes[1])
            if midi_bytes[1] == 1:
                self.ask()
        def ask(self):
            buttons = Live.Application.MessageButtons.OK_RETRY_BUTTON
            self.answer = Live.Application.get_application().show_on_the_fly_message("Really?", buttons)
        def update_display(self):
            super().update_display()
            self.lived.append("tick")
    create_instance = Thing
"""


class WithAScript(unittest.TestCase):
    def setUp(self):
        folder = tempfile.TemporaryDirectory()
        self.addCleanup(folder.cleanup)
        package = Path(folder.name) / "Thing"
        package.mkdir()
        (package / "__init__.py").write_text(textwrap.dedent(_SCRIPT), "utf-8")
        self.package = str(package)

    def open(self):
        return simulator(set="demo", load=[self.package], backline=False)

    def put_a_dialog_in_front(self, live):
        """The one of a conversion that takes its time."""
        dialogs = live._host.simulation.document.dialogs
        return dialogs.show("Converting …", 1)


class ADialog(WithAScript):
    def test_stops_ticks_timers_and_scheduled_messages_until_it_is_closed(self):
        with self.open() as live:
            thing = live.script("Thing")
            live.run_for(0.3)
            self.put_a_dialog_in_front(live)
            self.assertEqual(live.dialog, {"message": "Converting …", "buttons": 1})
            thing.lived.clear()
            live.run_for(1.0)
            self.assertEqual(thing.lived, [])
            live.press()
            self.assertIsNone(live.dialog)
            live.run_for(0.3)
            self.assertEqual({*thing.lived}, {"tick", "timer", "message"})

    def test_does_not_stop_the_music_nor_what_is_mapped(self):
        with self.open() as live:
            live.song.scenes[3].fire()
            live.run_for(0.1)
            self.put_a_dialog_in_front(live)
            before = live.song.current_song_time
            live.run_for(1.0)
            live.midi_in([0xB0, 7, 0])
            self.assertGreater(live.song.current_song_time, before + 1.5)
            self.assertEqual(live.song.tracks[0].mixer_device.volume.value, 0.0)

    def test_keeps_the_midi_of_scripts_for_afterwards(self):
        with self.open() as live:
            thing = live.script("Thing")
            self.put_a_dialog_in_front(live)
            live.midi_in([0x90, 60, 100, 0xF0, 5, 0xF7])
            live.run_for(0.1)
            self.assertNotIn(60, thing.lived)
            live.press()
            live.run_frames(1)
            self.assertEqual(thing.lived[:3], ["message", 60, 5])

    def test_has_the_buttons_it_has(self):
        with self.open() as live:
            with self.assertRaisesRegex(RuntimeError, "there is no dialog open"):
                live.press()
            self.put_a_dialog_in_front(live)
            with self.assertRaisesRegex(RuntimeError, "'Converting …' has buttons 0 to 0, not 1"):
                live.press(1)

    def test_of_a_script_is_answered_by_the_first_button_unless_told_otherwise(self):
        with self.open() as live:
            live.midi_in([0xF0, 1, 0xF7])
            self.assertEqual(live.script("Thing").answer, 0)
            asked = []
            live.answer_dialogs(lambda *question: asked.append((*question, live.dialog["message"])) or 1)
            live.midi_in([0xF0, 1, 0xF7])
            self.assertEqual((live.script("Thing").answer, asked), (1, [("Really?", 2, "Really?")]))
            self.assertIsNone(live.dialog)


if __name__ == "__main__":
    unittest.main()
