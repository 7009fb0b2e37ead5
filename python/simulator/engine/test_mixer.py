"""Mixers of tracks: faders, panning, sends, the crossfader, mute and solo."""

import unittest

from simulator.engine import volume_db, volume_for_db
from simulator.engine.rehearsal import Rehearsal, clip, exercises

A, MIDDLE, B = 0, 1, 2
STEREO, SPLIT = 0, 1


class Faders(Rehearsal):
    def setUp(self):
        super().setUp()
        self.mixer, self.main = self.song.tracks[0].mixer_device, self.song.master_track.mixer_device

    @exercises(
        "Track.mixer_device", "MixerDevice.canonical_parent", "MixerDevice.volume", "MixerDevice.panning", "MixerDevice.track_activator",
        "MixerDevice.left_split_stereo", "MixerDevice.right_split_stereo", "DeviceParameter.canonical_parent", "DeviceParameter.name",
        "DeviceParameter.min", "DeviceParameter.max", "DeviceParameter.__str__",
    )  # fmt: skip
    def test_every_track_has_the_same_mixer(self):
        expected = {
            "volume": ("Track Volume", 0.0, 1.0, "0.0 dB"), "panning": ("Track Panning", -1.0, 1.0, "C"),
            "left_split_stereo": ("Split Stereo Pan L", -1.0, 1.0, "50L"), "right_split_stereo": ("Split Stereo Pan R", -1.0, 1.0, "50R"),
            "track_activator": ("Track Activator", 0.0, 1.0, "On"),
        }  # fmt: skip
        for track in (*self.song.tracks, *self.song.return_tracks, self.song.master_track):
            mixer = track.mixer_device
            self.assertEqual(mixer.canonical_parent, track)
            for name, (title, least, most, shown) in expected.items():
                parameter = getattr(mixer, name)
                self.assertEqual((parameter.name, parameter.min, parameter.max, str(parameter)), (title, least, most, shown))
                self.assertEqual(parameter.canonical_parent, mixer)

    @exercises("MixerDevice.crossfader", "MixerDevice.cue_volume", "MixerDevice.song_tempo")
    def test_only_the_main_track_has_the_crossfader_the_cue_volume_and_the_tempo(self):
        main = self.main
        self.assertEqual([str(parameter) for parameter in (main.crossfader, main.cue_volume, main.song_tempo)], ["C", "0.0 dB", "120.00"])
        for name, text in (("crossfader", "Only the main track has a crossfader!"), ("cue_volume", "Cue volume available on the main track only!"),
                           ("song_tempo", "Only the main track has the song tempo!")):  # fmt: skip
            self.refuses(text, lambda name=name: getattr(self.mixer, name))
        self.refuses("Main track has no crossfader assignment!", lambda: main.crossfade_assign)

    @exercises("MixerDevice.song_tempo", "DeviceParameter.value")
    def test_the_tempo_knob_is_the_tempo_of_the_set(self):
        knob, heard = self.main.song_tempo, self.listen(self.main.song_tempo, "value")
        knob.value = 90.0
        self.assertEqual(self.song.tempo, 90.0)
        self.song.tempo = 140.0
        self.assertEqual((knob.value, str(knob), heard), (140.0, "140.00", ["value"] * 2))

    @exercises("MixerDevice.sends")
    def test_a_return_brings_a_send_to_every_mixer(self):
        heard = self.listen(self.mixer, "sends")
        self.song.create_return_track()
        self.assertEqual([send.name for send in self.mixer.sends], ["A-Reverb", "B-Return"])
        self.song.delete_return_track(0)
        self.assertEqual(([send.name for send in self.mixer.sends], heard), (["A-Return"], ["sends"] * 2))
        self.assertEqual(len(self.main.sends), 0)

    @exercises("DeviceParameter.name")
    def test_a_send_is_called_like_its_return(self):
        send = self.mixer.sends[0]
        heard = self.listen(send, "name")
        self.song.return_tracks[0].name = "Hall"
        self.assertEqual((send.name, heard), ("A-Hall", ["name"]))

    @exercises("MixerDevice.crossfade_assign", "MixerDevice.panning_mode")
    def test_the_side_of_the_crossfader_and_the_panning_mode_are_chosen(self):
        self.changes(self.mixer, crossfade_assign=A, panning_mode=SPLIT)
        for name, value in (("crossfade_assign", 3), ("panning_mode", 2)):
            with self.assertRaises(RuntimeError):
                setattr(self.mixer, name, value)

    def test_a_level_below_what_a_fader_reaches_is_silence(self):
        for decibels, value in ((-200.0, 0.0), (-70.0, 0.0), (-18.0, 0.4), (0.0, 0.85), (20.0, 1.0)):
            self.assertEqual(volume_for_db(decibels), value)
        for value in (0.001, 0.01, 0.1, 0.3, 0.5, 1.0):
            self.assertAlmostEqual(volume_for_db(volume_db(value)), value, places=6)


