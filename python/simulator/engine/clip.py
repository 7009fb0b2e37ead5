"""Clips: names, loop and markers, launching. Notes are in clip_notes.py, audio in audio_clip.py."""

from ..live_module import argument_error, handle_name
from .arrangement import Arranged
from .clip_markers import Markers
from .envelope import Enveloped
from .evidence import documented, guessed, measured
from .node import Node
from .palette import Coloured
from .scene import DENOMINATORS

TRIGGER, GATE, TOGGLE, REPEAT = 0, 1, 2, 3


class Clip(Coloured, Markers, Arranged, Enveloped, Node):
    lom = "Clip"
    branches = ("own_view", "envelopes")
    runtime = frozenset(
        ["is_playing", "is_triggered", "is_recording", "is_overdubbing", "voice", "selected_notes", "note_cache", "is_held"]
    )  # fmt: skip
    notifies = {
        "is_playing": ("playing_status",),
        "is_triggered": ("playing_status",),
        "is_recording": ("playing_status",),
        "loop_start": ("position",),
        "loop_end": ("end_time",),
        "start_time": ("end_time",),
        "span": ("end_time",),
        "envelopes": ("has_envelopes",),
    }
    reactions = {"color": "color_changed", "color_index": "color_changed", "envelopes": "envelopes_changed"}
    voice = None
    own_view = None
    # Whether a hand is on its launch button.
    is_held = False
    start_time = 0.0
    # How much of the clip one beat plays.
    pace = 1.0
    signature_numerator = signature_denominator = 4
    is_arrangement_clip = False

    @property
    def is_session_clip(self):
        return not self.is_arrangement_clip

    @property
    def is_take_lane_clip(self):
        return self.parent.lom == "TakeLane"

    @property
    def view(self):
        if self.own_view is None:
            view = self.document.new("ClipView", self, grid_quantization=self.document.enum("Clip.GridQuantization", 8))
            self.__dict__["own_view"] = view
        return self.own_view

    @property
    def has_groove(self):
        return self.groove is not None

    @property
    def playing_position(self):
        return self.voice.position if self.voice is not None else 0.0

    def set_color_index(self, index):
        if index is None:
            raise RuntimeError("Invalid color index")
        self.paint(index)

    @guessed("Clips: their signature takes the numbers that the Set's takes.")
    def set_signature_denominator(self, value):
        self.put("signature_denominator", next(beat for beat in DENOMINATORS if beat >= value))

    def color_changed(self):
        """A slot has the colour of its clip."""
        if not self.is_arrangement_clip:
            self.parent.show_colour()

    def died(self):
        if not self.is_arrangement_clip:
            self.document.launcher.forget_clip(self.parent)

    def recorded(self, length):
        """The clip has grown to this length while it is recorded."""
        for field in ("loop_end", "end_marker"):
            self.show(field, length)

    @measured("Grooves: a clip's groove can be exchanged but not taken away.")
    def set_groove(self, groove):
        if groove is None:
            raise argument_error("None.None", ["Clip", "NoneType"], [handle_name("Clip"), handle_name("Groove")])
        self.put("groove", groove)

    # Launching; clips of the arrangement do not answer

    def fire(self):
        self.launch(None, False)

    def launch(self, quantization, legato):
        if self.is_arrangement_clip:
            return
        if self.launch_mode == TOGGLE and self.is_playing and not self.is_recording:
            self.stop()
        else:
            self.document.launcher.play(self.parent, quantization, legato)

    @documented("Launching: stopping a clip stops its track, but only while the clip plays or records; one that merely waits goes on waiting.")
    def stop(self):
        if not self.is_arrangement_clip and self.is_playing:
            self.document.launcher.stop_track(self.parent.parent)

    def set_is_playing(self, on):
        (self.fire if on else self.stop)()

    def set_fire_button_state(self, state):
        """Pressing launches; in gate mode releasing stops, in repeat mode it ends the repeating."""
        self.__dict__["is_held"] = state
        if state:
            self.fire()
        elif self.launch_mode == GATE and (self.is_playing or self.is_triggered):
            self.document.launcher.stop_track(self.parent.parent)
        elif self.launch_mode == REPEAT and self.is_playing:
            self.document.launcher.cancel(self.parent.parent)

    # Moving about while playing

    @documented("Playing: moving the playing position is not quantized.")
    def move_playing_pos(self, beats):
        if self.voice is not None:
            self.voice.position = max(0.0, self.voice.position + beats)

    def scrub(self, scrub_position):
        if self.voice is not None:
            self.document.launcher.scrubbing.begin(self.voice, max(0.0, scrub_position))

    def stop_scrub(self):
        self.document.launcher.scrubbing.end(self.voice)


def refuse_functions(kind, text, names):
    """A kind of clip has these functions and refuses them."""

    def refuse(clip, *_):
        raise RuntimeError(text)

    for name in names:
        setattr(kind, name, refuse)
