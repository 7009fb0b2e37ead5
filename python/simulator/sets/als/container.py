"""The file around the XML: one gzip member, or the bare document, read in pieces and never trusted with a size."""

from __future__ import annotations

import stat
import zlib
from pathlib import Path
from typing import BinaryIO, Iterator

from ..errors import SetError
from .limits import Limits

_PIECE = 64 * 1024
_GZIP = b"\x1f\x8b"
_GZIP_WINDOW = 16 + zlib.MAX_WBITS
_BEFORE_XML = b"\xef\xbb\xbf \t\r\n"


def expanded(path: Path, limits: Limits) -> Iterator[bytes]:
    """The XML text in pieces of at most 64 KiB. Raises SetError, with the reason only: the caller names the file."""
    with _open(path, limits) as file:
        first = file.read(_PIECE)
        if not first:
            raise SetError("the file is empty")
        if first[: len(_GZIP)] == _GZIP:
            pieces = _inflated(first, file)
        elif first.lstrip(_BEFORE_XML)[:1] == b"<":
            pieces = _as_it_is(first, file)
        else:
            raise SetError("a Live Set is gzipped XML, and this is neither gzip nor XML")
        yield from _counted(pieces, limits)


def _open(path: Path, limits: Limits) -> BinaryIO:
    try:
        found = path.stat()
        # Before opening: a pipe or a device may never end, or never even open.
        if not stat.S_ISREG(found.st_mode):
            raise SetError("it is not a file")
        if found.st_size > limits.file_bytes:
            raise SetError(f"the file is larger than {_mebibytes(limits.file_bytes)}")
        return path.open("rb")
    except OSError as error:
        raise SetError(f"it cannot be read: {error.strerror or error}") from error


def _as_it_is(first: bytes, file: BinaryIO) -> Iterator[bytes]:
    piece = first
    while piece:
        yield piece
        piece = file.read(_PIECE)


def _inflated(first: bytes, file: BinaryIO) -> Iterator[bytes]:
    member = zlib.decompressobj(_GZIP_WINDOW)
    waiting = first
    try:
        while not member.eof:
            piece = member.decompress(waiting, _PIECE)
            if piece:
                yield piece
            waiting = member.unconsumed_tail or file.read(_PIECE)
            if not waiting and not piece and not member.eof:
                raise SetError("its gzip data is cut off")
    except zlib.error as error:
        raise SetError(f"its gzip data is damaged: {error}") from error
    if member.unused_data or file.read(1):
        raise SetError("its gzip data goes on after its end; Live writes one piece")


def _counted(pieces: Iterator[bytes], limits: Limits) -> Iterator[bytes]:
    total = 0
    for piece in pieces:
        total += len(piece)
        if total > limits.expanded_bytes:
            raise SetError(f"it expands to more than {_mebibytes(limits.expanded_bytes)}")
        yield piece


def _mebibytes(count: int) -> str:
    return f"{count / 1024 / 1024:g} MiB"
