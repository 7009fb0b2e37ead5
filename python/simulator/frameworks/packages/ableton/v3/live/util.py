"""Little questions about objects of the Live API."""

import Live
from simulator.frameworks.little_things import liveobj_changed, liveobj_valid


def application():
    return Live.Application.get_application()


def song():
    return application().get_document()


def find_parent_track(thing):
    """The track that something of the Set belongs to; None for what is on no track."""
    while liveobj_valid(thing) and not isinstance(thing, Live.Track.Track):
        thing = getattr(thing, "canonical_parent", None)
    return thing


def liveobj_name(thing):
    return thing.name if liveobj_valid(thing) else ""


def is_track_armed(track):
    return liveobj_valid(track) and track.can_be_armed and track.arm


def is_song_recording():
    return bool(song().session_record or song().record_mode)


def scene_index(scene=None):
    """Where a scene stands; the selected one, unless told which."""
    return list(song().scenes).index(song().view.selected_scene if scene is None else scene)


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
