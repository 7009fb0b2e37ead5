"""MIDI clips: the old note functions (tuples) and the new ones (note objects with ids)."""

from .clip import Clip, refuse_functions
from .displays import show_note
from .grooving import feel_of
from .notes import FIELDS, Note, from_tuple, in_order, place, to_tuple, within
from .quantize import nearest, quantize_notes

AUDIO_ONLY = frozenset(
    ["available_warp_modes", "file_path", "gain", "gain_display_string", "pitch_coarse", "pitch_fine", "ram_mode",
     "sample_length", "sample_rate", "warp_markers", "warp_mode", "warping"]
)  # fmt: skip
ALL_PITCHES = 128
WARPING = (
    "add_warp_marker", "beat_to_sample_time", "move_warp_marker", "remove_warp_marker", "sample_to_beat_time", "seconds_to_sample_time",
)  # fmt: skip
AUDIO_TEXT = "Only audio clips have warp markers"


class MidiClip(Clip):
    lacks = AUDIO_ONLY
    kind_name = "MidiClip"
    is_midi_clip = True
    notes = ()
    selected_notes = frozenset()
    last_note_id = 0
    note_cache = ((), None, [], ())

    # Storing

    def note_table(self):
        """Start times and notes as they sound, with the groove; worked out again only when one of them changed."""
        cached, felt, starts, sounding = self.note_cache
        feel = feel_of(self.groove, self.document.song) if self.groove is not None else None
        if cached is not self.notes or felt != feel:
            sounding = self.notes if feel is None else in_order(feel.moved(note) for note in self.notes)
            starts = [note.start_time for note in sounding]
            self.__dict__["note_cache"] = (self.notes, feel, starts, sounding)
        return starts, sounding

    def next_note_id(self):
        self.__dict__["last_note_id"] = self.last_note_id + 1
        return self.last_note_id

    def check_note(self, pitch, start_time, duration, velocity):
        if not 0 <= pitch < ALL_PITCHES:
            raise RuntimeError("Invalid pitch: {}".format(pitch))
        if duration <= 0.0:
            raise RuntimeError("Invalid note duration: {}".format(duration))
        if not 0.0 <= velocity <= 127.0:
            raise RuntimeError("Invalid velocity: {}".format(velocity))

    def add(self, notes):
        """Adds notes; returns the ids of those that survived."""
        self.put("notes", place(self.notes, notes))
        present = {note.note_id for note in self.notes}
        return tuple(note.note_id for note in notes if note.note_id in present)

    def keep(self, wanted):
        self.put("notes", tuple(note for note in self.notes if wanted(note)))

    def record_note(self, pitch, start_time, duration, velocity, release, is_take):
        """A note played while recording. Notes of a take are undone with the take, overdubbed ones by themselves."""
        time = self.on_grid(start_time)
        time = time if is_take or not self.looping else self.wrapped(time)
        note = Note(self.next_note_id(), pitch, time, duration, float(velocity), release_velocity=float(release))
        if is_take:
            self.show("notes", place(self.notes, (note,)))
        else:
            self.add((note,))

    def on_grid(self, time):
        """Where the Set's record quantization puts a note."""
        song = self.document.song
        grid = int(song.midi_recording_quantization)
        return max(0.0, nearest(time, grid, song.swing_amount)) if grid else time

    def wrapped(self, time):
        return time if time < self.loop_end else self.loop_start + (time - self.loop_end) % self.length

    def crop_material(self, start, end):
        self.keep(lambda note: start <= note.start_time < end)

    # Ids

    def get_all_notes_extended(self):
        return sorted(self.notes, key=lambda note: (note.pitch, note.start_time))

    def get_notes_extended(self, from_pitch, pitch_span, from_time, time_span):
        area = (from_pitch, pitch_span, from_time, time_span)
        return [note for note in self.get_all_notes_extended() if within(note, *area)]

    def get_notes_by_id(self, note_ids):
        wanted = set(note_ids)
        return [note for note in self.get_all_notes_extended() if note.note_id in wanted]

    def get_selected_notes_extended(self):
        return self.get_notes_by_id(self.selected_notes)

    def add_new_notes(self, notes):
        made = []
        for specification in notes:
            fields = specification._fields
            self.check_note(fields["pitch"], fields["start_time"], fields["duration"], fields["velocity"])
            made.append(Note(self.next_note_id(), **fields))
        return self.add(made)

    def apply_note_modifications(self, notes):
        """Takes the vector a getter gave out, with its notes edited in place."""
        present = {note.note_id: note for note in self.notes}
        changed = [Note(note.note_id, **{name: getattr(note, name) for name in FIELDS}) for note in notes]
        missing = [note.note_id for note in changed if note.note_id not in present]
        if missing:
            raise RuntimeError("There is no note with id {}".format(missing[0]))
        changed = [note for note in changed if note != present[note.note_id]]
        ids = {note.note_id for note in changed}
        self.put("notes", place([note for note in self.notes if note.note_id not in ids], changed))

    def remove_notes_by_id(self, note_ids):
        gone = set(note_ids)
        self.keep(lambda note: note.note_id not in gone)

    def remove_notes_extended(self, from_pitch, pitch_span, from_time, time_span):
        self.keep(lambda note: not within(note, from_pitch, pitch_span, from_time, time_span))

    def duplicate_notes_by_id(self, note_ids, destination_time, transposition_amount):
        """Without a destination the copies follow right behind the selection."""
        sources = self.get_notes_by_id(note_ids)
        if not sources:
            return ()
        first = min(note.start_time for note in sources)
        start = max(note.end for note in sources) if destination_time is None else destination_time
        return self.add([self.copied(note, start - first, transposition_amount) for note in sources])

    def copied(self, note, beats, semitones):
        pitch = note.pitch + semitones
        self.check_note(pitch, note.start_time, note.duration, note.velocity)
        return note._replace(note_id=self.next_note_id(), start_time=note.start_time + beats, pitch=pitch)

    # Tuples

    def get_notes(self, from_time, from_pitch, time_span, pitch_span):
        return tuple(to_tuple(note) for note in self.get_notes_extended(from_pitch, pitch_span, from_time, time_span))

    def get_selected_notes(self):
        return tuple(to_tuple(note) for note in self.get_selected_notes_extended())

    def set_notes(self, notes):
        made = [from_tuple(fields, self.next_note_id()) for fields in notes]
        for note in made:
            self.check_note(note.pitch, note.start_time, note.duration, note.velocity)
        return self.add(made)

    def replace_selected_notes(self, notes):
        self.remove_notes_by_id(self.selected_notes)
        self.show("selected_notes", frozenset(self.set_notes(notes)))

    def remove_notes(self, from_time, from_pitch, time_span, pitch_span):
        self.remove_notes_extended(from_pitch, pitch_span, from_time, time_span)

    # Selection

    def select_notes_by_id(self, note_ids):
        """Those already selected stay selected."""
        self.show("selected_notes", self.selected_notes | set(note_ids))

    def select_all_notes(self):
        self.select_notes_by_id(note.note_id for note in self.notes)

    def deselect_all_notes(self):
        self.show("selected_notes", frozenset())

    # Whole regions

    def duplicate_loop(self):
        """The loop becomes twice as long, with its notes repeated."""
        start, end, length = self.loop_start, self.loop_end, self.length
        inside = [note for note in self.notes if start <= note.start_time < end]
        behind = [note._replace(start_time=note.start_time + length) for note in self.notes if note.start_time >= end]
        before = [note for note in self.notes if note.start_time < end]
        self.put("notes", in_order(before + behind))
        self.add([self.copied(note, length, 0) for note in inside])
        self.repeat_envelopes(start, end)
        self.put("end_marker", max(self.end_marker + length, end + length))
        self.set_loop_end(end + length)

    def duplicate_region(self, region_start, region_length, destination_time, pitch, transposition_amount):
        """Copies the notes of a stretch, of one pitch or (-1) of all."""
        pitches = (0, ALL_PITCHES) if pitch == -1 else (pitch, 1)
        sources = self.get_notes_extended(*pitches, region_start, region_length)
        self.add([self.copied(note, destination_time - region_start, transposition_amount) for note in sources])

    def quantize(self, quantization_grid, amount):
        self.put("notes", place((), quantize_notes(self.notes, quantization_grid, amount, self.document.song.swing_amount)))

    def quantize_pitch(self, pitch, quantization_grid, amount):
        line = [note for note in self.notes if note.pitch == pitch]
        moved = quantize_notes(line, quantization_grid, amount, self.document.song.swing_amount)
        self.put("notes", place([note for note in self.notes if note.pitch != pitch], moved))

    def note_number_to_name(self, midi_pitch):
        return show_note(midi_pitch)


refuse_functions(MidiClip, AUDIO_TEXT, WARPING)
