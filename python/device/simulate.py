"""A folder of this computer as a board: MIDI bytes come in on stdin and leave on stdout, until stdin ends.

    PYTHONPATH=python python3 -m device.simulate FOLDER [--frame 256] [--window 1024] [--pin 1234] [--readonly] [--name NAME] [--crash TEXT]

What it has to say to people goes to stderr. A reset starts the agent anew, as a board does.
"""
import argparse
import os
import queue
import shutil
import sys
import threading

from .backline_files import Agent, original  # noqa: F401 - this board speaks the original's way, too
from .backline_files.faults import OUTSIDE, refuse

IDLE = 0.002  # seconds between two looks at the clock when nothing comes


class FolderAgent(Agent):
    """Boards have no links; a folder of a computer may, and they must not lead out of it."""

    def full(self, path, changes=False):
        full = super().full(path, changes)
        refuse(not self._is_inside(full), OUTSIDE)
        return full

    def facts(self, full):
        if not self._is_inside(full):
            raise FileNotFoundError(2, "a link out of the folder")
        return super().facts(full)

    def space(self):
        usage = shutil.disk_usage(self.root or "/")
        return usage.free, usage.total

    def _is_inside(self, full):
        real = os.path.realpath(full)
        return real == (self.root or "/") or real.startswith(self.root + os.sep)


class Stdin:
    """Gives what a thread has read, without waiting."""

    def __init__(self, file):
        self._file = file
        self._pieces = queue.Queue(64)
        self._rest = b""
        self.ended = False
        threading.Thread(target=self._read, daemon=True).start()

    def _read(self):
        data = b"-"
        while data:
            data = os.read(self._file.fileno(), 4096)
            self._pieces.put(data)

    def wait(self, seconds):
        """Until something has come, at most so long."""
        if not self._rest and not self.ended:
            try:
                self._take(self._pieces.get(timeout=seconds))
            except queue.Empty:
                return

    def read(self, n):
        if not self._rest:
            try:
                self._take(self._pieces.get_nowait())
            except queue.Empty:
                return None
        data, self._rest = self._rest[:n], self._rest[n:]
        return data or None

    def _take(self, data):
        self._rest = data
        self.ended = self.ended or not data


class Stdout:
    def __init__(self, file):
        self._file = file

    def write(self, data):
        self._file.write(data)
        self._file.flush()
        return len(data)


class Board:
    """The agent as `options` say, and a new one after every reset."""

    def __init__(self, midi_in, midi_out, options):
        self._midi_in, self._midi_out, self._options = midi_in, midi_out, options
        self._start()

    def _start(self, _soft=True):
        options = self._options
        self.agent = FolderAgent(
            self._midi_in,
            self._midi_out,
            os.path.realpath(options.folder),
            options.frame,
            options.window,
            options.name,
            options.pin,
            options.readonly,
            reset=self._start,
            on_error=lambda text: print("error from the other side: " + text, file=sys.stderr),
        )
        if options.crash is not None:
            self.agent.crashed(options.crash)

    def run(self):
        while not self._midi_in.ended:
            self._midi_in.wait(IDLE)
            self.agent.poll()
            self.agent.read()  # the notes of nobody's program
        self.agent.close()


def parse(arguments):
    parser = argparse.ArgumentParser(prog="device.simulate", description=__doc__.split("\n")[0])
    parser.add_argument("folder")
    parser.add_argument("--frame", type=int, default=512, help="longest SysEx it takes, in bytes")
    parser.add_argument("--window", type=int, default=2048, help="bytes that it can hold unread")
    parser.add_argument("--name", default="Simulated board")
    parser.add_argument("--pin")
    parser.add_argument("--readonly", action="store_true")
    parser.add_argument("--crash", metavar="TEXT", help="be in this crash")
    options = parser.parse_args(arguments)
    if not os.path.isdir(options.folder):
        parser.error("no such folder: %s" % options.folder)
    if options.frame < 128:
        parser.error("--frame is 128 or more, not %d" % options.frame)
    return options


def main(arguments):
    options = parse(arguments)
    Board(Stdin(sys.stdin.buffer), Stdout(sys.stdout.buffer), options).run()


if __name__ == "__main__":
    main(sys.argv[1:])
