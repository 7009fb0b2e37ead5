"""The components that scripts are put together from."""

from ableton.v2.control_surface import components as v2
from ableton.v2.control_surface.components import (
    BackgroundComponent,
    ChannelStripComponent,
    ClipSlotComponent,
    DeviceComponent,
    DeviceNavigationComponent,
    DrumGroupComponent,
    MixerComponent,
    SceneComponent,
    Scrollable,
    ScrollComponent,
    SessionNavigationComponent,
    SessionOverviewComponent,
    SessionRingComponent,
    ToggleComponent,
    UndoRedoComponent,
    ViewBasedRecordingComponent,
    ViewControlComponent,
)

BEAT = 1.0
DEFAULT_DRUM_TRANSLATION_CHANNEL = 15
FINE_TEMPO_STEP = 0.1


class SessionComponent(v2.SessionComponent):
    """The slots of the surface's ring. Besides rows, single scenes have buttons: `scene_0_launch_button`."""

    def take_control(self, name, control):
        number = name.removeprefix("scene_").removesuffix("_launch_button")
        if number.isdecimal():
            self.scene(int(number)).set_launch_button(control)
        else:
            super().take_control(name, control)


class TransportComponent(v2.TransportComponent):
    """Here Play always plays from the start marker; `play_toggle_button` plays and stops, `play_pause_button` goes on
    where it stopped."""

    def set_play_button(self, button):
        self._lit_while_playing("play", button, lambda song: song.start_playing())

    def set_play_toggle_button(self, button):
        self._lit_while_playing("play toggle", button, lambda song: song.stop_playing() if song.is_playing else song.start_playing())

    def set_play_pause_button(self, button):
        self._lit_while_playing("play pause", button, lambda song: song.stop_playing() if song.is_playing else song.continue_playing())

    def set_tempo_coarse_encoder(self, encoder):
        self._turned("tempo coarse", encoder, lambda song, steps: self._set_tempo(song.tempo + steps))

    def set_tempo_fine_encoder(self, encoder):
        self._turned("tempo fine steps", encoder, lambda song, steps: self._set_tempo(song.tempo + steps * FINE_TEMPO_STEP))

    def set_arrangement_position_encoder(self, encoder):
        self._turned("position", encoder, lambda song, steps: song.jump_by(steps * BEAT))

    def _set_tempo(self, tempo):
        self.song.tempo = min(999.0, max(20.0, tempo))

    def _lit_while_playing(self, name, button, act):
        def press(value):
            if self._transport_controls.pressed(name, value):
                act(self.song)

        self._transport_controls.button(name, button, press)
        self.show_switches()

    def _turned(self, name, encoder, act):
        def turn(value):
            steps = encoder.relative_value_to_delta(value)
            if steps:
                act(self.song, steps)

        self._transport_controls.button(name, encoder, turn)

    def show_switches(self):
        super().show_switches()
        playing = self.song.is_playing
        for name in ("play toggle", "play pause"):
            self._transport_controls.light(name, f"Transport.Play{'On' if playing else 'Off'}", playing)


class RecordingComponent(v2.TransportComponent):
    """The record buttons of session and arrangement."""


class ModifierBackgroundComponent(BackgroundComponent):
    """Keeps modifier buttons heard while nobody else has them."""


BY_NAME = {
    "Background": BackgroundComponent,
    "Device": DeviceComponent,
    "Device_Navigation": DeviceNavigationComponent,
    "Drum_Group": DrumGroupComponent,
    "Mixer": MixerComponent,
    "Modifier_Background": ModifierBackgroundComponent,
    "Recording": RecordingComponent,
    "Session": SessionComponent,
    "Session_Navigation": SessionNavigationComponent,
    "Session_Overview": SessionOverviewComponent,
    "Transport": TransportComponent,
    "Undo_Redo": UndoRedoComponent,
    "View_Based_Recording": ViewBasedRecordingComponent,
    "View_Control": ViewControlComponent,
}
"""The names that mappings call them by."""

__all__ = [
    "DEFAULT_DRUM_TRANSLATION_CHANNEL",
    "BackgroundComponent",
    "ChannelStripComponent",
    "ClipSlotComponent",
    "DeviceComponent",
    "DeviceNavigationComponent",
    "DrumGroupComponent",
    "MixerComponent",
    "ModifierBackgroundComponent",
    "RecordingComponent",
    "SceneComponent",
    "ScrollComponent",
    "Scrollable",
    "SessionComponent",
    "SessionNavigationComponent",
    "SessionOverviewComponent",
    "SessionRingComponent",
    "ToggleComponent",
    "TransportComponent",
    "UndoRedoComponent",
    "ViewBasedRecordingComponent",
    "ViewControlComponent",
]
