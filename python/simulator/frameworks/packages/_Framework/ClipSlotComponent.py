"""One clip slot's button."""

from simulator.frameworks.clips import ClipSlotPart

from .ControlSurfaceComponent import ControlSurfaceComponent


class ClipSlotComponent(ClipSlotPart, ControlSurfaceComponent):
    """What its button shows is set value by value."""

    def set_started_value(self, value):
        self.set_state_value("started", value)

    def set_stopped_value(self, value):
        self.set_state_value("stopped", value)

    def set_recording_value(self, value):
        self.set_state_value("recording", value)

    def set_triggered_to_play_value(self, value):
        self.set_state_value("triggered_to_play", value)

    def set_triggered_to_record_value(self, value):
        self.set_state_value("triggered_to_record", value)

    def set_record_button_value(self, value):
        self.set_state_value("empty", value)
