"""The user: what only a hand in Live's window, or in its settings, can do. Tests and hosts use it; scripts see what comes of it."""


class User:
    def __init__(self, document):
        self.document = document

    def prefer(self, **choices):
        """Settings and choices of the control bar: count_in_duration, exclusive_arm, exclusive_solo, select_on_launch."""
        with self.document:
            for name, choice in choices.items():
                self.document.song.show(name, choice)

    def rescan_browser(self):
        """The browser reads its content anew."""
        with self.document:
            self.document.changed(self.document.application.browser, "full_refresh")
