"""The simulator inside a test:

    with simulator(set="demo", load=["scripts/Thing"]) as live:
        live.midi_in([0xB0, 7, 100])
        live.run_for(1.0)
        assert live.song.is_playing

Scripts run on the thread of the test. Time passes only inside `run_for`, `run_frames` and `run_until`; other threads
of the test stand still there, as a script's own do in Live. Sockets work as ever: write, let time pass, read. For a
client in another process take `clock="real"`, or a virtual second is over before the client has woken up.
"""

from __future__ import annotations

import io
import logging
import os
import sys
import tempfile
from contextlib import contextmanager
from pathlib import Path
from typing import Any, Callable, Dict, Iterable, Iterator, List, Optional, Union

from .host import (
    DEFAULT_SEED,
    FREE,
    LIVE,
    Contract,
    Host,
    Journal,
    Lateness,
    MainLoop,
    RealClock,
    ScriptFolder,
    Stage,
    VirtualClock,
    choose_wait,
    read_contract,
    read_drawing,
    read_jitter,
    read_load_option,
    read_version,
)
from .host.grid import FRAME
from .sets import check_description, open_set, save_set

_OWN_SCRIPT = Path(__file__).resolve().parents[1] / "backline"
_LONGEST_RUN = 24 * 3600.0
_contract: List[Contract] = []


class Simulator:
    """What a test sees of Live. Made by `simulator`."""

    def __init__(self, host: Host, loop: MainLoop, clock: Any, run_folder: Path, opened: Dict[str, Any]) -> None:
        self._host = host
        self._loop = loop
        self._clock = clock
        self._opened = opened
        self.run_folder = run_folder
        """Where scripts write their run files (`$BACKLINE_RUN` meanwhile)."""

    # The Set

    @property
    def song(self) -> Any:
        return self._host.simulation.song()

    @property
    def application(self) -> Any:
        return self._host.simulation.application()

    def reset(self, set: Union[str, Dict[str, Any], None] = None) -> None:
        """Brings the Set back as it was when it was opened, or another one in its place: scripts stay, and so do the
        listeners of the song. Takes milliseconds."""
        self._opened = self._opened if set is None else _description(set)
        self._host.reset_set(self._opened)

    def open(self, set: Union[str, Dict[str, Any]]) -> None:
        """Opens a Set as Live does: scripts are disconnected, and made anew."""
        self._opened = _description(set)
        self._host.open_set(self._opened)

    def describe(self) -> Dict[str, Any]:
        """The Set as it stands now, as a description that `open`, `reset` and `simulator` take."""
        return save_set(self._host.simulation)

    # Time

    @property
    def now(self) -> float:
        """Seconds since the simulator began."""
        return self._clock.now()

    def run_for(self, seconds: float) -> None:
        """Lets so much time pass, with its frames and ticks. Raises ValueError unless it is 0 to 86400 (a day)."""
        if not 0.0 <= seconds <= _LONGEST_RUN:
            raise ValueError(f"time passes for 0 to {_LONGEST_RUN:.0f} seconds, not {seconds!r}")
        self._loop.pass_time(seconds)

    def run_frames(self, count: int) -> None:
        self.run_for(count * FRAME)

    def run_until(self, condition: Callable[[], Any], seconds: float = 5.0) -> Any:
        """Lets time pass frame by frame until `condition()` is true, and returns what it returned.
        Raises AssertionError after `seconds` of the simulator's time."""
        end = self.now + seconds
        while self.now <= end:
            answer = condition()
            if answer:
                return answer
            self.run_frames(1)
        raise AssertionError(f"{condition!r} did not come true within {seconds} s of Live's time")

    # MIDI

    def midi_in(self, data: Iterable[int]) -> None:
        """Complete messages from a controller, served at once. Raises MidiError on anything else."""
        self._host.midi_in(data, self.now)

    @property
    def sent_midi(self) -> List[bytes]:
        """What scripts have sent so far, oldest first."""
        return [bytes(sent.data) for sent in self._host.outbox if sent.origin == "script"]

    @property
    def played_midi(self) -> List[Any]:
        """What clips have played so far: objects with `track`, `beat` and `data`."""
        return [sent for sent in self._host.outbox if sent.origin == "track"]

    def forget_midi(self) -> None:
        self._host.outbox.clear()

    # Dialogs

    @property
    def dialog(self) -> Optional[Dict[str, Any]]:
        """The dialog in front of Live's window, `{"message": …, "buttons": 2}`, or None. Scripts stand still behind it."""
        return self._host.modal.describe()

    def press(self, button: int = 0) -> None:
        """Presses a button of the dialog that is open, 0 for the first. Raises RuntimeError when there is none."""
        self._host.press(button)

    def answer_dialogs(self, answer: Callable[[str, int], int]) -> None:
        """`answer(message, buttons)` says which button is pressed of each dialog that a script waits for; otherwise the
        first one is."""
        self._host.simulation.user.answer(answer)

    # Scripts

    def script(self, name: str) -> Any:
        """What `create_instance` of the script returned; None if it failed. Raises KeyError for unknown names."""
        return self._hosted(name).instance

    def c_instance(self, name: str) -> Any:
        """What the script was given; tests look at its `highlight` and `asked`."""
        return self._hosted(name).c_instance

    def holds(self, name: str) -> Dict[str, Any]:
        """The script's use of the main thread: slots, longest_ms, longest_in, total_ms."""
        return self._hosted(name).holds.summary()

    @property
    def failures(self) -> List[Dict[str, Any]]:
        """Exceptions that came out of scripts: script, entry, file, line, error, count."""
        return list(self._host.journal.failures)

    @property
    def log(self) -> List[str]:
        """What scripts have logged: by `log_message`, and by Python's `logging` from INFO on."""
        return list(self._host.journal.lines)

    @property
    def messages(self) -> List[str]:
        """What Live's status bar and dialogs have shown."""
        return list(self._host.simulation.messages)

    def _hosted(self, name: str) -> Any:
        script = self._host.script(name)
        if script is None:
            names = ", ".join(script.name for script in self._host.scripts)
            raise KeyError(f"there is no script {name!r} here; there are {names or 'none'}")
        return script


