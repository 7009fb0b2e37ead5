"""What docs/testing-scripts.md shows, piece by piece. CI compares the two."""

import unittest
from pathlib import Path

from simulator.kit import simulator

PRESS = [0x9F, 60, 127]
SCRIPT = Path(__file__).resolve().parents[1] / "FootswitchLooper"


class Time(unittest.TestCase):
    def test_passes_only_when_it_is_told_to(self):
        with simulator(set="demo", load=[SCRIPT], backline=False) as live:
            live.song.start_playing()
            live.run_for(60.0)  # a minute of Live: its frames, its ticks, the music
            live.run_frames(1)  # a sixtieth of a second
            live.run_until(lambda: live.song.current_song_time > 128)  # or an AssertionError after 5 s of Live's time
            self.assertGreater(live.now, 60)


class Midi(unittest.TestCase):
    def test_goes_in_and_comes_out(self):
        with simulator(set="demo", load=[SCRIPT], backline=False) as live:
            live.song.view.selected_track = live.song.tracks[3]
            live.forget_midi()
            live.midi_in([0x9F, 60, 127, 0x8F, 60, 0])  # whole messages, as many as you like; SysEx too
            live.run_for(0.1)
            self.assertEqual(live.sent_midi[0][:2], bytes([0x9F, 60]))  # what scripts sent, oldest first
            live.song.scenes[1].fire()
            live.run_for(2.0)
            first = live.played_midi[0]  # what clips played: first.track, first.beat, first.data
            self.assertEqual(first.data[0], 0x90)


class Sets(unittest.TestCase):
    def test_are_described_in_a_few_lines(self):
        band = {
            "tempo": 90,
            "tracks": [
                {"kind": "midi", "name": "Bass", "clips": {"0": {"length": 4, "notes": [[36, 0, 0.5, 100]]}}},
                {"kind": "audio", "name": "Voice", "devices": [{"device": "Reverb"}]},
            ],
            "returns": [{"name": "Hall"}],
            "scenes": [{"name": "Verse"}, {"name": "Chorus"}],
        }
        with simulator(set=band, load=[SCRIPT], backline=False) as live:
            self.assertEqual(live.song.tracks[1].devices[0].name, "Reverb")

    def test_are_brought_back_opened_and_kept(self):
        with simulator(set="demo", load=[SCRIPT], backline=False) as live:
            live.song.tempo = 99.0
            live.reset()  # as it was, in milliseconds: the script stays, and so do its listeners of the song
            self.assertEqual(live.song.tempo, 122.0)
            live.open("default")  # as File > Open: the script is disconnected, and made anew
            kept = live.describe()  # the Set as it stands now, to be opened again
            self.assertEqual(kept["tempo"], 120.0)


class Looking(unittest.TestCase):
    def test_shows_what_the_script_did(self):
        with simulator(set="default", load=[SCRIPT], backline=False) as live:
            live.midi_in(PRESS)
            live.run_for(0.5)
            self.assertEqual(live.failures, [])  # exceptions that left the script: script, entry, file, line, error
            self.assertEqual(live.messages, [])  # what the status bar and dialogs have shown
            self.assertEqual(live.log, [])  # log_message, and Python's logging from INFO on
            looper = live.script("FootswitchLooper")  # the object that create_instance returned
            self.assertTrue(looper.song().is_playing)
            self.assertLess(live.holds("FootswitchLooper")["slots"], 100)  # how often Live called it


class Versions(unittest.TestCase):
    def test_of_live_are_all_tried(self):
        for version in ("11.3.25", "12.0.0", "12.4.6"):
            with self.subTest(version), simulator(load=[SCRIPT], backline=False, live=version) as live:
                live.midi_in(PRESS)
                live.run_for(1.0)
                self.assertEqual(live.failures, [])


if __name__ == "__main__":
    unittest.main()
