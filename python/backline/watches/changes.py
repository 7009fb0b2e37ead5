"""The `changes` lines of one slot."""

from ..limits import CHANGES_LINE


class Changes:
    """Gathers the texts of changes by connection and says them in as few lines as their size allows."""

    def __init__(self):
        self._texts = {}

    def add(self, connection, text):
        self._texts.setdefault(connection, []).append(text)

    def say(self):
        for connection, texts in self._texts.items():
            line, size = [], 0
            for text in texts:
                if size + len(text) > CHANGES_LINE and line:
                    _say(connection, line)
                    line, size = [], 0
                line.append(text)
                size += len(text)
            _say(connection, line)


def _say(connection, texts):
    connection.say('{"changes":[%s]}\n' % ",".join(texts))
