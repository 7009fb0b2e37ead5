"""Descriptions: a Set as plain data, checked and then built. Unknown fields are errors that name themselves.

The format is in sets/; `check_description` refuses before anything is changed, `build_set` then cannot fail.
"""

from .description_build import build_set
from .description_fields import CLIP, DEVICE, MAIN, PAD, RETURN, SCENE, SET, TRACK, DescriptionError, require, require_all

__all__ = ["DescriptionError", "build_set", "check_description"]


def check_description(description, shelf):
    """Raises DescriptionError, which says where and what."""
    require("the description", description, SET)
    if description.get("format") != 1:
        raise DescriptionError('the description: "format" must be 1, not {!r}'.format(description.get("format")))
    tracks = description.get("tracks", [])
    if not tracks:
        raise DescriptionError('the description: "tracks" must name at least one track')
    rows = len(description.get("scenes", ())) or 1
    for index, track in enumerate(tracks):
        check_track("tracks[{}]".format(index), track, tracks[:index], rows, shelf)
    for index, track in enumerate(description.get("returns", ())):
        place = "returns[{}]".format(index)
        require(place, track, RETURN)
        check_devices(place, track, shelf)
    require("main", description.get("main", {}), MAIN)
    check_devices("main", description.get("main", {}), shelf)
    require_all("scenes", description.get("scenes", ()), SCENE)
    require_all("cues", description.get("cues", ()), {"time": (int, float), "name": str})


def check_track(place, track, before, rows, shelf):
    require(place, track, TRACK)
    kind = track.get("kind")
    if kind not in ("midi", "audio", "group"):
        raise DescriptionError('{}: "kind" must be "midi", "audio" or "group", not {!r}'.format(place, kind))
    group = track.get("group")
    if group is not None and not (0 <= group < len(before) and before[group].get("kind") == "group"):
        raise DescriptionError('{}: "group" must be the index of a group track before it, not {!r}'.format(place, group))
    for row, clip in track.get("clips", {}).items():
        check_clip("{}.clips[{}]".format(place, row), clip, row, rows, kind)
    check_devices(place, track, shelf)


def check_clip(place, clip, row, rows, kind):
    require(place, clip, CLIP)
    if not row.isdigit() or int(row) >= rows:
        raise DescriptionError("{}: there is no scene {} (the Set has {})".format(place, row, rows))
    if kind == "group":
        raise DescriptionError("{}: group tracks hold no clips".format(place))
    if (kind == "audio") != ("audio" in clip):
        raise DescriptionError('{}: clips of audio tracks have "audio", clips of MIDI tracks do not'.format(place))
    if "audio" not in clip and not clip.get("length", 0) > 0:
        raise DescriptionError('{}: "length" must be above 0'.format(place))
    if "audio" in clip:
        require(place + ".audio", clip["audio"], {"file_path": str, "length": (int, float)})


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
