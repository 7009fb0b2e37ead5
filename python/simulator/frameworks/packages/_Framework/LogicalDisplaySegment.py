"""A part of a display: so many characters in one place."""


class LogicalDisplaySegment:
    def __init__(self, width, update_callback):
        self._width, self._update_callback = width, update_callback
        self._data_source = None

    def set_data_source(self, data_source):
        if self._data_source is not None:
            self._data_source.set_update_callback(None)
        self._data_source = data_source
        if data_source is not None:
            data_source.set_update_callback(self._update_callback)
        else:
            self._update_callback()

    def display_string(self):
        text = self._data_source.display_string() if self._data_source is not None else ""
        return text[: self._width].ljust(self._width)
