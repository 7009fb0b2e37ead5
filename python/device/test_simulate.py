import json
import os
import subprocess
import sys
import tempfile
import unittest
from unittest import mock

from device.backline_files import wire
from device.backline_files.faults import Fault
from device.rehearsal import HELLO, STAT, WRITE, Bench, crc_of, num14, unpacked
from device.simulate import FolderAgent, parse

PYTHON = os.path.dirname(os.path.dirname(os.path.abspath(__file__)))


def ask(op, body, number):
    return bytes(wire.frame(0x10, b"\x01\x10" + num14(7) + num14(number) + bytes((op,)), json.dumps(body).encode()))


class AsAProcess(unittest.TestCase):
    def serve(self, *options):
        folder = tempfile.TemporaryDirectory(prefix="board-")
        self.addCleanup(folder.cleanup)
        self.folder = folder.name
        environment = dict(os.environ, PYTHONPATH=PYTHON)
        process = subprocess.Popen(
            [sys.executable, "-B", "-m", "device.simulate", folder.name] + list(options),
            stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.PIPE, env=environment,
        )  # fmt: skip
        self.addCleanup(process.stderr.close)
        self.addCleanup(process.stdout.close)
        return process

    def frame(self, process):
        data = b""
        while not data.endswith(b"\xf7"):
            data += process.stdout.read(1) or self.fail("it ended: %s" % process.stderr.read())
        return data

    def hello(self, process):
        process.stdin.write(ask(HELLO, {}, 1))
        process.stdin.flush()
        while True:
            frame = self.frame(process)
            if frame[4] == 0x11:
                return json.loads(unpacked(frame[16:-1]).decode())

    def test_a_folder_is_served_until_the_input_ends(self):
        process = self.serve("--frame", "256", "--window", "1024", "--name", "Amp", "--pin", "12")
        hello = self.hello(process)
        self.assertEqual((hello["frame"], hello["window"], hello["name"], hello["locked"]), (256, 1024, "Amp", True))
        process.stdin.close()
        self.assertEqual((process.wait(20), process.stderr.read()), (0, b""))

    def test_a_crash_is_sent_at_once_and_told_later(self):
        process = self.serve("--crash", "NameError: drumz")
        start = self.frame(process)
        self.assertEqual((start[4], start[12]), (2, 1))
        self.assertEqual(self.hello(process)["crash"], "NameError: drumz")
        process.stdin.close()
        process.wait(20)

    def test_what_was_half_there_when_the_input_ended_is_kept(self):
        process = self.serve()
        song = bytes(1000)
        process.stdin.write(ask(WRITE, {"path": "/song", "size": 1000, "crc": crc_of(song), "block": 100}, 1))
        process.stdin.flush()
        transfer = json.loads(unpacked(self.frame(process)[16:-1]).decode())["transfer"]
        for index in range(3):
            head = b"\x01\x12" + num14(7) + num14(transfer) + wire.num24(index)
            process.stdin.write(wire.frame(0x12, head, song[:100]))
        process.stdin.close()
        process.wait(20)
        self.assertEqual([os.path.getsize(os.path.join(self.folder, name)) for name in os.listdir(self.folder)], [300])


class Links(unittest.TestCase):
    def test_a_link_out_of_the_folder_leads_nowhere(self):
        with Bench() as bench:
            bench.file("../secret", b"x")
            os.symlink(bench.folder, os.path.join(bench.root, "out"))
            bench.file("../.code.py.swap", b"x")
            bench.file(".code.py.swap", b"x")
            bench.agent = folder = FolderAgent(bench.to_board, bench.port, bench.root)
            for path in ("/out", "/out/secret", "/out/new"):
                with self.assertRaises(Fault):
                    folder.full(path)
            self.assertEqual((bench.file("../.code.py.swap"), bench.file("code.py")), (b"x", b"x"))
            self.assertEqual(bench.try_ask(STAT, {"path": "/out/secret"})[0], 9)


class Options(unittest.TestCase):
    def test_a_folder_that_is_not_there_is_named(self):
        with self.assertRaises(SystemExit), open(os.devnull, "w") as quiet, mock.patch("sys.stderr", quiet):
            parse(["/no/such/folder"])
