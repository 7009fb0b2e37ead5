"""Little questions about objects of the Live API."""

from simulator.frameworks.little_things import liveobj_changed, liveobj_valid

from .util import application, find_parent_track, is_song_recording, is_track_armed, liveobj_name, scene_index, song

__all__ = [
    "application",
    "find_parent_track",
    "is_song_recording",
    "is_track_armed",
    "liveobj_changed",
    "liveobj_name",
    "liveobj_valid",
    "scene_index",
    "song",
]
