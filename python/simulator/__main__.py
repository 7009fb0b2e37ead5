"""The command line: `python3 -m simulator`, with the folder `python` on PYTHONPATH, or `python3 python/simulator`."""

from __future__ import annotations

import argparse
import contextlib
import json
import os
import sys
import threading
from pathlib import Path
from typing import List, Optional, TextIO

if not __package__:
    # Started by path: Python then knows the folder, but not that it is a package.
    sys.path[0] = str(Path(__file__).resolve().parents[1])
    __package__ = "simulator"

from simulator.host import (
    DEFAULT_PATIENCE,
    DEFAULT_SEED,
    FREE,
    LIVE,
    Journal,
    Lateness,
    LoadError,
    Process,
    Wishes,
    read_contract,
    read_drawing,
    read_jitter,
    read_load_option,
    read_version,
    replay,
    told,
)
from simulator.sets import SET_NAMES, SetError

_OWN_SCRIPT = Path(__file__).resolve().parents[1] / "backline"

_DRAWING = "40:250"
_LONGEST_PATIENCE = 86_400.0

_EPILOG = f"""Sets: {SET_NAMES}.

Examples:
  python3 -m simulator --set demo
  python3 -m simulator --no-backline --load ~/Scripts/AbletonJS
  python3 -m simulator --load ./midi-script:AbletonJS --live 11.3.25

Programs find the simulator by simulator-<pid>.json in $BACKLINE_RUN (or ~/.backline/run);
docs/protocol.md, sections 11 and 12, tells what they can ask of it."""


def _arguments() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog="simulator",
        description="Ableton Live without Ableton Live: runs MIDI Remote Scripts on a simulated Set.",
        epilog=_EPILOG,
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    say = parser.add_argument
    say("--set", default="demo", metavar="SET", dest="set_name", help="the Set to open (default: demo)")
    say(
        "--load",
        action="append",
        default=[],
        metavar="FOLDER[:NAME]",
        help="a script folder to load, as package NAME; may be given several times",
    )
    say("--no-backline", action="store_true", help="do not load Backline's own remote script")
    say("--live", default="12.4.6", metavar="VERSION", help="which Live to be (default: 12.4.6)")
    say(
        "--sockets",
        choices=("live", "system"),
        default="live",
        help="how scripts given with --load see sockets: as in Live on a Mac, or as they are here",
    )
    say("--virtual", action="store_true", help="time stands still until a client of the side door asks for it to pass")
    say(
        "--threads",
        choices=(LIVE, FREE),
        default=LIVE,
        help="threads of scripts get time only while the main thread runs Python, as in Live (default), or freely",
    )
    say("--jitter", default="0", metavar="MS", help="frames and ticks come up to so many milliseconds late")
    say(
        "--busy",
        nargs="?",
        const=_DRAWING,
        metavar="MS[:EVERY]",
        help=f"a GUI that is drawing: for MS of every EVERY milliseconds the main thread does nothing else ({_DRAWING})",
    )
    say("--seed", type=int, default=DEFAULT_SEED, metavar="N", help="which jitter; the same number gives the same one")
    say(
        "--dialogs",
        choices=("press", "wait"),
        default="press",
        help="dialogs of scripts: press the first button at once (default), or wait for a client of the side door",
    )
    say(
        "--patience",
        type=_seconds,
        default=DEFAULT_PATIENCE,
        metavar="SECONDS",
        help=f"break a script off that does not return for so long (default: {DEFAULT_PATIENCE:g}; 0: never)",
    )
    say("--record", type=Path, metavar="FILE", help="write down all that happens to the scripts and what they do")
    say(
        "--replay",
        type=Path,
        metavar="FILE",
        help="play such a record again and compare: with the scripts given by --load, the others as recorded",
    )
    say("--parent", type=int, metavar="PID", help="end when this process ends")
    say("--contract", type=Path, metavar="FOLDER", help="where lom.json and stock-devices.json are")
    say("--json", action="store_true", help="tell readiness as one line of JSON")
    return parser


def _seconds(text: str) -> float:
    seconds = float(text)
    if not 0.0 <= seconds <= _LONGEST_PATIENCE:
        raise argparse.ArgumentTypeError(f"{text} is no number of seconds from 0 to {_LONGEST_PATIENCE:g}")
    return seconds


def _wishes(options: argparse.Namespace) -> Wishes:
    return Wishes(
        set_name=options.set_name,
        live=".".join(str(number) for number in read_version(options.live)),
        own_script=None if options.no_backline else read_load_option(str(_OWN_SCRIPT)),
        scripts=[read_load_option(text) for text in options.load],
        live_sockets=options.sockets == "live",
        virtual=options.virtual,
        parent=options.parent,
        record=options.record,
        threads=options.threads,
        lateness=Lateness(read_jitter(options.jitter), options.busy and read_drawing(options.busy), options.seed),
        waits_for_dialogs=options.dialogs == "wait",
        patience=options.patience,
    )


def main(arguments: Optional[List[str]] = None) -> int:
    """Runs until it is asked to end. Exit codes: 0 ended when asked, or everything as recorded; 1 not as recorded;
    2 could not begin."""
    options = _arguments().parse_args(arguments)
    try:
        return _serve(options) if options.replay is None else _replay(options)
    except (LoadError, SetError, OSError, ValueError) as error:
        print(f"simulator: {error}", file=sys.stderr)
        return 2


def _serve(options: argparse.Namespace) -> int:
    from simulator.engine import Simulation

    process = Process(_wishes(options), read_contract(options.contract), Simulation)
    told = sys.stdout
    # Scripts may print; the ready line still has to be the first and only one on stdout.
    with contextlib.redirect_stdout(sys.stderr):
        try:
            process.start()
            _tell_ready(process, options.json, told)
            process.run()
        finally:
            process.close()
    return 0


def _replay(options: argparse.Namespace) -> int:
    from simulator.engine import Simulation

    sources = [read_load_option(text) for text in options.load]
    contract = read_contract(options.contract)
    printed = sys.stdout
    # Scripts may print; what is told here is the outcome alone.
    with contextlib.redirect_stdout(sys.stderr):
        outcome = replay(options.replay, contract, Simulation, sources, options.sockets == "live", Journal())
    if options.json:
        differences = [str(difference) for difference in outcome.differences]
        print(json.dumps({"causes": outcome.causes, "differences": differences}), file=printed)
    else:
        print("\n".join(told(outcome)), file=printed)
    return 1 if outcome.differences else 0


def _tell_ready(process: Process, as_json: bool, stream: TextIO) -> None:
    ready = process.ready
    if as_json:
        line = json.dumps({"ready": ready}, separators=(",", ":"))
    else:
        scripts = ", ".join(name if runs else f"{name} (failed)" for name, runs in ready["scripts"].items())
        line = (
            f"Live {process.wishes.live} (simulated) plays {ready['set']!r} with "
            f"{scripts or 'no script'}; side door on TCP port {ready['tcpPort']}, found by {process.run_file_path}"
        )
    print(line, file=stream, flush=True)


def _leave(code: int) -> None:
    """Ends this process, and does not wait for threads that scripts have left, as Python would, for ever."""
    left = [thread for thread in threading.enumerate() if thread is not threading.current_thread() and not thread.daemon]
    if not left:
        sys.exit(code)
    print(f"simulator: scripts have left {len(left)} threads running; not waiting for them", file=sys.stderr, flush=True)
    os._exit(code)


if __name__ == "__main__":
    _leave(main())
