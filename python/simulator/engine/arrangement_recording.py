"""Arrangement recording: armed tracks record what comes in, and what plays in the Session is written down."""

from .duplication import duplicate
from .evidence import documented, guessed
from .quantization import NEARLY

SHORTEST = 0.03125
LONGEST_FRAME = 1.0


class ArrangementTake:
    """What one track records: a new clip, or notes on top of the clip that is there (`clip`), or what `voice` plays."""

    __slots__ = ("track", "clip", "voice", "began", "time", "length", "position", "overdubs")

    def __init__(self, track, began, time, clip=None, voice=None, overdubs=False):
        """`began` is a moment of the clock, `time` the song position there."""
        self.track, self.began, self.time = track, began, time
        self.clip, self.voice, self.overdubs = clip, voice, overdubs
        self.length = 0.0
        self.position = voice.position if voice is not None else 0.0


class ArrangementRecorder:
    def __init__(self, document):
        self.document = document
        self.takes = {}

    def frame(self):
        """Once a frame while Arrangement Record is on, and once more after it was switched off."""
        song = self.document.song
        time = song.current_song_time
        records, again = song.record_mode and song.is_playing and self.is_punched_in(song, time), set()
        for take in list(self.takes.values()):
            if records and self.goes_on(take, time):
                take.length = self.document.transport.clock - take.began
            else:
                self.finish(take)
                again.add(take.track)
        if records:
            for track in song.tracks:
                if track not in self.takes and track.clip_kind:
                    self.begin(track, time, time - song.loop_start if song.loop and track in again else 0.0)
        self.grow()

    def goes_on(self, take, time):
        """As long as the track lives, the song plays on without a jump, and the same thing comes in."""
        if type(take.track).is_dead or abs(take.time + self.document.transport.clock - take.began - time) > NEARLY:
            return False
        return self.source(take.track) is take.voice and (take.voice is not None or take.track.is_armed())

    @guessed("Arrangement Record: at the end of the song's loop a take ends, and the next pass makes a new one over it.")
    def length_of(self, take):
        """How long a take is in the end: what was played when it last went on, up to a jump, a punch-out or a stop."""
        song, length = self.document.song, self.document.transport.clock - take.began
        end = song.loop_start + song.loop_length - take.time
        bounded = (song.loop or song.punch_out) and take.length <= end + NEARLY
        return max(min(length, end) if bounded else length, SHORTEST)

    @documented("Arrangement Record: with Punch In it begins at the start of the loop, with Punch Out it ends at its end.")
    def is_punched_in(self, song, time):
        early = song.punch_in and time < song.loop_start - NEARLY
        return not early and not (song.punch_out and time >= song.loop_start + song.loop_length - NEARLY)

    @documented("Arrangement Record: clips that play in the Session are written into the arrangement, their envelopes as automation.")
    def source(self, track):
        """The Session voice that is written down; None for what comes in."""
        return self.document.player.voices.get(track)

    def begin(self, track, time, late):
        """`late`: how many beats ago the next pass of the loop began, which this frame has found out."""
        late = late if 0.0 < late < LONGEST_FRAME else 0.0
        clock, time, voice = self.document.transport.clock - late, time - late, self.source(track)
        if voice is not None:
            if not voice.clip.is_recording:
                self.takes[track] = ArrangementTake(track, clock, time, voice=voice)
        elif track.is_armed():
            self.takes[track] = self.new_take(track, clock, time)

    @documented("Arrangement Record: with MIDI Arrangement Overdub notes are added to the clip that is there.")
    def new_take(self, track, clock, time):
        there = self.document.arrangement.clip_at(track, time)
        if self.document.song.arrangement_overdub and there is not None and there.is_midi_clip:
            return ArrangementTake(track, clock, time, clip=there, overdubs=True)
        take = ArrangementTake(track, clock, time, clip=track.new_recording(track))
        self.document.label, self.document.merge = "Record Clip", take
        track.arrange(take.clip, time)
        take.clip.show("is_recording", True)
        return take

    def grow(self):
        for take in self.takes.values():
            if take.clip is not None and not take.overdubs and not type(take.clip).is_dead:
                self.resize(take.clip, self.length_of(take))

    def resize(self, clip, length):
        clip.recorded(length)
        clip.show("span", length)

    def finish(self, take):
        del self.takes[take.track]
        if type(take.track).is_dead:
            return
        self.document.recorder.release_held(take.track, take.began + self.length_of(take), take)
        self.document.label, self.document.merge = "Record Clip", take
        if take.voice is not None:
            self.write_down(take)
        elif not take.overdubs and not type(take.clip).is_dead:
            self.settle(take)

    def settle(self, take):
        """The clip stops growing, and cuts what it has come to cover."""
        track, clip = take.track, take.clip
        self.resize(clip, self.length_of(take))
        clip.show("is_recording", False)
        track.take_away(clip)
        track.arrange(clip, clip.start_time, clip.span)

    def write_down(self, take):
        length, clip = self.length_of(take), take.voice.clip
        if type(clip).is_dead:
            return
        copy = duplicate(clip, take.track)
        copy.__dict__.update(start_marker=take.position, envelopes=())
        take.track.arrange(copy, take.time, length)
        take.track.lay_envelopes(clip, take.time)

    def target(self, track, clock):
        """The clip that takes the notes and the position in it, or None."""
        take = self.takes.get(track)
        if take is None or take.clip is None or type(take.clip).is_dead:
            return None
        position = take.clip.content_at(take.time + clock - take.began) if take.overdubs else clock - take.began
        return take.clip, position
