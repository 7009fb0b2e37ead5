"""Audio clips: file, gain, pitch, warping. No sample is read: the length of a file follows from the tempo it was laid at."""

from .clip import Clip, refuse_functions
from .displays import show_db
from .evidence import documented, guessed, measured
from .quantize import nearest, refuse_unknown_grid
from .volume_curve import volume_db
from .warping import WarpMarkerRecord, added, beat_at, checked, moved, removed, seconds_at, straight, with_trailing

SAMPLE_RATE = 44100.0
UNITY_GAIN = 0.4
WARP_MODES = (0, 1, 2, 3, 4, 6)
REX_MODES, REX_ENDINGS = (5,), (".rx2", ".rex")
NOT_WARPED = "The clip is not warped"
NOTES_TEXT = "Only MIDI clips have notes"

guessed("Audio clips: a file lasts as long as its clip, at the tempo at which the clip was made, and has 44100 samples a second.")


def show_gain(gain):
    """0.4 is 0 dB and 1.0 is +24 dB; quieter values fall as faders do."""
    return show_db((gain - UNITY_GAIN) * 40.0 if gain >= UNITY_GAIN else volume_db(gain * 0.85 / UNITY_GAIN))


class AudioClip(Clip):
    lacks = frozenset()
    kind_name = "AudioClip"
    is_audio_clip = True
    notifies = dict(Clip.notifies, markers=("warp_markers",), warping=("available_warp_modes",))
    warping = True
    gain = UNITY_GAIN
    sample_rate = SAMPLE_RATE
    file_path = ""

    def __init__(self, parent=None, **fields):
        super().__init__(parent, **fields)
        self.lay_file()

    def lay_file(self):
        """The file is as long as the clip, straight at the present tempo."""
        seconds = self.end_marker * 60.0 / self.document.song.tempo
        self.__dict__.update(file_seconds=seconds, markers=straight(seconds, self.end_marker))

    def recorded(self, length):
        super().recorded(length)
        self.lay_file()

    def note_table(self):
        """Audio has no notes to play."""
        return (), ()

    @property
    def sample_length(self):
        return int(self.file_seconds * self.sample_rate)

    @property
    def gain_display_string(self):
        return show_gain(self.gain)

    def set_pitch_fine(self, cents):
        """Cents beyond a semitone carry into pitch_coarse."""
        semitones = 0
        while cents > 49.0 + 1e-9:
            cents, semitones = cents - 100.0, semitones + 1
        while cents < -50.0:
            cents, semitones = cents + 100.0, semitones - 1
        self.put("pitch_coarse", max(-48, min(48, self.pitch_coarse + semitones)))
        self.put("pitch_fine", cents)

    # Warping

    @property
    def available_warp_modes(self):
        return (*WARP_MODES, *REX_MODES) if self.file_path.lower().endswith(REX_ENDINGS) else WARP_MODES

    def set_warp_mode(self, mode):
        if mode not in self.available_warp_modes:
            raise RuntimeError("Invalid warp mode")
        self.put("warp_mode", mode)

    @property
    def pace(self):
        """How much of the clip a beat plays: a beat of warped audio, seconds of audio that is not."""
        return 1.0 if self.warping else 60.0 / self.document.song.tempo

    @measured("Audio clips: switching warping off switches looping off too.")
    @documented("Audio clips: without warping, positions are in seconds.")
    def set_warping(self, on):
        if on == self.warping:
            return
        if not on:
            self.set_looping(False)
        turned = beat_at if on else seconds_at
        for field in ("loop_start", "loop_end", "start_marker", "end_marker"):
            self.put(field, turned(self.markers, getattr(self, field)))
        if self.kept_brace is not None:
            self.put("kept_brace", tuple(turned(self.markers, position) for position in self.kept_brace))
        self.put("warping", on)

    def set_looping(self, on):
        """Without warping there is no loop."""
        if not on or self.warping:
            super().set_looping(on)

    @property
    def warp_markers(self):
        return with_trailing(self.markers)

    def add_warp_marker(self, warp_marker):
        self.put("markers", added(self.markers, warp_marker, self.file_seconds))

    def move_warp_marker(self, marker_beat_time, beat_time_distance):
        self.put("markers", moved(self.markers, marker_beat_time, beat_time_distance))

    def remove_warp_marker(self, beat_time):
        self.put("markers", removed(self.markers, beat_time))

    @documented("Audio clips: quantizing moves their warp markers.")
    def quantize(self, quantization_grid, amount):
        refuse_unknown_grid(quantization_grid)
        swing = self.document.song.swing_amount
        turned = [
            WarpMarkerRecord(marker.sample_time, marker.beat_time + (nearest(marker.beat_time, quantization_grid, swing) - marker.beat_time) * amount)
            for marker in self.markers
        ]
        self.put("markers", checked(turned))

    @documented("Audio clips: beat_to_sample_time and sample_to_beat_time raise without warping.")
    def require_warping(self):
        if not self.warping:
            raise RuntimeError(NOT_WARPED)

    def beat_to_sample_time(self, beat_time):
        self.require_warping()
        return seconds_at(self.markers, beat_time) * self.sample_rate

    def sample_to_beat_time(self, sample_time):
        self.require_warping()
        return beat_at(self.markers, sample_time / self.sample_rate)

    def seconds_to_sample_time(self, seconds):
        return seconds * self.sample_rate


# The functions of Clip that need notes.
NOTES = (
    "add_new_notes", "apply_note_modifications", "deselect_all_notes", "duplicate_loop", "duplicate_notes_by_id", "duplicate_region",
    "get_all_notes_extended", "get_notes", "get_notes_by_id", "get_notes_extended", "get_selected_notes", "get_selected_notes_extended",
    "note_number_to_name", "quantize_pitch", "remove_notes", "remove_notes_by_id", "remove_notes_extended", "replace_selected_notes",
    "select_all_notes", "select_notes_by_id", "set_notes",
)  # fmt: skip
refuse_functions(AudioClip, NOTES_TEXT, NOTES)
guessed("Audio clips: functions that need notes are refused, and those of warping are on MIDI clips.")
