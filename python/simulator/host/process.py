"""The simulator as a process of its own: side door, run file, scripts, signals, and an orderly end."""

from __future__ import annotations

import atexit
import logging
import os
import secrets
import signal
import sys
import time
from pathlib import Path
from typing import Any, List, NamedTuple, Optional

from ..sets import open_set
from .clock import RealClock, VirtualClock
from .contract import Contract, read_version
from .control import Control, OpenSet
from .door import Door
from .host import Host
from .idle import LIVE, choose_wait
from .journal import Journal
from .lateness import Lateness
from .main_loop import MainLoop
from .memory import set_apart
from .package import ScriptFolder
from .parent import parent_watch
from .patience import DEFAULT_PATIENCE, Patience
from .recording.recorder import Recorder
from .recording.writing import FileWriter, Start
from .run_file import RunFile
from .stage import Stage

VERSION = "0.1.0"


class Wishes(NamedTuple):
    """What was asked for on the command line."""

    set_name: str
    live: str
    own_script: Optional[ScriptFolder]
    scripts: List[ScriptFolder]
    live_sockets: bool
    virtual: bool
    parent: Optional[int]
    record: Optional[Path] = None
    threads: str = LIVE
    lateness: Lateness = Lateness()
    waits_for_dialogs: bool = False
    patience: float = DEFAULT_PATIENCE


class Process:
    """From `start` to `close` it can be found by its run file; `run` returns when it is asked to end."""

    def __init__(self, wishes: Wishes, contract: Contract, make_simulation: Any) -> None:
        self.wishes = wishes
        self.journal = Journal()
        self.journal.speak_as(read_version(wishes.live))
        description = open_set(wishes.set_name, contract.stock_devices["devices"], self.journal.say)
        self.simulation = make_simulation(*contract, live_version=read_version(wishes.live))
        self.simulation.load(description)
        self._clock = VirtualClock() if wishes.virtual else RealClock()
        self.host = Host(self.simulation, self.journal)
        self._control = Control(self.host, wishes.live, OpenSet(wishes.set_name, description), self._describe)
        self._secret = secrets.token_urlsafe(32)
        self._started = int(time.time())
        self._stage = Stage(self.simulation.modules())
        self._start = Start(wishes.live, [source.name for source in self._sources()], description)
        self._record: Optional[FileWriter] = None
        self._run_file = RunFile()
        self.door = Door(
            self._secret, self._control.welcome, self._control.answer, time.monotonic, self.host.own_failure
        )
        watch = None if wishes.parent is None else parent_watch(wishes.parent)
        wait = choose_wait(self.journal.say, wishes.threads)
        self.loop = MainLoop(self.host, self._clock, wait, self.door, watch, wishes.lateness)
        self._control.loop = self.loop
        folders = [str(source.folder) for source in self._sources()]
        self._patience = Patience(wishes.patience, lambda: self.loop.rounds, folders)
        if wishes.waits_for_dialogs:
            self.host.modal.answer_by_hand(self.loop.wait_for)

    def start(self) -> None:
        """Loads the scripts and shows itself. Raises LoadError, OSError."""
        # Live keeps what scripts log from this level up; some publish nothing else about themselves.
        logging.basicConfig(level=logging.INFO, stream=sys.stderr, format="%(name)s: %(message)s")
        self._stage.enter()
        self._stop_on_signals()
        self._patience.begin()
        self._begin_record()
        self._stage.make_room_for(self._sources())
        for source in self._sources():
            # Our own script is written for every system; what others assume of theirs is granted to them only.
            self.host.add_script(source, self.wishes.live_sockets and source is not self.wishes.own_script)
        self.host.begin()
        self._describe(self.wishes.set_name)
        atexit.register(self._run_file.remove)

    def run(self) -> None:
        set_apart()
        self.loop.restart()
        self.loop.run()

    def close(self) -> None:
        """Disconnects the scripts and takes away everything that `start` made. May follow a failed start."""
        self.host.recorder.cause("end")
        self.host.end()
        self._patience.end()
        self.host.recorder.close()
        if self._record is not None:
            self._record.close()
        self.door.publish(self.host.outbox)
        self.door.close()
        self._run_file.remove()
        self._stage.leave()

    @property
    def ready(self) -> dict:
        running = {script.name: script.running for script in self.host.scripts}
        return {"pid": os.getpid(), "tcpPort": self.door.tcp_port, "set": self.wishes.set_name, "scripts": running}

    @property
    def run_file_path(self) -> Path:
        return self._run_file.path

    def _sources(self) -> List[ScriptFolder]:
        own = self.wishes.own_script
        return ([own] if own else []) + list(self.wishes.scripts)

    def _begin_record(self) -> None:
        """Before any script is imported, since scripts take functions of the API with them."""
        if self.wishes.record is not None:
            self._record = FileWriter(self.wishes.record, self._start, self.journal.say)
            self.host.recorder = Recorder(self.simulation.modules(), self.host.owner_name, self._record.write)
        self.host.recorder.cause("begin")

    def _describe(self, set_name: str) -> None:
        self._run_file.write(
            {
                "version": VERSION,
                "pid": os.getpid(),
                "tcpPort": self.door.tcp_port,
                "secret": self._secret,
                "set": set_name,
                "started": self._started,
            }
        )

    def _stop_on_signals(self) -> None:
        for name in ("SIGINT", "SIGTERM", "SIGBREAK"):
            if hasattr(signal, name):
                signal.signal(getattr(signal, name), lambda number, frame: self.loop.stop())
