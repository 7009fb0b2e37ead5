"""Capture MIDI: what was played on listening tracks without being recorded is kept for a while, and can become a clip."""

import statistics

from .evidence import documented, guessed
from .notes import Note, place
from .quantization import bar_length

MOST_HEARD, FORGOTTEN_AT_ONCE = 16384, 1024
AUTO, SESSION, ARRANGEMENT = 0, 1, 2
SHORTEST = 0.03125
SLOWEST_GUESS = 80.0


class Capture:
    @documented("Capture MIDI: of more than 16384 events the oldest 1024 are forgotten.")
    def __init__(self, document):
        self.document = document
        # (track, whether the key went down, pitch, velocity, seconds of the host)
        self.heard = []

    def hear(self, track, on, pitch, velocity, now):
        self.heard.append((track, on, pitch, velocity, now))
        if len(self.heard) > MOST_HEARD:
            del self.heard[:FORGOTTEN_AT_ONCE]
        if on:
            self.document.song.show("can_capture_midi", True)

    @guessed("Capture MIDI: with nothing to capture it does nothing.")
    def capture(self, destination):
        heard, self.heard = [event for event in self.heard if not type(event[0]).is_dead], []
        song = self.document.song
        song.show("can_capture_midi", False)
        if not any(event[1] for event in heard):
            return
        if not song.is_playing and not self.has_clips():
            song.set_tempo(self.tempo_of([event[4] for event in heard if event[1]]))
        first = next(event[4] for event in heard if event[1])
        for track in dict.fromkeys(event[0] for event in heard):
            notes = self.notes_of([event for event in heard if event[0] is track], first)
            if notes:
                self.put(track, notes, first, destination)

    def has_clips(self):
        return any(slot.has_clip for track in self.document.song.tracks for slot in track.clip_slots if not slot.is_group_slot)

    @documented("Capture MIDI: while stopped, in a Set without clips, it takes the tempo from what was played.")
    @guessed("Capture MIDI: that tempo makes the usual distance of two notes a beat, doubled or halved into 80 to 160 BPM.")
    def tempo_of(self, moments):
        steps = [later - sooner for sooner, later in zip(moments, moments[1:]) if later - sooner > 0.05]
        if not steps:
            return self.document.song.tempo
        tempo = 60.0 / statistics.median(steps)
        while tempo < SLOWEST_GUESS:
            tempo *= 2
        while tempo >= 2 * SLOWEST_GUESS:
            tempo /= 2
        return round(tempo, 2)

    def beats(self, seconds):
        return seconds * self.document.song.tempo / 60.0

    @guessed("Capture MIDI: while playing, notes keep their place in the bar; while stopped the first one is at the beginning.")
    def notes_of(self, events, first):
        """Pairs of keys going down and up, in beats from the bar of the first note on."""
        down, notes = {}, []
        last = events[-1][4]
        for _, on, pitch, velocity, moment in events:
            if pitch in down:
                notes.append((pitch, *down.pop(pitch), moment))
            if on:
                down[pitch] = (velocity, moment)
        notes += [(pitch, velocity, begin, last) for pitch, (velocity, begin) in down.items()]
        shift = self.song_time_at(first) % bar_length(self.document.song) if self.document.song.is_playing else 0.0
        return [
            (pitch, self.beats(begin - first) + shift, max(self.beats(end - begin), SHORTEST), float(velocity))
            for pitch, velocity, begin, end in sorted(notes, key=lambda note: note[2])
        ]

    def song_time_at(self, moment):
        transport = self.document.transport
        return max(0.0, self.document.song.current_song_time - self.beats(transport.now - moment))

    @guessed("Capture MIDI: the clip is rounded up to whole bars, and the view in front decides where it goes.")
    def put(self, track, notes, first, destination):
        song = self.document.song
        bar = bar_length(song)
        length = max(1, -(-max(start + duration for _, start, duration, _ in notes) // bar)) * bar
        arranger = self.document.application.view.focused_document_view == "Arranger"
        if destination == ARRANGEMENT or destination == AUTO and arranger:
            at = self.song_time_at(first) // bar * bar if song.is_playing else song.start_time
            clip = track.arrange(track.new_clip(track, length), at)
        else:
            slot = self.slot_for(track)
            clip = slot.take(track.new_clip(slot, length))
            self.document.launcher.play(slot)
        made = [Note(clip.next_note_id(), *note) for note in notes]
        clip.put("notes", place((), made))

    @guessed("Capture MIDI: in the Session it takes the selected scene, or the next empty slot below it.")
    @documented("Capture MIDI: playback starts with the captured clip.")
    def slot_for(self, track):
        song = self.document.song
        row = song.scenes.index(song.view.selected_scene)
        free = next((slot for slot in track.clip_slots[row:] if not slot.has_clip), None)
        if free is None:
            song.create_scene(-1)
            free = track.clip_slots[-1]
        return free
