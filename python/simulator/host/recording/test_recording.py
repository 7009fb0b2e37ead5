"""A visit that is written down can be played again, with the script or without it."""

import io
import json
import tempfile
import textwrap
import unittest
from pathlib import Path

from simulator.engine import Simulation
from simulator.host import Journal, ScriptFolder, read_contract
from simulator.host.host import Host
from simulator.host.recording.recorder import Recorder
from simulator.host.recording.writing import FileWriter, RecordError, Start, read_record
from simulator.host.replay import replay, told
from simulator.host.stage import Stage
from simulator.sets import open_set

_CONTRACT = read_contract()

_SCRIPT = """
    import Live
    from _Framework.ControlSurface import ControlSurface

    class Thing(ControlSurface):
        def __init__(self, c_instance):
            ControlSurface.__init__(self, c_instance)
            song = self.song()
            song.add_tempo_listener(self.tempo_changed)
            song.add_is_playing_listener(self.playing_changed)
            self.timer = Live.Base.Timer(self.look, 50, repeat=True, start=True)
            self.schedule_message(1, self.greet)

        def greet(self):
            self.show_message("hello " + self.song().tracks[3].name)

        def look(self):
            if self.song().is_playing:
                self._send_midi((0xB0, 1, int(self.song().current_song_time) & 127))

        def tempo_changed(self):
            self._send_midi((0xB0, 2, int(self.song().tempo) & 127))

        def playing_changed(self):
            self.song().is_playing

        def receive_midi(self, midi_bytes):
            song = self.song()
            command = midi_bytes[1]
            if command == 1:
                song.tempo = 99.0
            elif command == 2:
                song.tracks[3].clip_slots[1].fire()
            elif command == 3:
                slot = song.tracks[3].clip_slots[0]
                slot.create_clip(4.0)
                note = Live.Clip.MidiNoteSpecification(pitch=60, start_time=0.0, duration=1.0, velocity=90)
                slot.clip.add_new_notes((note,))
                notes = slot.clip.get_notes_extended(0, 128, 0.0, 4.0)
                for note in notes:
                    note.pitch = 62
                slot.clip.apply_note_modifications(notes)
            elif command == 4:
                song.tempo = 5000.0
            elif command == 5:
                song.remove_tempo_listener(self.tempo_changed)
            elif command == 6:
                types = song.tracks[3].available_output_routing_types
                song.tracks[3].output_routing_type = types[-1]
            elif command == 7:
                buttons = Live.Application.MessageButtons.OK_RETRY_BUTTON
                answer = self.application().show_on_the_fly_message("Again?", buttons)
                self._send_midi((0xB0, 3, answer))

    create_instance = Thing
"""


