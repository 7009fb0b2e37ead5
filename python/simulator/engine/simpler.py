"""Simpler: one sample, cut, turned, warped and sliced."""

import os

from .audio_clip import SAMPLE_RATE
from .device import Device, DeviceView
from .evidence import documented, guessed, measured
from .files import check_audio_file
from .loudness import reaches
from .parameter import DeviceParameter
from .playing import WATCHED
from .warping import FASTEST, SLOWEST

CLASSIC, ONE_SHOT, SLICING = 0, 1, 2
UNKNOWN_SECONDS = 2.0
NO_SAMPLE = "No sample is loaded"
FADES = ("sample_env_fade_in", "sample_env_fade_out", "sample_loop_fade")

guessed("Simpler: a file that is loaded lasts two seconds, for no audio is read.")


class SimplerDevice(Device):
    lom = "SimplerDevice"
    branches = (*Device.branches, "sample")
    view_kind = "SimplerView"
    notifies = {"sample": ("can_warp_as", "can_warp_double", "can_warp_half")}
    voices, pitch_bend_range, note_pitch_bend_range = 6, 5, 48
    # The tick in which slicing was switched on; see conversions.py.
    sliced_at = None

    def replace_sample(self, file_path):
        check_audio_file(file_path)
        self.load_sample(file_path, UNKNOWN_SECONDS)

    def load_sample(self, file_path, seconds):
        self.put("sample", self.document.kinds["Sample"](self, file_path, seconds))

    @measured("Simpler: functions that need a sample raise while there is none.")
    def require_sample(self):
        if self.sample is None:
            raise RuntimeError(NO_SAMPLE)
        return self.sample

    def set_playback_mode(self, mode):
        self.put("playback_mode", mode)
        self.view.show_fades()
        self.__dict__["sliced_at"] = self.document.ticks if mode == SLICING else None

    # Changing the sample

    @guessed("Simpler: cropping and turning round write a new file beside the old one.")
    def crop(self):
        sample = self.require_sample()
        sample.cut()
        sample.put("file_path", beside(sample.file_path, " (Crop)"))

    def reverse(self):
        sample = self.require_sample()
        sample.turn_round()
        sample.put("file_path", beside(sample.file_path, " (R)"))

    @guessed("Simpler: a sample probably lasts the power of two of beats that is nearest at the Set's tempo.")
    def guess_playback_length(self):
        sample = self.require_sample()
        beats = (sample.end_marker - sample.start_marker) / SAMPLE_RATE * self.document.song.tempo / 60.0
        return min((2.0**power for power in range(-4, 10)), key=lambda length: abs(length - beats))

    def warp_as(self, beat_time):
        sample = self.require_sample()
        self.warp(beat_time * sample.length / (sample.end_marker - sample.start_marker))

    def warp_double(self):
        self.warp(self.require_sample().beats / 2)

    def warp_half(self):
        self.warp(self.require_sample().beats * 2)

    def warp(self, beats):
        sample = self.require_sample()
        if not self.is_playable(beats):
            raise RuntimeError("The sample cannot be warped to this length")
        sample.warp_to(beats)

    def is_playable(self, beats):
        """Whether the sample's tempo stays within what Live warps."""
        return self.sample is not None and SLOWEST <= beats * 60.0 * SAMPLE_RATE / self.sample.length <= FASTEST

    @property
    @documented("Simpler: a sample can be made twice or half as fast while it is warped, as long as warping allows the tempo.")
    def can_warp_double(self):
        return self.sample is not None and self.sample.warping and self.is_playable(self.sample.beats / 2)

    @property
    def can_warp_half(self):
        return self.sample is not None and self.sample.warping and self.is_playable(self.sample.beats * 2)

    @property
    def can_warp_as(self):
        return self.sample is not None

    # Playing

    def listen(self, topic, callback):
        super().listen(topic, callback)
        if topic in WATCHED:
            self.document.player.watched[self] = None

    def watched_state(self):
        return self.playing_position_enabled, self.playing_position

    def sounding(self):
        """The last note that sounds in the device, as (end, pitch, begin, …) in beats of the clock; None while it is silent."""
        home = self.parent
        while home.lom != "Track":
            home = home.parent
        voice = self.document.player.voices.get(home)
        heard = [note for note in voice.sounding if note not in voice.choked and reaches(self, note[1])] if voice is not None else ()
        return max(heard, key=lambda note: note[2], default=None)

    @property
    def playing_position_enabled(self):
        return self.sample is not None and self.sounding() is not None

    @property
    @guessed("Simpler: the playing position is that of the last note; listeners hear of it once a frame.")
    def playing_position(self):
        note = self.sounding()
        if note is None or self.sample is None:
            return 0.0
        sample, beats = self.sample, self.document.transport.clock - note[2]
        seconds = beats * 60.0 / self.document.song.tempo
        return min(1.0, (sample.start_marker + seconds * SAMPLE_RATE) / sample.length)


class SimplerView(DeviceView):
    lom = "SimplerDevice.View"
    chosen_slice = 0

    def edge(self, name):
        sample = self.parent.sample
        return 0 if sample is None else getattr(sample, name)

    def fade(self, name):
        return round(self.parent.parameter_named(name).display_value * SAMPLE_RATE / 1000.0)

    @property
    @guessed("Simpler: fades show in one-shot mode while there is a sample, as long as their knobs say.")
    def sample_env_fade_in(self):
        return self.fade("Fade In") if self.is_one_shot() else 0

    @property
    def sample_env_fade_out(self):
        return self.fade("Fade Out") if self.is_one_shot() else 0

    def is_one_shot(self):
        return self.parent.sample is not None and self.parent.playback_mode == ONE_SHOT

    @property
    @guessed("Simpler: the crossfade of the loop is the part of the loop that its knob says.")
    def sample_loop_fade(self):
        return round(self.parent.parameter_named("S Loop Fade").value * (self.sample_loop_end - self.sample_loop_start))

    def show_fades(self):
        for name in FADES:
            self.document.changed(self, name)

    @property
    @guessed("Simpler: the loop spans the played part.")
    def sample_start(self):
        return self.edge("start_marker")

    @property
    def sample_end(self):
        return self.edge("end_marker")

    sample_loop_start, sample_loop_end = sample_start, sample_end

    @property
    @measured("Simpler: without a sample and outside slicing mode there is no selected_slice at all.")
    def selected_slice(self):
        if self.parent.sample is None and self.parent.playback_mode != SLICING:
            raise AttributeError("selected_slice")
        return self.chosen_slice

    @guessed("Simpler: only the start of a slice can be selected.")
    def set_selected_slice(self, time):
        self.parent.require_sample().require_slice(time)
        self.put("chosen_slice", time)
        self.document.changed(self, "selected_slice")


class FadeParameter(DeviceParameter):
    """A knob of Simpler whose effect shows in the picture of its sample."""

    reactions = dict(DeviceParameter.reactions, value="fade_changed")

    def follow(self, value):
        super().follow(value)
        self.fade_changed()

    def fade_changed(self):
        self.parent.view.show_fades()


def beside(path, ending):
    stem, kind = os.path.splitext(path)
    return stem + ending + kind
