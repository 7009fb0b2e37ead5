"""Session clips that play: where each one is, which notes sound. Only these cost anything in a frame."""

from bisect import bisect_left

from .evidence import documented, guessed
from .loudness import choked_by
from .quantization import NEARLY

# What tells where a Simpler's sample has come to.
WATCHED = ("playing_position_enabled", "playing_position")


class Voice:
    """One clip playing on one track. `position` is in beats of the clip."""

    __slots__ = ("track", "slot", "clip", "position", "sounding", "choked")

    def __init__(self, slot, position):
        self.track, self.slot, self.clip = slot.parent, slot, slot.clip
        self.position = position
        # (end, pitch, begin, release velocity) of the notes that sound, in beats of the clock.
        self.sounding = []
        # Those of them that a note of their choke group has cut off.
        self.choked = frozenset()

    def end(self):
        clip = self.clip
        return clip.loop_end if clip.looping else clip.end_marker


class Player:
    def __init__(self, document):
        self.document = document
        self.voices = {}
        # Simplers with listeners to their playing position, and where it was.
        self.watched = {}

    def start(self, slot, position=None):
        """Replaces whatever plays on the slot's track."""
        self.stop(slot.parent)
        voice = Voice(slot, slot.clip.start_marker if position is None else position)
        self.voices[slot.parent] = voice
        slot.clip.__dict__["voice"] = voice
        slot.clip.show("is_playing", True)
        slot.show("is_playing", True)
        if voice.clip.envelopes:
            self.document.automation.refresh()
        return voice

    def stop(self, track):
        voice = self.voices.pop(track, None)
        if voice is None:
            return
        self.release(voice)
        if not type(voice.clip).is_dead:
            voice.clip.__dict__["voice"] = None
            voice.clip.show("is_playing", False)
            voice.clip.show("is_overdubbing", False)
            if voice.clip.envelopes:
                self.document.automation.refresh()
        if not type(voice.slot).is_dead:
            voice.slot.show("is_playing", False)

    def rewind(self):
        for voice in self.voices.values():
            voice.position = voice.clip.start_marker

    def silence(self):
        for voice in self.voices.values():
            self.release(voice)
        self.document.arrangement.silence()

    def advance(self, clock, beats):
        played = []
        for voice in tuple(self.voices.values()):
            self.advance_voice(voice, clock, beats, played)
            self.document.changed(voice.clip, "playing_position")
        if played and self.document.midi_out is not None:
            self.emit(clock, played, self.document.song.current_song_time)

    def show_positions(self):
        """Once a frame: where the samples of the Simplers that somebody watches have come to."""
        for simpler, before in list(self.watched.items()):
            if type(simpler).is_dead:
                del self.watched[simpler]
                continue
            self.watched[simpler] = now = simpler.watched_state()
            for name, old, new in zip(WATCHED, before or now, now):
                if old != new:
                    self.document.changed(simpler, name)

    def advance_voice(self, voice, clock, beats, played):
        """Plays a stretch of the clip, around its loop as often as needed; a clip without loop ends at its end marker."""
        if voice.clip.is_recording:
            return
        if voice.clip.pace != 1.0:
            self.advance_unwarped(voice, beats * voice.clip.pace)
            return
        while beats > NEARLY:
            clip, start, end = voice.clip, voice.position, voice.end()
            span = min(beats, end - start) if start < end else beats
            self.play_notes(voice, start, span, clock, played)
            voice.position, clock, beats = start + span, clock + span, beats - span
            if start < end <= voice.position + NEARLY:
                if not clip.looping:
                    self.document.launcher.clip_ended(voice.track)
                    return
                voice.position = clip.loop_start
                self.document.changed(clip, "loop_jump")

    def advance_unwarped(self, voice, seconds):
        """Audio that is not warped plays its seconds, whatever the tempo is, and does not loop."""
        voice.position += seconds
        if voice.position >= voice.end() - NEARLY:
            self.document.launcher.clip_ended(voice.track)

    def play_notes(self, voice, start, span, clock, played):
        self.expire(voice, clock + span, played)
        starts, notes = voice.clip.note_table()
        if not notes or voice.clip.muted or voice.track.is_silent():
            return
        stop = start + span
        for note in notes[bisect_left(starts, start - NEARLY) : bisect_left(starts, stop - NEARLY)]:
            if not note.mute and self.happens(note):
                self.strike(voice, note, clock + note.start_time - start, stop, played)

    @documented("Notes: each time a note comes by, its probability decides whether it sounds.")
    def happens(self, note):
        return note.probability >= 1.0 or self.document.chance.random() < note.probability

    @documented("Notes: each time, their velocity is taken by chance from the range that the deviation spans.")
    @guessed("Notes: every velocity of that range is equally likely.")
    def velocity_of(self, note):
        velocity = note.velocity
        if note.velocity_deviation:
            velocity += note.velocity_deviation * self.document.chance.random()
        return max(1, min(127, round(velocity)))

    def expire(self, voice, until, played):
        """Ends the notes that are over by a moment of the clock."""
        for ending in [ending for ending in voice.sounding if ending[0] <= until + NEARLY]:
            voice.sounding.remove(ending)
            played.append((ending[0], 0, voice.track, note_off(ending)))

    def strike(self, voice, note, moment, stop, played):
        velocity = self.velocity_of(note)
        played.append((moment, 1, voice.track, bytes((0x90, note.pitch, velocity))))
        length = min(note.duration, max(voice.end() - note.start_time, 0.0))
        ending = (moment + length, note.pitch, moment, round(note.release_velocity))
        if note.start_time + length <= stop - NEARLY:
            played.append((ending[0], 0, voice.track, note_off(ending)))
        else:
            voice.sounding.append(ending)
        self.document.meters.strike_note(voice.track, note.pitch, velocity)
        self.choke(voice, note.pitch)

    def choke(self, voice, pitch):
        """Cuts off what sounds in the choke group of a note; the clip ends it later all the same."""
        cut = choked_by(voice.track.devices, pitch) if voice.sounding else ()
        voice.choked = voice.choked & set(voice.sounding) | {ending for ending in voice.sounding if ending[1] in cut}

    def release(self, voice):
        """Ends the notes that sound, at once."""
        if not voice.sounding:
            return
        clock = self.document.transport.clock
        ended = [(clock, 0, voice.track, note_off(ending)) for ending in voice.sounding]
        voice.sounding = []
        if ended and self.document.midi_out is not None and not type(voice.track).is_dead:
            self.emit(clock, ended, self.document.song.current_song_time)

    def emit(self, clock, played, time):
        """Hands out what was played in the order it sounds; a note ends before the next one begins at the same moment.

        `time` is the song position at the moment `clock`.
        """
        song, send = self.document.song, self.document.midi_out
        places = {track: index for index, track in enumerate(song.tracks)}
        for moment, _, track, midi in sorted(played, key=lambda event: event[:2]):
            if track in places:
                send(places[track], midi, time + moment - clock)


def note_off(ending):
    """The message that ends one of the notes that sound."""
    return bytes((0x80, ending[1], ending[3]))
