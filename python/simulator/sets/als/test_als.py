"""What is read from Live's own files, and what is not."""

import gzip
import os
import re
import tempfile
import unittest
from pathlib import Path
from random import Random

from simulator.engine import Simulation
from simulator.host.contract import read_contract
from simulator.sets import SetError, open_set
from simulator.sets.als import LIMITS, read_als
from simulator.sets.als.fixtures.make import FOLDER, documents

_CONTRACT = read_contract()
STOCK = _CONTRACT.stock_devices["devices"]
NAMES = ("live9", "live11", "live12")


def read(name):
    return read_als(FOLDER / f"{name}.als", STOCK)


class WithFiles(unittest.TestCase):
    def setUp(self):
        folder = tempfile.TemporaryDirectory()
        self.addCleanup(folder.cleanup)
        self.path = Path(folder.name) / "song.als"

    def read(self, data, limits=LIMITS):
        self.path.write_bytes(data)
        return read_als(self.path, STOCK, limits)

    def read_text(self, text):
        return self.read(text.encode())


class TheFixtures(unittest.TestCase):
    def test_are_what_their_maker_writes(self):
        for name, text in documents().items():
            with self.subTest(name):
                self.assertEqual(gzip.decompress((FOLDER / name).read_bytes()), text)


class AFileOfLive(unittest.TestCase):
    def every(self):
        return map(read, NAMES)

    def test_opens_in_the_simulator(self):
        for file in self.every():
            simulation = Simulation(*_CONTRACT)
            simulation.load(file.description)
            self.assertEqual([track.name for track in simulation.song().tracks], ["Band", "Bass", "3-MIDI", "Vox & Co"])
            self.assertEqual(simulation.song().tracks[1].group_track.name, "Band")
            self.assertEqual(simulation.song().return_tracks[0].name, "A-Hall")

    def test_tells_who_wrote_it(self):
        writers = [file.report.live for file in self.every()]
        self.assertEqual(writers, ["Ableton Live 9.7.1", "Ableton Live 11.3.13", "Ableton Live 12.3.2"])

    def test_has_tempo_signature_scale_and_quantization(self):
        for made, _ in self.every():
            self.assertEqual((made["tempo"], made["signature"], made["groove_amount"]), (98.5, [7, 4], 1.0))
            self.assertEqual((made["root_note"], made["scale_name"]), (9, "Minor"))
            self.assertEqual(made["clip_trigger_quantization"], 7)

    def test_has_its_locators_in_the_order_of_time(self):
        for made, _ in self.every():
            self.assertEqual(
                [(cue["time"], cue["name"]) for cue in made["cues"]], [(0.0, 'Say "when"'), (32.0, "Chorus")]
            )

    def test_has_scenes_whose_tempo_and_signature_count_when_they_are_on(self):
        for made, _ in self.every():
            verse, chorus, unnamed = made["scenes"]
            self.assertEqual((verse["name"], verse["color"], verse.get("tempo")), ("Verse", 5, None))
            self.assertEqual((chorus["tempo"], chorus["signature"]), (120.0, [3, 4]))
            self.assertEqual(unnamed, {"name": ""})

    def test_has_tracks_with_kinds_groups_and_colours(self):
        for made, _ in self.every():
            told = [(track["kind"], track["color"], track.get("group")) for track in made["tracks"]]
            self.assertEqual(told, [("group", 3, None), ("midi", 14, 0), ("midi", 65, 0), ("audio", 0, None)])

    def test_has_the_levels_of_its_mixer(self):
        for made, _ in self.every():
            band, bass, drums, voice = made["tracks"]
            self.assertEqual([track["volume_db"] for track in (band, bass, drums, voice)], [0.0, -6.0206, 6.0, -70.0])
            self.assertEqual((bass["panning"], bass["arm"], drums["mute"], voice["solo"]), (-0.25, True, True, True))
            self.assertEqual((band["sends"], made["main"]["volume_db"]), ([1.0], -6.0206))
            self.assertAlmostEqual(voice["sends"][0], 0.8495, 4)

    def test_has_notes_with_their_own_pitches_and_whether_they_sound(self):
        for (made, _), has_chance in zip(self.every(), (False, True, True)):
            riff = made["tracks"][1]["clips"]["0"]
            muted = [36, 5.0, 0.5, 100.0, {"mute": True}]
            high = [48, 6.5, 1.5, 63.5, *([{"probability": 0.5}] if has_chance else [])]
            self.assertEqual(riff["notes"], [[36, 0.0, 1.0, 100.0], [36, 4.0, 0.5, 127.0], muted, high])
            self.assertEqual((riff["name"], riff["color"]), ("Riff", 14))

    def test_has_clips_that_loop_behind_an_upbeat(self):
        for made, _ in self.every():
            riff = made["tracks"][1]["clips"]["0"]
            self.assertEqual((riff["length"], riff["loop_start"], riff["loop_end"]), (8.0, 4.0, 8.0))

    def test_has_clips_that_do_not_loop_from_their_start_marker_on(self):
        for made, _ in self.every():
            fill = made["tracks"][1]["clips"]["2"]
            self.assertEqual(
                (fill["looping"], fill["length"], fill["loop_start"], fill["loop_end"]), (False, 4.0, 2.0, 6.0)
            )
            self.assertEqual(fill["notes"], [[40, -1.0, 0.5, 100.0], [40, 0.0, 0.5, 100.0], [40, 3.0, 1.0, 100.0]])

    def test_has_its_arrangement(self):
        for made, _ in self.every():
            [riff] = made["tracks"][1]["arrangement"]
            self.assertEqual((riff["name"], riff["at"], riff["span"], riff["loop_start"]), ("Riff", 16.0, 8.0, 4.0))
            [take] = made["tracks"][3]["arrangement"]
            self.assertEqual((take["name"], take["at"], take["span"]), ("Take 1", 8.0, 6.5))
            simulation = Simulation(*_CONTRACT)
            simulation.load(made)
            voice = simulation.song().tracks[3]
            self.assertEqual([(clip.start_time, clip.end_time) for clip in voice.arrangement_clips], [(8.0, 14.5)])

    def test_has_audio_whose_seconds_have_become_beats(self):
        for made, _ in self.every():
            take = made["tracks"][3]["clips"]["0"]
            self.assertEqual(take["audio"]["file_path"], "/Music/Samples/take.wav")
            self.assertAlmostEqual(take["length"], 4 * 98.5 / 60)

    def test_has_devices_with_the_parameters_that_the_api_counts_alike(self):
        for made, _ in self.every():
            self.assertEqual(
                made["tracks"][1]["devices"],
                [{"device": "Operator", "name": "Deep", "parameters": {"Transpose": -12.0}}],
            )
            [reverb] = made["returns"][0]["devices"]
            self.assertEqual(reverb, {"device": "Reverb", "parameters": {"Device On": 0.0}})
            self.assertEqual(made["tracks"][3]["devices"], [{"device": "LFO"}])

    def test_has_drum_racks_with_pads_and_macros(self):
        for made, _ in self.every():
            [rack] = made["tracks"][2]["devices"]
            self.assertEqual({note: pad["name"] for note, pad in rack["pads"].items()}, {"36": "Kick", "38": "Snare"})
            self.assertEqual(rack["pads"]["36"]["devices"], [{"device": "Simpler"}])
            self.assertEqual(rack["macros"][1], {"name": "Snap", "value": 64.0})

    def test_keeps_the_clips_of_its_grooves_out_of_the_tracks(self):
        for made, report in self.every():
            self.assertEqual(sum(len(track.get("clips", {})) for track in made["tracks"]), 3)
            self.assertIn("groove", [entry.what for entry in report.unknown])

    def test_tells_what_could_not_be_carried_over(self):
        for _, report in self.every():
            told = [str(entry) for entry in report.unknown]
            for sentence in (
                "tracks[1] 'Bass': device 'Tape Thing'",
                "tracks[1] 'Bass' clip 2: clip envelope",
                "tracks[1] 'Bass': automation",
                "tracks[2] '3-MIDI' Drum Rack: further chain on one pad",
                "parameters of Operator",
            ):
                self.assertIn(sentence, told)

    def test_is_told_of_in_a_few_lines(self):
        lines = []
        made = open_set(str(FOLDER / "live9.als"), STOCK, lines.append)
        self.assertEqual(made, read("live9").description)
        self.assertEqual(lines[0], "not simulated of this file (Ableton Live 9.7.1):")
        self.assertIn("  tracks[1] 'Bass': automation", lines)


