"""Envelopes of Session clips: one curve for one parameter of the clip's track."""

from .curve import Breakpoint, Coefficients, check_range, value_at, with_point, with_stretch, within, without
from .evidence import documented, guessed, measured
from .node import Node

FOREIGN = "Not a session clip or parameter belongs to another track."
TWICE = "There is already an envelope for the parameter"
NO_LENGTH = "Invalid step length"
WRONG_VALUE = "Invalid value. Check the parameters range with min/max"

guessed("Envelopes: before Live 12.2, as Clip.AutomationEnvelope, they had insert_step and value_at_time only.")


class Envelope(Node):
    lom = "Envelope"
    links = ("parameter",)
    reactions = {"points": "points_changed"}
    points = ()
    parameter = None

    def points_changed(self):
        self.document.automation.refresh()

    def applies(self):
        """Whether its parameter is still on the clip's track."""
        parameter = self.parameter
        return not type(parameter).is_dead and track_of(parameter) is self.parent.track

    @measured("Envelopes: a fresh one has the value of its parameter, and at a jump the earlier value is read.")
    def value_at_time(self, time):
        return value_at(self.points, time) if self.points else self.parameter.value

    @guessed("Envelopes: events_in_range includes both ends, as delete_events_in_range does.")
    def events_in_range(self, start, end):
        check_range(start, end)
        return within(self.points, start, end)

    @documented("Envelopes: delete_events_in_range includes both ends.")
    def delete_events_in_range(self, start, end):
        check_range(start, end)
        self.put("points", without(self.points, start, end))

    @measured("Envelopes: a step has two breakpoints at each of its borders.")
    @guessed("Envelopes: a step without length, or with a value outside the parameter's range, is refused.")
    def insert_step(self, time, length, value):
        check_range(time, time + length)
        if length <= 0.0:
            raise RuntimeError(NO_LENGTH)
        self.check_value(value)
        step = (Breakpoint(time, value), Breakpoint(time + length, value))
        self.put("points", with_stretch(self.points, self.parameter.value, step))

    @guessed("Envelopes: an event at the time of another one comes behind it, so that the curve jumps.")
    def create_event(self, event):
        check_range(event.time)
        self.check_value(event.value)
        bend = event.control_coefficients
        self.put("points", with_point(self.points, Breakpoint(event.time, event.value, Coefficients(bend.x1, bend.y1, bend.x2, bend.y2))))

    @guessed("Envelopes: the inner unit of an event's value is that of the parameter's value.")
    def check_value(self, value):
        if not self.parameter.min <= value <= self.parameter.max:
            raise RuntimeError(WRONG_VALUE)


class Enveloped:
    """The part of a clip that has envelopes. Those whose parameter went to another track, or away, wait for its return."""

    envelopes = ()

    @property
    @guessed("Envelopes: they go with their parameter, and come back with it when that is undone.")
    def automation_envelopes(self):
        return tuple([envelope for envelope in self.envelopes if envelope.applies()])

    @property
    def has_envelopes(self):
        return bool(self.envelopes) and bool(self.automation_envelopes)

    @property
    def track(self):
        """The track that the clip is on, in a slot, in the arrangement or in a take lane."""
        home = self.parent
        return home if home.lom == "Track" else home.parent

    def envelopes_changed(self):
        self.document.automation.refresh()

    def automation_envelope(self, parameter):
        """None for clips of the arrangement, for parameters of other tracks, and where there is none."""
        return next((envelope for envelope in self.automation_envelopes if envelope.parameter is parameter), None)

    def create_automation_envelope(self, parameter):
        if self.is_arrangement_clip or track_of(parameter) is not self.track:
            raise RuntimeError(FOREIGN)
        if self.automation_envelope(parameter) is not None:
            raise RuntimeError(TWICE)
        envelope = self.document.new("Envelope", self, parameter=parameter)
        self.put("envelopes", (*self.envelopes, envelope))
        return envelope

    def clear_envelope(self, parameter):
        self.put("envelopes", tuple(envelope for envelope in self.envelopes if envelope.parameter is not parameter))

    def clear_all_envelopes(self):
        self.put("envelopes", ())

    @guessed("Envelopes: doubling the loop repeats their breakpoints too.")
    def repeat_envelopes(self, start, end):
        """Writes what the envelopes do between two beats once more behind the second."""
        length = end - start
        for envelope in self.automation_envelopes:
            stretch = within(envelope.points, start, end)
            if stretch:
                moved = tuple(point._replace(time=point.time + length) for point in stretch)
                envelope.put("points", with_stretch(envelope.points, envelope.parameter.value, moved))


def track_of(parameter):
    """The track that a parameter of a mixer or device belongs to, through all racks."""
    home = parameter.parent
    while home.lom != "Track":
        home = home.parent
    return home
