"""Knobs, with or without end."""

from .InputControlElement import InputControlElement


class EncoderElement(InputControlElement):
    """`map_mode` is one of `Live.MidiMap.MapMode`: how its values are to be read."""

    def __init__(self, msg_type, channel, identifier, map_mode, *arguments, **named):
        super().__init__(msg_type, channel, identifier, *arguments, **named)
        self._map_mode = map_mode

    def message_map_mode(self):
        return self._map_mode
