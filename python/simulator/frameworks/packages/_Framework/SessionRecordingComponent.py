"""The record button of the session."""

from simulator.frameworks.transport import TransportPart

from .CompoundComponent import CompoundComponent


class SessionRecordingComponent(TransportPart, CompoundComponent):
    """Switches session record and automation arm."""

    def __init__(self, clip_creator=None, view_controller=None, **named):
        super().__init__(**named)

    def set_record_button(self, button):
        self.set_toggle("session_record", button)

    def set_automation_button(self, button):
        self.set_toggle("automation_arm", button)
