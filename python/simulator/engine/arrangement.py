"""Clips of the arrangement: where they stand, what they cover, take lanes."""

from bisect import bisect_right

from .curve import LAST_BEAT
from .duplication import duplicate
from .evidence import guessed
from .files import check_audio_file
from .node import Node

POSITION_TEXT = "Clip position out of range"
WRONG_TRACK = {"MidiClip": "MIDI clips can only be created on MIDI tracks", "AudioClip": "Audio clips can only be created on audio tracks"}


class Arranged:
    """The part of a clip that stands in the arrangement: `span` beats from `start_time` on."""

    span = 0.0

    def content_at(self, time):
        """The position in the clip that sounds at a time of the song."""
        position = self.start_marker + (time - self.start_time) * self.pace
        if self.looping and position >= self.loop_end:
            position = self.loop_start + (position - self.loop_end) % self.length
        return position

    @property
    def beats_long(self):
        return self.length / self.pace

    def end_at(self, time):
        self.put("span", time - self.start_time)

    def begin_at(self, time):
        """Takes the beginning away: the clip starts later, and in the middle of its content."""
        marker = self.content_at(time)
        self.put("span", self.end_time - time)
        self.put("start_time", time)
        self.put("start_marker", marker)
        if not self.looping:
            self.put("loop_start", marker)


@guessed("Arrangement: a new clip cuts what it covers, as dropping one in the window does.")
def laid(clips, clip):
    """The clips with a new one among them, in order of time."""
    kept = [part for other in clips for part in uncovered(other, clip.start_time, clip.end_time)]
    return tuple(sorted((*kept, clip), key=lambda other: other.start_time))


def uncovered(clip, start, end):
    """What is left of a clip when a stretch is taken by another: one part, two, or none."""
    if clip.end_time <= start or clip.start_time >= end:
        return (clip,)
    parts = []
    if clip.end_time > end:
        tail = duplicate(clip, clip.parent) if clip.start_time < start else clip
        tail.begin_at(end)
        parts.append(tail)
    if clip.start_time < start:
        clip.end_at(start)
        parts.append(clip)
    return parts


def clip_at(clips, time):
    """The clip that covers a time, or None; `clips` are in order and do not overlap."""
    place = bisect_right([clip.start_time for clip in clips], time) - 1
    return clips[place] if place >= 0 and clips[place].end_time > time else None


class Lane:
    """What holds clips of the arrangement: a track, or one of its take lanes."""

    def require(self, kind):
        if self.clip_kind != kind:
            raise RuntimeError(WRONG_TRACK[kind])

    def check_position(self, time):
        if not 0.0 <= time <= LAST_BEAT:
            raise RuntimeError(POSITION_TEXT)

    def create_midi_clip(self, start_time, length):
        self.require("MidiClip")
        self.check_position(start_time)
        if length <= 0.0:
            raise RuntimeError(POSITION_TEXT)
        return self.arrange(self.new_clip(self, length), start_time)

    @guessed("Arrangement: an audio clip made from a file is four beats long, for no audio is read.")
    def create_audio_clip(self, file_path, position):
        self.require("AudioClip")
        check_audio_file(file_path)
        self.check_position(position)
        return self.arrange(self.new_clip(self, 4.0, file_path=file_path), position)

    @guessed("Arrangement: how far a clip reaches is settled when it is made; moving its loop afterwards changes what it plays only.")
    def arrange(self, clip, time, span=None):
        clip.__dict__.update(is_arrangement_clip=True, start_time=time, span=clip.beats_long if span is None else span)
        self.put("arrangement_clips", laid(self.arrangement_clips, clip))
        return clip

    def take_away(self, clip):
        self.put("arrangement_clips", tuple(other for other in self.arrangement_clips if other is not clip))


class TakeLane(Lane, Node):
    lom = "TakeLane"
    branches = ("arrangement_clips",)

    @property
    def clip_kind(self):
        return self.parent.clip_kind

    def new_clip(self, parent, length, **fields):
        return self.parent.new_clip(parent, length, **fields)


guessed("Take lanes: their clips count as clips of the arrangement, and they do not sound.")
