"""Undo and redo."""

import contextlib
import random
import unittest

from simulator.engine.rehearsal import Rehearsal, exercises


class Undo(Rehearsal):
    @exercises("Song.undo", "Song.redo", "Song.tempo")
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

    @exercises("Song.can_undo", "Song.can_redo")
    def test_can_undo_is_told_a_tick_late(self):
        self.song.tempo = 140.0
        self.assertFalse(self.song.can_undo)
        self.tick()
        self.assertTrue(self.song.can_undo)
        self.assertFalse(self.song.can_redo)

    @exercises("Song.end_undo_step", "Song.scenes")
    def test_what_comes_after_a_step_is_a_step_of_its_own(self):
        self.song.begin_undo_step()
        self.song.tempo = 140.0
        self.song.create_scene(-1)
        self.song.end_undo_step()
        self.song.tracks[0].name = "Sub"
        self.song.undo()
        self.assertEqual((self.song.tempo, len(self.song.scenes), self.song.tracks[0].name), (140.0, 5, "Bass"))

    @exercises("Song.begin_undo_step", "Song.create_scene", "Song.scenes", "Song.tracks")
    def test_a_step_groups_what_is_between_begin_and_end(self):
        self.song.begin_undo_step()
        self.song.tempo = 140.0
        self.song.create_scene(-1)
        self.song.tracks[0].name = "Sub"
        self.song.end_undo_step()
        self.song.undo()
        self.assertEqual((self.song.tempo, len(self.song.scenes), self.song.tracks[0].name), (120.0, 4, "Bass"))
        self.song.redo()
        self.assertEqual((self.song.tempo, len(self.song.scenes), self.song.tracks[0].name), (140.0, 5, "Sub"))

    def test_a_step_that_was_never_ended_does_not_swallow_what_follows(self):
        self.song.begin_undo_step()
        self.song.tempo = 140.0
        self.song.undo()
        self.assertEqual(self.song.tempo, 120.0)

    @exercises("LomObject._live_ptr", "Song.delete_track")
    def test_undoing_a_deletion_revives_the_very_same_objects(self):
        track, clip = self.song.tracks[0], self.clip()
        pointer = track._live_ptr
        self.song.delete_track(0)
        self.assertTrue(track == None)  # noqa: E711
        self.song.undo()
        self.assertEqual((self.song.tracks[0]._live_ptr, track.name), (pointer, "Bass"))
        self.assertEqual(pointer, self.simulation.document.song.tracks[0]._live_ptr)
        self.assertEqual(self.clip(), clip)

    @exercises("Song.create_midi_track", "Song.tracks")
    def test_undoing_a_creation_lets_the_new_object_go_dead(self):
        track = self.song.create_midi_track(-1)
        self.song.undo()
        self.assertEqual(len(self.song.tracks), 4)
        self.assertTrue(track == None)  # noqa: E711
        self.song.redo()
        self.assertEqual(self.song.tracks[4], track)

    @exercises("Song.move_device")
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

    @exercises("Song.undo")
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

    def test_undoing_whatever_was_done_gives_the_set_as_it_was_whoever_listens(self):
        for seed in range(6):
            self.setUp()
            failures = []
            self.simulation.report = lambda what, failure: failures.append(str(failure))
            before = self.picture()
            if seed % 2:
                self.listen_to_everything()
            self.improvise(random.Random(seed), 60)
            while self.song.undo():
                pass
            self.assertEqual((self.picture(), failures), (before, []), "seed {}".format(seed))

    def listen_to_everything(self):
        """Nobody cares for what is heard; that somebody listens makes the engine tell it."""
        for track in (*self.song.tracks, *self.song.return_tracks, self.song.master_track):
            slots = [slot for slot in track.clip_slots]
            for thing in (track, track.mixer_device, *track.devices, *slots, *[slot.clip for slot in slots if slot.has_clip]):
                for name in dir(thing):
                    if name.startswith("add_") and name.endswith("_listener"):
                        getattr(thing, name)(lambda: None)

    def picture(self):
        return [
            (track.name, track.color, track.mute, track.muted_via_solo, [device._live_ptr for device in track.devices],
             [(slot._live_ptr, slot.has_clip and slot.clip._live_ptr) for slot in track.clip_slots],
             [(slot.clip.length, slot.clip.name) for slot in track.clip_slots if slot.has_clip],
             [send.value for send in track.mixer_device.sends])
            for track in self.song.tracks
        ]  # fmt: skip

    def improvise(self, chance, count):
        """Edits, launches, takes and undos in any order, with time passing between them; refusals are part of it."""
        for _ in range(count):
            tracks, row = self.song.tracks, chance.randrange(len(self.song.scenes))
            track = chance.choice(list(tracks))
            slot = track.clip_slots[row]
            move = chance.choice((
                lambda: self.song.create_midi_track(-1), lambda: self.song.delete_track(chance.randrange(len(tracks))),
                lambda: self.song.duplicate_track(0), lambda: self.song.create_scene(row), lambda: self.song.delete_scene(row),
                lambda: self.song.duplicate_scene(row), self.song.create_return_track, lambda: self.song.delete_return_track(0),
                lambda: track.insert_device("Reverb"), lambda: track.delete_device(0), lambda: slot.create_clip(4.0), slot.delete_clip,
                slot.fire, slot.fire, lambda: slot.duplicate_clip_to(tracks[0].clip_slots[0]), lambda: slot.has_clip and slot.clip.duplicate_loop(),
                lambda: setattr(track, "solo", True), lambda: setattr(track, "mute", True), lambda: setattr(track, "arm", True),
                lambda: setattr(track, "name", "X"), lambda: setattr(track, "color_index", row),
                lambda: slot.has_clip and setattr(slot.clip, "looping", False),
                lambda: self.song.move_device(track.devices[0], tracks[0], 0), self.song.undo, self.song.redo,
                lambda: self.key(60, 100), lambda: self.key(60, 0), self.song.stop_playing, lambda: self.song.stop_all_clips(False),
            ))  # fmt: skip
            with contextlib.suppress(RuntimeError, IndexError):
                move()
            self.play(chance.choice((0.1, 0.5)))


if __name__ == "__main__":
    unittest.main()
