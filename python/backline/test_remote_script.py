"""The object that Live calls, with a Live that is not there but keeps time."""

import os
import socket
import tempfile
import unittest

from .rehearsal import FakeLive
from .remote_script import WAKE_UP_SYSEX, RemoteScript


class Timer:
    def __init__(self, callback):
        self.callback = callback
        self.running = True

    def start(self):
        self.running = True

    def stop(self):
        self.running = False


class Instance:
    """What Live hands to a script."""

    def __init__(self, live):
        self.song = lambda: live.song
        self.log = []
        self.shown = []

    def log_message(self, text):
        self.log.append(text)

    def show_message(self, text):
        self.shown.append(text)


class Calling(unittest.TestCase):
    def setUp(self):
        holder = tempfile.TemporaryDirectory()
        self.addCleanup(holder.cleanup)
        before = os.environ.get("BACKLINE_RUN")
        self.addCleanup(lambda: os.environ.pop("BACKLINE_RUN") if before is None else os.environ.update(BACKLINE_RUN=before))
        self.folder = os.environ["BACKLINE_RUN"] = os.path.join(holder.name, "run")
        self.live = FakeLive()
        self.live.application = lambda: self.live.app
        self.live.version = lambda: "12.4.6"
        self.live.every_frame = Timer
        self.instance = Instance(self.live)

    def script(self):
        script = RemoteScript(self.instance, self.live)
        self.addCleanup(script.disconnect)
        return script

    def test_it_comes_and_goes(self):
        script = self.script()
        self.assertEqual(len(os.listdir(self.folder)), 1)
        self.assertEqual(self.instance.shown, [])
        tcp_port = script._station._listener.tcp_port
        script.disconnect()
        script.disconnect()
        self.assertEqual(os.listdir(self.folder), [])
        self.assertFalse(script._timer.running)
        with self.assertRaises(OSError):
            socket.create_connection(("127.0.0.1", tcp_port), timeout=5)

    def test_whatever_live_asks_afterwards_does_no_harm(self):
        script = self.script()
        for _ in range(2):
            script.build_midi_map(1)
            script.refresh_state()
            script.connect_script_instances(())
            script.port_settings_changed()
            script.update_display()
            script.receive_midi((0x90, 60, 100))
            script.receive_midi_chunk((WAKE_UP_SYSEX, (0xF0, 0xF7)))
            script._timer.callback()
            self.assertFalse(script.can_lock_to_devices())
            self.assertEqual((script.suggest_input_port(), script.suggest_output_port(), script.suggest_map_mode(1, 1)), ("", "", 0))
            script.disconnect()
        self.assertEqual(self.instance.log, self.instance.log[:1])

    def test_a_defect_of_ours_is_written_down_and_live_goes_on(self):
        script = self.script()
        script._station.turn = lambda deadline: 1 / 0
        for _ in range(1000):
            script._timer.callback()
            script.update_display()
        self.assertIn("ZeroDivisionError", self.instance.log[-1])
        self.assertLessEqual(len(self.instance.log), 200)

    def test_a_timer_that_stopped_is_started_again(self):
        script = self.script()
        script._timer.stop()
        script.update_display()
        self.assertTrue(script._timer.running)

    def test_a_script_that_cannot_start_says_so_and_does_nothing(self):
        self.live.version = lambda: 1 / 0
        script = self.script()
        script.update_display()
        script.receive_midi(WAKE_UP_SYSEX)
        self.assertEqual(len(self.instance.shown), 1)
        self.assertIn("ZeroDivisionError", self.instance.log[0])


if __name__ == "__main__":
    unittest.main()
