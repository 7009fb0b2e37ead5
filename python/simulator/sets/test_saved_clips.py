"""Clips of a saved Set have all that was done to them."""

import unittest

from simulator.sets import SetError, check_description, open_set, save_set
from simulator.sets.test_saving import opened

CLIP = {"length": 4.0, "notes": [[60, 0.0, 1.0, 100.0]]}


class ASavedClip(unittest.TestCase):
    def setUp(self):
        self.simulation = opened(open_set("default"))
        self.song = self.simulation.song()
        self.track = self.song.tracks[0]

    def saved(self):
        """What is saved, and the same once more after it was opened."""
        self.simulation.settle()
        once = save_set(self.simulation)
        check_description(once)
        self.assertEqual(save_set(opened(once)), once)
        return once["tracks"][0]

    def clip(self):
        self.track.clip_slots[0].create_clip(8.0)
        return self.track.clip_slots[0].clip

    def test_keeps_notes_that_are_muted_or_left_to_chance(self):
        clip, Spec = self.clip(), self.simulation.modules()["Live.Clip"].MidiNoteSpecification
        clip.add_new_notes((Spec(pitch=60, start_time=0.0, duration=1.0, mute=True),))
        clip.add_new_notes((Spec(pitch=62, start_time=-1.0, duration=0.5, probability=0.25, velocity_deviation=20, release_velocity=9),))
        notes = self.saved()["clips"]["0"]["notes"]
        self.assertEqual(notes[0], [60, 0.0, 1.0, 100.0, {"mute": True}])
        self.assertEqual(notes[1][:3], [62, -1.0, 0.5])
        self.assertEqual(notes[1][4], {"probability": 0.25, "velocity_deviation": 20.0, "release_velocity": 9.0})

    def test_keeps_where_it_starts_and_how_it_is_launched(self):
        clip = self.clip()
        clip.start_marker, clip.loop_start, clip.loop_end = 1.0, 2.0, 6.0
        clip.launch_mode, clip.launch_quantization, clip.legato, clip.velocity_amount = 2, 5, True, 0.5
        clip.muted, clip.signature_numerator = True, 3
        saved = self.saved()["clips"]["0"]
        self.assertEqual((saved["start_marker"], saved["loop_start"], saved["loop_end"], saved["length"]), (1.0, 2.0, 6.0, 8.0))
        self.assertEqual((saved["launch_mode"], saved["launch_quantization"], saved["legato"], saved["velocity_amount"]), (2, 5, True, 0.5))
        self.assertEqual((saved["muted"], saved["signature"]), (True, [3, 4]))

    def test_that_does_not_loop_keeps_its_markers(self):
        clip = self.clip()
        clip.looping = False
        clip.loop_start, clip.loop_end = 1.0, 5.0
        saved = self.saved()["clips"]["0"]
        self.assertEqual((saved["looping"], saved["start_marker"], saved["length"]), (False, 1.0, 5.0))

    def test_keeps_its_envelopes(self):
        self.track.insert_device("Operator")
        clip, mixer = self.clip(), self.track.mixer_device
        clip.create_automation_envelope(mixer.volume).insert_step(1.0, 1.0, 0.5)
        clip.create_automation_envelope(mixer.sends[1]).insert_step(0.0, 2.0, 1.0)
        clip.create_automation_envelope(self.track.devices[0].parameters[1]).insert_step(0.0, 1.0, 3.0)
        envelopes = {row["parameter"]: row["points"] for row in self.saved()["clips"]["0"]["envelopes"]}
        self.assertEqual(sorted(envelopes), ["devices[0].Algorithm", "sends[1]", "volume"])
        self.assertIn([1.0, 0.5], envelopes["volume"])

    def test_keeps_envelopes_of_pads_inside_a_drum_rack(self):
        self.simulation.load(open_set("demo"))
        drums = next(track for track in self.simulation.song().tracks if track.name == "Drums")
        row, clip = next((row, slot.clip) for row, slot in enumerate(drums.clip_slots) if slot.has_clip)
        rack = drums.devices[0]
        chain = rack.chains[1]
        clip.create_automation_envelope(chain.devices[0].parameters[0]).insert_step(0.0, 1.0, 0.0)
        clip.create_automation_envelope(chain.mixer_device.volume).insert_step(0.0, 1.0, 0.1)
        self.simulation.settle()
        once = save_set(self.simulation)
        self.assertEqual(save_set(opened(once)), once)
        saved = once["tracks"][list(self.simulation.song().tracks).index(drums)]["clips"][str(row)]
        pad = "devices[0].pads[{}].".format(chain.in_note)
        self.assertEqual({row["parameter"] for row in saved["envelopes"]}, {pad + "devices[0].Device On", pad + "volume"})

    def test_keeps_its_place_in_the_arrangement(self):
        clip = self.track.create_midi_clip(4.0, 8.0)
        clip.name, clip.loop_end = "Verse", 2.0
        self.track.create_take_lane().create_midi_clip(16.0, 4.0)
        saved = self.saved()
        [verse] = saved["arrangement"]
        self.assertEqual((verse["name"], verse["at"], verse["span"], verse["loop_end"]), ("Verse", 4.0, 8.0, 2.0))
        [lane] = saved["take_lanes"]
        self.assertEqual((lane["name"], lane["clips"][0]["at"]), ("Take 1", 16.0))

    def test_of_audio_keeps_how_it_sounds(self):
        track = next(track for track in self.song.tracks if track.has_audio_input)
        clip = track.create_audio_clip("/Samples/break.wav", 0.0)
        clip.warp_mode, clip.gain, clip.pitch_coarse, clip.warping = 4, 0.5, -3, False
        self.simulation.settle()
        once = save_set(self.simulation)
        self.assertEqual(save_set(opened(once)), once)
        [saved] = once["tracks"][list(self.song.tracks).index(track)]["arrangement"]
        self.assertEqual(
            saved["audio"],
            {"file_path": "/Samples/break.wav", "length": saved["length"], "warping": False, "warp_mode": 4, "gain": 0.5, "pitch_coarse": -3},
        )

    def test_keeps_how_its_track_hears_and_is_heard(self):
        self.track.current_monitoring_state, self.track.mixer_device.crossfade_assign = 0, 2
        self.track.input_routing_type = self.track.available_input_routing_types[2]
        self.track.input_routing_channel = self.track.available_input_routing_channels[1]
        self.song.loop_start, self.song.loop, self.song.swing_amount = 4.0, True, 0.5
        saved = self.saved()
        self.assertEqual((saved["monitoring"], saved["crossfade"]), ("in", "b"))
        self.assertEqual(saved["routing"]["input_type"], self.song.tracks[1].name)
        whole = save_set(self.simulation)
        self.assertEqual((whole["loop"], whole["swing_amount"]), ({"start": 4.0, "length": 16.0, "on": True}, 0.5))