class AnOddFile(WithFiles):
    def test_may_be_plain_xml(self):
        self.assertEqual(self.read(documents()["live12.als"]).description["tempo"], 98.5)

    def test_of_live_8_has_its_values_in_the_first_event_of_each_lane(self):
        text = documents()["live9.als"].decode()
        kept = [line for line in text.splitlines() if "<Manual " not in line and "<EffectiveName " not in line]
        old = "\n".join(kept).replace('"9.5_327"', '"8.1_226"')
        start, end = old.index("<MasterTrack"), old.index("</MasterTrack>")
        master = old[start:end].replace("<DeviceChain>", "<MasterChain>", 1)
        master = "</MasterChain>".join(master.rsplit("</DeviceChain>", 1))
        made, report = self.read_text(old[:start] + master + old[end:])
        self.assertEqual((made["tempo"], made["signature"]), (98.5, [7, 4]))
        self.assertEqual((made["tracks"][1]["name"], made["tracks"][1]["volume_db"]), ("Bass", -6.0206))
        self.assertNotIn("color", made["tracks"][1])
        self.assertIn("colours (Live 9.2 and before had others)", [entry.what for entry in report.unknown])

    def test_from_a_later_live_opens_and_its_news_are_named(self):
        text = documents()["live12.als"].decode()
        text = text.replace("<SendsPre>", "<Holograms><Hologram /></Holograms><SendsPre>")
        text = text.replace("<Tracks>", '<Tracks><LightTrack Id="99" />')
        made, report = self.read_text(text)
        told = [entry.what for entry in report.unknown]
        self.assertEqual(len(made["tracks"]), 4)
        self.assertEqual((report.lines(2)[-1], len(report.lines(2))), (f"  … and {len(told) - 2} more", 4))
        self.assertIn("unknown part <Holograms>", told)
        self.assertIn("unknown kind of track <LightTrack>", told)

    def test_keeps_the_set_when_a_clip_makes_no_sense(self):
        text = documents()["live12.als"].decode().replace('<LoopEnd Value="6" />', '<LoopEnd Value="NaN" />')
        made, report = self.read_text(text)
        self.assertEqual(list(made["tracks"][1]["clips"]), ["0"])
        self.assertIn("tracks[1] 'Bass' clip 2: clip without a length", [str(entry) for entry in report.unknown])

    def test_with_values_beyond_all_measure_is_brought_within_it(self):
        text = documents()["live12.als"].decode()
        for value, wild in (('"98.5"', '"1e9"'), ('"-0.25"', '"-7"'), ('"204"', '"9999"'), ('"127"', '"1e300"')):
            text = text.replace(f"Value={value}", f"Value={wild}").replace(f"Velocity={value}", f"Velocity={wild}")
        made, _ = self.read_text(text)
        self.assertEqual((made["tempo"], made["tracks"][1]["panning"]), (999.0, -1.0))
        self.assertNotIn("signature", made)

    def test_whose_clips_outnumber_its_scenes_loses_those_that_have_none(self):
        text = documents()["live12.als"].decode()
        start, end = text.index("<Scenes>"), text.index("</Scenes>")
        made, report = self.read_text(text[:start] + '<Scenes><Scene Id="0" />' + text[end:])
        self.assertEqual(list(made["tracks"][1]["clips"]), ["0"])
        self.assertIn(
            "tracks[1] 'Bass' clip 2: <MidiClip> that has no place there", [str(entry) for entry in report.unknown]
        )


