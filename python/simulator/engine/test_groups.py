"""Groups of tracks: members, folding, copying and deleting a group with all that is in it."""

import unittest

from simulator.engine.rehearsal import Rehearsal, band, clip, exercises


class Groups(Rehearsal):
    def setUp(self):
        super().setUp()
        members = [{"kind": "midi", "name": name, "group": 0, "clips": {"0": clip()}} for name in ("Kick", "Snare")]
        self.open(band(tracks=[{"kind": "group", "name": "Drums"}, *members, {"kind": "midi", "name": "Bass"}]))

    @exercises("Track.is_foldable", "Track.is_grouped", "Track.group_track")
    def test_members_know_their_group(self):
        drums, kick, _, bass = self.song.tracks
        self.assertEqual((drums.is_foldable, kick.is_grouped, bass.is_grouped), (True, True, False))
        self.assertEqual(kick.group_track, drums)
        self.assertIsNone(bass.group_track)

    @exercises("Track.fold_state", "Track.is_visible")
    def test_folding_hides_the_members(self):
        drums = self.song.tracks[0]
        drums.fold_state = 1
        self.assertTrue(drums.fold_state)
        self.assertEqual([track.is_visible for track in self.song.tracks], [True, False, False, True])
        self.assertEqual([track.name for track in self.song.visible_tracks], ["Drums", "Bass"])
        self.refuses("", lambda: self.song.tracks[1].fold_state)

    def test_deleting_a_group_deletes_its_members_and_one_undo_brings_them_back(self):
        self.song.delete_track(0)
        self.assertEqual([track.name for track in self.song.tracks], ["Bass"])
        self.song.undo()
        self.assertEqual(self.song.tracks[1].group_track, self.song.tracks[0])

    def test_duplicating_a_group_duplicates_its_members(self):
        self.song.duplicate_track(0)
        self.assertEqual([track.name for track in self.song.tracks], ["Drums", "Kick", "Snare", "Drums", "Kick", "Snare", "Bass"])
        self.assertEqual(self.song.tracks[4].group_track, self.song.tracks[3])


if __name__ == "__main__":
    unittest.main()
