"""Descriptions: a Set as plain data, checked and then built. Unknown fields are errors that name themselves.

The format is in sets/; `check_description` refuses before anything is changed, `build_set` then cannot fail.
"""

from typing import Any, NamedTuple

from .description_build import build_set
from .description_envelopes import check_envelopes
from .description_fields import (
    ARRANGED, AUDIO, CHOICES, CLIP, DEVICE, LANE, LOOP, MAIN, PAD, RETURN, SCENE, SET, TRACK, DescriptionError, require, require_all,
)  # fmt: skip

__all__ = ["DescriptionError", "build_set", "check_description"]


class Known(NamedTuple):
    """What tracks are checked against: the stock devices, and how many scenes and returns the Set has."""

    shelf: Any
    scenes: int
    returns: int


def check_description(description, shelf):
    """Raises DescriptionError, which says where and what."""
    require("the description", description, SET)
    if description.get("format", 1) != 1:
        raise DescriptionError('the description: "format" must be 1, not {!r}'.format(description.get("format")))
    tracks = description.get("tracks", [])
    if not tracks:
        raise DescriptionError('the description: "tracks" must name at least one track')
    known = Known(shelf, len(description.get("scenes", ())) or 1, len(description.get("returns", ())))
    for index, track in enumerate(tracks):
        check_track("tracks[{}]".format(index), track, tracks[:index], known)
    for index, track in enumerate(description.get("returns", ())):
        place = "returns[{}]".format(index)
        require(place, track, RETURN)
        check_devices(place, track, shelf)
    require("main", description.get("main", {}), MAIN)
    require("loop", description.get("loop", {}), LOOP)
    check_devices("main", description.get("main", {}), shelf)
    require_all("scenes", description.get("scenes", ()), SCENE)
    require_all("cues", description.get("cues", ()), {"time": (int, float), "name": str})


def check_track(place, track, before, known):
    require(place, track, TRACK)
    kind = track.get("kind")
    if kind not in ("midi", "audio", "group"):
        raise DescriptionError('{}: "kind" must be "midi", "audio" or "group", not {!r}'.format(place, kind))
    group = track.get("group")
    if group is not None and not (0 <= group < len(before) and before[group].get("kind") == "group"):
        raise DescriptionError('{}: "group" must be the index of a group track before it, not {!r}'.format(place, group))
    for field, choices in CHOICES.items():
        if track.get(field, choices[0]) not in choices:
            raise DescriptionError('{}: "{}" must be one of {}, not {!r}'.format(place, field, ", ".join(choices), track[field]))
    check_devices(place, track, known.shelf)
    for row, clip in track.get("clips", {}).items():
        here = "{}.clips[{}]".format(place, row)
        require(here, clip, CLIP)
        if not row.isdigit() or int(row) >= known.scenes:
            raise DescriptionError("{}: there is no scene {} (the Set has {})".format(here, row, known.scenes))
        check_clip(here, clip, track, known)
    check_lane(place + ".arrangement", track.get("arrangement", ()), track, known)
    for index, lane in enumerate(track.get("take_lanes", ())):
        require("{}.take_lanes[{}]".format(place, index), lane, LANE)
        check_lane("{}.take_lanes[{}].clips".format(place, index), lane.get("clips", ()), track, known)


def check_lane(place, clips, track, known):
    for index, clip in enumerate(clips):
        here = "{}[{}]".format(place, index)
        require(here, clip, ARRANGED)
        if "at" not in clip:
            raise DescriptionError('{}: "at" says where the clip begins, in beats'.format(here))
        check_clip(here, clip, track, known)


def check_clip(place, clip, track, known):
    kind = track["kind"]
    if kind == "group":
        raise DescriptionError("{}: group tracks hold no clips".format(place))
    if (kind == "audio") != ("audio" in clip):
        raise DescriptionError('{}: clips of audio tracks have "audio", clips of MIDI tracks do not'.format(place))
    if "audio" not in clip and not clip.get("length", 0) > 0:
        raise DescriptionError('{}: "length" must be above 0'.format(place))
    if "audio" in clip:
        require(place + ".audio", clip["audio"], AUDIO)
    check_envelopes(place, clip, track, known)


def check_devices(place, owner, shelf):
    for index, device in enumerate(owner.get("devices", ())):
        check_device("{}.devices[{}]".format(place, index), device, shelf)


def check_device(place, device, shelf):
    require(place, device, DEVICE)
    row = shelf.find(device.get("device"))
    if row is None:
        raise DescriptionError("{}: there is no stock device called {!r}".format(place, device.get("device")))
    names = {name for spec in row["parameters"] for name in (spec["name"], spec.get("original_name"))}
    for name in device.get("parameters", {}):
        if name not in names:
            raise DescriptionError("{}: {} has no parameter {!r}".format(place, row["name"], name))
    for index, chain in enumerate(device.get("chains", ())):
        require("{}.chains[{}]".format(place, index), chain, PAD)
        check_devices("{}.chains[{}]".format(place, index), chain, shelf)
    for note, pad in device.get("pads", {}).items():
        require("{}.pads[{}]".format(place, note), pad, PAD)
        check_devices("{}.pads[{}]".format(place, note), pad, shelf)
