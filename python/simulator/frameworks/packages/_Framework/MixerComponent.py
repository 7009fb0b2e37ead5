"""The strips of a row of tracks."""

from simulator.frameworks.mixing import MixerPart

from .ChannelStripComponent import ChannelStripComponent
from .CompoundComponent import CompoundComponent
from .TrackEQComponent import TrackEQComponent
from .TrackFilterComponent import TrackFilterComponent


class MixerComponent(MixerPart, CompoundComponent):
    """`MixerComponent(num_tracks, num_returns)`. A session that has it moves it along, by `set_track_offset`."""

    strip_type = ChannelStripComponent

    def __init__(
        self,
        num_tracks=0,
        num_returns=0,
        auto_name=False,
        invert_mute_feedback=False,
        with_eqs=False,
        with_filters=False,
        **named,
    ):
        super().__init__(**named)
        self._track_eqs = [self.add_part(TrackEQComponent()) for _ in range(num_tracks if with_eqs else 0)]
        self._track_filters = [self.add_part(TrackFilterComponent()) for _ in range(num_tracks if with_filters else 0)]
        self._track_offset = 0
        self._bank_up_button = self._bank_down_button = None
        self.begin(num_tracks, num_returns, invert_mute_feedback)
        if auto_name:
            self._auto_name()

    def tracks_to_use(self):
        """For overriding: all tracks the mixer may show."""
        return self.song().visible_tracks

    def tracks_to_control(self):
        return list(self.tracks_to_use())[self._track_offset :]

    def track_eq(self, index):
        return self._track_eqs[index]

    def track_filter(self, index):
        return self._track_filters[index]

    def _reassign_tracks(self):
        super()._reassign_tracks()
        for parts in (self._track_eqs, self._track_filters):
            for part, strip in zip(parts, self._channel_strips):
                part.set_track(strip.track)

    @property
    def track_offset(self):
        return self._track_offset

    def set_track_offset(self, new_offset):
        """Moves the mixer. Raises AssertionError below 0."""
        if new_offset < 0:
            raise AssertionError(f"offsets start at 0, not {new_offset}")
        self._track_offset = int(new_offset)
        self._reassign_tracks()

    def set_bank_up_button(self, button):
        self._mixer_controls.button("bank up", button, lambda value: self._bank("bank up", value, 1))

    def set_bank_down_button(self, button):
        self._mixer_controls.button("bank down", button, lambda value: self._bank("bank down", value, -1))

    def set_bank_buttons(self, down_button, up_button):
        self.set_bank_up_button(up_button)
        self.set_bank_down_button(down_button)

    def set_select_buttons(self, next_button, previous_button=None):
        """A next and a previous button; or a row, one button for each strip."""
        if previous_button is None and (next_button is None or hasattr(next_button, "__iter__")):
            self.set_track_select_buttons(next_button)
            return
        self._mixer_controls.button("next", next_button, lambda value: self._select("next", value, 1))
        self._mixer_controls.button("previous", previous_button, lambda value: self._select("previous", value, -1))

    def _bank(self, name, value, way):
        offset = self._track_offset + way * len(self._channel_strips)
        if self._mixer_controls.pressed(name, value) and 0 <= offset < len(self.tracks_to_use()):
            self.set_track_offset(offset)

    def _select(self, name, value, way):
        song = self.song()
        tracks = [*song.visible_tracks, *song.return_tracks, song.master_track]
        index = tracks.index(song.view.selected_track) + way
        if self._mixer_controls.pressed(name, value) and 0 <= index < len(tracks):
            song.view.selected_track = tracks[index]

    def _auto_name(self):
        self.name = "Mixer"
        self._master_strip.name, self._selected_strip.name = "Master_Channel_Strip", "Selected_Channel_Strip"
        for index, strip in enumerate(self._channel_strips):
            strip.name = f"Channel_Strip_{index}"