@contextmanager
def simulator(
    set: Union[str, Dict[str, Any]] = "default",
    load: Union[str, Path, Iterable[Union[str, Path]]] = (),
    backline: bool = True,
    clock: str = "virtual",
    live: str = "12.4.6",
    live_sockets: bool = False,
    quiet: bool = True,
    simulation: Optional[Any] = None,
    threads: str = LIVE,
    jitter: float = 0.0,
    busy: Optional[str] = None,
    seed: int = DEFAULT_SEED,
) -> Iterator[Simulator]:
    """Opens `set` (a name, the path of a .als or .json file, or a description) with our own script, unless `backline`
    is false, and the script folders of `load` (`FOLDER` or `FOLDER:NAME`; one, or several). `clock` is "virtual" or "real"; with
    `quiet` nothing goes to stderr. `threads` ("live" or "free"), `jitter` (milliseconds), `busy` ("40:250") and `seed`
    are those of the command line."""
    if clock not in ("virtual", "real"):
        raise ValueError(f'clock is "virtual" or "real", not {clock!r}')
    if threads not in (LIVE, FREE):
        raise ValueError(f'threads is "{LIVE}" or "{FREE}", not {threads!r}')
    lateness = Lateness(read_jitter(str(jitter)), None if busy is None else read_drawing(busy), seed)
    set_up = _SetUp(simulation or _make_simulation(live), clock, quiet, threads, lateness)
    set_up.journal.speak_as(read_version(live))
    opened = _description(set)
    set_up.simulation.load(opened)
    own = [str(_OWN_SCRIPT)] if backline else []
    folders = [load] if isinstance(load, (str, Path)) else load
    sources = [read_load_option(str(folder)) for folder in [*own, *folders]]
    with _run_folder() as folder, _logged(set_up.journal), _staged(set_up, sources, live_sockets):
        yield Simulator(set_up.host, set_up.loop, set_up.clock, folder, opened)


class _SetUp:
    def __init__(self, simulation: Any, clock: str, quiet: bool, threads: str, lateness: Lateness) -> None:
        self.simulation = simulation
        self.journal = Journal(io.StringIO() if quiet else sys.stderr)
        self.clock = VirtualClock() if clock == "virtual" else RealClock()
        self.host = Host(simulation, self.journal)
        wait = choose_wait(self.journal.say, threads)
        self.loop = MainLoop(self.host, self.clock, wait, lateness=lateness)


@contextmanager
def _staged(set_up: _SetUp, sources: List[ScriptFolder], live_sockets: bool) -> Iterator[None]:
    stage = Stage(set_up.simulation.modules())
    stage.enter()
    try:
        stage.make_room_for(sources)
        for source in sources:
            set_up.host.add_script(source, live_sockets)
        set_up.host.begin()
        set_up.loop.restart()
        yield
    finally:
        set_up.host.end()
        set_up.host.forget_scripts()
        stage.leave()


class _IntoJournal(logging.Handler):
    def __init__(self, journal: Journal) -> None:
        super().__init__(logging.INFO)
        self.setFormatter(logging.Formatter("%(name)s: %(message)s"))
        self._journal = journal

    def emit(self, record: logging.LogRecord) -> None:
        try:
            self._journal.say(self.format(record))
        except (TypeError, ValueError):
            # A text that its arguments do not fit: no reason to stop the script that logs it.
            self._journal.say(f"{record.name}: {record.msg!r} {record.args!r}")


@contextmanager
def _logged(journal: Journal) -> Iterator[None]:
    """Live lets everything from INFO on through to its log, and scripts' own log files count on that."""
    root, handler = logging.getLogger(), _IntoJournal(journal)
    before = root.level
    root.setLevel(logging.INFO)
    root.addHandler(handler)
    try:
        yield
    finally:
        root.removeHandler(handler)
        root.setLevel(before)


@contextmanager
def _run_folder() -> Iterator[Path]:
    """Scripts of tests do not show themselves to the programs of this user."""
    before = os.environ.get("BACKLINE_RUN")
    with tempfile.TemporaryDirectory(prefix="backline-run-") as folder:
        os.environ["BACKLINE_RUN"] = folder
        try:
            yield Path(folder)
        finally:
            if before is None:
                del os.environ["BACKLINE_RUN"]
            else:
                os.environ["BACKLINE_RUN"] = before


def _tables() -> Contract:
    if not _contract:
        _contract.append(read_contract())
    return _contract[0]


def _make_simulation(live: str) -> Any:
    from .engine import Simulation

    return Simulation(*_tables(), live_version=read_version(live))


def _description(set: Union[str, Dict[str, Any]]) -> Dict[str, Any]:
    if isinstance(set, str):
        return open_set(set, _tables().stock_devices["devices"])
    check_description(set)
    return set
