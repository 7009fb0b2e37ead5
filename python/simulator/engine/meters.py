"""Meters: they jump with every note that sounds and fall back. Silent tracks cost nothing."""

from .evidence import guessed
from .volume_curve import gain_of

FALL_PER_SECOND = 2.0
SILENT = 0.001

guessed("Meters: they jump to the velocity of a note and fall by twice their range in a second; audio pulses with the beat.")


class Meters:
    def __init__(self, document):
        self.document = document
        self.levels = {}
        # What comes in, as a part of full level, on tracks that listen.
        self.inputs = {}
        self.last_now = None

    def strike(self, track, velocity):
        self.levels[track] = max(self.levels.get(track, 0.0), velocity / 127.0)

    def strike_input(self, track, velocity):
        self.inputs[track] = velocity / 127.0

    def frame(self, now):
        elapsed = 0.0 if self.last_now is None else max(0.0, now - self.last_now)
        self.last_now = now
        for track, level in list(self.inputs.items()):
            self.show_input(track, level, elapsed)
        if not self.levels and not self.document.player.voices and not self.document.arrangement.audible:
            return
        self.strike_audio()
        total = 0.0
        for track, level in list(self.levels.items()):
            total = max(total, self.show(track, level))
            self.fall(track, level - FALL_PER_SECOND * elapsed)
        self.document.song.master_track.show_level(total * gain_of(self.document.song.master_track))

    def strike_audio(self):
        """Audio clips pulse with the beat: there is no sound to measure, and the picture must be the same every time."""
        for track, voice in self.document.player.voices.items():
            if self.document.song.is_playing and voice.clip.is_audio_clip and not track.is_silent():
                self.strike(track, pulse(voice.position))
        for track, time in self.document.arrangement.audible.items():
            if not track.is_silent():
                self.strike(track, pulse(time))

    def show(self, track, level):
        if type(track).is_dead:
            return 0.0
        loud = 0.0 if track.is_silent() else min(1.0, level * gain_of(track))
        track.show_level(loud)
        return loud

    def show_input(self, track, level, elapsed):
        """Only MIDI comes in: there is no audio."""
        del self.inputs[track]
        if not type(track).is_dead:
            level = level - FALL_PER_SECOND * elapsed
            track.show("input_meter_level", max(level, 0.0))
            if level > SILENT:
                self.inputs[track] = level

    def fall(self, track, level):
        if level > SILENT:
            self.levels[track] = level
            return
        self.levels.pop(track)
        if not type(track).is_dead:
            track.show_level(0.0)

    def fall_silent(self):
        for track in self.levels:
            if not type(track).is_dead:
                track.show_level(0.0)
        self.levels.clear()
        self.document.song.master_track.show_level(0.0)


def pulse(beat):
    """How loud audio is at a beat, as a velocity."""
    return 127.0 * (0.85 - 0.45 * (beat % 1.0))
