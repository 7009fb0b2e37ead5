"""How large a Set may be: far beyond what people play, and well within the memory of a laptop."""

from __future__ import annotations

from typing import Any, Dict, Iterator, List

from .errors import SetError

LARGEST_FILE = 64 * 1024 * 1024
"""Bytes of a description."""

MOST_TRACKS = 2_000
MOST_SLOTS = 1_000_000
MOST_DEVICES = 20_000


def check_size(description: Dict[str, Any]) -> None:
    """Raises SetError for a Set that would fill the memory. The description has been checked before."""
    tracks: List[Any] = description["tracks"]
    scenes = len(description.get("scenes") or [{}])
    if len(tracks) > MOST_TRACKS:
        raise SetError(f"tracks: the simulator has at most {MOST_TRACKS} tracks, not {len(tracks)}")
    if len(tracks) * scenes > MOST_SLOTS or scenes > MOST_SLOTS:
        raise SetError(f"scenes: {len(tracks)} tracks by {scenes} scenes are more than the {MOST_SLOTS} slots of the simulator")
    chains = [*tracks, *description.get("returns", []), description.get("main", {})]
    if sum(1 for chain in chains for _ in _devices(chain)) > MOST_DEVICES:
        raise SetError(f"devices: the simulator has at most {MOST_DEVICES} devices in a Set")


def _devices(chain: Dict[str, Any]) -> Iterator[Dict[str, Any]]:
    for device in chain.get("devices", []):
        yield device
        for inner in (*device.get("chains", []), *device.get("pads", {}).values()):
            yield from _devices(inner)
