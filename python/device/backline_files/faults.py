"""What is answered instead: the statuses of docs/files-protocol.md, section 6."""

NOT_FOUND, EXISTS, NOT_FOLDER, IS_FOLDER, NOT_EMPTY, READ_ONLY, FULL, OUTSIDE, LOCKED, BAD_PIN = range(2, 12)
CRC, UNKNOWN_TRANSFER, BUSY, MALFORMED, VERSION, UNKNOWN_OP, IO, CANCELLED = range(12, 20)

errnos = {2: NOT_FOUND, 17: EXISTS, 20: NOT_FOLDER, 21: IS_FOLDER, 28: FULL, 30: READ_ONLY, 36: OUTSIDE}


class Fault(OSError):
    """What is answered instead: a status and, if there is more to say, a text."""


def refuse(when, status, text=""):
    if when:
        raise Fault(status, text)


def status_of(error):
    """What an exception of the file system, or of reading a body, amounts to."""
    if isinstance(error, OSError):
        code = (error.args or (0,))[0]
        return code if isinstance(error, Fault) else errnos.get(code, IO)
    return BUSY if isinstance(error, MemoryError) else MALFORMED