class WithARecord(unittest.TestCase):
    def setUp(self):
        folder = tempfile.TemporaryDirectory()
        self.addCleanup(folder.cleanup)
        self.folder = Path(folder.name)
        self.path = self.folder / "visit.jsonl"
        self.script = self.write(_SCRIPT)

    def write(self, text):
        package = self.folder / "Thing"
        package.mkdir(exist_ok=True)
        (package / "__init__.py").write_text(textwrap.dedent(text), "utf-8")
        return ScriptFolder(package, "Thing")

    def visit(self, *commands):
        """Half a second before each SysEx `F0 <command> F7`, and a second at the end."""
        simulation = Simulation(*_CONTRACT)
        description = open_set("demo")
        simulation.load(description)
        simulation.user.answer(lambda message, buttons: buttons - 1)
        host, stage = Host(simulation, Journal(io.StringIO())), Stage(simulation.modules())
        writer = FileWriter(self.path, Start("12.4.6", ["Thing"], description), self.fail)
        stage.enter()
        host.recorder = Recorder(simulation.modules(), host.owner_name, writer.write)
        try:
            host.recorder.cause("begin")
            stage.make_room_for([self.script])
            host.add_script(self.script)
            host.begin()
            self.moments(host, commands)
            host.recorder.cause("end")
            host.end()
        finally:
            host.recorder.close()
            writer.close()
            host.forget_scripts()
            stage.leave()
        return [json.loads(line) for line in self.path.read_text().splitlines()]

    def moments(self, host, commands):
        for frame in range(1, 30 * len(commands) + 61):
            host.frame(frame / 60)
            if frame % 6 == 0:
                host.tick(frame / 60)
            command = commands[frame // 30 - 1] if frame % 30 == 0 and frame // 30 <= len(commands) else None
            if command == "reset":
                host.reset_set(open_set("demo"))
            elif command == "dialog":
                host.simulation.document.dialogs.show("Converting", 1)
            elif command == "press":
                host.press(0)
            elif command is not None:
                host.midi_in([0xF0, command, 0xF7], frame / 60)

    def play(self, *sources):
        return replay(self.path, _CONTRACT, Simulation, list(sources), False, Journal(io.StringIO()))


class ARecord(WithARecord):
    def test_begins_with_live_the_scripts_and_the_set(self):
        head = self.visit()[0]
        self.assertEqual((head["recording"], head["live"], head["scripts"]), (1, "12.4.6", ["Thing"]))
        self.assertEqual(head["set"], open_set("demo"))

    def test_has_what_came_and_what_the_script_did_in_the_order_it_happened(self):
        lines = self.visit(1)
        start = lines.index({"midi": [0xF0, 1, 0xF7], "at": 0.5})
        self.assertEqual(
            lines[start + 1 : start + 8],
            [
                {"script": "Thing", "slot": "receive_midi", "given": [[0xF0, 1, 0xF7]]},
                {"script": "Thing", "set": "tempo", "of": "Song#1", "to": 99.0},
                {"script": "Thing", "slot": "tempo listener", "given": []},
                {"script": "Thing", "get": "tempo", "of": "Song#1", "is": 99.0},
                {"script": "Thing", "sends": [0xB0, 2, 99]},
                {"script": "Thing", "end": "tempo listener"},
                {"script": "Thing", "end": "receive_midi"},
            ],
        )

    def test_has_nothing_of_a_script_while_a_dialog_is_open_and_then_the_button(self):
        lines = self.visit("dialog", 1, "press")
        opened, closed = lines.index({"frame": 31 / 60}), lines.index({"press": 0})
        self.assertEqual([line for line in lines[opened:closed] if "script" in line], [])
        self.assertIn({"script": "Thing", "set": "tempo", "of": "Song#1", "to": 99.0}, lines[closed:])

    def test_has_what_clips_play(self):
        played = [line for line in self.visit(2) if "plays" in line]
        self.assertEqual((played[0]["track"], played[0]["beat"]), (3, 0.0))

    def test_has_what_was_raised_by_live_and_by_the_script(self):
        lines = self.visit(4)
        [refused] = [line for line in lines if line.get("to") == 5000.0]
        self.assertIn("RuntimeError", refused["raised"])
        [ended] = [line for line in lines if line.get("end") == "receive_midi"]
        self.assertEqual(ended["raised"], refused["raised"])

    def test_calls_objects_by_class_and_order_and_each_always_the_same(self):
        names = {
            line["of"]: line["is"]["object"] for line in self.visit(2, 2) if line.get("get") == "clip" and "is" in line
        }
        fired = [line["of"] for line in self.visit(2, 2) if line.get("do") == "fire"]
        self.assertEqual((len(fired), len(set(fired)), names), (2, 1, {}))
        self.assertRegex(fired[0], r"ClipSlot#\d+")

    def test_changes_nothing_for_the_script(self):
        """Listeners can be removed by the function that was added, and adding one twice is refused."""
        raised = [line for line in self.visit(5, 1) if "raised" in line]
        self.assertEqual(raised, [])
        self.assertNotIn([0xB0, 2, 99], [line.get("sends") for line in self.visit(5, 1)])


class PlayingItAgain(WithARecord):
    def assert_same(self, outcome):
        self.assertEqual([str(difference) for difference in outcome.differences], [])
        self.assertGreater(outcome.consequences, 100)

    def test_with_the_script_everything_is_as_it_was(self):
        self.visit(1, 2, 3, "reset", 4, 5, 1, 6)
        outcome = self.play(self.script)
        self.assert_same(outcome)
        self.assertEqual(outcome.puppets, [])

    def test_without_the_script_its_record_does_what_it_did(self):
        self.visit(1, 2, 3, "reset", 4, 5, 1, 6)
        outcome = self.play()
        self.assert_same(outcome)
        self.assertIn("Thing by the record alone", told(outcome)[0])
        self.assertEqual(told(outcome)[1], "everything is as it was")

    def test_dialogs_are_answered_as_they_were(self):
        lines = self.visit(7)
        self.assertIn([0xB0, 3, 1], [line.get("sends") for line in lines])
        self.assertEqual([str(difference) for difference in self.play(self.script).differences], [])
        self.assertEqual([str(difference) for difference in self.play().differences], [])

    def test_tells_what_a_changed_script_does_otherwise(self):
        self.visit(1)
        self.write(_SCRIPT.replace("song.tempo = 99.0", "song.tempo = 98.0"))
        [first, *_] = self.play(self.script).differences
        self.assertEqual((first.who, first.moment), ("Thing", "MIDI F0 01 F7 at 0.500 s"))
        self.assertEqual((first.then["to"], first.now["to"]), (99.0, 98.0))
        self.assertRegex(str(first), r'the record has {"set":"tempo","of":"Song#1","to":99.0}, now there is .*98.0')

    def test_tells_what_a_changed_live_answers_otherwise(self):
        self.visit(2)
        text = self.path.read_text().replace(
            '"get":"is_playing","of":"Song#1","is":true', '"get":"is_playing","of":"Song#1","is":false'
        )
        self.path.write_text(text)
        [first, *_] = self.play().differences
        self.assertEqual((first.then["is"], first.now["is"]), (False, True))

    def test_tells_what_is_missing(self):
        self.visit(1)
        self.write(_SCRIPT.replace("self.timer =", "timer =").replace("start=True", "start=False"))
        [first, *_] = self.play(self.script).differences
        self.assertEqual((first.then["slot"], first.now), ("timer", None))
        self.assertIn("now there is nothing", str(first))

    def test_stops_counting_differences_somewhere(self):
        self.visit(1)
        self.write(_SCRIPT.replace("start=True", "start=False"))
        self.assertLessEqual(len(self.play(self.script).differences), 20)


class AFileThatIsNoRecord(WithARecord):
    def test_is_refused_with_its_place(self):
        for text, sentence in (
            ("", "visit.jsonl:1: this is not a line of JSON"),
            ("[]\n", "visit.jsonl:1: a line of a record is an object"),
            ('{"recording":2}\n', "visit.jsonl:1: this is no record of a visit"),
            ('{"recording":1,"live":"12"}\n', "visit.jsonl:1: a record begins with live, scripts and set"),
            (
                '{"recording":1,"live":"12","scripts":[],"set":{}}\n{"script":"x"}\n',
                "jsonl:2: this follows from nothing",
            ),
            ('{"recording":1,"live":"12","scripts":[],"set":{}}\n{"begin":true}\nx\n', "jsonl:3: this is not a line"),
        ):
            with self.subTest(sentence), self.assertRaisesRegex(RecordError, sentence):
                self.path.write_text(text)
                list(read_record(self.path)[1])


if __name__ == "__main__":
    unittest.main()
