"""The user: what only a hand in Live's window, or in its settings, can do. Tests and hosts use it; scripts see what comes of it."""

from typing import Any, NamedTuple, Optional, Tuple

from ..live_module import wrap


class ClipEditor(NamedTuple):
    """What Clip View shows: a stretch of the clip if it was scrolled there, whether envelopes are open, and the parameter chosen for them."""

    in_sight: Optional[Tuple[float, float]]
    shows_envelopes: bool
    parameter: Any


class User:
    def __init__(self, document):
        self.document = document
        # The web pages that scripts had Live open.
        self.pages = []

    def sees(self, clip):
        """The ClipEditor of a clip (as a script holds it)."""
        view = clip.view._node
        return ClipEditor(view.in_sight, view.shows_envelopes, wrap(view.envelope_parameter))

    def prefer(self, **choices):
        """Settings and choices of the control bar: count_in_duration, exclusive_arm, exclusive_solo, select_on_launch."""
        with self.document:
            for name, choice in choices.items():
                self.document.song.show(name, choice)

    def tune(self, **properties):
        """Loads a tuning system with these properties of TuningSystem; without any, twelve equal steps again."""
        with self.document:
            song = self.document.song
            song.show("tuning_system", self.document.new("TuningSystem", song, **properties) if properties else None)

    def click(self, parameter):
        """Selects a parameter (as a script holds it) in the window."""
        with self.document:
            self.document.song.view.show("selected_parameter", parameter._node)

    def hover(self, parameter):
        """Holds the mouse over a parameter while a modulation is being mapped; None for nowhere."""
        with self.document:
            self.document.song.view.show("mod_mapping_parameter", None if parameter is None else parameter._node)

    def freeze(self, track, on=True):
        with self.document:
            track._node.show("is_frozen", on)

    def work(self, average, peak):
        """How busy the processor is, in percent."""
        with self.document:
            self.document.application.show("average_process_usage", float(average))
            self.document.application.show("peak_process_usage", float(peak))

    def authorize(self, *missing):
        """Authorizes an edition of Live that lacks these features of Live.Application.UnavailableFeature."""
        with self.document:
            self.document.application.show("unavailable_features", missing)

    def replace_audio(self, clip, path):
        """Drops another file on an audio clip."""
        with self.document.step("Replace Sample"):
            clip._node.put("file_path", path)

    def answer(self, answer):
        """answer(message, buttons) presses a button of each dialog that a script waits for, and gives its index."""
        self.document.dialogs.answer = answer

    def rescan_browser(self):
        """The browser reads its content anew."""
        with self.document:
            self.document.changed(self.document.application.browser, "full_refresh")
