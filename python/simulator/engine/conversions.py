"""Live.Conversions: audio to MIDI, Simplers and drum racks from clips, pads and tracks of their own."""

from .device_chain import INSTRUMENT
from .duplication import duplicate
from .evidence import documented, guessed, measured
from .notes import Note, place
from .simpler import SLICING

SECONDS = 5.0
HARMONY, MELODY, DRUMS = 0, 1, 2
INSTRUMENTS = {HARMONY: "Instrument Rack", MELODY: "Instrument Rack", DRUMS: "Drum Rack"}
PITCHES = {HARMONY: (60, 64, 67), MELODY: (60,), DRUMS: (36,)}
FIRST_PAD = 36
PADS = 128
NOT_AUDIO = "Only audio clips can be converted"
CONVERTING = "Converting audio to MIDI"
NO_SLICES = "The Simpler is not in slicing mode"
CRASH = "Live crashes when a Simpler is converted in the tick that set its playback_mode to slicing; convert it one tick later"


class Conversions:
    """The functions of the module; every one takes the song first, of which there is only one."""

    def __init__(self, document):
        self.document = document

    def functions(self):
        names = (
            "audio_to_midi_clip", "create_drum_rack_from_audio_clip", "create_midi_track_from_drum_pad", "create_midi_track_with_simpler",
            "is_convertible_to_midi", "move_devices_on_track_to_new_drum_rack_pad", "sliced_simpler_to_drum_rack",
        )  # fmt: skip
        return {name: self.as_one_step(getattr(self, name)) for name in names}

    def as_one_step(self, function):
        """Each conversion is one step for undo, and is refused inside notifications."""

        def convert(song, *arguments):
            self.document.guard()
            with self.document.step("Convert"):
                return function(song, *arguments)

        return convert

    def require_audio(self, clip):
        if not clip.is_audio_clip:
            raise RuntimeError(NOT_AUDIO)

    def new_track(self, place, name, color_index):
        song = self.document.song
        track = song.create_midi_track(place)
        track.set_name(name)
        track.paint(color_index)
        return track

    # Audio to MIDI

    @guessed("Conversions: audio clips of the Session and of the arrangement can be converted.")
    def is_convertible_to_midi(self, song, audio_clip):
        return audio_clip.is_audio_clip

    @measured("Conversions: audio to MIDI takes about five seconds, with a dialog in front.")
    @guessed("Conversions: the button of that dialog cancels it.")
    def audio_to_midi_clip(self, song, audio_clip, audio_to_midi_type):
        self.require_audio(audio_clip)
        document = self.document
        work = document.later.call(document.transport.now + SECONDS, lambda: self.finish(dialog, audio_clip, int(audio_to_midi_type)))
        dialog = document.dialogs.show(CONVERTING, 1, lambda index: document.later.cancel(work))

    def finish(self, dialog, clip, kind):
        self.document.dialogs.close(dialog)
        if not type(clip).is_dead:
            with self.document.step("Convert"):
                self.convert(clip, kind)

    @guessed("Conversions: the new track stands behind the source, with an instrument and a clip in the same scene.")
    @guessed("Conversions: the notes are one on every beat, for no audio is read: a triad for harmony, middle C for melody, a kick for drums.")
    def convert(self, clip, kind):
        source, song = clip.track, self.document.song
        track = self.new_track(song.tracks.index(source) + 1, source.name, source.color_index)
        shelf = self.document.shelf
        track.put("devices", (shelf.make(shelf.find(INSTRUMENTS[kind]), track),))
        row = 0 if clip.is_arrangement_clip else clip.parent.row
        self.place_notes(track, row, clip, [(pitch, float(beat)) for beat in range(int(clip.length) or 1) for pitch in PITCHES[kind]])

    def place_notes(self, track, row, clip, notes):
        made = track.new_clip(track.clip_slots[row], clip.length, name=clip.name)
        made.__dict__["notes"] = place((), [Note(made.next_note_id(), pitch, beat, 1.0) for pitch, beat in notes])
        track.clip_slots[row].take(made)

    # Simplers and drum racks

    def simpler(self, home, clip):
        shelf = self.document.shelf
        device = shelf.make(shelf.find("Simpler"), home)
        device.__dict__["name"] = clip.name or "Simpler"
        device.load_sample(clip.file_path, clip.file_seconds)
        return device

    @measured("Conversions: create_midi_track_with_simpler puts its track behind the source.")
    @guessed("Conversions: a clip with one note that plays the whole sample comes with the Simpler.")
    def create_midi_track_with_simpler(self, song, audio_clip):
        self.require_audio(audio_clip)
        source = audio_clip.track
        track = self.new_track(song.tracks.index(source) + 1, audio_clip.name or source.name, source.color_index)
        track.put("devices", (self.simpler(track, audio_clip),))
        row = 0 if audio_clip.is_arrangement_clip else audio_clip.parent.row
        self.place_notes(track, row, audio_clip, [(60, 0.0)])

    @measured("Conversions: create_drum_rack_from_audio_clip appends its track.")
    def create_drum_rack_from_audio_clip(self, song, audio_clip):
        self.require_audio(audio_clip)
        track = self.new_track(-1, audio_clip.name or audio_clip.track.name, audio_clip.track.color_index)
        rack = self.new_rack(track)
        chain = self.pad_chain(rack, FIRST_PAD, audio_clip.name or "Simpler")
        chain.__dict__["devices"] = (self.simpler(chain, audio_clip),)
        rack.put("chains", (chain,))
        track.put("devices", (rack,))

    def new_rack(self, home):
        shelf = self.document.shelf
        return shelf.make(shelf.find("Drum Rack"), home)

    def pad_chain(self, rack, note, name):
        return rack.new_chain(name=name, in_note=note)

    @documented("Conversions: the devices of the pad move to the new track, and the pad is empty afterwards.")
    @guessed("Conversions: that track stands behind the drum rack's, and an empty pad is refused.")
    def create_midi_track_from_drum_pad(self, song, drum_pad):
        if not drum_pad.chains:
            raise RuntimeError("The drum pad is empty")
        chain, source = drum_pad.chains[0], drum_pad.parent
        while source.lom != "Track":
            source = source.parent
        track = self.new_track(song.tracks.index(source) + 1, drum_pad.name, source.color_index)
        track.put("devices", tuple(duplicate(device, track) for device in chain.devices))
        drum_pad.delete_all_chains()

    @measured("Conversions: move_devices_on_track_to_new_drum_rack_pad changes the track in place.")
    @guessed("Conversions: the new pad is C1, and a track without an instrument answers None.")
    def move_devices_on_track_to_new_drum_rack_pad(self, song, track_index):
        track = song.track_at(song.tracks, track_index)
        if not any(device.type == INSTRUMENT for device in track.devices):
            return None
        rack = self.new_rack(track)
        chain = self.pad_chain(rack, FIRST_PAD, track.name)
        chain.__dict__["devices"] = tuple(duplicate(device, chain) for device in track.devices)
        rack.put("chains", (chain,))
        track.put("devices", (rack,))
        return rack.drum_pads[FIRST_PAD]

    @measured("Conversions: sliced_simpler_to_drum_rack puts the rack in the Simpler's place, and crashes in the tick that set slicing.")
    @guessed("Conversions: the slices lie on the pads from C1 upwards, each in a Simpler of its own.")
    def sliced_simpler_to_drum_rack(self, song, simpler):
        if simpler.playback_mode != SLICING or simpler.sample is None:
            raise RuntimeError(NO_SLICES)
        if simpler.sliced_at == self.document.ticks:
            raise RuntimeError(CRASH)
        home = simpler.parent
        rack = self.new_rack(home)
        slices = simpler.sample.slices[: PADS - FIRST_PAD]
        edges = (*slices[1:], simpler.sample.end_marker)
        rack.put("chains", tuple(self.slice_chain(rack, simpler, number, edge) for number, edge in enumerate(zip(slices, edges))))
        home.put("devices", tuple(rack if device is simpler else device for device in home.devices))

    def slice_chain(self, rack, simpler, number, edges):
        chain = self.pad_chain(rack, FIRST_PAD + number, "Slice {}".format(number + 1))
        part = duplicate(simpler, chain)
        part.__dict__["playback_mode"] = 1
        part.sample.__dict__.update(start_marker=edges[0], end_marker=edges[1])
        chain.__dict__["devices"] = (part,)
        return chain
