"""For tests: a board, a host, and a line between them."""
from .bad_line import Line
from .bench import (
    BLOCK, CANCEL, DELETE, FREE, HELLO, LIST, MKDIR, READ, RENAME, RESET, STAT, STATE, STORED, UNLOCK, VERIFY, WRITE,
    Bench, Listener, Silent, crc_of, crc_text, num14, sound, unpacked,
)  # fmt: skip

__all__ = (
    "BLOCK", "CANCEL", "DELETE", "FREE", "HELLO", "LIST", "MKDIR", "READ", "RENAME", "RESET", "STAT", "STATE", "STORED", "UNLOCK", "VERIFY", "WRITE",
    "Bench", "Line", "Listener", "Silent", "crc_of", "crc_text", "num14", "sound", "unpacked",
)  # fmt: skip
