"""From an .als file to the description of a Set, and a report of what could not be carried over."""

from __future__ import annotations

from pathlib import Path
from typing import Any, Dict, Iterable, NamedTuple

from ..check import check_description
from ..errors import SetError
from .clips import ClipReader
from .devices import DeviceReader
from .document import read_document
from .limits import LIMITS, Limits
from .parts import KNOWN_PARTS
from .report import Report
from .scenes import cues, quantization, scale, scenes
from .tracks import TrackReader, chain_of
from .tree import Element, Parameter
from .values import signature, within
from .writer import Writer, set_in

_MOST_GROOVE = 1.3125
_TEMPO = (20.0, 999.0)


class LiveSetFile(NamedTuple):
    description: Dict[str, Any]
    report: Report


def read_als(path: Path, stock_devices: Iterable[Dict[str, Any]] = (), limits: Limits = LIMITS) -> LiveSetFile:
    """Reads a Set of Live 8 to 12. `stock_devices` are the rows of contract/stock-devices.json; devices that are not
    among them are left out. What is left out stands in the report; what is no Set raises SetError with the reason."""
    try:
        return _read(read_document(path, limits), path.stem, stock_devices)
    except SetError as error:
        raise SetError(f"the Set {str(path)!r} cannot be opened: {error}") from error


def _read(root: Element, name: str, stock_devices: Iterable[Dict[str, Any]]) -> LiveSetFile:
    live_set, writer, report = set_in(root), Writer(root), Report()
    report.live = writer.creator
    made: Dict[str, Any] = {"format": 1, "name": name, **_main_values(live_set)}
    made.update(scale(live_set, report), **quantization(live_set))
    made["scenes"] = scenes(live_set, writer)
    clips = ClipReader(writer, report, made["tempo"])
    reader = TrackReader(writer, report, DeviceReader(stock_devices, writer, report), clips, len(made["scenes"]))
    made["tracks"] = reader.tracks(live_set)
    made["returns"] = reader.returns(live_set)
    made["main"] = reader.main(_main(live_set))
    made["cues"] = cues(live_set)
    _report_parts(live_set, writer, report)
    if not made["tracks"]:
        raise SetError("it has no tracks")
    check_description(made)
    return LiveSetFile(made, report)


def _main(live_set: Element) -> Any:
    return live_set.child("MainTrack", "MasterTrack")


def _main_values(live_set: Element) -> Dict[str, Any]:
    """Tempo, signature and groove amount stand in the mixer of the main track."""
    main = _main(live_set)
    chain = None if main is None else chain_of(main)
    made: Dict[str, Any] = {"tempo": 120.0}
    if chain is None:
        return made
    made["tempo"] = within(*_TEMPO, chain.number("Mixer/Tempo"), 120.0)
    meter = signature(chain.number("Mixer/TimeSignature"))
    if meter is not None:
        made["signature"] = meter
    amount = chain.at("Mixer/GlobalGrooveAmount")
    if isinstance(amount, Parameter) and amount.high:
        made["groove_amount"] = within(
            0.0, _MOST_GROOVE, chain.number("Mixer/GlobalGrooveAmount", 0.0) * _MOST_GROOVE / amount.high
        )
    return made


def _report_parts(live_set: Element, writer: Writer, report: Report) -> None:
    for part in live_set.children:
        if part.tag == "GroovePool":
            report.miss("", "groove", getattr(part, "count", 0))
        elif part.tag not in KNOWN_PARTS:
            report.miss("", f"unknown part <{part.tag[:40]}>")
    if writer.has_old_palette:
        report.miss("", "colours (Live 9.2 and before had others)")
