"""A record played on a fresh simulator, in this process, as fast as it goes."""

from __future__ import annotations

from pathlib import Path
from typing import Any, List

from .contract import Contract, read_version
from .host import Host
from .journal import Journal
from .package import ScriptFolder
from .recording.player import Outcome, play_again
from .recording.writing import read_record
from .stage import Stage


def replay(
    path: Path,
    contract: Contract,
    make_simulation: Any,
    sources: List[ScriptFolder],
    live_sockets: bool,
    journal: Journal,
) -> Outcome:
    """Plays the record at `path`; its scripts are those of `sources`, or are played by their record.
    Raises RecordError, LoadError, OSError, and ValueError for a Set that cannot be opened."""
    start, causes = read_record(path)
    simulation = make_simulation(*contract, live_version=read_version(start.live))
    simulation.load(start.description)
    journal.speak_as(read_version(start.live))
    host = Host(simulation, journal)
    stage = Stage(simulation.modules())
    stage.enter()
    try:
        stage.make_room_for(sources)
        return play_again(start, causes, host, sources, live_sockets)
    finally:
        host.forget_scripts()
        stage.leave()


def told(outcome: Outcome) -> List[str]:
    """The outcome in sentences."""
    played = f", {' and '.join(outcome.puppets)} by the record alone" if outcome.puppets else ""
    lines = [f"played {outcome.causes} causes with {outcome.consequences} consequences again{played}"]
    if not outcome.differences:
        return [*lines, "everything is as it was"]
    return [*lines, "not as it was:", *(f"  {difference}" for difference in outcome.differences)]
