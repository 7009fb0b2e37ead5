"""Faders."""

from .InputControlElement import InputControlElement


class SliderElement(InputControlElement):
    """A control with two ends; its values are read as positions."""

    def message_map_mode(self):
        import Live

        return Live.MidiMap.MapMode.absolute
