"""Who asks, and what was answered: no question is done twice."""
import json

from .disk import sync
from .faults import LOCKED, UNKNOWN_OP, refuse, status_of
from .operations import LATER, operations
from .packing import unpacked
from .wire import ANSWER

HOSTS = 4


class Questions:
    """`hosts`: lists of host, may it?, key and answer of its last question; the one that asked last at the end."""

    wrong = locked = 0  # PINs; since when
    hosts = []

    def ask(self, key, op, packed):
        """`key`: host and number."""
        host, number = key
        self.asking = ask = key + (op,)
        known = [host, not self.pin, key, None]
        for one in self.hosts:
            if one[0] == host:
                known = one
                behind = one[2][1] - number & 16383
                if not behind:
                    return one[3] and self.emit(one[3])  # else it is being worked on
                if behind < 8192:
                    return  # a copy that a cable delayed: done long ago
        known[2], known[3] = key, None
        self.hosts = [one for one in self.hosts if one != known][1 - HOSTS :] + [known]
        status = 0
        try:
            body = json.loads(str(unpacked(packed) or b"{}", "utf-8"))
            refuse(not 0 < op < 14, UNKNOWN_OP)
            refuse(op > 2 and not known[1], LOCKED)
            full = op not in (1, 2, 8, 9, 12) and self.full(body.get("path"), op in (5, 6, 7, 11))
            body = operations[op](self, full, body)
            if 4 < op < 8:
                sync()
        except Exception as error:  # whatever it is: it is the answer
            status = status_of(error)
            body = {"text": str((error.args or ("",))[-1])[:60]}
        if body != LATER:
            self.answer(ask, body or {}, status)

    def answer(self, ask, body, status=0):
        answer = self.send_ours(ANSWER, ask, bytes((ask[2], status)), json.dumps(body).encode())
        for one in self.hosts:
            if one[2] == ask[:2]:
                one[3] = answer
