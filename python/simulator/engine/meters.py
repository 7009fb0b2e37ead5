"""Meters: they jump with every note that sounds and fall back. Silent tracks cost nothing."""

from .evidence import guessed
from .loudness import loudness
from .mixdown import Mixdown

FALL_PER_SECOND = 2.0
SILENT = 0.001

guessed("Meters: they jump to the velocity of a note and fall by twice their range in a second; audio pulses with the beat.")


class Meters:
    def __init__(self, document):
        self.document = document
        # How loud the clips and keys of a track are, in front of its fader.
        self.levels = {}
        # What comes in, as a part of full level, on tracks that listen.
        self.inputs = {}
        # What is heard behind the faders, and what audio tracks take from it as their input.
        self.mixdown = Mixdown(document)
        self.last_now = None

    def strike(self, track, velocity):
        self.levels[track] = max(self.levels.get(track, 0.0), velocity / 127.0)

    def strike_note(self, track, pitch, velocity):
        """A note is as loud as what it comes to in the devices of its track."""
        self.strike(track, velocity * loudness(track.devices, pitch))

    def strike_input(self, track, velocity):
        self.inputs[track] = velocity / 127.0

    def frame(self, now):
        elapsed = 0.0 if self.last_now is None else max(0.0, now - self.last_now)
        self.last_now = now
        for track, level in list(self.inputs.items()):
            self.show_input(track, level, elapsed)
        if not self.levels and not self.mixdown.sounds and not self.document.player.voices and not self.document.arrangement.audible:
            return
        self.strike_audio()
        self.mixdown.show(self.levels)
        for track, level in list(self.levels.items()):
            self.fall(track, level - FALL_PER_SECOND * elapsed)

    def strike_audio(self):
        """Audio clips pulse with the beat: there is no sound to measure, and the picture must be the same every time."""
        for track, voice in self.document.player.voices.items():
            if self.document.song.is_playing and voice.clip.is_audio_clip and not track.is_silent():
                self.strike(track, pulse(voice.position))
        for track, time in self.document.arrangement.audible.items():
            if not track.is_silent():
                self.strike(track, pulse(time))

    def show_input(self, track, level, elapsed):
        """MIDI that comes in."""
        del self.inputs[track]
        if not type(track).is_dead:
            level = level - FALL_PER_SECOND * elapsed
            track.show("input_meter_level", level if level > SILENT else 0.0)
            if level > SILENT:
                self.inputs[track] = level

    def fall(self, track, level):
        if level > SILENT and not type(track).is_dead:
            self.levels[track] = level
        else:
            self.levels.pop(track)

    def fall_silent(self):
        self.levels.clear()
        self.mixdown.show(self.levels)


def pulse(beat):
    """How loud audio is at a beat, as a velocity."""
    return 127.0 * (0.85 - 0.45 * (beat % 1.0))
