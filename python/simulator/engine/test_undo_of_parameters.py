"""Undo of what is written to parameters."""

import unittest

from simulator.engine.rehearsal import Rehearsal, exercises


class Undo(Rehearsal):
    def test_what_is_written_to_parameters_in_a_step_comes_behind_it(self):
        volume, panning = self.mix_in_a_step()
        self.song.end_undo_step()
        self.assertEqual((volume.value, panning.value), (0.5, -1.0))
        self.song.undo()
        self.assertEqual((volume.value, panning.value, self.song.tracks[0].name), (0.85, 0.0, "Sub"))
        self.song.undo()
        self.assertEqual((self.song.tracks[0].name, self.song.undo()), ("Bass", ""))
        self.song.redo()
        self.song.redo()
        self.assertEqual((volume.value, panning.value, self.song.tracks[0].name), (0.5, -1.0, "Sub"))

    @exercises("Song.sync_parameter_changes")
    def test_unless_it_is_synchronized_with_it(self):
        volume, panning = self.mix_in_a_step()
        self.song.sync_parameter_changes()
        self.song.end_undo_step()
        self.song.undo()
        self.assertEqual((volume.value, panning.value, self.song.tracks[0].name, self.song.undo()), (0.85, 0.0, "Bass", ""))

    def test_a_step_that_stays_open_until_the_next_tick_gets_them_too(self):
        volume, panning = self.mix_in_a_step()
        self.tick()
        self.song.end_undo_step()
        self.song.undo()
        self.assertEqual((volume.value, panning.value, self.song.tracks[0].name), (0.85, 0.0, "Bass"))

    def mix_in_a_step(self):
        mixer = self.song.tracks[0].mixer_device
        self.song.begin_undo_step()
        mixer.volume.value = 0.7
        self.song.tracks[0].name = "Sub"
        mixer.volume.value = 0.5
        mixer.panning.value = -1.0
        return mixer.volume, mixer.panning

    def test_muting_in_a_step_takes_the_activator_along(self):
        track = self.song.tracks[0]
        self.song.begin_undo_step()
        track.mute = True
        track.mixer_device.track_activator.value = 1.0
        track.mixer_device.track_activator.value = 0.0
        self.song.end_undo_step()
        self.assertEqual((track.mute, track.mixer_device.track_activator.value), (True, 0.0))
        self.song.undo()
        self.assertEqual((track.mute, track.mixer_device.track_activator.value), (False, 1.0))

    def test_switching_a_track_off_and_undoing_that_works_while_somebody_listens_to_its_mixer(self):
        for track in (self.song.tracks[0], self.song.return_tracks[0], self.song.master_track):
            heard, activator = [], track.mixer_device.track_activator
            track.mixer_device.add_sends_listener(lambda: None)
            activator.add_value_listener(lambda heard=heard, activator=activator: heard.append(activator.value))
            activator.value = 0.0
            self.song.undo()
            self.assertEqual((heard, activator.value), ([0.0, 1.0], 1.0), track.name)

    def test_a_gesture_is_one_step(self):
        volume = self.song.tracks[0].mixer_device.volume
        volume.begin_gesture()
        for value in (0.8, 0.7, 0.6):
            volume.value = value
        volume.end_gesture()
        self.song.undo()
        self.assertEqual(volume.value, 0.85)


if __name__ == "__main__":
    unittest.main()
