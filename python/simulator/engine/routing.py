"""Where tracks take their input from and send their output to."""

from typing import Any, NamedTuple

from .evidence import guessed

EXTERNAL, RESAMPLING, MAIN, TRACK, PARENT_GROUP, NONE = 0, 2, 3, 4, 5, 6
MIDI, MONO, STEREO = 0, 1, 2
ALL = "All Channels"
MIDI_CHANNELS = (ALL, *("Ch. {}".format(number) for number in range(1, 17)))
INVALID = "Invalid {} routing {}"
# What else is another when one of the choices is.
CHANGED_WITH = {
    "input_type": (
        "input_routing_type", "input_routing_channel", "available_input_routing_channels",
        "current_input_routing", "current_input_sub_routing", "input_sub_routings",
    ),
    "output_type": (
        "output_routing_type", "output_routing_channel", "available_output_routing_channels",
        "current_output_routing", "current_output_sub_routing", "output_sub_routings",
    ),
    "input_channel": ("input_routing_channel", "current_input_sub_routing"),
    "output_channel": ("output_routing_channel", "current_output_sub_routing"),
}  # fmt: skip
INPUTS = ("available_input_routing_types", "input_routings", "input_routing_type", "current_input_routing")
OUTPUTS = ("available_output_routing_types", "output_routings", *CHANGED_WITH["output_type"])


class RoutingTypeRecord(NamedTuple):
    display_name: str
    category: int
    attached_object: Any = None


class RoutingChannelRecord(NamedTuple):
    display_name: str
    layout: Any


def key_of(choice):
    """What a choice is remembered by: the track, which may be given another name, or else the name."""
    return getattr(choice, "attached_object", None) or choice.display_name


def meant(value, choices, text):
    """The choice that a script hands back, as it got it from a list or as a name; only what is on offer can be chosen."""
    key, name = (value, value) if isinstance(value, str) else (key_of(value._source), value.display_name)
    for choice in choices:
        if key_of(choice) == key or choice.display_name == name:
            return choice
    raise RuntimeError(text)


class Routed:
    """The routing properties of a track. `chosen_routings` keeps what was picked, by side; defaults are worked out."""

    chosen_routings = shown_routings = {}

    # What there is

    @property
    def available_input_routing_types(self):
        if self.is_foldable or self is self.parent.master_track or self in self.parent.return_tracks:
            return (RoutingTypeRecord("No Input", NONE),)
        others = tuple(RoutingTypeRecord(track.name, TRACK, track) for track in self.parent.tracks if track is not self)
        if self.has_midi_input:
            first = (RoutingTypeRecord("All Ins", EXTERNAL), RoutingTypeRecord("Computer Keyboard", EXTERNAL))
        else:
            first = (RoutingTypeRecord("Ext. In", EXTERNAL), RoutingTypeRecord("Resampling", RESAMPLING))
        return (*first, *others, RoutingTypeRecord("No Input", NONE))

    @property
    def available_output_routing_types(self):
        if self is self.parent.master_track:
            return (RoutingTypeRecord("Ext. Out", EXTERNAL),)
        group = self.group_track
        parents = (RoutingTypeRecord("Group", PARENT_GROUP, group),) if group is not None else ()
        if not self.has_audio_output:
            return (RoutingTypeRecord("No Output", NONE), *parents)
        main = RoutingTypeRecord(self.parent.master_track.default_name, MAIN, self.parent.master_track)
        return (RoutingTypeRecord("Ext. Out", EXTERNAL), main, *parents, RoutingTypeRecord("Sends Only", NONE))

    def channels_of(self, choice, midi):
        """(names, layout) of what can be chosen with a source or target."""
        if choice.category == NONE:
            return ()
        if midi:
            return self.channels(MIDI_CHANNELS, MIDI)
        if choice.category == EXTERNAL:
            return (*self.channels(("1/2",), STEREO), *self.channels(("1", "2"), MONO))
        return self.channels(("Pre FX", "Post FX", "Post Mixer") if choice.category == TRACK else ("Track In",), STEREO)

    def channels(self, names, layout):
        layout = self.document.enum("Track.RoutingChannelLayout", layout)
        return tuple(RoutingChannelRecord(name, layout) for name in names)

    @property
    def available_input_routing_channels(self):
        return self.channels_of(self.input_routing_type, self.has_midi_input)

    @property
    def available_output_routing_channels(self):
        return self.channels_of(self.output_routing_type, False)

    # What is chosen

    @property
    def input_routing_type(self):
        return self.chosen("input_type", self.available_input_routing_types, 0)

    @property
    def output_routing_type(self):
        choices = self.available_output_routing_types
        return self.chosen("output_type", choices, 2 if self.group_track is not None and len(choices) > 2 else min(1, len(choices) - 1))

    @property
    def input_routing_channel(self):
        return self.chosen("input_channel", self.input_channels(), 0)

    @property
    def output_routing_channel(self):
        return self.chosen("output_channel", self.output_channels(), 0)

    def input_channels(self):
        """What can be chosen; where there is no channel, its absence."""
        return self.available_input_routing_channels or self.channels(("",), STEREO)

    def output_channels(self):
        return self.available_output_routing_channels or self.channels(("",), STEREO)

    def chosen(self, side, choices, default):
        wanted = self.chosen_routings.get(side)
        return next((choice for choice in choices if wanted is not None and key_of(choice) == wanted), choices[default])

    # Choosing

    def choose(self, side, value, choices):
        choice = meant(value, choices, INVALID.format(*side.split("_")))
        self.put("chosen_routings", dict(self.chosen_routings, **{side: key_of(choice)}))

    def set_input_routing_type(self, value):
        self.choose("input_type", value, self.available_input_routing_types)

    def set_output_routing_type(self, value):
        self.choose("output_type", value, self.available_output_routing_types)

    def set_input_routing_channel(self, value):
        self.choose("input_channel", value, self.input_channels())

    def set_output_routing_channel(self, value):
        self.choose("output_channel", value, self.output_channels())

    def routing_changed(self):
        before, self.__dict__["shown_routings"] = self.shown_routings, self.chosen_routings
        for side, names in CHANGED_WITH.items():
            if before.get(side) != self.chosen_routings.get(side):
                self.tell(names)
        self.document.meters.mixdown.refresh()

    @guessed("Routing: a choice stays with its track when that is renamed, and falls back to the first one when it goes.")
    def show_offered(self):
        """Tracks came, went or were given other names."""
        if self.chosen_routings:
            self.pin_names()
        self.tell((*INPUTS, *OUTPUTS))

    def pin_names(self):
        """A Set that was just opened names the tracks of its routings; from now on they are meant, whatever they are called."""
        choices = {"input_type": self.available_input_routing_types, "output_type": self.available_output_routing_types}
        found = {}
        for side, name in self.chosen_routings.items():
            found.update({side: key_of(choice) for choice in choices.get(side, ()) if choice.display_name == name != key_of(choice)})
        if found:
            self.__dict__["chosen_routings"] = self.__dict__["shown_routings"] = {**self.chosen_routings, **found}

    def tell(self, names):
        for name in names:
            self.document.changed(self, name)
