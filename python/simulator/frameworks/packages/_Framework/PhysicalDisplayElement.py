"""A display of the hardware, made of segments."""

from .ControlElement import ControlElement
from .LogicalDisplaySegment import LogicalDisplaySegment


class PhysicalDisplayElement(ControlElement):
    """`PhysicalDisplayElement(width_in_chars, num_segments)`. Its message is header, (clear,) text and tail."""

    def __init__(self, width_in_chars, num_segments=1, **named):
        super().__init__(**named)
        self._width = width_in_chars
        self._header = self._clear = self._tail = ()
        self._translate = ord
        self._blocked = False
        self._segments = [LogicalDisplaySegment(width_in_chars // num_segments, self.update) for _ in range(num_segments)]

    def set_message_parts(self, header, tail):
        self._header, self._tail = tuple(header), tuple(tail)

    def set_clear_all_message(self, message):
        self._clear = tuple(message)

    def set_translation_table(self, table):
        """Character → byte; what is not in it is shown as "?", if that is, or as a blank."""
        self._translate = lambda character: table.get(character, table.get("?", 32))

    def num_segments(self):
        return len(self._segments)

    def segment(self, index):
        return self._segments[index]

    def set_data_sources(self, sources):
        sources = list(sources or ())
        for index, segment in enumerate(self._segments):
            segment.set_data_source(sources[index] if index < len(sources) else None)

    def set_block_messages(self, block):
        self._blocked = bool(block)

    def display_message(self, message):
        """Shows a text over all segments, until one of them changes."""
        self._send(message[: self._width].center(self._width))

    def update(self):
        self._send("".join(segment.display_string() for segment in self._segments).ljust(self._width))

    def reset(self):
        if self._clear and not self._blocked:
            self._hosting_surface.send_control_midi(self._clear)

    def _send(self, text):
        if self._header and not self._blocked:
            characters = tuple(self._translate(character) & 0x7F for character in text)
            self._hosting_surface.send_control_midi((*self._header, *characters, *self._tail))