class ADescribedClip(unittest.TestCase):
    def refused(self, text, **track):
        described = {"format": 1, "tracks": [{"kind": "midi", **track}], "scenes": [{}]}
        with self.assertRaises((SetError, ValueError)) as caught:
            check_description(described)
            opened(described)
        self.assertIn(text, str(caught.exception))

    def test_is_refused_with_the_place_where_it_is_wrong(self):
        self.refused("arrangement[0].at is missing", arrangement=[CLIP])
        self.refused("clips[\"0\"].notes[0][4].chance: there is no such field", clips={"0": {**CLIP, "notes": [[60, 0, 1, 100, {"chance": 1}]]}})
        self.refused("take_lanes[0].clips[0]: a clip on this midi track has notes", take_lanes=[{"clips": [{"at": 0, "audio": {"file_path": "a"}}]}])
        self.refused("monitoring is 'in' or 'auto' or 'off', not 'loud'", monitoring="loud")

    def test_is_refused_by_the_engine_alone_before_anything_is_built(self):
        simulation = opened(open_set("default"))
        for track, text in (({"monitoring": "loud"}, '"monitoring" must be one of in, auto, off'), ({"arrangement": [CLIP]}, '"at" says where')):
            with self.assertRaises(ValueError) as caught:
                simulation.load({"format": 1, "tracks": [{"kind": "midi", **track}]})
            self.assertIn(text, str(caught.exception))
        self.assertEqual(len(simulation.song().tracks), 4)

    def test_cannot_move_what_its_track_does_not_have(self):
        for name in ("Frequency", "devices[0].Frequency", "sends[0]", "sends[0].volume", "devices[0].pads[36].volume", "volume.volume", ""):
            envelope = {"parameter": name, "points": [[0.0, 1.0]]}
            self.refused("the track has no parameter", clips={"0": {**CLIP, "envelopes": [envelope]}})


if __name__ == "__main__":
    unittest.main()
