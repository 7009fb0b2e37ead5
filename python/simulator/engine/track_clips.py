"""Clips of a track: recording into slots, copying slots, clips of the arrangement."""

from .duplication import duplicate
from .files import check_audio_file

WRONG_TRACK = {"MidiClip": "MIDI clips can only be created on MIDI tracks", "AudioClip": "Audio clips can only be created on audio tracks"}
LAST_BEAT = 1576800.0


class TrackClips:
    def new_clip(self, parent, length, **fields):
        """A clip in the colour of the track, looping over all its length."""
        song = self.document.song
        return self.document.new(
            self.clip_kind, parent, color=self.color, color_index=self.color_index, loop_end=length, end_marker=length,
            signature_numerator=song.signature_numerator, signature_denominator=song.signature_denominator, **fields
        )  # fmt: skip

    def new_recording(self, slot):
        return self.new_clip(slot, 0.03125)

    def require(self, kind):
        if self.clip_kind != kind:
            raise RuntimeError(WRONG_TRACK[kind])

    def duplicate_clip_slot(self, index):
        """Writes the slot below, whatever is in it; returns its index."""
        if not 0 <= index < len(self.clip_slots) or not self.clip_slots[index].has_clip:
            raise RuntimeError("There is no clip to duplicate in slot {}".format(index))
        if index + 1 == len(self.clip_slots):
            self.parent.create_scene(-1)
        self.clip_slots[index].duplicate_clip_to(self.clip_slots[index + 1])
        return index + 1

    # Arrangement

    def create_midi_clip(self, start_time, length):
        self.require("MidiClip")
        if not 0.0 <= start_time <= LAST_BEAT or length <= 0.0:
            raise RuntimeError("Clip position out of range")
        return self.add_arrangement_clip(self.new_clip(self, length), start_time)

    def create_audio_clip(self, file_path, position):
        self.require("AudioClip")
        check_audio_file(file_path)
        if not 0.0 <= position <= LAST_BEAT:
            raise RuntimeError("Clip position out of range")
        return self.add_arrangement_clip(self.new_clip(self, 4.0, file_path=file_path), position)

    def duplicate_clip_to_arrangement(self, clip, destination_time):
        self.require(clip.kind_name)
        return self.add_arrangement_clip(duplicate(clip, self), destination_time)

    def add_arrangement_clip(self, clip, time):
        clip.__dict__.update(is_arrangement_clip=True, start_time=time)
        self.put("arrangement_clips", tuple(sorted((*self.arrangement_clips, clip), key=lambda other: other.start_time)))
        return clip

    def delete_clip(self, clip):
        """Session and arrangement clips of this track."""
        if clip in self.arrangement_clips:
            self.put("arrangement_clips", tuple(other for other in self.arrangement_clips if other is not clip))
            return
        if clip.parent.parent is not self:
            raise RuntimeError("The clip does not belong to this track")
        clip.parent.delete_clip()

    def jump_in_running_session_clip(self, beats):
        voice = self.document.player.voices.get(self)
        if voice is not None:
            voice.clip.move_playing_pos(beats)
