"""Where tracks take their input from and send their output to."""

from typing import Any, NamedTuple

EXTERNAL, RESAMPLING, MAIN, TRACK, PARENT_GROUP, NONE = 0, 2, 3, 4, 5, 6
MIDI, MONO, STEREO = 0, 1, 2


class RoutingTypeRecord(NamedTuple):
    display_name: str
    category: int
    attached_object: Any = None


class RoutingChannelRecord(NamedTuple):
    display_name: str
    layout: Any



class Routed:
    """The routing properties of a track. `chosen` keeps what a script picked, by side; defaults are worked out."""

    chosen_routings = {}

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
        main = RoutingTypeRecord("Main", MAIN, self.parent.master_track)
        return (RoutingTypeRecord("Ext. Out", EXTERNAL), main, *parents, RoutingTypeRecord("Sends Only", NONE))

    def channels_of(self, choice, midi):
        layout = lambda number: self.document.enum("Track.RoutingChannelLayout", number)  # noqa: E731
        if choice.category == NONE:
            return ()
        if midi:
            names = ("All Channels", *("Ch. {}".format(number) for number in range(1, 17)))
            return tuple(RoutingChannelRecord(name, layout(MIDI)) for name in names)
        if choice.category == EXTERNAL:
            return tuple(RoutingChannelRecord(name, layout(STEREO if "/" in name else MONO)) for name in ("1/2", "1", "2"))
        if choice.category == TRACK:
            return tuple(RoutingChannelRecord(name, layout(STEREO)) for name in ("Pre FX", "Post FX", "Post Mixer"))
        return (RoutingChannelRecord("Track In", layout(STEREO)),)

    @property
    def available_input_routing_channels(self):
        return self.channels_of(self.input_routing_type, self.has_midi_input)

    @property
    def available_output_routing_channels(self):
        return self.channels_of(self.output_routing_type, False)

    # What is chosen

    @property
    def input_routing_type(self):
        return self.choice("input_type", self.available_input_routing_types, 0)

    @property
    def output_routing_type(self):
        choices = self.available_output_routing_types
        return self.choice("output_type", choices, 2 if self.group_track is not None and len(choices) > 2 else min(1, len(choices) - 1))

    @property
    def input_routing_channel(self):
        return self.choice("input_channel", self.input_channels(), 0)

    @property
    def output_routing_channel(self):
        return self.choice("output_channel", self.output_channels(), 0)

    def input_channels(self):
        """What can be chosen; where there is no channel, its absence."""
        return self.available_input_routing_channels or (NO_CHANNEL,)

    def output_channels(self):
        return self.available_output_routing_channels or (NO_CHANNEL,)

    def choice(self, side, choices, default):
        wanted = self.chosen_routings.get(side)
        return next((choice for choice in choices if choice.display_name == wanted), choices[default])

    def choose(self, side, name, choices, text):
        """Only what is on offer can be chosen."""
        if name not in [choice.display_name for choice in choices]:
            raise RuntimeError(text)
        self.put("chosen_routings", dict(self.chosen_routings, **{side: name}))
        for changed in CHANGED_WITH[side]:
            self.document.changed(self, changed)

    def set_input_routing_type(self, value):
        self.choose("input_type", value.display_name, self.available_input_routing_types, "Invalid input routing type")

    def set_output_routing_type(self, value):
        self.choose("output_type", value.display_name, self.available_output_routing_types, "Invalid output routing type")

    def set_input_routing_channel(self, value):
        self.choose("input_channel", value.display_name, self.input_channels(), "Invalid input routing channel")

    def set_output_routing_channel(self, value):
        self.choose("output_channel", value.display_name, self.output_channels(), "Invalid output routing channel")

    # The same by name, as Live 8 had it

    @property
    def input_routings(self):
        return tuple(choice.display_name for choice in self.available_input_routing_types)

    @property
    def output_routings(self):
        return tuple(choice.display_name for choice in self.available_output_routing_types)

    @property
    def input_sub_routings(self):
        return tuple(choice.display_name for choice in self.available_input_routing_channels)

    @property
    def output_sub_routings(self):
        return tuple(choice.display_name for choice in self.available_output_routing_channels)

    @property
    def current_input_routing(self):
        return self.input_routing_type.display_name

    @property
    def current_output_routing(self):
        return self.output_routing_type.display_name

    @property
    def current_input_sub_routing(self):
        return self.input_routing_channel.display_name

    @property
    def current_output_sub_routing(self):
        return self.output_routing_channel.display_name

    def set_current_input_routing(self, name):
        self.choose("input_type", name, self.available_input_routing_types, "Invalid input routing type")

    def set_current_output_routing(self, name):
        self.choose("output_type", name, self.available_output_routing_types, "Invalid output routing type")

    def set_current_input_sub_routing(self, name):
        self.choose("input_channel", name, self.input_channels(), "Invalid input routing channel")

    def set_current_output_sub_routing(self, name):
        self.choose("output_channel", name, self.output_channels(), "Invalid output routing channel")


NO_CHANNEL = RoutingChannelRecord("", STEREO)
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
