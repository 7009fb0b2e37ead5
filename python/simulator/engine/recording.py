"""Session recording: an armed track fills an empty slot, or overdubs the clip that plays."""

from .evidence import documented
from .quantization import bar_length

NOTE_ON, NOTE_OFF = 0x90, 0x80
SHORTEST = 0.03125
# Live.Song.SessionRecordStatus.
OFF, ON, TRANSITION = 0, 1, 2
# The release velocity of a note that ends without one.
NO_RELEASE = 64


class Take:
    """A new clip being recorded into a slot."""

    __slots__ = ("slot", "clip", "began")

    def __init__(self, slot, clip, began):
        self.slot, self.clip, self.began = slot, clip, began


class Recorder:
    def __init__(self, document):
        self.document = document
        self.takes = {}
        # (track, pitch) -> (clip, position in the clip, velocity, moment of the clock)
        self.held = {}

    def is_recording(self, track):
        return track in self.takes

    def begin(self, slot, length=None):
        """A clip appears in the slot and grows; undo takes the take away as a whole, with whatever was played into it."""
        track, clock = slot.parent, self.document.transport.clock
        self.finish(track)
        clip = track.new_recording(slot)
        self.document.label, self.document.merge = "Record Clip", None
        slot.put("clip", clip)
        self.takes[track] = Take(slot, clip, clock)
        voice = self.document.player.start(slot, 0.0)
        voice.clip.show("is_recording", True)
        slot.show("is_recording", True)
        if length is not None:
            self.document.launcher.loop_after(slot, clock + length)
        self.show_status()

    def grow(self):
        """Once a frame: recording clips are as long as what has been recorded."""
        clock = self.document.transport.clock
        for take in self.takes.values():
            take.clip.recorded(max(clock - take.began, SHORTEST))
            self.document.player.voices[take.slot.parent].position = clock - take.began

    def finish(self, track):
        """Ends the take of a track; the clip keeps playing from its loop when the caller launches it."""
        take = self.takes.pop(track, None)
        if take is None:
            return
        clock = self.document.transport.clock
        self.release_held(track, clock, take)
        take.clip.recorded(max(clock - take.began, SHORTEST))
        take.clip.show("is_recording", False)
        take.slot.show("is_recording", False)
        self.show_status()

    def stop_all(self):
        """The transport stops: unfinished takes are rounded up to whole bars, as their loop."""
        clock, bar = self.document.transport.clock, bar_length(self.document.song)
        for track, take in list(self.takes.items()):
            self.finish(track)
            take.clip.recorded(max(1, -(-(clock - take.began) // bar)) * bar)

    def drop(self, track):
        """The slot or the track is gone."""
        if self.takes.pop(track, None) is not None:
            self.show_status()
        for key in [key for key in self.held if key[0] is track]:
            del self.held[key]

    def show_status(self):
        """Whether the Set records, and which playing clips take notes on top of theirs."""
        song = self.document.song
        song.show("session_record_status", self.status())
        for track, voice in self.document.player.voices.items():
            takes_notes = song.session_record and voice.clip.is_midi_clip and track.is_armed() and track not in self.takes
            voice.clip.show("is_overdubbing", takes_notes)

    @documented("Session Record: while a take waits for its boundary, the status is transition.")
    def status(self):
        if self.takes or self.document.song.session_record:
            return ON
        return TRANSITION if self.document.launcher.records() else OFF

    # MIDI from a controller

    def play_in(self, midi, clock, now):
        """`clock` and `now` are the moment in beats that were played, and in seconds of the host."""
        status = midi[0] & 0xF0
        if status not in (NOTE_ON, NOTE_OFF) or len(midi) < 3:
            return
        on = status == NOTE_ON and midi[2] > 0
        velocity = midi[2] if on or status == NOTE_OFF else NO_RELEASE
        for track in self.document.song.tracks:
            if track.hears_midi(midi[0] & 0x0F):
                if not self.play_on(track, on, midi[1], velocity, clock):
                    self.document.capture.hear(track, on, midi[1], midi[2], now)

    def play_on(self, track, on, pitch, velocity, clock):
        """Whether the note is recorded. `velocity` is that of the release when the key goes up."""
        if not on:
            records = (track, pitch) in self.held
            self.let_go(track, pitch, clock, velocity)
            return records
        self.document.meters.strike_note(track, pitch, velocity)
        self.document.meters.strike_input(track, velocity)
        records = self.document.song.is_playing and track.is_armed() and self.target(track, clock) is not None
        if records:
            self.hold(track, pitch, velocity, clock)
        return records

    def target(self, track, clock):
        """The clip that takes the notes and the position in it, or None."""
        take = self.takes.get(track)
        if take is not None:
            return take.clip, clock - take.began
        arranged = self.document.arrangement_recorder.target(track, clock)
        if arranged is not None:
            return arranged
        voice = self.document.player.voices.get(track)
        song = self.document.song
        if voice is None or not voice.clip.is_midi_clip or not song.session_record:
            return None
        return voice.clip, voice.position + clock - self.document.transport.clock

    def hold(self, track, pitch, velocity, clock):
        self.let_go(track, pitch, clock)
        self.held[(track, pitch)] = (*self.target(track, clock), velocity, clock)

    @documented("Recording: how fast a key is let go is recorded too.")
    def let_go(self, track, pitch, clock, release=NO_RELEASE, take=None):
        take = take or self.takes.get(track) or self.document.arrangement_recorder.takes.get(track)
        held = self.held.pop((track, pitch), None)
        if held is None:
            return
        clip, position, velocity, began = held
        if not type(clip).is_dead:
            # All notes of one pass over a clip are undone together.
            self.document.label, self.document.merge = "Record Notes", clip.voice
            note = (pitch, position, max(clock - began, SHORTEST), velocity, release)
            clip.record_note(*note, is_take=take is not None and take.clip is clip and clip.is_recording)

    def release_held(self, track, clock, take=None):
        for owner, pitch in [key for key in self.held if key[0] is track]:
            self.let_go(owner, pitch, clock, take=take)
