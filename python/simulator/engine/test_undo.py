"""Undo and redo."""

import unittest

from simulator.engine.rehearsal import Rehearsal


class Undo(Rehearsal):
    def test_undo_takes_back_one_call_and_returns_its_label(self):
        self.song.tempo = 140.0
        self.assertEqual(self.song.undo(), "Change Tempo")
        self.assertEqual(self.song.tempo, 120.0)
        self.assertEqual(self.song.redo(), "Change Tempo")
        self.assertEqual(self.song.tempo, 140.0)

    def test_a_new_change_ends_redo(self):
        self.song.tempo = 140.0
        self.song.undo()
        self.song.metronome = True
        self.assertEqual(self.song.redo(), "")
        self.assertEqual(self.song.tempo, 120.0)

    def test_can_undo_is_told_a_tick_late(self):
        self.song.tempo = 140.0
        self.assertFalse(self.song.can_undo)
        self.tick()
        self.assertTrue(self.song.can_undo)
        self.assertFalse(self.song.can_redo)

    def test_a_step_groups_what_is_between_begin_and_end(self):
        self.song.begin_undo_step()
        self.song.tempo = 140.0
        self.song.create_scene(-1)
        self.song.tracks[0].name = "Sub"
        self.song.end_undo_step()
        self.song.undo()
        self.assertEqual((self.song.tempo, len(self.song.scenes), self.song.tracks[0].name), (120.0, 4, "Bass"))

    def test_a_step_that_was_never_ended_does_not_swallow_what_follows(self):
        self.song.begin_undo_step()
        self.song.tempo = 140.0
        self.song.undo()
        self.assertEqual(self.song.tempo, 120.0)

    def test_a_gesture_is_one_step(self):
        volume = self.song.tracks[0].mixer_device.volume
        volume.begin_gesture()
        for value in (0.8, 0.7, 0.6):
            volume.value = value
        volume.end_gesture()
        self.song.undo()
        self.assertEqual(volume.value, 0.85)

    def test_undoing_a_deletion_revives_the_very_same_objects(self):
        track, clip = self.song.tracks[0], self.clip()
        pointer = track._live_ptr
        self.song.delete_track(0)
        self.assertTrue(track == None)  # noqa: E711
        self.song.undo()
        self.assertEqual((self.song.tracks[0]._live_ptr, track.name), (pointer, "Bass"))
        self.assertEqual(self.clip(), clip)

    def test_undoing_a_creation_lets_the_new_object_go_dead(self):
        track = self.song.create_midi_track(-1)
        self.song.undo()
        self.assertEqual(len(self.song.tracks), 4)
        self.assertTrue(track == None)  # noqa: E711
        self.song.redo()
        self.assertEqual(self.song.tracks[4], track)

    def test_undoing_a_device_move_brings_it_home(self):
        device = self.song.tracks[0].devices[0]
        self.song.move_device(device, self.song.tracks[1], 0)
        self.assertEqual([len(self.song.tracks[index].devices) for index in (0, 1)], [0, 1])
        self.assertEqual(device.canonical_parent, self.song.tracks[1])
        self.song.undo()
        self.assertEqual(self.song.tracks[0].devices[0], device)
        self.assertEqual(device.canonical_parent, self.song.tracks[0])
        self.assertEqual(device.name, "Operator")

    def test_a_refused_call_leaves_nothing_behind(self):
        self.refuses("", lambda: self.song.create_scene(99), self.live("Base").LimitationError)
        self.assertEqual(self.song.undo(), "")

    def test_playing_and_selecting_are_not_undone(self):
        self.song.view.selected_track = self.song.tracks[2]
        self.start(1.0)
        self.assertEqual(self.song.undo(), "")
        self.assertEqual(self.song.view.selected_track, self.song.tracks[2])

    def test_undo_everything_gives_the_set_as_it_was(self):
        def picture():
            return [
                (track.name, track.color, track.mute, len(track.devices), [slot.has_clip for slot in track.clip_slots])
                for track in self.song.tracks
            ]

        before = picture()
        self.song.duplicate_track(0)
        self.song.tracks[1].mute = True
        self.song.create_return_track()
        self.song.duplicate_scene(0)
        self.slot(1, 0).delete_clip()
        self.song.tracks[0].insert_device("Reverb")
        self.song.delete_track(2)
        while self.song.undo():
            pass
        self.assertEqual(picture(), before)
        self.assertEqual(len(self.song.return_tracks), 1)


if __name__ == "__main__":
    unittest.main()
