"""The Song: the Set as scripts see it, put together from the concepts it has a part in."""

from .cue_points import SongCuePoints
from .device_chain import move_device, position_of
from .evidence import measured
from .node import Node
from .quantization import bar_length
from .scales import SongScale
from .song_data import Data
from .song_launching import SongLaunching
from .song_scenes import SongScenes
from .song_tempo import SongTempo
from .song_time import SongTime
from .song_tracks import SongTracks
from .song_transport import SongTransport
from .song_view import alive

DENOMINATORS = (1, 2, 4, 8, 16)


class Song(SongTransport, SongTempo, SongTime, SongLaunching, SongTracks, SongScenes, SongCuePoints, SongScale, Data, Node):
    lom = "Song"
    branches = ("tracks", "return_tracks", "master_track", "scenes", "cue_points", "view", "groove_pool", "tuning_system")
    notifies = {
        "loop_start": ("song_length",),
        "loop_length": ("song_length",),
        "scale_name": ("scale_intervals", "scale_information"),
        "root_note": ("scale_information",),
        "scale_mode": ("scale_information",),
        "data": ("data",),
        "session_record": ("overdub",),
        "appointed": ("appointed_device",),
    }
    reactions = {
        "tracks": "tracks_changed", "return_tracks": "returns_changed", "scenes": "scenes_changed", "cue_points": "show_jumps",
        "tempo": "tempo_changed",
    }  # fmt: skip

    signature_numerator = signature_denominator = 4
    exclusive_arm = exclusive_solo = select_on_launch = True
    groove_amount = 1.0
    loop_start, loop_length = 0.0, 16.0
    appointed = None

    @property
    def appointed_device(self):
        return alive(self.appointed)

    def set_appointed_device(self, device):
        self.show("appointed", device)

    def find_device_position(self, device, target, target_position):
        return position_of(device, target, target_position)

    def move_device(self, device, target, target_position):
        return move_device(device, target, target_position)

    @property
    def can_undo(self):
        return self.document.journal.can_undo

    @property
    def can_redo(self):
        return self.document.journal.can_redo

    def undo(self):
        return self.document.undo()

    def redo(self):
        return self.document.redo()

    def begin_undo_step(self):
        self.document.journal.begin_group()

    def end_undo_step(self):
        self.document.journal.end_group()

    def set_signature_denominator(self, value):
        """Live rounds up to the next note value."""
        self.put("signature_denominator", next(beat for beat in DENOMINATORS if beat >= value))

    @property
    def bar_length(self):
        return bar_length(self)

    @measured("Undo: sync_parameter_changes lets them join the undo step that is open.")
    def sync_parameter_changes(self):
        self.document.journal.sync()

    def renew(self):
        """Everything a reset forgets: all fields, except who listens and which view there is."""
        for node in (self, self.view):
            own = node.__dict__
            kept = {name: own[name] for name in ("parent", "_live_ptr", "listeners", "view") if name in own}
            own.clear()
            own.update(kept)
