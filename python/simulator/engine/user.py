"""The user: what only a hand in Live's window, or in its settings, can do. Tests and hosts use it; scripts see what comes of it."""

from pathlib import PurePosixPath
from typing import Any, NamedTuple, Optional, Tuple

from ..live_module import wrap
from .user_devices import DeviceHand
from .link import Peer


class ClipEditor(NamedTuple):
    """What Clip View shows: a stretch of the clip if it was scrolled there, whether envelopes are open, and the parameter chosen for them."""

    in_sight: Optional[Tuple[float, float]]
    shows_envelopes: bool
    parameter: Any


class User(DeviceHand):
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

    def arm(self, track, on=True):
        """Clicks the Arm button of a track: with Exclusive Arm, the others are disarmed."""
        song, chosen = self.document.song, track._node
        with self.document.step("Arm"):
            for other in song.tracks if song.exclusive_arm else ():
                if other.can_be_armed and other is not chosen:
                    other.set_arm(False)
            chosen.set_arm(on)

    def solo(self, track, on=True):
        """Clicks the Solo button of a track: with Exclusive Solo, the others are no longer soloed."""
        song, chosen = self.document.song, track._node
        with self.document.step("Solo"):
            for other in (*song.tracks, *song.return_tracks) if song.exclusive_solo else ():
                if other is not chosen:
                    other.put("solo", False)
            chosen.put("solo", on)

    def select_time(self, start, end):
        """Selects a stretch of the arrangement, in beats."""
        with self.document:
            self.document.song.show("selected_time", (start, end))

    def drag(self, cue_point, time):
        """Moves a locator to another beat of the arrangement."""
        with self.document.step("Move Locator"):
            cue_point._node.put("time", time)
            self.document.song.sort_cues()

    def save(self, path):
        """Saves the Set under a path; nothing is written."""
        with self.document:
            self.document.song.show("file_path", path)
            self.document.song.show("name", PurePosixPath(path).stem)

    def join_link(self, tempo):
        """Another program joins the Link session, with a tempo of its own; answers it as a Peer."""
        peer = Peer(self.document.link, tempo)
        self.document.link.peers.append(peer)
        return peer

    def drum(self, tempo):
        """Plays a beat into the audio input, for the Tempo Follower; None ends it."""
        self.document.follower.hear(tempo)

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
            track._node.freeze(on)

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
