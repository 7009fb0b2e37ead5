"""What the Set is made of: tracks and returns that come and go, and devices that move between them."""

import unittest

from simulator.engine.rehearsal import Rehearsal, band, exercises


class Tracks(Rehearsal):
    def names(self):
        return [track.name for track in self.song.tracks]

    @exercises("Song.create_midi_track", "Song.create_audio_track", "Song.tracks", "Song.View.selected_track")
    def test_a_new_track_stands_where_it_was_asked_for_and_is_selected(self):
        heard, view = [], self.song.view
        self.song.add_tracks_listener(lambda: heard.append(len(self.song.tracks)))
        view.add_selected_track_listener(lambda: heard.append(view.selected_track))
        audio, midi = self.song.create_audio_track(1), self.song.create_midi_track(-1)
        self.assertEqual((audio.has_audio_input, midi.has_midi_input, len(audio.clip_slots)), (True, True, 4))
        self.assertEqual(self.names(), ["Bass", "2-Audio", "Keys", "Vocals", "5-MIDI", "6-MIDI"])
        self.assertEqual(heard, [5, audio, 6, midi])
        view.selected_track = self.song.tracks[0]
        self.song.create_audio_track()
        self.assertEqual(self.names()[:3], ["Bass", "2-Audio", "3-Audio"])
        self.refuses("Invalid track index", lambda: self.song.create_audio_track(9), self.live("Base").LimitationError)

    @exercises("Song.duplicate_track", "Song.delete_track")
    def test_a_copy_stands_beside_its_track_with_clips_and_devices(self):
        self.song.duplicate_track(0)
        copy = self.song.tracks[1]
        self.assertEqual((copy.name, copy.devices[0].name, copy.clip_slots[1].clip.length), ("Bass", "Operator", 2.0))
        self.assertEqual(self.song.view.selected_track, copy)
        self.song.delete_track(0)
        self.assertEqual((self.names(), self.song.tracks[0]), (["Bass", "Keys", "Vocals", "4-MIDI"], copy))
        self.refuses("Invalid track index", lambda: self.song.delete_track(4), IndexError)

    @exercises("Song.delete_track")
    def test_a_track_can_be_deleted_while_it_sounds(self):
        self.song.tracks[2].create_audio_clip("/a.wav", 0.0)
        self.start(1.0)
        self.assertGreater(self.song.master_track.output_meter_level, 0.1)
        self.song.delete_track(2)
        self.play(2.0)
        self.assertEqual((self.names(), self.song.master_track.output_meter_level), (["Bass", "Keys", "3-MIDI"], 0.0))

    @exercises("Song.visible_tracks")
    def test_tracks_of_a_folded_group_are_not_visible(self):
        drums = [{"kind": "midi", "name": name, "group": 0} for name in ("Kick", "Snare")]
        self.open(band(tracks=[{"kind": "group", "name": "Drums"}, *drums, {"kind": "midi", "name": "Bass"}]))
        heard = []
        self.song.add_visible_tracks_listener(lambda: heard.append([track.name for track in self.song.visible_tracks]))
        self.song.tracks[0].fold_state = True
        self.assertEqual([track.name for track in self.song.visible_tracks], ["Drums", "Bass"])
        self.song.tracks[0].fold_state = False
        self.assertEqual(heard, [["Drums", "Bass"], ["Drums", "Kick", "Snare", "Bass"]])


class Returns(Rehearsal):
    @exercises("Song.create_return_track", "Song.delete_return_track", "Song.return_tracks")
    def test_every_return_has_a_send_on_every_track(self):
        heard = []
        self.song.add_return_tracks_listener(lambda: heard.append([track.name for track in self.song.return_tracks]))
        made = self.song.create_return_track()
        made.name = "Delay"
        self.assertEqual([send.name for send in self.song.tracks[0].mixer_device.sends], ["A-Reverb", "B-Delay"])
        self.song.delete_return_track(0)
        self.assertEqual([send.name for send in self.song.tracks[0].mixer_device.sends], ["A-Delay"])
        self.assertEqual((heard, self.song.return_tracks[0]), ([["A-Reverb", "B-Return"], ["A-Delay"]], made))

    @exercises("Song.create_return_track")
    def test_there_are_twelve_at_most(self):
        for _ in range(11):
            self.song.create_return_track()
        self.assertEqual(self.song.return_tracks[11].name[:2], "L-")
        self.refuses("maximum number of return tracks", self.song.create_return_track)


class Devices(Rehearsal):
    @exercises("Song.find_device_position", "Song.move_device")
    def test_a_device_lands_in_the_nearest_place_that_its_kind_allows(self):
        bass, keys, vocals, empty = self.song.tracks
        operator = bass.devices[0]
        keys.insert_device("Reverb")
        self.assertEqual(self.song.find_device_position(operator, keys, 1), 0)
        self.assertEqual(self.song.find_device_position(device=operator, target=vocals, target_position=0), -1)
        self.refuses("Couldn't move device.", lambda: self.song.move_device(operator, vocals, 0))
        self.assertEqual(self.song.move_device(operator, keys, 1), 0)
        self.assertEqual([device.name for device in keys.devices], ["Operator", "Reverb"])
        self.assertEqual((len(bass.devices), self.song.find_device_position(keys.devices[1], empty, 0)), (0, 0))


if __name__ == "__main__":
    unittest.main()
