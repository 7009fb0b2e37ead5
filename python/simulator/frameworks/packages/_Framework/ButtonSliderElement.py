"""A row of buttons in place of a fader."""

from simulator.frameworks.listening import is_gone, listens

from .InputControlElement import MIDI_INVALID_TYPE
from .SliderElement import SliderElement


class ButtonSliderElement(SliderElement):
    """Each button stands for a value, from 0 for the first to 127 for the last; those up to the present one are lit."""

    def __init__(self, buttons, **named):
        super().__init__(MIDI_INVALID_TYPE, 0, 0, **named)
        self._buttons = tuple(buttons)
        for button in self._buttons:
            button.add_value_listener(self._button_value, identify_sender=True)

    def _button_value(self, value, sender):
        if value or not sender.is_momentary():
            position = self._buttons.index(sender) / max(1, len(self._buttons) - 1)
            parameter = self.mapped_parameter()
            if parameter is not None and not is_gone(parameter):
                parameter.value = parameter.min + position * (parameter.max - parameter.min)
            self.notify_value(round(127 * position))

    def connect_to(self, parameter):
        super().connect_to(parameter)
        self._on_parameter.subject = parameter
        self._on_parameter()

    def release_parameter(self):
        self._on_parameter.subject = None
        super().release_parameter()

    def install_connections(self, install_translation, install_mapping, install_forwarding):
        """Its buttons ask for their messages themselves."""

    def send_value(self, value, force=False, channel=None):
        lit = round(value * (len(self._buttons) - 1) / 127)
        for index, button in enumerate(self._buttons):
            button.turn_on() if value and index <= lit else button.turn_off()

    @listens("value")
    def _on_parameter(self):
        parameter = self.mapped_parameter()
        self.send_value(round(127 * (parameter.value - parameter.min) / ((parameter.max - parameter.min) or 1)))
