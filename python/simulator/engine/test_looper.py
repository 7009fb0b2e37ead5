"""Looper: recording, overdubbing, stretching and exporting a loop."""

import unittest

from simulator.engine.rehearsal import Rehearsal, exercises, members


class Looper(Rehearsal):
    def setUp(self):
        super().setUp()
        self.looper = self.song.tracks[2].insert_device("Looper")

    def state(self):
        return str(self.looper.parameters[1])

    @exercises(*members("LooperDevice", "record", "play", "stop", "overdub", "loop_length", "tempo", "clear", "overdub_after_record"))
    def test_a_loop_is_recorded_and_played(self):
        looper, heard = self.looper, []
        looper.add_loop_length_listener(lambda: heard.append(looper.loop_length))
        looper.add_tempo_listener(lambda: heard.append(looper.tempo))
        self.frame()
        looper.play()
        self.assertEqual(self.state(), "Stop")
        looper.record()
        self.assertEqual(self.state(), "Record")
        self.play(4.0)
        looper.play()
        self.assertEqual((self.state(), looper.loop_length, looper.tempo, heard), ("Play", 4.0, 120.0, [4.0, 120.0]))
        looper.overdub()
        self.assertEqual(self.state(), "Overdub")
        looper.stop()
        self.assertEqual(self.state(), "Stop")
        looper.clear()
        self.assertEqual(looper.loop_length, 0.0)
        self.changes(looper, overdub_after_record=False)
        looper.record()
        self.play(1.0)
        looper.record()
        self.assertEqual(self.state(), "Play")

    @exercises("LooperDevice.record_length_index", "LooperDevice.record_length_list")
    def test_a_recording_of_a_given_length_ends_by_itself(self):
        self.changes(self.looper, record_length_index=2)
        self.assertEqual(self.looper.record_length_list[2], "2 Bars")
        self.refuses_values(self.looper, record_length_index=11)
        self.frame()
        self.looper.record()
        self.play(9.0)
        self.assertEqual((self.looper.loop_length, self.state()), (8.0, "Overdub"))

    def loop(self):
        self.frame()
        self.looper.record()
        self.play(4.0)
        self.looper.overdub()

    @exercises(*members("LooperDevice", "double_length", "half_length", "double_speed", "half_speed", "undo"))
    def test_a_loop_is_stretched_and_overdubs_are_taken_back(self):
        self.loop()
        self.looper.double_length()
        self.assertEqual(self.looper.loop_length, 8.0)
        self.looper.half_length()
        self.assertEqual(self.looper.loop_length, 4.0)
        self.looper.double_speed()
        self.assertEqual((self.looper.tempo, self.looper.parameters[5].value), (240.0, 12.0))
        self.looper.half_speed()
        self.assertEqual(self.looper.tempo, 120.0)
        node = self.simulation.document.song.tracks[2].devices[0]
        self.looper.overdub()
        before = node.overdubs
        self.looper.undo()
        self.assertEqual(node.overdubs, before - 1)

    @exercises("LooperDevice.export_to_clip_slot")
    def test_a_loop_is_exported_to_a_slot(self):
        slot = self.slot(2, 3)
        self.refuses("no content", lambda: self.looper.export_to_clip_slot(slot))
        self.loop()
        self.looper.export_to_clip_slot(slot)
        self.assertEqual((slot.clip.length, slot.clip.is_audio_clip), (4.0, True))
        self.refuses("already has a clip", lambda: self.looper.export_to_clip_slot(slot))
        self.looper.parameters[0].value = 0.0
        self.refuses("switched off", lambda: self.looper.export_to_clip_slot(self.slot(2, 2)))


if __name__ == "__main__":
    unittest.main()
