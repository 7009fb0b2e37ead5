"""Inputs of devices that listen to a track: the sidechain of Compressor, the inputs and outputs of Max devices."""

from .evidence import guessed
from .routing import NONE, STEREO, TRACK, RoutingChannelRecord, RoutingTypeRecord

NO_INPUT, NO_OUTPUT = "No Input", "No Output"
POINTS = ("Pre FX", "Post FX", "Post Mixer")


@guessed("Routing of devices: any track can be the source or the target, before or behind its effects, or behind its mixer.")
class Sourced:
    """A choice of a track and of a point in its signal. Without a track there is no point to choose."""

    nothing = NO_INPUT
    chosen_source = ""
    chosen_point = POINTS[0]

    def sources(self):
        song = self.document.song
        tracks = (*song.tracks, *song.return_tracks)
        return (RoutingTypeRecord(self.nothing, NONE), *(RoutingTypeRecord(track.name, TRACK, track) for track in tracks))

    def source(self):
        sources = self.sources()
        return next((source for source in sources if source.display_name == self.chosen_source), sources[0])

    def points(self):
        if self.source().category == NONE:
            return ()
        layout = self.document.enum("Track.RoutingChannelLayout", STEREO)
        return tuple(RoutingChannelRecord(name, layout) for name in POINTS)

    def point(self):
        points = self.points()
        return next((point for point in points if point.display_name == self.chosen_point), RoutingChannelRecord("", STEREO))

    def choose_source(self, value):
        self.choose("chosen_source", value.display_name, self.sources(), "Invalid routing type")

    def choose_point(self, value):
        self.choose("chosen_point", value.display_name, self.points(), "Invalid routing channel")

    def choose(self, field, name, offered, text):
        """Only what is on offer can be chosen."""
        if name not in [choice.display_name for choice in offered]:
            raise RuntimeError(text)
        self.put(field, name)
