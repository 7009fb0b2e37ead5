"""Inputs of devices that listen to a track: the sidechain of Compressor, the inputs and outputs of Max devices."""

from .evidence import guessed
from .routing import NONE, STEREO, TRACK, RoutingChannelRecord, RoutingTypeRecord, meant

NO_INPUT, NO_OUTPUT = "No Input", "No Output"
POINTS = ("Pre FX", "Post FX", "Post Mixer")


@guessed("Routing of devices: any track can be the source or the target, before or behind its effects, or behind its mixer.")
class Sourced:
    """A choice of a track and of a point in its signal. Without a track there is no point to choose."""

    nothing = NO_INPUT
    # A track, or None.
    chosen_source = None
    chosen_point = POINTS[0]

    def sources(self):
        song = self.document.song
        tracks = (*song.tracks, *song.return_tracks)
        return (RoutingTypeRecord(self.nothing, NONE), *(RoutingTypeRecord(track.name, TRACK, track) for track in tracks))

    def source(self):
        sources = self.sources()
        return next((source for source in sources if source.attached_object is self.chosen_source), sources[0])

    def points(self):
        if self.source().category == NONE:
            return ()
        layout = self.document.enum("Track.RoutingChannelLayout", STEREO)
        return tuple(RoutingChannelRecord(name, layout) for name in POINTS)

    def point(self):
        points = self.points()
        return next((point for point in points if point.display_name == self.chosen_point), RoutingChannelRecord("", STEREO))

    def choose_source(self, value):
        self.put("chosen_source", meant(value, self.sources(), "Invalid routing type").attached_object)

    def choose_point(self, value):
        self.put("chosen_point", meant(value, self.points(), "Invalid routing channel").display_name)

    def show_offered(self):
        """Says that there are other tracks, or that they are called differently."""
        self.document.changed(self, "offered")
