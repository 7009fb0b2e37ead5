"""Warp markers: pairs of a moment of an audio file and a beat, with straight lines between them and beyond them."""

from typing import NamedTuple

from .evidence import guessed, measured

SLOWEST, FASTEST = 5.0, 999.0
TRAILING = 1 / 32
NEARLY = 1e-6
WRONG_SEGMENT = "Segment length out of range"
BEYOND = "Warp marker sample time is out of range"
NO_MARKER = "There is no warp marker at this beat time"
TOO_FEW = "The last two warp markers cannot be removed"


class WarpMarkerRecord(NamedTuple):
    """Seconds of the file, and the beat that they sound on."""

    sample_time: float
    beat_time: float


def straight(seconds, beats):
    """The markers of a file that lasts so long and so many beats."""
    return (WarpMarkerRecord(0.0, 0.0), WarpMarkerRecord(seconds, beats))


@measured("Warp markers: one more than there are is read, 1/32 beat behind the last.")
def with_trailing(markers):
    last = markers[-1].beat_time + TRAILING
    return (*markers, WarpMarkerRecord(seconds_at(markers, last), last))


def around(markers, place, value):
    """The two markers between which a value stands, or the outermost two on its side."""
    right = next((index for index, marker in enumerate(markers) if marker[place] > value), len(markers))
    right = min(max(right, 1), len(markers) - 1)
    return markers[right - 1], markers[right]


def seconds_at(markers, beat):
    left, right = around(markers, 1, beat)
    return left.sample_time + (beat - left.beat_time) * (right.sample_time - left.sample_time) / (right.beat_time - left.beat_time)


def beat_at(markers, seconds):
    left, right = around(markers, 0, seconds)
    return left.beat_time + (seconds - left.sample_time) * (right.beat_time - left.beat_time) / (right.sample_time - left.sample_time)


def checked(markers):
    """The markers in order of time; raises when a stretch between two would be slower or faster than Live plays."""
    markers = tuple(sorted(markers))
    for left, right in zip(markers, markers[1:]):
        seconds, beats = right.sample_time - left.sample_time, right.beat_time - left.beat_time
        if seconds <= 0.0 or not SLOWEST <= 60.0 * beats / seconds <= FASTEST:
            raise RuntimeError(WRONG_SEGMENT)
    return markers


@measured("Warp markers: a stretch between two has 5 to 999 BPM, and none stands outside the file.")
def added(markers, marker, length):
    if not 0.0 <= marker.sample_time <= length + NEARLY:
        raise RuntimeError(BEYOND)
    return checked((*markers, WarpMarkerRecord(marker.sample_time, marker.beat_time)))


@guessed("Warp markers: moving or removing one where there is none is refused, and so is removing the last two.")
def place_of(markers, beat):
    for place, marker in enumerate(markers):
        if abs(marker.beat_time - beat) < NEARLY:
            return place
    raise RuntimeError(NO_MARKER)


def moved(markers, beat, distance):
    place = place_of(markers, beat)
    marker = markers[place]
    return checked((*markers[:place], marker._replace(beat_time=marker.beat_time + distance), *markers[place + 1 :]))


def removed(markers, beat):
    place = place_of(markers, beat)
    if len(markers) == 2:
        raise RuntimeError(TOO_FEW)
    return checked(markers[:place] + markers[place + 1 :])
