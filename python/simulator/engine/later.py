"""What Live does some time after it was asked to: conversions that take seconds, takes that end by themselves."""


class Later:
    """Functions and when they are due, in seconds of the host; the frame that reaches the time calls them in order."""

    def __init__(self):
        self.waiting = []

    def call(self, at, function):
        """Calls `function` at a time; what is given back can be handed to `cancel`."""
        entry = (at, function)
        self.waiting.append(entry)
        return entry

    def cancel(self, entry):
        if entry in self.waiting:
            self.waiting.remove(entry)

    def frame(self, now):
        due = sorted((entry for entry in self.waiting if entry[0] <= now), key=lambda entry: entry[0])
        for entry in due:
            self.waiting.remove(entry)
            entry[1]()
