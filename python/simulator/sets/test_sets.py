"""The Sets that come with the simulator, and reading others."""

import copy
import json
import tempfile
import unittest
from pathlib import Path

from simulator.host.contract import read_contract
from simulator.sets import SetError, check_description, open_set

_STOCK = {device["name"]: device for device in read_contract().stock_devices["devices"]}


def devices_of(place):
    for device in place.get("devices", []):
        yield device
        for chain in [*device.get("chains", []), *device.get("pads", {}).values()]:
            yield from devices_of(chain)


def all_devices(description):
    for place in [*description["tracks"], *description["returns"], description.get("main", {})]:
        yield from devices_of(place)


class TheDefaultSet(unittest.TestCase):
    def test_is_lives_own(self):
        default = open_set("default")
        self.assertEqual([track["kind"] for track in default["tracks"]], ["midi", "midi", "audio", "audio"])
        self.assertEqual([track["name"] for track in default["returns"]], ["Reverb", "Delay"])
        self.assertEqual((len(default["scenes"]), default["tempo"]), (8, 120.0))


class EverySet(unittest.TestCase):
    def test_keeps_its_own_rules_and_names_real_devices_and_parameters(self):
        for name in ("default", "demo", "big:3x2"):
            with self.subTest(name):
                description = open_set(name)
                check_description(description)
                self.assertEqual(json.loads(json.dumps(description)), description)
                for device in all_devices(description):
                    self.check_device(device)

    def check_device(self, device):
        rows = {row["name"]: row for row in _STOCK[device["device"]]["parameters"]}
        for name, value in device.get("parameters", {}).items():
            self.assertIn(name, rows, device["device"])
            self.assertTrue(rows[name]["min"] <= value <= rows[name]["max"], f"{device['device']} {name} {value}")

    def test_is_fresh_each_time(self):
        open_set("demo")["tracks"].clear()
        self.assertEqual(len(open_set("demo")["tracks"]), 8)


class TheDemoSet(unittest.TestCase):
    def setUp(self):
        self.demo = open_set("demo")
        self.tracks = {track["name"]: track for track in self.demo["tracks"]}

    def clips(self, *names):
        for name in names or self.tracks:
            for slot, clip in self.tracks[name].get("clips", {}).items():
                yield name, self.demo["scenes"][int(slot)]["name"], clip

    def test_is_a_song_of_eight_scenes_on_eight_tracks(self):
        self.assertEqual(list(self.tracks), ["Rhythm", "Drums", "Percussion", "Bass", "Keys", "Arp", "Lead", "Pad"])
        names = [scene["name"] for scene in self.demo["scenes"]]
        self.assertEqual((names[0], names[-1], len(set(names))), ("Intro", "Outro", 8))
        self.assertEqual([cue["name"] for cue in self.demo["cues"]], names)
        self.assertTrue(40 <= len(list(self.clips())) <= 48)

    def test_has_a_colour_for_every_track(self):
        colors = [track["color"] for track in self.demo["tracks"]]
        self.assertEqual(len(set(colors)), 8)

    def test_is_in_a_minor_but_for_the_leading_note_of_the_bridge(self):
        minor = {0, 2, 4, 5, 7, 9, 11}
        for track, scene, clip in self.clips("Bass", "Keys", "Arp", "Lead", "Pad"):
            with self.subTest(f"{track} {scene}"):
                foreign = {note[0] % 12 for note in clip["notes"]} - minor
                self.assertLessEqual(foreign, {8} if scene == "Bridge" else set())

    def test_fills_its_clips_and_does_not_run_over_them(self):
        for track, scene, clip in self.clips():
            with self.subTest(f"{track} {scene}"):
                ends = [start + length for _, start, length, _ in clip["notes"]]
                self.assertLessEqual(max(ends), clip["length"])
                self.assertGreater(max(start for _, start, _, _ in clip["notes"]), clip["length"] - 5)
                self.assertGreaterEqual(len(clip["notes"]), 5)

    def test_never_strikes_a_note_that_still_sounds(self):
        for track, scene, clip in self.clips():
            ends = {}
            for pitch, start, length, _ in sorted(clip["notes"], key=lambda note: note[1]):
                with self.subTest(f"{track} {scene} {pitch} at {start}"):
                    self.assertLessEqual(ends.get(pitch, 0.0), start + 1e-9)
                ends[pitch] = start + length

    def test_drums_play_only_pads_that_are_there(self):
        for track, scene, clip in self.clips("Drums", "Percussion"):
            pads = set(map(int, self.tracks[track]["devices"][0]["pads"]))
            self.assertLessEqual({note[0] for note in clip["notes"]}, pads, f"{track} {scene}")

    def test_the_same_chords_sound_in_every_part_of_a_scene(self):
        for index, scene in enumerate(self.demo["scenes"]):
            bass = self.tracks["Bass"]["clips"].get(str(index))
            pad = self.tracks["Pad"]["clips"].get(str(index))
            if bass and pad:
                for bar in range(4):
                    self.assertEqual(lowest(bass, bar) % 12, lowest(pad, bar) % 12, f"{scene['name']}, bar {bar + 1}")

    def test_repeats_itself_exactly(self):
        self.assertEqual(open_set("demo"), self.demo)

    def test_no_two_scenes_sound_alike(self):
        for track in ("Drums", "Percussion", "Bass", "Keys", "Arp", "Lead", "Pad"):
            heard = [json.dumps(clip["notes"]) for _, _, clip in self.clips(track)]
            self.assertEqual(len(set(heard)), len(heard), track)