class Activators(Rehearsal):
    @exercises("Track.mute", "MixerDevice.track_activator", "DeviceParameter.value")
    def test_the_track_activator_is_the_opposite_of_mute(self):
        track = self.song.tracks[0]
        activator, heard = track.mixer_device.track_activator, self.listen(track, "mute")
        track.mute = True
        self.assertEqual((activator.value, str(activator)), (0.0, "Off"))
        activator.value = 1.0
        self.assertEqual((track.mute, heard), (False, ["mute"] * 2))
        self.refuses("Main track has no 'mute' property!", lambda: self.song.master_track.mute)

    @exercises("Track.mute")
    def test_muting_a_track_ends_its_notes_at_once(self):
        self.clip().fire()
        self.start(0.2)
        self.assertEqual(self.played, [(0, 0x90, 36, 0.0)])
        self.song.tracks[0].mute = True
        self.assertEqual(self.played[1][:3], (0, 0x80, 36))
        self.play(4.0)
        self.assertEqual(len(self.played), 2)


class Solo(Rehearsal):
    def muted(self):
        return [track.muted_via_solo for track in self.song.tracks]

    @exercises("Track.solo", "Track.muted_via_solo")
    def test_solo_mutes_the_others_and_does_not_unsolo_them(self):
        bass, keys = self.song.tracks[:2]
        heard = self.listen(bass, "solo"), self.listen(keys, "muted_via_solo")
        self.simulation.user.prefer(exclusive_solo=True)
        bass.solo = True
        self.assertEqual(self.muted(), [False, True, True, True])
        keys.solo = True
        self.assertEqual(([track.solo for track in self.song.tracks], self.muted()), ([True, True, False, False], [False, False, True, True]))
        bass.solo = keys.solo = False
        self.assertEqual((self.muted(), heard), ([False] * 4, (["solo"] * 2, ["muted_via_solo"] * 2)))

    @exercises("Track.muted_via_solo")
    def test_a_track_muted_by_the_solo_of_another_plays_no_notes(self):
        self.song.tracks[1].solo = True
        self.song.scenes[0].fire()
        self.frame()
        self.play(2.0)
        self.assertEqual({track for track, *_ in self.played}, {1})
        self.assertEqual((self.song.tracks[0].muted_via_solo, self.song.tracks[0].mute), (True, False))

    @exercises("Track.solo", "Track.muted_via_solo")
    def test_a_group_is_heard_with_its_soloed_member_and_members_with_their_soloed_group(self):
        members = [{"kind": "midi", "group": 0, "clips": {"0": clip()}} for _ in range(2)]
        self.open({"format": 1, "tracks": [{"kind": "group"}, *members, {"kind": "midi"}]})
        self.song.tracks[1].solo = True
        self.assertEqual(self.muted(), [False, False, True, True])
        self.song.tracks[1].solo = False
        self.song.tracks[0].solo = True
        self.assertEqual(self.muted(), [False, False, False, True])

    def test_a_soloed_return_mutes_the_tracks(self):
        self.song.return_tracks[0].solo = True
        self.assertEqual(self.muted(), [True] * 4)

    def test_undo_takes_a_solo_back(self):
        self.song.tracks[0].solo = True
        self.song.undo()
        self.assertEqual(self.muted(), [False] * 4)


if __name__ == "__main__":
    unittest.main()
