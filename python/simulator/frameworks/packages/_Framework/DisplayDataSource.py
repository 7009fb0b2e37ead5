"""A text that displays show."""


class DisplayDataSource:
    def __init__(self, display_string="", separator=""):
        self._display_string, self._separator = display_string, separator
        self._update_callback = None

    def set_display_string(self, new_string):
        if new_string != self._display_string:
            self._display_string = new_string
            self.update()

    def display_string(self):
        return self._display_string

    def separator(self):
        return self._separator

    def set_update_callback(self, update_callback):
        """Who shows it is called whenever the text has changed."""
        self._update_callback = update_callback
        self.update()

    def update(self):
        if self._update_callback is not None:
            self._update_callback()

    def clear(self):
        self.set_display_string("")
