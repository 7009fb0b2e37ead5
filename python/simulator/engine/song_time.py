"""Positions in bars and beats, and in hours, minutes and frames."""

from fractions import Fraction
from typing import NamedTuple

from .evidence import guessed

TICKS_PER_SIXTEENTH = 60
# Labels of frames are left out at every minute but each tenth.
TEN, NINE = 10, 9
NEARLY = 1e-6
NTSC = Fraction(30000, 1001)


class FrameCount(NamedTuple):
    """How a format counts: frames that pass in a second, frames that a second is said to have, and labels left out each minute."""

    passing: Fraction
    named: int
    dropped: int = 0


# By Live.Song.TimeFormat: milliseconds, 24, 25, 30, 30 drop, 29.97.
FORMATS = (
    FrameCount(Fraction(1000), 1000), FrameCount(Fraction(24), 24), FrameCount(Fraction(25), 25), FrameCount(Fraction(30), 30),
    FrameCount(NTSC, 30, 2), FrameCount(NTSC, 30),
)  # fmt: skip


class BeatTimeRecord(NamedTuple):
    bars: int
    beats: int
    sub_division: int
    ticks: int


class SmpteRecord(NamedTuple):
    hours: int
    minutes: int
    seconds: int
    frames: int


def beat_time(song, time, first=1):
    """Beats counted in the signature's note value; positions are 1-based, lengths 0-based."""
    ticks = round(time * 4 * TICKS_PER_SIXTEENTH)
    per_beat = 16 * TICKS_PER_SIXTEENTH // song.signature_denominator
    beats, rest = divmod(ticks, per_beat)
    bars, beats = divmod(beats, song.signature_numerator)
    sixteenths, ticks = divmod(rest, TICKS_PER_SIXTEENTH)
    return BeatTimeRecord(bars + first, beats + first, sixteenths + first, ticks + first)


@guessed("Time: the two formats of 29.97 frames count as SMPTE does, with and without leaving out labels.")
def smpte_time(seconds, count):
    frames = int(seconds * count.passing + NEARLY)
    frames += count.dropped * left_out(frames, count)
    whole, frames = divmod(frames, count.named)
    return SmpteRecord(whole // 3600, whole // 60 % 60, whole % 60, frames)


def left_out(frames, count):
    """How many times labels were left out until so many frames had passed."""
    minute = 60 * count.named - count.dropped
    tens, rest = divmod(frames, TEN * minute + count.dropped)
    return tens * NINE + max(0, rest - count.dropped) // minute


class SongTime:
    def get_current_beats_song_time(self):
        return beat_time(self, self.current_song_time)

    def get_beats_loop_start(self):
        return beat_time(self, self.loop_start)

    def get_beats_loop_length(self):
        return beat_time(self, self.loop_length, first=0)

    def get_current_smpte_song_time(self, time_format):
        """Frames are milliseconds for TimeFormat.ms_time."""
        if not 0 <= time_format < len(FORMATS):
            raise RuntimeError("Invalid time format")
        return smpte_time(self.current_song_time * 60.0 / self.tempo, FORMATS[time_format])
