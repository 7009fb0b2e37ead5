"""Checks the bytes of contract/ where no unittest runs: on a board, or in MicroPython. `check(midibridge.json, files.json)` gives what is wrong."""
import json

from device.rehearsal.board import packing, wire


def _hexed(data):
    return "".join(["%02x" % b for b in data])


def _crc(data):
    return "%06x%02x" % tuple([a ^ b for a, b in zip(packing.crc(data), (0xFFFFFF, 255))])


def _original(vectors):
    for plain, wired in vectors["pack"]:
        yield _hexed(wire.frame(1, b"", bytes.fromhex(plain))[8:-1]), wired
        yield _hexed(packing.unpacked(bytes.fromhex(wired))), plain
    for value, wired in vectors["number3"]:
        yield _hexed(wire.num24(value)), wired
        yield wire.read24(bytes.fromhex(wired), 0), value
    for payload, field in vectors["crc_field"]:
        yield _hexed(wire.frame(1, bytes.fromhex(payload))[5:8]), field


def _own(vectors):
    for plain, crc in vectors["crc"]:
        yield _crc(bytes.fromhex(plain)), crc
    for row in vectors["frames"]:
        frame = bytes.fromhex(row["wire"])
        yield frame[5:8], packing.seal(frame[8:-1])
        fixed = {"ask": 7, "answer": 8, "block": 10, "state": 11}[row["kind"]]
        if "body" in row:
            body = row["body"].encode()
        else:
            body = bytes.fromhex(row["bytes"]) if "bytes" in row else row["have"].to_bytes(4, "big")
        yield _hexed(wire.frame(frame[4], frame[8 : 8 + fixed], body)), row["wire"]


def check(original, own):
    """Paths of the two files of vectors; a list of (is, should be)."""
    wrong = []
    for path, pairs in ((original, _original), (own, _own)):
        with open(path) as file:
            for pair in pairs(json.load(file)):
                if pair[0] != pair[1]:
                    wrong.append(pair)
    return wrong
