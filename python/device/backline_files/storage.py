"""Files of a storage provider, as projects made for MidiBridge write them."""
import gc

from .faults import BUSY, refuse
from .texts import Text, given
from .wire import clock, elapsed

STALE = 5000  # ms after which an unfinished file gives way to the next


class StorageSink:
    """A handle of a storage provider: closing it is what commits, so an unfinished one must not be closed but let go."""

    part = None

    def __init__(self, files, handle):
        self.files, self.handle = files, handle

    def write(self, data):
        self.files.since = clock()
        self.handle.write(str(data, "utf-8"))

    def commit(self):
        self.files.busy = None
        self.handle.close()

    def drop(self):
        if self.files.busy is self:
            self.files.busy = None
        self.handle = None
        gc.collect()  # whatever it still holds must reach its file before that is opened again


class StorageFiles:
    """A storage provider as `Original` wants its files. Providers write all files into one temporary one, so only one comes at a time."""

    busy = None

    def __init__(self, factory):
        self.factory = factory

    def storage(self):
        if not self.factory:
            raise ValueError("No storage provider factory")
        return self.factory()

    def text(self, path):
        size = self.storage().size(path)
        if size < 0:
            raise OSError(2, "not found")
        return Text(lambda: self.storage().open(path, "r")) if size else given("")

    def sink(self, path, _id):
        if self.busy:
            refuse(elapsed(self.since) < STALE, BUSY)
            self.busy.drop()
        self.since = clock()
        self.busy = StorageSink(self, self.storage().open(path, "a"))
        return self.busy
