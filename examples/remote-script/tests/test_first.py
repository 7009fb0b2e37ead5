import unittest

from simulator.kit import simulator


class FirstTest(unittest.TestCase):
    def test_the_script_loads_and_raises_nothing(self):
        with simulator(set="default", load=["FootswitchLooper"], backline=False) as live:
            live.run_for(1.0)
            self.assertIsNotNone(live.script("FootswitchLooper"))
            self.assertEqual(live.failures, [])

    def test_a_press_of_the_pedal_records(self):
        with simulator(set="default", load=["FootswitchLooper"], backline=False) as live:
            live.midi_in([0x9F, 60, 127])
            live.run_for(0.5)
            self.assertTrue(live.song.tracks[0].clip_slots[0].clip.is_recording)
            self.assertEqual(live.sent_midi[-1], bytes([0x9F, 60, 2]))
