"""Audio clips: file, gain, pitch, warping. No sample is read; lengths follow from the tempo."""

from typing import NamedTuple

from .clip import Clip
from .displays import show_db
from .volume_curve import volume_db

SAMPLE_RATE = 44100.0
TRAILING_MARKER = 1 / 32
UNITY_GAIN = 0.4
WARP_MODES = (0, 1, 2, 3, 4, 6)


class WarpMarkerRecord(NamedTuple):
    sample_time: float
    beat_time: float


class AudioClip(Clip):
    lacks = frozenset()
    kind_name = "AudioClip"
    is_audio_clip = True
    notifies = dict(Clip.notifies, file_path=("file_path",))
    warping = True
    gain = UNITY_GAIN
    available_warp_modes = WARP_MODES
    sample_rate = SAMPLE_RATE
    file_path = ""

    def note_table(self):
        """Audio has no notes to play."""
        return (), ()

    @property
    def seconds_per_beat(self):
        return 60.0 / self.document.song.tempo

    @property
    def sample_length(self):
        return int(self.end_marker * self.seconds_per_beat * self.sample_rate)

    @property
    def gain_display_string(self):
        """0.4 is 0 dB and 1.0 is +24 dB; quieter values fall as faders do."""
        gain = self.gain
        return show_db((gain - UNITY_GAIN) * 40.0 if gain >= UNITY_GAIN else volume_db(gain * 0.85 / UNITY_GAIN))

    @property
    def warp_markers(self):
        end = self.end_marker
        beats = (0.0, end, end + TRAILING_MARKER)
        return tuple(WarpMarkerRecord(beat * self.seconds_per_beat, beat) for beat in beats)

    def set_warp_mode(self, mode):
        if mode not in WARP_MODES:
            raise RuntimeError("Invalid warp mode")
        self.put("warp_mode", mode)

    def set_warping(self, on):
        """Without warping there is no loop."""
        self.put("warping", on)
        if not on:
            self.set_looping(False)

    def set_pitch_fine(self, cents):
        """Cents beyond a semitone carry into pitch_coarse."""
        semitones = 0
        while cents > 49.0 + 1e-9:
            cents, semitones = cents - 100.0, semitones + 1
        while cents < -50.0:
            cents, semitones = cents + 100.0, semitones - 1
        self.put("pitch_coarse", max(-48, min(48, self.pitch_coarse + semitones)))
        self.put("pitch_fine", cents)

    def beat_to_sample_time(self, beat_time):
        return beat_time * self.seconds_per_beat * self.sample_rate

    def sample_to_beat_time(self, sample_time):
        return sample_time / self.sample_rate / self.seconds_per_beat

    def seconds_to_sample_time(self, seconds):
        return seconds * self.sample_rate
