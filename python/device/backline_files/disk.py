"""The files of a board, under one root, never half written.

How a file is stored: the new one is whole, checked and flushed as `.<name>.swap` before the old one is touched. LittleFS (MicroPython) then
renames over it in one step. FAT (CircuitPython) cannot: the old one is removed, then the new one renamed. A power cut between these two leaves
the target missing and the swap whole, and `recover`, which runs in boot.py or whenever an Agent starts, puts it in place.
"""
import os
import time

from .faults import EXISTS, IS_FOLDER, MALFORMED, NOT_FOLDER, NOT_FOUND, OUTSIDE, READ_ONLY, refuse, status_of
from .wire import pull

# MicroPython counts from 2000 on some boards.
epoch = 946684800 * (time.localtime(0)[0] == 2000)


def hidden(name):
    """Is it one of our own temporary files: `.<8 signs>.part` or `.<name>.swap`?"""
    return name[:1] == "." and (name[-5:] == ".swap" or len(name) == 14 and name[-5:] == ".part")


def beside(full, name=None):
    """The temporary file of this name in the same folder; without a name, that of the file itself."""
    at = full.rfind("/") + 1
    return full[:at] + (".%s.part" % name if name else ".%s.swap" % full[at:])


def sync():
    (pull("os.sync") or int)()


class Disk:
    """`root`: the folder that all paths are confined to. `readonly`: refuse to write."""

    def __init__(self, root="/", readonly=False):
        self.root = root.rstrip("/")
        self.protected = readonly

    def full(self, path, changes=False):
        """Where a path of the host's is; raises what is refused. `changes`: something is to be changed there."""
        refuse(type(path) != str, MALFORMED)
        names = [name for name in path[1:].split("/") if path != "/" and name in ("", ".", "..") or hidden(name)]
        refuse(names or path[:1] != "/" or len(path.encode()) > 255 or [c for c in path if c < " " or c in "\\\x7f"], OUTSIDE)
        refuse(changes and self.protected, READ_ONLY)
        refuse(changes and path == "/", IS_FOLDER)
        return (self.root + path).rstrip("/") or "/"

    def is_readonly(self):
        mount = pull("storage.getmount")
        return bool(self.protected or mount and getattr(mount("/"), "readonly", 0))

    def facts(self, full):
        """(folder?, bytes, seconds since 1970)."""
        s = os.stat(full)
        return s[0] & 0xF000 == 0x4000, s[6], max(0, s[8] + epoch)

    def look(self, full):
        """The same, of what may not be there: then the first is None."""
        try:
            return self.facts(full)
        except OSError as error:
            if status_of(error) in (NOT_FOUND, NOT_FOLDER):
                return None, 0, 0
            raise

    def size_of(self, full):
        """Of a file; raises when it is none."""
        folder, size, _time = self.facts(full)
        refuse(folder, IS_FOLDER)
        return size

    def names(self, full):
        refuse(not self.facts(full)[0], NOT_FOLDER)
        return sorted([name for name in os.listdir(full) if not hidden(name)])

    def space(self):
        """(free, total) in bytes."""
        s = os.statvfs(self.root or "/")
        return s[1] * s[4], s[1] * s[2]

    def drop(self, full):
        """Removes a temporary file if it is there."""
        if self.look(full)[0] is not None:
            os.remove(full)

    def store(self, part, full):
        """Puts a temporary file that is whole and closed in the place of its target."""
        refuse(self.look(full)[0], IS_FOLDER)
        swap = beside(full)
        sync()
        self.drop(swap)
        os.rename(part, swap)
        sync()
        try:
            os.rename(swap, full)
        except OSError as error:
            if status_of(error) != EXISTS:
                self.drop(swap)
                raise
            os.remove(full)
            os.rename(swap, full)
        sync()

    def clean(self, mark, used, folder, depth=8):
        """Puts what waits as `.swap` in the place of a target that is missing, and removes all temporary files that begin with `mark` and are not in `used`."""
        for name in os.listdir(folder or "/"):
            full = folder + "/" + name
            target = folder + "/" + name[1:-5]
            if not hidden(name):
                if depth and self.look(full)[0]:
                    self.clean(mark, used, full, depth - 1)
            elif name[-4:] == "part":
                if full not in used and name[: len(mark)] == mark:
                    os.remove(full)
            elif self.look(target)[0] is None:
                os.rename(full, target)
            else:
                os.remove(full)

    def recover(self):
        """Finishes what a power cut interrupted between removing and renaming; gives the error that stopped it, or None. For when nothing is under way."""
        try:
            if not self.is_readonly():
                self.clean(".or", (), self.root)  # those of originals cannot go on
        except OSError as error:
            return error
