"""Buttons and pads."""

from .InputControlElement import InputControlElement


class ButtonElement(InputControlElement):
    """`is_momentary`: sends a value when pressed and 0 when released."""

    def __init__(self, is_momentary, msg_type, channel, identifier, *arguments, **named):
        super().__init__(msg_type, channel, identifier, *arguments, **named)
        self._is_momentary = bool(is_momentary)

    def is_momentary(self):
        return self._is_momentary

    def message_map_mode(self):
        raise AssertionError("a button has no map mode")

    def turn_on(self):
        self.send_value(127)

    def turn_off(self):
        self.send_value(0)

    def set_light(self, value):
        self.send_value(127 if value in (True, "DefaultButton.On") else 0)
