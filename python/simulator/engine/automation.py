"""Automation: which parameters are moved just now, by a playing clip's envelope or by their lane in the arrangement.

Only parameters that something moves cost anything in a frame. What a hand does to them while nothing records overrides the
automation until it is enabled again.
"""

from .curve import Breakpoint, value_at, with_stretch
from .envelope import track_of
from .evidence import documented, guessed

NONE, PLAYING, OVERRIDDEN = 0, 1, 2


class Automation:
    def __init__(self, document):
        self.document = document
        # parameter -> (voice, envelope) of a playing clip, or (None, parameter) for its lane.
        self.followed = {}
        self.lanes = {}
        self.overridden = {}
        self.touches = {}

    @guessed("Automation: a parameter counts as automated while a clip with an envelope for it plays, or when it has a lane.")
    @documented("Automation: a clip that is launched makes overridden automation take effect again.")
    def refresh(self):
        """Called when clips start or stop, and when envelopes or lanes change."""
        before, self.followed = self.followed, self.sources()
        for parameter in {**before, **self.followed, **self.overridden}:
            if before.get(parameter) != self.followed.get(parameter):
                self.overridden.pop(parameter, None)
            self.show_state(parameter)
        self.show_overridden()

    def sources(self):
        found = {parameter: (None, parameter) for parameter in self.lanes if parameter.points and not type(parameter).is_dead}
        for voice in self.document.player.voices.values():
            if voice.clip.envelopes:
                found.update({envelope.parameter: (voice, envelope) for envelope in voice.clip.automation_envelopes})
        return found

    def show_state(self, parameter):
        if not type(parameter).is_dead:
            state = NONE if parameter not in self.followed else OVERRIDDEN if parameter in self.overridden else PLAYING
            parameter.show("automation_state", state)

    def show_overridden(self):
        self.document.song.show("re_enable_automation_enabled", bool(self.overridden))

    def frame(self):
        """Moves the parameters to where their curves are."""
        song = self.document.song
        if not song.is_playing:
            return
        for parameter, (voice, curve) in self.followed.items():
            if not type(parameter).is_dead and curve.points and not self.is_held_off(parameter):
                parameter.follow(value_at(curve.points, song.current_song_time if voice is None else voice.position))

    def is_held_off(self, parameter):
        """Overridden, or being recorded."""
        touch = self.touches.get(parameter)
        return parameter in self.overridden or touch is not None and touch.target is not None

    # A hand on the parameter

    @documented("Automation: a change by hand while nothing records overrides it.")
    def written(self, parameter, value):
        """A script has changed a parameter."""
        touch = self.touches.get(parameter)
        if touch is not None and touch.write(value):
            return
        if parameter in self.followed and parameter not in self.overridden:
            self.overridden[parameter] = None
            self.show_state(parameter)
            self.show_overridden()

    def enable(self, parameters):
        for parameter in [parameter for parameter in parameters if parameter in self.overridden]:
            del self.overridden[parameter]
            self.show_state(parameter)
        self.show_overridden()

    @guessed("Automation: changes are recorded only between begin_gesture and end_gesture.")
    def take_hold(self, parameter):
        self.touches[parameter] = Touch(self.document, parameter)

    def let_go(self, parameter):
        touch = self.touches.pop(parameter, None)
        if touch is not None:
            touch.end()


class Touch:
    """A hand on a parameter: what it does is written over the curve, and outside that time the curve stays as it was."""

    def __init__(self, document, parameter):
        self.document, self.parameter = document, parameter
        self.rest = parameter.value
        self.target, self.base, self.stretch = None, (), ()

    @documented("Automation: it is recorded with Automation Arm and Session Record into the playing clip of the parameter's track.")
    @guessed("Automation: with Arrangement Record it goes to the arrangement, whatever Session Record says.")
    def place(self):
        """What takes the automation, and when in it; (None, 0.0) while nothing records."""
        song, parameter = self.document.song, self.parameter
        if not (song.session_automation_record and song.is_playing):
            return None, 0.0
        if song.record_mode:
            return parameter, song.current_song_time
        voice = self.document.player.voices.get(track_of(parameter))
        if voice is None or not song.session_record:
            return None, 0.0
        envelope = voice.clip.automation_envelope(parameter)
        return voice.clip.create_automation_envelope(parameter) if envelope is None else envelope, voice.position

    def write(self, value):
        """Whether the change was recorded."""
        target, time = self.place()
        if target is None:
            return False
        if target is not self.target or time < self.stretch[-1].time:
            self.begin(target, time)
        self.stretch = (*self.stretch, Breakpoint(time, value))
        self.show()
        return True

    def begin(self, target, time):
        """A new pass over the curve, also when the clip begins again."""
        self.target, self.base = target, target.points
        self.stretch = (Breakpoint(time, value_at(self.base, time) if self.base else self.rest),)
        self.document.automation.enable((self.parameter,))

    def show(self):
        self.target.put("points", with_stretch(self.base, self.rest, self.stretch))

    @documented("Automation: recording by mouse ends when the hand lets go, and the curve goes on as before.")
    def end(self):
        target, time = self.place() if self.target is not None else (None, 0.0)
        if target is not None and target is self.target and time > self.stretch[-1].time:
            self.stretch = (*self.stretch, self.stretch[-1]._replace(time=time))
            self.show()
