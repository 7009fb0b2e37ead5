"""Positions in bars and beats, and in hours, minutes and frames."""

from typing import NamedTuple

TICKS_PER_SIXTEENTH = 60
FRAME_RATES = {1: 24.0, 2: 25.0, 3: 30.0, 4: 29.97, 5: 29.97}
MILLISECONDS = 1000.0


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


class SongTime:
    def get_current_beats_song_time(self):
        return beat_time(self, self.current_song_time)

    def get_beats_loop_start(self):
        return beat_time(self, self.loop_start)

    def get_beats_loop_length(self):
        return beat_time(self, self.loop_length, first=0)

    def get_current_smpte_song_time(self, time_format):
        """Frames are milliseconds for TimeFormat.ms_time."""
        if not 0 <= time_format <= 5:
            raise RuntimeError("Invalid time format")
        seconds = self.current_song_time * 60.0 / self.tempo
        whole = int(seconds)
        frames = int((seconds - whole) * FRAME_RATES.get(time_format, MILLISECONDS))
        return SmpteRecord(whole // 3600, whole // 60 % 60, whole % 60, frames)
