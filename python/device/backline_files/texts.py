"""Files as the original's way wants them: texts in chunks of whole characters."""
from io import BytesIO

from .disk import IS_FOLDER, LOCKED, Fault, part_name
from .wire import read24


def cut(data, n):
    """How many of at most n bytes end between two characters."""
    n = min(n, len(data))
    at = n
    while 0 < at < len(data) and data[at] & 0xC0 == 0x80:
        at -= 1
    return at or n


class Text:
    """A text in chunks of at most n bytes of UTF-8, from whatever `opener()` opens and `read(n)` gives."""

    def __init__(self, opener):
        self._opener = opener
        self._file = None
        self.rewind()

    def rewind(self):
        self.close()
        self._file = self._opener()
        self._rest = b""

    def read(self, n):
        while len(self._rest) <= n:
            more = self._file.read(n + 1)
            if not more:
                break
            self._rest += more if isinstance(more, bytes) else more.encode()
        at = cut(self._rest, n)
        data, self._rest = self._rest[:at], self._rest[at:]
        str(data, "utf-8")  # raises for what is no text: the original cannot carry it
        return data

    def close(self):
        file, self._file = self._file, None
        if file:
            file.close()


def given(text):
    """A `Text` of what is in memory."""
    return Text(lambda: BytesIO(text.encode()))


class _File:
    def __init__(self, disk, full, mark):
        self._disk, self._full, self.part = disk, full, part_name(full, mark)
        if disk.kind(full):
            raise Fault(IS_FOLDER)
        self._file = open(self.part, "wb")
        self.write = self._file.write

    def commit(self):
        self._file.flush()
        self._file.close()
        self._disk.store(self.part, self._full)

    def drop(self):
        self._file.close()
        self._disk.drop(self.part)


class DiskFiles:
    """The board's files as `Original` wants them: `text(path)` gives a `Text`, `sink(path, id)` what takes bytes and then `commit` or `drop`."""

    def __init__(self, agent):
        self._agent = agent

    def _path(self, path):
        if self._agent.pin:
            raise Fault(LOCKED)
        path = path if path[:1] == "/" else "/" + path
        return path[:-1] if len(path) > 1 and path[-1] == "/" else path

    def text(self, path):
        disk = self._agent.disk
        full = disk.full(self._path(path))
        if disk.stat(full)[0]:
            return given(disk.listing(full))
        return Text(lambda: open(full, "rb"))

    def sink(self, path, id_):
        disk = self._agent.disk
        return _File(disk, disk.full(self._path(path), True), "or%06x" % read24(id_, 0))
