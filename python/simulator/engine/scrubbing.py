"""Scrubbing in clips that play: a piece as long as the Set's launch quantization is played again and again."""

from .evidence import documented, guessed
from .quantization import NEARLY, quantum


class Scrubbing:
    """Voices that are held at a position of their clip: {voice: [moment of the clock of the next jump, position]}."""

    def __init__(self, document):
        self.document = document
        self.held = {}

    @documented("Scrubbing: it begins at the next boundary of the launch quantization, and starts again at every one until stop_scrub.")
    @guessed("Scrubbing: without quantization the clip jumps at once and goes on from there; a clip that does not play is not scrubbed.")
    def begin(self, voice, position):
        song = self.document.song
        if song.is_playing and quantum(song, song.clip_trigger_quantization) > 0.0:
            self.held[voice] = [self.document.transport.boundary(song.clip_trigger_quantization), position]
        else:
            voice.position = position

    def end(self, voice):
        """The clip goes on from where it is."""
        self.held.pop(voice, None)

    def moments(self):
        return [moment for moment, _ in self.held.values()]

    def jump(self, clock):
        """Takes every held voice back whose moment has come."""
        song = self.document.song
        for voice, hold in list(self.held.items()):
            if self.document.player.voices.get(voice.track) is not voice:
                self.end(voice)
            elif hold[0] <= clock + NEARLY:
                voice.position = hold[1]
                hold[0] += quantum(song, song.clip_trigger_quantization) or float("inf")
