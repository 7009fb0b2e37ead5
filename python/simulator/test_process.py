"""The simulator as a process: how it is started, found, spoken to, and ended."""

import json
import os
import signal
import socket
import stat
import subprocess
import sys
import tempfile
import textwrap
import unittest
from pathlib import Path

PYTHON = Path(__file__).resolve().parents[1]

_SCRIPT = """
    import os
    import Live
    print("Thing is being imported")
    from _Framework.ControlSurface import ControlSurface

    class Thing(ControlSurface):
        def receive_midi(self, midi_bytes):
            if midi_bytes[1] == 99:
                buttons = Live.Application.MessageButtons.OK_RETRY_BUTTON
                answer = self.application().show_on_the_fly_message("Really?", buttons)
                midi_bytes = (0xF0, answer, 0xF7)
            self._send_midi(tuple(reversed(midi_bytes)) if midi_bytes[0] != 0xF0 else midi_bytes)

        def disconnect(self):
            with open(os.environ["THING_DIARY"], "w") as diary:
                diary.write("disconnected")

    create_instance = Thing
"""


class Running:
    """A simulator process, ready."""

    def __init__(self, test, *arguments, start=("-m", "simulator")):
        folder = Path(tempfile.mkdtemp())
        self.run = folder / "run"
        self.diary = folder / "diary"
        environment = dict(os.environ, BACKLINE_RUN=str(self.run), THING_DIARY=str(self.diary), PYTHONPATH=str(PYTHON))
        script = folder / "thing-script"
        script.mkdir()
        (script / "__init__.py").write_text(textwrap.dedent(_SCRIPT), "utf-8")
        arguments = [text.replace("THING", f"{script}:Thing") for text in arguments]
        self.process = subprocess.Popen(
            [sys.executable, *start, "--no-backline", *arguments],
            stdout=subprocess.PIPE, stderr=subprocess.PIPE, env=environment, text=True,
        )  # fmt: skip
        test.addCleanup(self.end)
        self.first_line = self.process.stdout.readline()

    @property
    def run_file(self):
        [path] = self.run.glob("simulator-*.json")
        return path

    def door(self):
        return Visit(json.loads(self.run_file.read_text()))

    def wait(self):
        self.process.wait(20)
        return self.process.returncode

    def end(self):
        if self.process.poll() is None:
            self.process.kill()
        self.process.communicate()


class Visit:
    def __init__(self, found):
        self._socket = socket.create_connection(("127.0.0.1", found["tcpPort"]), 20)
        self._lines = self._socket.makefile("r", encoding="utf-8")
        self.welcome = self.ask(secret=found["secret"])

    def say(self, **message):
        self._socket.sendall(json.dumps(message).encode() + b"\n")

    def line(self):
        return json.loads(self._lines.readline())

    def ask(self, **message):
        self.say(**message)
        return self.line()

    def close(self):
        self._lines.close()
        self._socket.close()

    def __enter__(self):
        return self

    def __exit__(self, *error):
        self.close()