def lowest(clip, bar):
    return min(note[0] for note in clip["notes"] if bar * 4 <= note[1] < bar * 4 + 0.01)


class ABigSet(unittest.TestCase):
    def test_is_full(self):
        big = open_set("big:5x3")
        self.assertEqual((len(big["tracks"]), len(big["scenes"])), (5, 3))
        self.assertTrue(all(len(track["clips"]) == 3 for track in big["tracks"]))

    def test_has_a_size_within_reason(self):
        self.assertEqual(len(open_set("big")["tracks"]), 64)
        for name in ("big:0x3", "big:513x3", "big:4", "bigger"):
            with self.assertRaises(SetError):
                open_set(name)


class ASetBeyondReason(unittest.TestCase):
    def refused(self, sentence, **fields):
        with self.assertRaisesRegex(SetError, sentence):
            check_description({"format": 1, **fields})

    def test_is_refused_before_it_is_built(self):
        compressors = [{"device": "Compressor"}] * 10_001
        self.refused("at most 2000 tracks, not 2001", tracks=[{"kind": "midi"}] * 2001)
        self.refused("1000 tracks by 1001 scenes", tracks=[{"kind": "midi"}] * 1000, scenes=[{}] * 1001)
        self.refused("at most 20000 devices", tracks=[{"kind": "audio", "devices": compressors}] * 2)

    def test_counts_the_devices_in_racks(self):
        pads = {str(note): {"devices": [{"device": "Simpler"}] * 160} for note in range(128)}
        self.refused("at most 20000 devices", tracks=[{"kind": "midi", "devices": [{"device": "Drum Rack", "pads": pads}]}])

    def test_may_not_be_a_rack_in_a_rack_without_end(self):
        device = {"device": "Compressor"}
        for _ in range(5000):
            device = {"device": "Audio Effect Rack", "chains": [{"devices": [device]}]}
        self.refused("nested deeper", tracks=[{"kind": "audio", "devices": [device]}])


