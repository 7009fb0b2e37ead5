"""AbletonOSC, as it was published, hosted by the simulator and asked over UDP what its README shows.

It is not part of this project. BACKLINE_ABLETONOSC names the folder with its files; CONTRIBUTING.md says how to get them."""

import os
import shutil
import socket
import sys
import tempfile
import unittest
from contextlib import ExitStack
from pathlib import Path

from simulator.kit import simulator

_FOLDER = os.environ.get("BACKLINE_ABLETONOSC", "")
_LISTENS, _REPLIES = 11000, 11001
"""UDP ports that AbletonOSC has chosen for good."""


@unittest.skipUnless(_FOLDER, "AbletonOSC belongs to others: name a folder with it in BACKLINE_ABLETONOSC to try it here")
class AbletonOsc(unittest.TestCase):
    def setUp(self):
        stack = ExitStack()
        self.addCleanup(stack.close)
        script = Path(stack.enter_context(tempfile.TemporaryDirectory())) / "AbletonOSC"
        # A copy, for it writes its log beside itself.
        shutil.copytree(_FOLDER, script, ignore=shutil.ignore_patterns(".git", "logs", "tests", "__pycache__"))
        self.log_file = script / "logs" / "abletonosc.log"
        self.client = stack.enter_context(socket.socket(socket.AF_INET, socket.SOCK_DGRAM))
        self.client.bind(("127.0.0.1", _REPLIES))
        self.client.setblocking(False)
        self.live = stack.enter_context(simulator(set="demo", load=[script], backline=False))
        self.greeting = self.heard()
        self.addCleanup(lambda: self.assertEqual(self.live.failures, []))

    def ask(self, address, *arguments):
        """What comes back within two ticks: values by address, the latest of each."""
        builder = sys.modules["AbletonOSC.pythonosc.osc_message_builder"].OscMessageBuilder(address)
        for argument in arguments:
            builder.add_arg(argument)
        self.client.sendto(builder.build().dgram, ("127.0.0.1", _LISTENS))
        return self.heard()

    def get(self, address, *arguments):
        return self.ask(address, *arguments).get(address)

    def heard(self, seconds=0.2):
        self.live.run_for(seconds)
        return {message.address: tuple(message.params) for message in self.messages()}

    def messages(self):
        read = sys.modules["AbletonOSC.pythonosc.osc_message"].OscMessage
        while True:
            try:
                yield read(self.client.recv(65536))
            except BlockingIOError:
                return

    def test_loads_greets_and_passes_its_own_test(self):
        self.assertIn("/live/startup", self.greeting)
        self.assertEqual(self.live.messages, [f"AbletonOSC: Listening for OSC on port {_LISTENS}"])
        self.assertEqual(self.get("/live/test"), ("ok",))
        self.assertEqual(self.get("/live/application/get/version"), (12, 4))
        self.assertIn("Started AbletonOSC", self.log_file.read_text("utf-8"))

    def test_reads_sets_and_notifies_of_the_song(self):
        self.assertEqual(self.get("/live/song/get/tempo"), (122.0,))
        self.ask("/live/song/set/tempo", 99.5)
        self.assertEqual(self.live.song.tempo, 99.5)
        self.assertEqual(self.get("/live/song/get/track_names")[:2], ("Rhythm", "Drums"))
        self.assertEqual(self.ask("/live/song/start_listen/tempo"), {"/live/song/get/tempo": (99.5,)})
        self.live.song.tempo = 101.0
        self.assertEqual(self.heard(), {"/live/song/get/tempo": (101.0,)})
        self.ask("/live/song/stop_listen/tempo")
        self.live.song.tempo = 102.0
        self.assertEqual(self.heard(), {})

    def test_counts_beats_and_jumps_to_cues(self):
        self.assertEqual(self.get("/live/song/get/cue_points")[:4], ("Intro", 0.0, "Verse", 32.0))
        self.ask("/live/song/cue_point/jump", "Lift")
        self.assertEqual(self.get("/live/song/get/current_song_time"), (64.0,))
        self.ask("/live/song/start_listen/beat")
        self.ask("/live/song/start_playing")
        self.assertEqual(self.heard(1.0)["/live/song/get/beat"], (66,))

    def test_moves_faders_and_sends_and_reads_tracks(self):
        self.ask("/live/track/start_listen/volume", 1)
        self.assertEqual(self.ask("/live/track/set/volume", 1, 0.5), {"/live/track/get/volume": (1, 0.5)})
        self.ask("/live/track/set/send", 1, 0, 0.25)
        self.assertEqual(self.get("/live/track/get/send", 1, 0)[-1], 0.25)
        self.assertEqual(self.get("/live/track/get/devices/name", 1), (1, "Night Kit", "Drum Buss"))
        self.assertIn("Main", self.get("/live/track/get/available_output_routing_types", 1))
        everything = self.ask("/live/track/get/*", 1)
        self.assertEqual(everything["/live/track/get/name"], (1, "Drums"))
        self.assertGreater(len(everything), 20)
        self.assertNotIn("/live/error", everything)

    def test_makes_clips_with_notes_and_launches_them(self):
        self.ask("/live/clip_slot/create_clip", 3, 0, 4.0)
        self.assertEqual(self.get("/live/clip_slot/get/has_clip", 3, 0), (3, 0, True))
        self.ask("/live/clip/add/notes", 3, 0, 60, 0.0, 0.25, 64, False)
        self.assertEqual(self.get("/live/clip/get/notes", 3, 0), (3, 0, 60, 0.0, 0.25, 64.0, False))
        self.ask("/live/clip/set/name", 3, 0, "Hum")
        self.assertEqual(self.get("/live/clip/get/name", 3, 0), (3, 0, "Hum"))
        self.ask("/live/clip/fire", 3, 0)
        self.assertEqual(self.get("/live/clip/get/is_playing", 3, 0), (3, 0, True))
        self.ask("/live/scene/fire", 2)
        self.assertEqual(self.get("/live/scene/get/is_triggered", 2), (2, True))

    def test_selects_and_moves_parameters_also_by_midi(self):
        self.ask("/live/view/start_listen/selected_scene")
        self.assertEqual(self.ask("/live/view/set/selected_scene", 2), {"/live/view/get/selected_scene": (2,)})
        self.ask("/live/device/set/parameter/value", 1, 1, 2, 0.75)
        self.assertEqual(self.get("/live/device/get/parameter/value", 1, 1, 2), (1, 1, 2, 0.75))
        self.ask("/live/midimap/map_cc", 1, 1, 2, 0, 20)
        self.live.midi_in([0xB0, 20, 0])
        self.assertEqual(self.live.song.tracks[1].devices[1].parameters[2].value, 0.0)

    def test_answers_mistakes_and_goes_on_after_a_reload(self):
        self.assertEqual(self.get("/live/nonsense"), None)
        self.assertIn("Index out of range", self.ask("/live/track/get/name", 99)["/live/error"][0])
        self.ask("/live/song/start_listen/tempo")
        self.ask("/live/api/reload")
        self.assertEqual(self.get("/live/test"), ("ok",))
        self.live.song.tempo = 101.0
        self.assertEqual(self.heard(), {})

    def test_comes_back_with_another_set(self):
        self.live.open("default")
        self.assertEqual(self.get("/live/song/get/track_names"), ("1-MIDI", "2-MIDI", "3-Audio", "4-Audio"))


if __name__ == "__main__":
    unittest.main()
