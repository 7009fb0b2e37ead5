"""The arrangement plays: tracks that no Session clip has taken sound what stands at the song position."""

from .arrangement import clip_at
from .launching import ARRANGEMENT
from .quantization import NEARLY


class Line:
    """One track that follows the arrangement; it is to the player what a voice is."""

    __slots__ = ("track", "clip", "sounding", "choked", "limit")

    def __init__(self, track):
        self.track, self.clip = track, None
        self.sounding, self.choked = [], frozenset()
        self.limit = 0.0

    def end(self):
        return self.limit


class ArrangementPlayer:
    def __init__(self, document):
        self.document = document
        # Tracks with clips in the arrangement, and what sounds on them.
        self.lines = {}
        # Tracks on which audio sounds just now, and where in the song.
        self.audible = {}

    def refresh(self):
        """Called when clips of the arrangement, or tracks, come or go."""
        tracks = [track for track in self.document.song.tracks if track.has_arrangement and track.arrangement_clips]
        for track in [track for track in self.lines if track not in tracks]:
            self.document.player.release(self.lines.pop(track))
            self.audible.pop(track, None)
        for track in tracks:
            self.lines.setdefault(track, Line(track))

    def silence(self):
        for line in self.lines.values():
            self.document.player.release(line)
        self.audible = {}

    def advance(self, time, clock, beats):
        """Plays so many beats from a song position on, around the loop of the song."""
        self.audible, song = {}, self.document.song
        while beats > NEARLY:
            end = song.loop_start + song.loop_length
            span = end - time if song.loop and time < end - NEARLY and time + beats >= end else beats
            played = []
            for line in self.lines.values():
                self.advance_line(line, time, clock, span, played)
            if played and self.document.midi_out is not None:
                self.document.player.emit(clock, played, time)
            time, clock, beats = song.loop_start, clock + span, beats - span

    def advance_line(self, line, time, clock, beats, played):
        if line.track.playing_slot_index != ARRANGEMENT:
            self.document.player.release(line)
            return
        self.document.player.expire(line, clock + beats, played)
        end = time + beats
        for clip in line.track.arrangement_clips:
            if clip.start_time < end and clip.end_time > time and not clip.is_recording:
                start = max(time, clip.start_time)
                self.sound(line, clip, start, min(end, clip.end_time), clock + start - time, played)

    def sound(self, line, clip, start, end, clock, played):
        """Plays a clip from one song position to another, around its own loop."""
        line.clip = clip
        if clip.is_audio_clip:
            self.audible[line.track] = start
            return
        position, left = clip.content_at(start), end - start
        while left > NEARLY:
            line.limit = position + clip.end_time - start
            turn = clip.loop_end if clip.looping else line.limit
            line.limit = min(line.limit, turn)
            span = min(left, turn - position) if turn > position else left
            self.document.player.play_notes(line, position, span, clock, played)
            position, clock, start, left = clip.loop_start, clock + span, start + span, left - span

    def clip_at(self, track, time):
        return clip_at(track.arrangement_clips, time)