class AFileWithASet(unittest.TestCase):
    def read(self, text):
        with tempfile.TemporaryDirectory() as folder:
            path = Path(folder) / "my set.json"
            path.write_text(text, "utf-8")
            return open_set(str(path))

    def test_is_read(self):
        self.assertEqual(self.read(json.dumps(open_set("demo"))), open_set("demo"))

    def test_that_is_not_json_is_refused_with_line_and_column(self):
        with self.assertRaisesRegex(SetError, r"my set\.json:2:13: this is not JSON"):
            self.read('{"format": 1,\n "tracks": [}')

    def test_that_is_not_there_is_refused_by_name(self):
        with self.assertRaisesRegex(SetError, "nowhere.json' cannot be read"):
            open_set("nowhere.json")

    def test_with_a_fault_is_refused_with_its_place(self):
        demo = open_set("demo")
        for path, value, sentence in (
            (("tempo",), 1000, "tempo is a number from 20 to 999, not 1000"),
            (("tempo",), float("nan"), "tempo is a number"),
            (("format",), 2, "format is 1, not 2"),
            (("tempi",), 1, "tempi: there is no such field; there are format, name"),
            (("signature",), [4, 3], r"signature\[1\] is 1 or 2 or 4 or 8 or 16, not 3"),
            (("signature",), [4], "signature is a list of 2"),
            (("tracks", 1, "kind"), "tape", r"tracks\[1\].kind is 'midi' or 'audio' or 'group', not 'tape'"),
            (("tracks", 1, "color"), 70, r"tracks\[1\].color is a whole number from 0 to 69, not 70"),
            (("tracks", 1, "arm"), 1, r"tracks\[1\].arm is true or false, not 1"),
            (("tracks", 1, "group"), 3, r"tracks\[1\].group is the index of a group track before it, not 3"),
            (("tracks", 1, "devices", 0, "device"), 5, r"tracks\[1\].devices\[0\].device is a text, not 5"),
            (("tracks", 1, "devices", 0, "pads"), {"128": {}}, "should be a whole number from 0 to 127"),
            (
                ("tracks", 1, "clips", "0", "notes", 2),
                [60, 0, 1],
                r'tracks\[1\].clips\["0"\].notes\[2\] is a list of 4',
            ),
            (("tracks", 1, "clips", "0", "notes", 2), [60, 0, 0, 100], r"notes\[2\]\[2\] is a number from"),
            (("tracks", 1, "clips", "0", "loop_end"), 0.0, r"loop_end comes after loop_start \(0\), not at 0"),
            (("tracks", 1, "clips", "9"), {"notes": []}, r'tracks\[1\].clips\["9"\]: there are only 8 scenes'),
            (("tracks", 1, "clips", "0"), {"audio": {"file_path": "/x.wav"}}, "a clip on this midi track has notes"),
            (("tracks", 0, "clips"), {"0": {"notes": []}}, "a group track has no clips of its own"),
            (("scenes", 0, "tempo"), "fast", r"scenes\[0\].tempo is a number"),
            (("returns",), [{}] * 13, "at most 12 return tracks"),
            (("tracks",), {}, "tracks is a list"),
        ):
            with self.subTest(sentence), self.assertRaisesRegex(SetError, sentence):
                faulty = copy.deepcopy(demo)
                place = faulty
                for step in path[:-1]:
                    place = place[step]
                place[path[-1]] = value
                check_description(faulty)

    def test_that_nobody_wrote_by_hand_is_refused_in_a_sentence(self):
        for text, sentence in (
            ("[" * 100_000, "no Set is written like this"),
            ('{"format": 1, "tempo": ' + "9" * 10_000 + ', "tracks": []}', "no Set is written like this|tempo is a number"),
            ('{"format": 1, "tempo": NaN, "tracks": []}', "tempo is a number from 20 to 999, not nan"),
        ):
            with self.assertRaisesRegex(SetError, sentence):
                self.read(text)

    def test_that_holds_no_set_is_refused(self):
        for text, sentence in (
            ("[]", "a Set is an object"),
            ("{}", "tracks is missing"),
            ('{"tracks":[{}]}', r"tracks\[0\].kind is missing"),
        ):
            with self.assertRaisesRegex(SetError, sentence):
                self.read(text)


if __name__ == "__main__":
    unittest.main()
