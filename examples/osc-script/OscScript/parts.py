"""The parts of the Set, and where each finds its things. This is the file to change and to `/reload`."""

from .part import Part


class SongPart(Part):
    kind = "song"
    values = ("tempo", "is_playing", "metronome", "current_song_time", "clip_trigger_quantization")
    actions = ("start_playing", "stop_playing", "undo", "redo")

    def find(self, name, arguments):
        return self.song, name, (), arguments


class TrackPart(Part):
    kind = "track"
    values = ("name", "mute", "solo", "arm", "volume", "panning")

    def find(self, name, arguments):
        index, *rest = arguments
        track = self.song.tracks[index]
        if name in ("volume", "panning"):
            return getattr(track.mixer_device, name), "value", (index,), rest
        return track, name, (index,), rest


class SlotPart(Part):
    kind = "slot"
    values = ("has_clip", "is_triggered")
    actions = ("create_clip", "delete_clip", "fire", "stop")

    def find(self, name, arguments):
        track, scene, *rest = arguments
        return self.song.tracks[track].clip_slots[scene], name, (track, scene), rest


class ScenePart(Part):
    kind = "scene"
    values = ("name", "is_triggered")
    actions = ("fire",)

    def find(self, name, arguments):
        index, *rest = arguments
        return self.song.scenes[index], name, (index,), rest


class DevicePart(Part):
    kind = "device"
    values = ("name", "parameter")

    def find(self, name, arguments):
        track, place, *rest = arguments
        device = self.song.tracks[track].devices[place]
        if name == "parameter":
            number, *rest = rest
            return device.parameters[number], "value", (track, place, number), rest
        return device, name, (track, place), rest


PARTS = (SongPart, TrackPart, SlotPart, ScenePart, DevicePart)