class TheProcess(unittest.TestCase):
    def test_tells_when_it_is_ready_and_can_be_found(self):
        running = Running(self, "--json", "--set", "demo", "--load", "THING")
        ready = json.loads(running.first_line)["ready"]
        found = json.loads(running.run_file.read_text())
        self.assertEqual((ready["pid"], ready["set"], ready["scripts"]), (running.process.pid, "demo", {"Thing": True}))
        self.assertEqual((found["pid"], found["tcpPort"], found["set"]), (ready["pid"], ready["tcpPort"], "demo"))
        self.assertGreaterEqual(len(found["secret"]), 32)
        if os.name == "posix":
            self.assertEqual(stat.S_IMODE(running.run_file.stat().st_mode), 0o600)

    def test_says_so_in_words_too(self):
        running = Running(self, "--set", "default", "--live", "11.3.25")
        self.assertIn("Live 11.3.25 (simulated) plays 'default' with no script", running.first_line)
        self.assertIn("Live 12.4.6 (simulated)", Running(self, "--live", "12").first_line)

    def test_can_be_started_by_its_path(self):
        for path in (PYTHON / "simulator", PYTHON / "simulator" / "__main__.py"):
            running = Running(self, "--json", start=(str(path),))
            self.assertIn("ready", json.loads(running.first_line))

    def test_serves_midi_to_its_scripts_and_plays_its_clips(self):
        running = Running(self, "--load", "THING", "--virtual", "--set", "demo")
        with running.door() as door:
            self.assertEqual(door.welcome, {"ok": {"set": "demo", "live": "12.4.6"}})
            door.ask(listen=True)
            self.assertEqual(
                door.ask(midi=[0xF0, 1, 0xF7]), {"midi": [0xF0, 1, 0xF7], "from": "script", "script": "Thing"}
            )
            self.assertEqual(door.ask(id=1, op="run", seconds=2.0)["id"], 1)
            status = door.ask(id=2, op="status")["ok"]
            self.assertEqual((status["playing"], status["failures"]), (False, []))
            self.assertGreater(status["holds"]["Thing"]["slots"], 20)

    def test_ends_cleanly_when_asked_through_the_door(self):
        running = Running(self, "--load", "THING")
        with running.door() as door:
            self.assertEqual(door.ask(id=3, op="quit"), {"id": 3, "ok": None})
        self.assertEqual(running.wait(), 0)
        self.assertEqual(running.diary.read_text(), "disconnected")
        self.assertEqual(list(running.run.iterdir()), [])

    @unittest.skipIf(os.name == "nt", "Windows has no such signals")
    def test_ends_cleanly_on_signals(self):
        for number in (signal.SIGINT, signal.SIGTERM):
            running = Running(self, "--load", "THING")
            running.process.send_signal(number)
            self.assertEqual(running.wait(), 0)
            self.assertEqual(running.diary.read_text(), "disconnected")
            self.assertEqual(list(running.run.iterdir()), [])

    def test_ends_when_the_process_it_belongs_to_is_gone(self):
        with subprocess.Popen([sys.executable, "-c", "import sys; sys.stdin.read()"], stdin=subprocess.PIPE) as owner:
            running = Running(self, "--parent", str(owner.pid))
        self.assertEqual(running.wait(), 0)

    def test_brings_its_set_back_and_tells_of_it(self):
        running = Running(self, "--set", "default")
        with running.door() as door:
            self.assertEqual(door.ask(id=1, op="reset", set="demo"), {"id": 1, "ok": None})
        self.assertEqual(json.loads(running.run_file.read_text())["set"], "demo")

    def test_opens_a_file_of_live_and_describes_the_set_as_it_stands(self):
        song = PYTHON / "simulator" / "sets" / "als" / "fixtures" / "live12.als"
        running = Running(self, "--set", str(song), "--virtual")
        with running.door() as door:
            described = door.ask(id=1, op="describe-set")["ok"]
            self.assertEqual((described["tempo"], described["tracks"][1]["name"]), (98.5, "Bass"))
            described["tempo"] = 140.0
            self.assertEqual(door.ask(id=2, op="load", set=described), {"id": 2, "ok": None})
            self.assertEqual(door.ask(id=3, op="describe-set")["ok"], described)
            self.assertEqual(door.ask(id=4, op="reset", set=str(song)), {"id": 4, "ok": None})
            self.assertEqual(door.ask(id=5, op="describe-set")["ok"]["tempo"], 98.5)
        running.process.terminate()
        _, told = running.process.communicate(timeout=20)
        self.assertIn("not simulated of this file (Ableton Live 12.3.2):", told)


    def test_lets_a_client_press_the_buttons_of_dialogs(self):
        running = Running(self, "--load", "THING", "--dialogs", "wait")
        with running.door() as door, running.door() as other:
            other.ask(listen=True)
            door.say(midi=[0xF0, 99, 0xF7])
            told = [door.ask(id=1, op="status")["ok"]["dialog"], door.ask(id=2, op="reset")["fault"]["code"]]
            self.assertEqual(told, [{"message": "Really?", "buttons": 2}, "busy"])
            self.assertIn("buttons 0 to 1, not 2", door.ask(id=3, op="press", button=2)["fault"]["message"])
            door.say(midi=[0xF0, 7, 0xF7])
            self.assertEqual(door.ask(id=4, op="press", button=1), {"id": 4, "ok": None})
            self.assertEqual([other.line()["midi"] for _ in range(2)], [[0xF0, 1, 0xF7], [0xF0, 7, 0xF7]])
            self.assertIsNone(door.ask(id=5, op="status")["ok"]["dialog"])
            self.assertEqual(door.ask(id=6, op="press")["fault"]["code"], "refused")

    def test_ends_while_a_dialog_waits(self):
        running = Running(self, "--load", "THING", "--dialogs", "wait")
        with running.door() as door:
            door.say(midi=[0xF0, 99, 0xF7])
            self.assertEqual(door.ask(id=1, op="quit"), {"id": 1, "ok": None})
        self.assertEqual(running.wait(), 0)
        self.assertEqual(running.diary.read_text(), "disconnected")

    def test_can_be_late_and_busy_the_same_way_each_time(self):
        late = []
        for _ in range(2):
            running = Running(self, "--virtual", "--jitter", "30", "--busy", "100:400", "--seed", "3", "--threads", "free")
            with running.door() as door:
                door.ask(id=1, op="run", seconds=10)
                late.append(door.ask(id=2, op="status")["ok"]["frames"]["late"])
        self.assertEqual(late[0], late[1])
        self.assertGreater(late[0], 100)


def run_with(*arguments):
    return subprocess.run(
        [sys.executable, "-m", "simulator", *arguments],
        cwd=PYTHON, capture_output=True, text=True, timeout=60,
    )  # fmt: skip


