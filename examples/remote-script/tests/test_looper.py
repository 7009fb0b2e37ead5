"""FootswitchLooper in a simulated Live. Run it with `python3 -m unittest discover tests`."""

import unittest
from contextlib import ExitStack
from pathlib import Path

from simulator.kit import simulator

SCRIPT = Path(__file__).resolve().parents[1] / "FootswitchLooper"
OFF, WAITING, RECORDING, PLAYING, STOPPED = range(5)

TRIO = {
    "tempo": 120,
    "tracks": [{"kind": "midi", "name": "Keys"}, {"kind": "audio", "name": "Voice"}, {"kind": "group", "name": "Band"}],
    "scenes": [{"name": "One"}, {"name": "Two"}],
}


class LooperTest(unittest.TestCase):
    live_version = "12.4.6"

    def setUp(self):
        stack = ExitStack()
        self.addCleanup(stack.close)
        self.live = stack.enter_context(simulator(set=TRIO, load=[SCRIPT], backline=False, live=self.live_version))
        self.live.run_for(0.2)
        self.slot = self.live.song.tracks[0].clip_slots[0]

    def tearDown(self):
        self.assertEqual(self.live.failures, [])

    def press(self, seconds=0.1):
        self.live.midi_in([0x9F, 60, 127])
        self.live.run_for(seconds)
        self.live.midi_in([0x8F, 60, 0])

    def lamp(self):
        return self.live.sent_midi[-1][2]


class ThePedal(LooperTest):
    def test_records_closes_the_loop_stops_and_plays_again(self):
        self.press()
        self.assertTrue(self.live.song.tracks[0].arm)
        self.assertEqual((self.slot.clip.is_recording, self.lamp()), (True, RECORDING))
        self.live.run_for(1.0)

        self.press()
        self.assertEqual(self.lamp(), WAITING)
        self.live.run_for(1.0)
        self.assertEqual((self.slot.clip.is_recording, self.lamp()), (False, PLAYING))
        self.assertEqual(self.slot.clip.length, 4.0)

        self.press()
        self.live.run_for(2.0)
        self.assertEqual((self.slot.clip.is_playing, self.lamp()), (False, STOPPED))

        self.press()
        self.live.run_for(2.0)
        self.assertEqual(self.lamp(), PLAYING)

    def test_loops_what_was_played_between_the_presses(self):
        self.press()
        self.live.run_for(0.4)
        self.live.midi_in([0x90, 64, 100])
        self.live.run_for(0.5)
        self.live.midi_in([0x80, 64, 0])
        self.press()
        self.live.run_for(1.5)
        [note] = self.slot.clip.get_notes_extended(0, 128, 0.0, 4.0)
        self.assertEqual(note.pitch, 64)
        self.assertAlmostEqual(note.start_time, 1.0, delta=0.1)

        self.live.forget_midi()
        self.live.run_for(4.0)
        struck = [played for played in self.live.played_midi if played.data[0] & 0xF0 == 0x90]
        self.assertEqual([played.data[1] for played in struck], [64, 64])

    def test_held_for_a_second_clears_the_loop(self):
        self.slot.create_clip(4.0)
        self.press(seconds=1.2)
        self.assertEqual((self.slot.has_clip, self.lamp()), (False, OFF))
        self.assertEqual(self.live.messages, ["Loop cleared"])

    def test_pressed_twice_within_a_second_clears_nothing(self):
        self.slot.create_clip(4.0)
        self.press()
        self.press()
        self.live.run_for(2.0)
        self.assertTrue(self.slot.has_clip)


class TheLamp(LooperTest):
    def test_follows_the_selection(self):
        self.live.song.tracks[1].clip_slots[1].create_audio_clip("/music/voice.wav")
        self.assertEqual(self.lamp(), OFF)
        self.live.song.view.selected_track = self.live.song.tracks[1]
        self.live.song.view.selected_scene = self.live.song.scenes[1]
        self.assertEqual(self.lamp(), STOPPED)

    def test_shows_what_a_mouse_does(self):
        self.slot.create_clip(4.0)
        self.slot.fire()
        self.live.run_for(0.1)
        self.assertEqual(self.lamp(), PLAYING)
        self.slot.delete_clip()
        self.assertEqual(self.lamp(), OFF)


class Mistakes(LooperTest):
    def test_a_group_is_told_of_and_left_alone(self):
        self.live.song.view.selected_track = self.live.song.tracks[2]
        self.press()
        self.assertEqual(self.live.messages, ["Band cannot record"])


class ANewSet(LooperTest):
    def test_is_looped_in_as_well(self):
        self.live.open("default")
        self.live.run_for(0.2)
        self.press()
        self.assertTrue(self.live.song.tracks[0].clip_slots[0].clip.is_recording)

    def test_brought_back_is_as_it_was(self):
        self.press()
        self.live.reset()
        self.assertFalse(self.live.song.tracks[0].clip_slots[0].has_clip)


class InLive11(ThePedal):
    live_version = "11.3.25"


if __name__ == "__main__":
    unittest.main()