class AHostileFile(WithFiles):
    def refused(self, data, sentence, limits=LIMITS):
        with self.assertRaisesRegex(SetError, r"song\.als' cannot be opened: .*" + sentence) as caught:
            self.read(data, limits)
        self.assertLess(len(str(caught.exception)), 400)

    def test_that_is_no_set_is_told_what_it_is(self):
        for data, sentence in (
            (b"", "the file is empty"),
            (b"MThd\x00\x00", "neither gzip nor XML"),
            (b"<html></html>", "its outermost element is <html>"),
            (b"<Ableton><GroupDevicePreset /></Ableton>", "holds <GroupDevicePreset>, not <LiveSet>"),
            (b"<Ableton/>", "holds <nothing>"),
            (b"<Sample/>", "its outermost element is <Sample>"),
            (b"<Ableton><LiveSet/></Ableton>", "it has no tracks"),
            (b"<Ableton><LiveSet></Ableton>", "line 1: this is not XML: mismatched tag"),
            (b"<Ableton>\n<LiveSet/>", "line 2: this is not XML"),
            (b"<Ableton/><Ableton/>", "this is not XML"),
            ('<?xml version="1.0" encoding="UTF-16"?><Ableton/>'.encode("utf-16"), "neither gzip nor XML"),
        ):
            with self.subTest(sentence):
                self.refused(data, sentence)

    def test_with_definitions_or_entities_is_refused_before_they_are_used(self):
        laughs = '<!DOCTYPE a [<!ENTITY a "ha"><!ENTITY b "&a;&a;">]><Ableton>&b;</Ableton>'
        outside = '<!DOCTYPE a SYSTEM "file:///etc/passwd"><Ableton/>'
        for text in (laughs, outside):
            self.refused(text.encode(), "defines entities or a document type")

    def test_whose_gzip_is_cut_damaged_or_goes_on_is_refused(self):
        whole = (FOLDER / "live12.als").read_bytes()
        damaged = bytearray(whole)
        damaged[len(whole) // 2] ^= 0xFF
        for data, sentence in (
            (whole[:-9], "cut off"),
            (whole[:200], "cut off"),
            (whole[:2], "cut off"),
            (bytes(damaged), "damaged|not XML"),
            (whole + whole, "goes on after its end"),
            (whole + b"\0", "goes on after its end"),
        ):
            with self.subTest(sentence):
                self.refused(data, sentence)

    def test_that_expands_without_end_is_left_at_the_limit(self):
        small = LIMITS._replace(expanded_bytes=2 * 1024 * 1024)
        self.refused(gzip.compress(b"<Ableton>" + b" " * 8_000_000), "expands to more than 2 MiB", small)

    def test_with_a_tag_without_end_is_left_at_the_limit(self):
        small = LIMITS._replace(tag_bytes=64 * 1024)
        for inside in (b'<LiveSet Value="' + b"x" * 900_000, b"<" + b"L" * 900_000, b"<!--" + b"-x" * 450_000):
            self.refused(gzip.compress(b"<Ableton>" + inside), "a tag is longer than 65536 bytes", small)

    def test_with_long_text_between_its_tags_is_read(self):
        text = documents()["live12.als"].replace(
            b"<SendsPre>", b"<Buffer>" + b"0A" * 1_000_000 + b"</Buffer><SendsPre>"
        )
        small = LIMITS._replace(tag_bytes=64 * 1024)
        self.assertEqual(self.read(gzip.compress(text), small).description["tempo"], 98.5)

    def test_that_is_nested_or_divided_without_end_is_left_at_the_limit(self):
        small = LIMITS._replace(elements=5000, kept_elements=1000, kept_text=10_000)
        for inside, sentence in (
            (b"<a>" * 300, "nested more than 200 deep"),
            (b"<Buffer>" + b"<a/>" * 6000, "more than 5000 elements"),
            (b"<a/>" * 1200, "holds more than the simulator can open"),
            (b'<a Value="' + b"x" * 600 + b'"/>', None),
            ((b'<a Value="' + b"x" * 600 + b'"/>') * 20, "holds more than the simulator can open"),
        ):
            with self.subTest(sentence):
                self.refused(b"<Ableton>" + inside, sentence or "not XML", small)

    def test_that_is_too_large_or_no_file_is_not_even_opened(self):
        self.refused(b"<" * 2000, "larger than 0.000976562 MiB", LIMITS._replace(file_bytes=1024))
        with self.assertRaisesRegex(SetError, "it is not a file"):
            read_als(self.path.parent)
        with self.assertRaisesRegex(SetError, "cannot be read: No such file"):
            read_als(self.path.parent / "gone.als")

    @unittest.skipUnless(hasattr(os, "mkfifo"), "there are no named pipes here")
    def test_that_is_a_pipe_does_not_hold_the_simulator_up(self):
        os.mkfifo(self.path)
        with self.assertRaisesRegex(SetError, "it is not a file"):
            read_als(self.path)

    def test_changed_at_random_is_read_or_refused_and_nothing_else(self):
        random = Random(12)
        text = documents()["live12.als"]
        numbers = [place.span() for place in re.finditer(rb'(?<=[a-z]=")[^"<>]{1,12}(?=")', text)][4:]
        outcomes = set()
        for _ in range(150):
            changed = bytearray(text)
            for start, end in random.sample(numbers, 8):
                wild = random.choice((b"-1", b"1e308", b"nan", b"x", b"true", b"\xc3\xa9", b"128", b"0"))
                changed[start:end] = wild.ljust(end - start)[: end - start]
            if random.random() < 0.2:
                changed[random.randrange(len(changed))] = random.randrange(256)
            outcomes.add(self.outcome(bytes(changed)))
        self.assertEqual(outcomes, {"read", "refused"})

    def outcome(self, data):
        try:
            self.read(data)
        except SetError:
            return "refused"
        return "read"

    def test_full_of_unknown_things_makes_a_short_report(self):
        text = documents()["live12.als"].decode()
        news = "".join(f"<New{number} />" for number in range(500))
        _, report = self.read_text(text.replace("<SendsPre>", f"{news}<SendsPre>"))
        self.assertEqual(len(report.unknown), 201)
        self.assertRegex(str(report.unknown[-1]), r"\d+ × further things")


if __name__ == "__main__":
    unittest.main()
