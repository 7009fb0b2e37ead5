"""Controls that speak System Exclusive."""

from simulator.frameworks.elements import SysexBase


class SysexValueControl(SysexBase):
    """`message_prefix` begins the messages; `value_enquiry` asks the hardware for its value."""

    def __init__(self, message_prefix=(), value_enquiry=None, default_value=None, **named):
        super().__init__(self._message, tuple(message_prefix), default_value, **named)
        self._enquiry = value_enquiry

    def _message(self, value_bytes):
        return (*self._begins, *value_bytes, 0xF7)

    def enquire_value(self):
        if self._enquiry is not None:
            self._hosting_surface.send_control_midi(self._enquiry)
