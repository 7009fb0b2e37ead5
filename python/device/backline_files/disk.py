"""The files of a board, under one root, never half written.

How a file is replaced: the new one is whole, checked and flushed as `.<name>.swap` before the old one is touched. LittleFS (MicroPython) then
renames over it in one step. FAT (CircuitPython) cannot: the old one is removed, then the new one renamed. A power cut between these two leaves
the target missing and the swap whole, and `recover`, which runs in boot.py or whenever an Agent starts, puts it in place.
"""
import json
import os
import time

# Statuses of docs/files-protocol.md, section 6.
NOT_FOUND, EXISTS, NOT_FOLDER, IS_FOLDER, NOT_EMPTY, READ_ONLY, FULL, OUTSIDE, LOCKED, BAD_PIN = range(2, 12)
CRC, UNKNOWN_TRANSFER, BUSY, MALFORMED, VERSION, UNKNOWN_OP, IO, CANCELLED = range(12, 20)

_ERRNO = {2: NOT_FOUND, 17: EXISTS, 20: NOT_FOLDER, 21: IS_FOLDER, 28: FULL, 30: READ_ONLY, 36: OUTSIDE}
# MicroPython counts from 2000 on some boards.
_EPOCH = 946684800 if time.localtime(0)[0] == 2000 else 0


class Fault(Exception):
    """What is answered instead: a status and, if there is more to say, a text."""

    def __init__(self, status, text=""):
        super().__init__(status, text)
        self.status, self.text = status, text


def fault_of(error):
    """The fault that an exception of the file system, or of reading a body, amounts to."""
    if isinstance(error, Fault):
        return error
    if isinstance(error, OSError):
        return Fault(_ERRNO.get(error.args[0] if error.args else 0, IO), str(error))
    return Fault(BUSY if isinstance(error, MemoryError) else MALFORMED, str(error))


def hidden(name):
    """Is it one of our own temporary files: `.<8 signs>.part` or `.<name>.swap`?"""
    return name[:1] == "." and (name[-5:] == ".swap" or len(name) == 14 and name[-5:] == ".part")


def _split(full):
    at = full.rfind("/")
    return full[:at], full[at + 1 :]


def part_name(full, mark):
    """The temporary file beside a target; `mark` has eight signs."""
    return _split(full)[0] + "/." + mark + ".part"


def _sync():
    getattr(os, "sync", int)()


class Disk:
    """`root`: the folder that all paths are confined to. `readonly`: refuse to write."""

    def __init__(self, root="/", readonly=False):
        self.root = root.rstrip("/")
        self._readonly = readonly

    def full(self, path, changes=False):
        """Where a path of the host's is; raises what is refused. `changes`: something is to be changed there."""
        if not isinstance(path, str):
            raise Fault(MALFORMED, "path")
        raw = path.encode()
        if raw[:1] != b"/" or len(raw) > 255 or min(raw) < 32 or b"\x7f" in raw or b"\\" in raw:
            raise Fault(OUTSIDE)
        for name in path[1:].split("/"):
            if path != "/" and name in ("", ".", "..") or hidden(name):
                raise Fault(OUTSIDE)
        if changes and self._readonly:
            raise Fault(READ_ONLY)
        if path != "/":
            return self.root + path
        if changes:
            raise Fault(IS_FOLDER)
        return self.root or "/"

    def readonly(self):
        if self._readonly:
            return True
        try:
            import storage

            return bool(storage.getmount("/").readonly)
        except (ImportError, AttributeError, OSError):
            return False

    def stat(self, full):
        """(folder?, bytes, seconds since 1970)."""
        s = os.stat(full)
        return s[0] & 0xF000 == 0x4000, s[6], max(0, int(s[8]) + _EPOCH)

    def kind(self, full):
        """True for a folder, False for a file, None for nothing."""
        try:
            return self.stat(full)[0]
        except OSError as error:
            if fault_of(error).status in (NOT_FOUND, NOT_FOLDER):
                return None
            raise

    def file(self, full):
        """Size of a file; raises when it is none."""
        folder, size, _time = self.stat(full)
        if folder:
            raise Fault(IS_FOLDER)
        return size

    def size_or_none(self, full):
        return None if self.kind(full) is None else self.file(full)

    def names(self, full):
        if not self.stat(full)[0]:
            raise Fault(NOT_FOLDER)
        return sorted([name for name in os.listdir(full) if not hidden(name)])

    def listing(self, full):
        """As the original tells a folder."""
        rows = []
        for name in self.names(full):
            folder, size, _time = self.stat(full + "/" + name)
            rows.append([name, folder, size])
        return json.dumps(rows)

    def mkdir(self, full):
        if self.kind(full) is not None:
            raise Fault(EXISTS)
        os.mkdir(full)
        _sync()

    def rename(self, full, to):
        self.stat(full)
        if self.kind(to) is not None:
            raise Fault(EXISTS)
        os.rename(full, to)
        _sync()

    def delete(self, full):
        if not self.stat(full)[0]:
            os.remove(full)
        elif self.names(full):
            raise Fault(NOT_EMPTY)
        else:
            for name in os.listdir(full):
                os.remove(full + "/" + name)
            os.rmdir(full)
        _sync()

    def free(self):
        """(free, total) in bytes."""
        s = os.statvfs(self.root or "/")
        return s[1] * s[4], s[1] * s[2]

    def drop(self, full):
        """Removes a temporary file if it is there."""
        try:
            os.remove(full)
        except OSError as error:
            if fault_of(error).status not in (NOT_FOUND, READ_ONLY):
                raise

    def store(self, part, full):
        """Puts a temporary file that is whole and closed in the place of its target."""
        folder = self.kind(full)
        if folder:
            raise Fault(IS_FOLDER)
        _sync()
        if folder is None:
            os.rename(part, full)
        else:
            where, name = _split(full)
            swap = where + "/." + name + ".swap"
            self.drop(swap)
            os.rename(part, swap)
            _sync()
            self._replace(swap, full)
        _sync()

    def _replace(self, swap, full):
        try:
            os.rename(swap, full)
        except OSError as error:
            if fault_of(error).status != EXISTS:
                self.drop(swap)
                raise
            os.remove(full)
            os.rename(swap, full)

    def walk(self, visit, folder=None, depth=8):
        """Calls `visit(folder, name)` for all that is hidden below a folder."""
        folder = self.root if folder is None else folder
        for name in os.listdir(folder or "/"):
            if hidden(name):
                visit(folder, name)
            elif depth and self.kind(folder + "/" + name):
                self.walk(visit, folder + "/" + name, depth - 1)

    def sweep(self, used):
        """Gives back the space of interrupted transfers, except the files in `used`."""

        def visit(folder, name):
            if name[-5:] == ".part" and folder + "/" + name not in used:
                self.drop(folder + "/" + name)

        self.walk(visit)

    def recover(self):
        """Finishes what a power cut interrupted between removing and renaming; gives the fault that stopped it, or None. For when nothing is under way."""

        def visit(folder, name):
            there, full = folder + "/" + name, folder + "/" + name[1:-5]
            if name[-5:] == ".swap" and self.kind(full) is None:
                os.rename(there, full)
            elif name[-5:] == ".swap" or name[:3] == ".or":  # those of originals cannot go on
                self.drop(there)

        try:
            if not self.readonly():
                self.walk(visit)
        except OSError as error:
            return fault_of(error)
