"""The sample in a Simpler: markers, warping, slices. Times of slices and markers are in samples of the file."""

from .audio_clip import SAMPLE_RATE, UNITY_GAIN, show_gain
from .evidence import documented, guessed
from .node import Node
from .quantization import bar_length
from .slices import Slices
from .warping import beat_at, seconds_at, straight, with_trailing

NOT_WARPED = "The sample is not warped"
WRONG_MARKER = "Invalid marker position"
SHOWN_MARKERS = ("sample_start", "sample_end", "sample_loop_start", "sample_loop_end")


class Sample(Slices, Node):
    lom = "Sample"
    notifies = dict(Slices.notifies, beats=("slices", "warp_markers"))
    reactions = {
        "start_marker": "markers_changed", "end_marker": "markers_changed", "warping": "warping_changed", "beats": "warping_changed",
    }  # fmt: skip
    gain = UNITY_GAIN
    sample_rate = SAMPLE_RATE
    beats_transient_envelope = 100.0
    complex_pro_envelope, complex_pro_formants = 128.0, 100.0

    @guessed("Simpler: a sample is laid straight over the beats that it lasts at the tempo at which it is loaded.")
    def __init__(self, parent, file_path, seconds):
        length = int(seconds * SAMPLE_RATE)
        beats = seconds * self.document.song.tempo / 60.0
        super().__init__(parent, file_path=file_path, length=length, end_marker=length, beats=beats)

    # Markers

    @guessed("Simpler: markers outside the file, or in the wrong order, are refused.")
    def set_start_marker(self, sample):
        if not 0 <= sample < self.end_marker:
            raise RuntimeError(WRONG_MARKER)
        self.put("start_marker", sample)

    def set_end_marker(self, sample):
        if not self.start_marker < sample <= self.length:
            raise RuntimeError(WRONG_MARKER)
        self.put("end_marker", sample)

    def cut(self):
        """Only the part between the markers stays."""
        part = self.end_marker - self.start_marker
        self.put("beats", self.beats * part / self.length)
        self.put("length", part)
        self.put("start_marker", 0)
        self.put("end_marker", part)
        self.reset_slices()

    def turn_round(self):
        start, end = self.length - self.end_marker, self.length - self.start_marker
        self.put("start_marker", start)
        self.put("end_marker", end)
        self.reset_slices()

    def markers_changed(self):
        for name in SHOWN_MARKERS:
            self.document.changed(self.parent.view, name)

    # Warping

    def warping_changed(self):
        for name in ("can_warp_double", "can_warp_half"):
            self.document.changed(self.parent, name)

    @property
    def markers(self):
        return straight(self.length / self.sample_rate, self.beats)

    @property
    def warp_markers(self):
        return with_trailing(self.markers)

    @property
    def part_in_beats(self):
        return self.beats * (self.end_marker - self.start_marker) / self.length

    @property
    def bar(self):
        return bar_length(self.document.song)

    def warp_to(self, beats):
        """The whole sample lasts so many beats from now on."""
        self.put("beats", beats)
        self.put("warping", True)

    @documented("Simpler: beat_to_sample_time and sample_to_beat_time raise without warping.")
    def require_warping(self):
        if not self.warping:
            raise RuntimeError(NOT_WARPED)

    def beat_to_sample_time(self, beat_time):
        self.require_warping()
        return seconds_at(self.markers, beat_time) * self.sample_rate

    def sample_to_beat_time(self, sample_time):
        self.require_warping()
        return beat_at(self.markers, sample_time / self.sample_rate)

    def gain_display_string(self):
        return show_gain(self.gain)
