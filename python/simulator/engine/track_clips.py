"""Clips of a track: recording into slots, copying slots, clips of the arrangement."""

from .arrangement import Lane
from .curve import with_stretch
from .duplication import duplicate
from .evidence import guessed, measured

INSTRUMENT = 1
FOREIGN = "The clip does not belong to this track"


class TrackClips(Lane):
    def new_clip(self, parent, length, **fields):
        """A clip in the colour of the track, looping over all its length."""
        song = self.document.song
        return self.document.new(
            self.clip_kind, parent, color=self.color, color_index=self.color_index, loop_end=length, end_marker=length,
            signature_numerator=song.signature_numerator, signature_denominator=song.signature_denominator, **fields
        )  # fmt: skip

    @guessed("Recording: audio goes to a file called by the track, in the folder of recorded samples.")
    def new_recording(self, parent):
        audio = {"file_path": "/Samples/Recorded/{}.wav".format(self.name)} if self.clip_kind == "AudioClip" else {}
        return self.new_clip(parent, 0.03125, **audio)

    def duplicate_clip_slot(self, index):
        """Writes the slot below, whatever is in it; returns its index."""
        if not 0 <= index < len(self.clip_slots) or not self.clip_slots[index].has_clip:
            raise RuntimeError("There is no clip to duplicate in slot {}".format(index))
        if index + 1 == len(self.clip_slots):
            self.parent.create_scene(-1)
        self.clip_slots[index].duplicate_clip_to(self.clip_slots[index + 1])
        return index + 1

    def jump_in_running_session_clip(self, beats):
        voice = self.document.player.voices.get(self)
        if voice is not None:
            voice.clip.move_playing_pos(beats)

    # Arrangement

    def duplicate_clip_to_arrangement(self, clip, destination_time):
        self.require(clip.kind_name)
        self.check_position(destination_time)
        copy = duplicate(clip, self)
        copy.__dict__["envelopes"] = ()
        self.lay_envelopes(clip, destination_time)
        return self.arrange(copy, destination_time, clip.span if clip.is_arrangement_clip else None)

    @measured("Arrangement: envelopes of a clip that is copied there go to the track's lanes; with an instrument on the track they are lost.")
    def lay_envelopes(self, clip, time):
        if any(device.type == INSTRUMENT for device in self.devices):
            return
        for envelope in clip.automation_envelopes if clip.track is self else ():
            if envelope.points:
                shift = time - clip.start_marker
                stretch = tuple(point._replace(time=point.time + shift) for point in envelope.points)
                lane = envelope.parameter
                lane.put("points", with_stretch(lane.points, lane.value, stretch))

    @guessed("Take lanes: they are called Take 1, Take 2 and so on.")
    def create_take_lane(self):
        lane = self.document.new("TakeLane", self, name="Take {}".format(len(self.take_lanes) + 1))
        self.put("take_lanes", (*self.take_lanes, lane))
        return lane

    def delete_clip(self, clip):
        """Session clips, clips of the arrangement and of take lanes."""
        if clip.track is not self:
            raise RuntimeError(FOREIGN)
        if clip.is_arrangement_clip:
            clip.parent.take_away(clip)
        else:
            clip.parent.delete_clip()

    def arrangement_changed(self):
        self.document.arrangement.refresh()
        self.document.changed(self.parent, "song_length")
