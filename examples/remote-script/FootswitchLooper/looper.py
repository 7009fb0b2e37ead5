"""The looper works on the clip slot that is selected in Live: that of the selected track in the selected scene."""

from _Framework.ButtonElement import ButtonElement
from _Framework.ControlSurface import ControlSurface
from _Framework.InputControlElement import MIDI_NOTE_TYPE

from .lamp import Lamp

CHANNEL, NOTE = 15, 60
"""The footswitch sends and understands this note: channel 16, C3."""

HOLD = 10
"""Ticks of 100 ms after which a press counts as held."""


class FootswitchLooper(ControlSurface):
    def __init__(self, c_instance):
        super(FootswitchLooper, self).__init__(c_instance)
        self._presses, self._down = 0, False
        with self.component_guard():
            self._switch = ButtonElement(True, MIDI_NOTE_TYPE, CHANNEL, NOTE)
            self._switch.add_value_listener(self._on_switch)
        self._lamp = Lamp(self._switch)
        self._view = self.song().view
        self._view.add_selected_track_listener(self._on_selection)
        self._view.add_selected_scene_listener(self._on_selection)
        self._on_selection()

    def _on_selection(self):
        self._lamp.follow(self._view.highlighted_clip_slot)

    def refresh_state(self):
        super(FootswitchLooper, self).refresh_state()
        self._lamp.show()

    # The foot

    def _on_switch(self, value):
        self._down = value > 0
        if not self._down:
            return
        self._presses += 1
        self._step(self._view.highlighted_clip_slot)
        self.schedule_message(HOLD, self._on_held, self._presses)

    def _on_held(self, press):
        # Another press since then has a clock of its own.
        if self._down and press == self._presses:
            self._clear(self._view.highlighted_clip_slot)

    # The loop

    def _step(self, slot):
        if slot is None:
            self.show_message("This track has no clip slots to loop in")
        elif not slot.has_clip:
            self._record(slot)
        elif slot.clip.is_playing and not slot.clip.is_recording:
            slot.stop()
        else:
            # Of a clip that records, this ends the loop; of one that stands still, it starts it.
            slot.fire()

    def _record(self, slot):
        track = slot.canonical_parent
        if not track.can_be_armed:
            self.show_message("%s cannot record" % track.name)
            return
        track.arm = True
        slot.fire()

    def _clear(self, slot):
        if slot is not None and slot.has_clip:
            slot.delete_clip()
            self.show_message("Loop cleared")

    def disconnect(self):
        self._view.remove_selected_track_listener(self._on_selection)
        self._view.remove_selected_scene_listener(self._on_selection)
        self._lamp.follow(None)
        super(FootswitchLooper, self).disconnect()
