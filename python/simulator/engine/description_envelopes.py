"""Envelopes of described clips: which parameter they move, checked in the description and found again on the track."""

import re

from .curve import Breakpoint, Coefficients
from .description_fields import ENVELOPE, DescriptionError, require

STEP = re.compile(r"(devices|chains|pads|sends)\[(\d{1,4})\]\.?")
MIXER = ("volume", "panning")
MIXED = ("Track", "Chain", "DrumChain")


def steps_of(where):
    """`devices[0].chains[2].Tone`: the steps as (branch, number), and the name at the end."""
    steps, place = [], 0
    step = STEP.match(where)
    while step is not None:
        steps.append((step[1], int(step[2])))
        place = step.end()
        step = STEP.match(where, place)
    return steps, where[place:]


def check_envelopes(place, clip, track, known):
    """Raises DescriptionError unless every envelope moves a parameter that the described track has."""
    for index, envelope in enumerate(clip.get("envelopes", ())):
        here = "{}.envelopes[{}]".format(place, index)
        require(here, envelope, ENVELOPE)
        if not is_there(envelope.get("parameter", ""), track, known):
            raise DescriptionError("{}: the track has no parameter {!r}".format(here, envelope.get("parameter")))


def is_there(where, track, known):
    steps, name = steps_of(where)
    if steps and steps[0][0] == "sends":
        return len(steps) == 1 and not name and steps[0][1] < known.returns
    home = track
    for branch, number in steps:
        parts = home.get(branch, ())
        if branch == "sends" or (str(number) not in parts if branch == "pads" else number >= len(parts)):
            return False
        home = parts[str(number) if branch == "pads" else number]
    if "device" not in home:
        return name in MIXER
    specs = known.shelf.find(home["device"])["parameters"]
    return name in {spec[key] for spec in specs for key in ("name", "original_name") if key in spec}


def build_envelope(track, clip, row):
    parameter = parameter_at(track, row["parameter"])
    points = tuple(sorted((build_point(parameter, *point) for point in row.get("points", ())), key=lambda point: point.time))
    return track.document.new("Envelope", clip, parameter=parameter, points=points)


def build_point(parameter, time, value, *bend):
    return Breakpoint(float(time), min(parameter.max, max(parameter.min, float(value))), Coefficients(*bend))


def parameter_at(track, where):
    steps, name = steps_of(where)
    home = track
    for branch, number in steps:
        home = part_of(home, branch, number)
    if not name:
        return home
    return getattr(home.mixer_device, name) if home.lom in MIXED else home.parameter_named(name)


def part_of(home, branch, number):
    if branch == "sends":
        return home.mixer_device.sends[number]
    if branch == "pads":
        return next(chain for chain in home.chains if chain.in_note == number)
    return getattr(home, branch)[number]
