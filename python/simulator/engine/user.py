"""The user: what only a hand in Live's window, or in its settings, can do. Tests and hosts use it; scripts see what comes of it."""


class User:
    def __init__(self, document):
        self.document = document

    def rescan_browser(self):
        """The browser reads its content anew."""
        with self.document:
            self.document.changed(self.document.application.browser, "full_refresh")