class ARecord(unittest.TestCase):
    def test_of_a_visit_is_played_again(self):
        path = Path(tempfile.mkdtemp()) / "visit.jsonl"
        running = Running(self, "--load", "THING", "--virtual", "--set", "demo", "--record", str(path))
        with running.door() as door:
            door.ask(id=1, midi=[0xF0, 1, 0xF7])
            door.ask(id=2, op="run", seconds=1.0)
            door.ask(id=3, op="quit")
        self.assertEqual(running.wait(), 0)
        again = run_with("--replay", str(path))
        self.assertEqual((again.returncode, again.stdout.splitlines()[1]), (0, "everything is as it was"))
        path.write_text(path.read_text().replace('"given":[[240,1,247]]', '"given":[[240,2,247]]'))
        again = run_with("--replay", str(path), "--json")
        self.assertEqual((again.returncode, len(json.loads(again.stdout)["differences"])), (1, 1))


@unittest.skipIf(os.name == "nt", "Windows has no interval timers")
class AScriptThatDoesNotReturn(unittest.TestCase):
    def failures(self, body):
        folder = Path(tempfile.mkdtemp()) / "Endless"
        folder.mkdir()
        (folder / "__init__.py").write_text(f"import time\ndef create_instance(c_instance):\n{body}")
        running = Running(self, "--json", "--patience", "0.4", "--load", str(folder))
        self.assertEqual(json.loads(running.first_line)["ready"]["scripts"], {"Endless": False})
        with running.door() as door:
            [failure] = door.ask(op="status")["ok"]["failures"]
        return failure

    def test_is_broken_off_and_told_with_its_line(self):
        for body in ("    while True:\n        pass", "    while True:\n        time.sleep(1000)"):
            failure = self.failures(body)
            self.assertEqual((failure["script"], failure["entry"]), ("Endless", "create_instance"))
            self.assertIn(failure["line"], (3, 4))
            self.assertIn("DidNotReturn: did not return for 0.4 s", failure["error"])

    def test_cannot_keep_the_interrupt_from_itself(self):
        body = "    while True:\n        try:\n            time.sleep(1000)\n        except Exception:\n            pass"
        self.assertIn("DidNotReturn", self.failures(body)["error"])


class AnUnrulyScript(unittest.TestCase):
    def test_that_leaves_threads_and_interrupts_does_not_keep_the_process_from_ending_in_order(self):
        folder = Path(tempfile.mkdtemp()) / "Unruly"
        folder.mkdir()
        lines = (
            "import logging, os, sys, threading",
            "def create_instance(c_instance):",
            "    threading.Thread(target=threading.Event().wait).start()",
            "    os.chdir(os.sep); sys.path.clear(); sys.stdin.close(); logging.disable()",
            "    raise KeyboardInterrupt",
        )
        (folder / "__init__.py").write_text("\n".join(lines))
        running = Running(self, "--json", "--load", str(folder))
        with running.door() as door:
            [failure] = door.ask(op="status")["ok"]["failures"]
            self.assertEqual((failure["line"], failure["error"]), (5, "KeyboardInterrupt: "))
            door.ask(op="quit")
        self.assertEqual(running.wait(), 0)
        self.assertIn("scripts have left 1 threads running", running.process.stderr.read())


class AStartThatFails(unittest.TestCase):
    def test_says_why_in_one_sentence(self):
        for arguments, sentence in (
            (["--no-backline", "--set", "demos"], "simulator: there is no Set 'demos'; there are default"),
            (["--no-backline", "--set", "gone.json"], "simulator: the Set 'gone.json' cannot be read"),
            (["--no-backline", "--set", "gone.als"], "simulator: the Set 'gone.als' cannot be opened"),
            (["--replay", "/nowhere/visit.jsonl"], "simulator: [Errno 2] No such file or directory: '/nowhere/visit"),
            (["--no-backline", "--load", "/nowhere"], "simulator: '/nowhere' is not a script folder"),
            (["--no-backline", "--live", "twelve"], "simulator: 'twelve' is not a version of Live such as 12.4.6"),
            (["--no-backline", "--live", "9"], "simulator: the simulator can be Live 11 or 12, such as 12.4.6 or 11.3, and not 9"),
            (["--no-backline", "--jitter", "some"], "simulator: jitter is a number of milliseconds from 0 to 1000, not 'some'"),
            (["--no-backline", "--busy", "90:50"], "simulator: busy is MS[:EVERY] in milliseconds"),
            (["--no-backline", "--contract", "/nowhere"], "simulator: there is no lom.json in /nowhere"),
        ):
            with self.subTest(arguments):
                result = run_with(*arguments)
                self.assertEqual(result.returncode, 2)
                self.assertIn(sentence, result.stderr)
                self.assertEqual(len(result.stderr.splitlines()), 1)

    def test_help_names_sets_and_examples(self):
        text = run_with("--help").stdout
        for part in ("--load FOLDER[:NAME]", "big:TRACKSxSCENES", "--no-backline --load", "--parent PID"):
            self.assertIn(part, text)


if __name__ == "__main__":
    unittest.main()
