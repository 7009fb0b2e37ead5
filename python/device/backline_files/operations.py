"""What hosts can ask for: docs/files-protocol.md, section 3. Each operation gets the agent, the file it is about, and the body; gives the answer, or None for an empty one."""
import json
import os
import sys

from .disk import beside
from .faults import BAD_PIN, BUSY, CANCELLED, EXISTS, FULL, IS_FOLDER, LOCKED, MALFORMED, NOT_EMPTY, UNKNOWN_TRANSFER, refuse
from .transfers import Transfer
from .wire import clock, elapsed, pull
from .writing import Write

TRANSFERS = 4
LOCK = 30000  # ms after three wrong PINs
LATER = 0  # in the place of an answer


def number_in(body, name, default="", least=0, most=0xFFFFFF):
    n = body.get(name, default)
    refuse(type(n) != int or not least <= n <= most, MALFORMED)
    return n


def block_in(agent, body):
    return number_in(body, "block", "", 1, agent.room)


def launch(agent, kind, *rest):
    """Begins a transfer."""
    for old in list(agent.transfers):
        if len(agent.transfers) >= TRANSFERS and not old.sum and old.base >= old.blocks:
            agent.forget(old)  # its host has everything
    refuse(len(agent.transfers) >= TRANSFERS, BUSY)
    agent.transfers.append(kind(agent, *rest))
    return LATER


def op_hello(agent, _full, body):
    uid = pull("microcontroller.cpu.uid") or (pull("machine.unique_id") or bytes)()
    system = sys.implementation
    return {
        "name": agent.name[:24],
        "firmware": "%s %d.%d.%d" % ((system.name,) + system.version[:3]),
        "board": (pull("board.board_id") or sys.platform)[:24],
        "uid": "".join(["%02x" % b for b in uid]),
        "frame": len(agent.buf),
        "window": agent.window,
        "locked": not agent.hosts[-1][1],
        "readonly": agent.is_readonly(),
        "crash": agent.crash and agent.crash[-agent.room // 2 :],  # its end says most
        "root": agent.root or "/",
    }


def op_unlock(agent, _full, body):
    given = str(body.get("pin"))
    if agent.wrong > 2:
        left = LOCK - elapsed(agent.locked)
        refuse(left > 0, LOCKED, "%d s" % (left // 1000 + 1))
        agent.wrong = 0
    pin = agent.pin or given
    wrong = len(given) ^ len(pin)
    for right, one in zip(pin, given + pin):  # all of it, whatever is wrong: the time tells nothing
        wrong |= ord(right) ^ ord(one)
    agent.locked = clock()
    agent.wrong += 1
    refuse(wrong, BAD_PIN)
    agent.wrong = 0
    agent.hosts[-1][1] = True


def op_list(agent, full, body):
    at = number_in(body, "from", 0)
    entries, left = [], agent.room - 40
    for name in agent.names(full)[at:]:
        folder, size, time = agent.look(full + "/" + name)
        entry = name, bool(folder), size, time
        left -= len(json.dumps(entry).encode()) + 2
        if entries and left < 0:
            return {"entries": entries, "next": at}
        entries.append(entry)
        at += 1
    return {"entries": entries, "next": None}


def op_stat(agent, full, _body):
    folder, size, time = agent.facts(full)
    return {"folder": folder, "size": size, "time": time}


def op_mkdir(agent, full, _body):
    os.mkdir(full)


def op_rename(agent, full, body):
    to = agent.full(body.get("to"), True)
    refuse(agent.look(to)[0] is not None, EXISTS)
    os.rename(full, to)


def op_delete(agent, full, _body):
    if not agent.facts(full)[0]:
        return os.remove(full)
    refuse(agent.names(full), NOT_EMPTY)
    for name in os.listdir(full):
        os.remove(full + "/" + name)
    os.rmdir(full)


def op_free(agent, _full, _body):
    free, total = agent.space()
    return {"free": free, "total": total}


def op_reset(agent, _full, body):
    agent.restart_at = clock(), body.get("soft", True)


def op_read(agent, full, body):
    return launch(agent, Transfer, full, agent.size_of(full), block_in(agent, body), number_in(body, "from", 0))


def op_write(agent, full, body):
    block, crc = block_in(agent, body), body.get("crc")
    size = number_in(body, "size", "", 0, min(0x3FFFFFFF, block * 0xFFFFFF))
    refuse(type(crc) != str or len(crc) != 8 or [c for c in crc if c not in "0123456789abcdef"], MALFORMED)
    refuse(agent.look(full)[0], IS_FOLDER)
    part = beside(full, crc)
    for old in list(agent.transfers):
        if old.part and old.full == full:
            agent.forget(old)
        else:
            refuse(old.part == part, BUSY)
    need = size - agent.look(part)[1]
    if agent.space()[0] < need:
        used = [one.part for one in agent.transfers] + (agent.original.parts() if agent.original else [])
        agent.clean(".", used, agent.root)  # at the cost of interrupted transfers
        refuse(agent.space()[0] < need, FULL)
    launch(agent, Write, full, size, block, 0, crc)
    begun = agent.transfers[-1]
    return {"transfer": begun.key[1], "have": begun.base}


def op_cancel(agent, _full, body):
    transfer = agent.transfer_of((agent.asking[0], number_in(body, "transfer")))
    refuse(not transfer, UNKNOWN_TRANSFER)
    agent.forget(transfer, CANCELLED, body.get("keep"), True)


def op_verify(agent, full, _body):
    return launch(agent, Transfer, full, agent.size_of(full))


operations = (
    None, op_hello, op_unlock, op_list, op_stat, op_mkdir, op_rename, op_delete, op_free, op_reset, op_read, op_write, op_cancel, op_verify,
)  # fmt: skip
