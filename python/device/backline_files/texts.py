"""Files as the original's way wants them: texts in chunks of whole characters."""
import json
from io import BytesIO

from .disk import beside
from .errors import cut
from .faults import IS_FOLDER, LOCKED, refuse
from .wire import read24


class Text:
    """In chunks of at most n bytes of UTF-8, from whatever `opener()` opens and `read(n)` gives."""

    handle = None

    def __init__(self, opener):
        self.opener = opener
        self.rewind()

    def rewind(self):
        self.close()
        self.handle, self.rest = self.opener(), b""

    def take(self, n):
        rest = self.rest
        while len(rest) <= n:
            more = self.handle.read(n + 1)
            if not more:
                break
            rest += more if isinstance(more, bytes) else more.encode()
        data = (cut(rest, n) or [b""])[0]
        self.rest = rest[len(data) :]
        str(data, "utf-8")  # raises for what is no text: the original cannot carry it
        return data

    def close(self):
        if self.handle:
            self.handle.close()


def given(text):
    """A `Text` of what is in memory."""
    return Text(lambda: BytesIO(text.encode()))


class Sink:
    """What is being written, until `commit` or `drop`."""

    def __init__(self, disk, full, mark):
        refuse(disk.look(full)[0], IS_FOLDER)
        self.disk, self.full, self.part = disk, full, beside(full, mark)
        self.handle = open(self.part, "wb")
        self.write = self.handle.write

    def commit(self):
        self.handle.close()
        self.disk.store(self.part, self.full)

    def drop(self):
        self.handle.close()
        self.disk.drop(self.part)


class DiskFiles:
    """An agent's files as `Original` wants them: `text(path)` gives a `Text`, `sink(path, id)` what takes bytes and then `commit` or `drop`."""

    def __init__(self, agent):
        self.agent = agent

    def full(self, path, changes=False):
        refuse(self.agent.pin, LOCKED)
        return self.agent.full("/" + path.strip("/"), changes)

    def text(self, path):
        disk, full = self.agent, self.full(path)
        if not disk.facts(full)[0]:
            return Text(lambda: open(full, "rb"))
        return given(json.dumps([[name] + list(disk.look(full + "/" + name)[:2]) for name in disk.names(full)]))

    def sink(self, path, id_):
        return Sink(self.agent, self.full(path, True), "or%06x" % read24(id_, 0))
