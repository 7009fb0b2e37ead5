"""OscScript in the simulator, by real UDP: it loads, answers, notifies, is reloaded, and leaves nothing behind."""

import os
import shutil
import socket
import sys
import tempfile
import unittest
from contextlib import ExitStack
from pathlib import Path
from unittest import mock

from simulator.kit import simulator

SCRIPT = Path(__file__).resolve().parents[1] / "OscScript"


class OscTest(unittest.TestCase):
    def setUp(self):
        stack = ExitStack()
        self.addCleanup(stack.close)
        # A copy, as in Live's folder of remote scripts: this one writes a log, and one test changes it.
        folder = stack.enter_context(tempfile.TemporaryDirectory())
        self.script = Path(folder) / "OscScript"
        shutil.copytree(SCRIPT, self.script, ignore=shutil.ignore_patterns("logs", "__pycache__"))
        stack.enter_context(mock.patch.dict(os.environ, {"OSC_SCRIPT_PORT": "0"}))
        self.live = stack.enter_context(simulator(set="demo", load=[self.script], backline=False))
        self.osc = sys.modules["OscScript.osc"]
        self.client = stack.enter_context(socket.socket(socket.AF_INET, socket.SOCK_DGRAM))
        self.client.bind(("127.0.0.1", 0))
        self.client.setblocking(False)

    def send(self, address, *values):
        port = self.live.script("OscScript").door.port
        self.client.sendto(self.osc.encode(address, *values), ("127.0.0.1", port))

    def ask(self, address, *values):
        """Sends a message and lets two ticks pass; what has come back."""
        self.send(address, *values)
        return self.heard(0.2)

    def heard(self, seconds):
        self.live.run_for(seconds)
        return [self.osc.decode(datagram) for datagram in self.datagrams()]

    def datagrams(self):
        while True:
            try:
                yield self.client.recv(65536)
            except BlockingIOError:
                return

    def log(self):
        return (self.script / "logs" / "osc-script.log").read_text("utf-8")


class TheScript(OscTest):
    def test_loads_and_says_where_it_listens(self):
        self.assertEqual(self.live.failures, [])
        port = self.live.script("OscScript").door.port
        self.assertEqual(self.live.messages, [f"OSC on UDP port {port}"])
        self.assertIn(f"listening on UDP port {port}", self.log())

    def test_speaks_osc_byte_by_byte(self):
        self.client.sendto(b"/song/tempo\0,\0\0\0", ("127.0.0.1", self.live.script("OscScript").door.port))
        self.live.run_for(0.2)
        self.assertEqual(list(self.datagrams()), [b"/song/tempo\0,f\0\0" + bytes.fromhex("42f40000")])

    def test_answers_only_when_live_gives_it_a_tick(self):
        self.send("/ping")
        self.assertEqual(list(self.datagrams()), [])
        self.assertEqual(self.heard(0.1), [("/ping", ["ok"])])


class Values(OscTest):
    def test_of_the_song_are_read_and_set(self):
        self.assertEqual(self.ask("/song/tempo"), [("/song/tempo", [122.0])])
        self.assertEqual(self.ask("/song/tempo", 99.5), [])
        self.assertEqual(self.live.song.tempo, 99.5)
        self.assertEqual(self.ask("/song/clip_trigger_quantization"), [("/song/clip_trigger_quantization", [4])])

    def test_of_tracks_clip_slots_scenes_and_devices_carry_their_indices(self):
        self.assertEqual(self.ask("/track/name", 3), [("/track/name", [3, "Bass"])])
        self.ask("/track/volume", 3, 0.5)
        self.assertEqual(self.live.song.tracks[3].mixer_device.volume.value, 0.5)
        self.assertEqual(self.ask("/slot/has_clip", 3, 0), [("/slot/has_clip", [3, 0, False])])
        self.ask("/slot/create_clip", 3, 0, 4.0)
        self.assertEqual(self.ask("/slot/has_clip", 3, 0), [("/slot/has_clip", [3, 0, True])])
        self.assertEqual(self.ask("/scene/name", 2), [("/scene/name", [2, "Lift"])])
        self.ask("/device/parameter", 3, 1, 0, 0.0)
        self.assertEqual(self.ask("/device/parameter", 3, 1, 0), [("/device/parameter", [3, 1, 0, 0.0])])

    def test_a_scene_is_launched(self):
        self.ask("/scene/fire", 1)
        self.assertTrue(self.live.song.is_playing)
        self.assertEqual(self.live.song.tracks[3].playing_slot_index, 1)


class Watching(OscTest):
    def test_tells_the_value_now_and_at_every_change_until_it_ends(self):
        self.assertEqual(self.ask("/song/tempo/watch"), [("/song/tempo", [122.0])])
        self.live.song.tempo = 90.0
        self.assertEqual(self.heard(0.0), [("/song/tempo", [90.0])])
        self.ask("/song/tempo/unwatch")
        self.live.song.tempo = 91.0
        self.assertEqual(self.heard(0.2), [])

    def test_follows_a_fader_and_the_song_as_it_plays(self):
        self.ask("/track/volume/watch", 3)
        self.live.song.tracks[3].mixer_device.volume.value = 0.25
        self.assertEqual(self.heard(0.2), [("/track/volume", [3, 0.25])])
        self.ask("/song/current_song_time/watch")
        self.ask("/song/start_playing")
        beats = [values[0] for address, values in self.heard(1.0) if address == "/song/current_song_time"]
        self.assertGreater(len(beats), 10)
        self.assertEqual(beats, sorted(beats))

    def test_of_a_track_that_is_deleted_ends_in_peace(self):
        self.ask("/track/name/watch", 3)
        self.live.song.delete_track(3)
        self.assertEqual(self.ask("/reload"), [("/reload", ["ok"])])
        self.assertEqual(self.live.failures, [])


class Mistakes(OscTest):
    def test_are_answered_logged_and_stop_nothing(self):
        [(address, [text])] = self.ask("/track/name", 99)
        self.assertEqual((address, text), ("/error", "IndexError: Index out of range"))
        self.assertEqual(self.ask("/song/tempo", 5.0)[0][0], "/error")
        self.assertEqual(self.ask("/nonsense"), [("/error", ["OscError: there is no address /nonsense"])])
        self.client.sendto(b"no OSC", ("127.0.0.1", self.live.script("OscScript").door.port))
        self.assertIn("is no OSC message", self.heard(0.2)[0][1][0])
        self.assertIn("refused", self.log())
        self.assertEqual(self.ask("/ping"), [("/ping", ["ok"])])


class Reloading(OscTest):
    def test_takes_in_what_has_changed_in_the_files(self):
        self.assertEqual(self.ask("/song/song_length")[0][0], "/error")
        file = self.script / "parts.py"
        file.write_text(file.read_text("utf-8").replace('"tempo", ', '"tempo", "song_length", '), "utf-8")
        self.ask("/song/tempo/watch")
        self.assertEqual(self.ask("/reload"), [("/reload", ["ok"])])
        self.assertEqual(self.ask("/song/song_length")[0][0], "/song/song_length")
        self.live.song.tempo = 77.0
        self.assertEqual(self.heard(0.2), [])

    def test_a_new_set_makes_a_new_script_on_a_new_port(self):
        before = self.live.script("OscScript")
        self.live.open("default")
        self.assertIsNot(self.live.script("OscScript"), before)
        self.assertEqual(self.ask("/song/tempo"), [("/song/tempo", [120.0])])


if __name__ == "__main__":
    unittest.main()
