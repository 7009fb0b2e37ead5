"""The original's way (MidiBridge 0.5.3), as a board: text, one chunk at a time, made safe. Once this is imported, every new agent speaks it, too.

What the original does not do and its peers do not mind: a chunk is sent again after silence; a repeated one is acknowledged again; the last ACK leaves
only when the file is stored; an error is never answered by an error, and at most five leave in a second.
"""
from .agent import Agent
from .errors import cut
from .faults import BUSY, refuse
from .packing import unpacked
from .sending import MOST, Sending
from .texts import DiskFiles
from .wire import clock, elapsed, frame, num24, read24

KEPT = 1024  # bytes of an error
ABANDONED = 30000  # ms without a chunk


class Receiver:
    """A text on its way to the board."""

    last = -1
    text = b""

    def __init__(self, kind, path, chunks, sink):
        self.kind, self.path, self.chunks, self.sink = kind, path, chunks, sink
        self.since = clock()


class Original(Sending):
    """`files`: as `DiskFiles`. `agent.on_error(text)`: an error transmission came."""

    def __init__(self, agent, files=None):
        Sending.__init__(self, agent)
        self.files = files or DiskFiles(agent)
        self.receivers = {}
        self.ended = []

    def close(self):
        for sender in list(self.senders.values()):
            self.end(sender)
        for id_ in list(self.receivers):
            self.give_up(id_)

    def tend(self):
        """What time asks for; True if there may be more at once."""
        for id_ in list(self.receivers):
            if elapsed(self.receivers[id_].since) > ABANDONED:
                self.give_up(id_)
        busy = False
        for sender in list(self.senders.values()):
            busy = self.attempt(sender, self.advance) or busy
        return busy

    def with_sinks(self):
        return [one for one in self.receivers.values() if one.sink]

    def parts(self):
        """Temporary files that are being written."""
        return [one.sink.part for one in self.with_sinks()]

    def take(self, command, view, good):
        """A frame without its head of 8 bytes; `good`: its checksum was right."""
        path, id_ = None, bytes(view[:4])
        try:
            if not good:
                # What is damaged may belong to an error: only where a file is under way does somebody wait for this.
                if command == 1 or command < 4 and self.with_sinks():
                    raise ValueError("Checksum mismatch")
            elif command == 1:
                path = str(unpacked(view[4:]), "utf-8")
                chunk = path and read24(view, 0)
                if not chunk:
                    raise ValueError("Invalid chunk size: 0" if path else "No path")
                self.requested(path, min(chunk, 1024))
            elif command == 2 and len(view) > 8:
                path = "" if view[4] else str(unpacked(view[9:]), "utf-8")
                self.started(id_, view[4], path, read24(view, 5))
            elif len(view) > 7:
                index = read24(view, 4)
                if command == 3:
                    path = id_ in self.receivers and self.receivers[id_].path
                    self.chunk(id_, index, view[8:])
                elif id_ in self.senders:
                    self.acked(self.senders[id_], index)
        except (OSError, ValueError, MemoryError) as error:
            self.fail(error, path)

    def requested(self, path, chunk):
        for sender in self.senders.values():
            if sender.path == path:
                return sender.at is None or sender.restart()
        self.transmit(path, self.files.text(path), chunk)

    def started(self, id_, kind, path, chunks):
        if id_ in self.senders or [one for one in self.agent.complaints if one[0] == id_]:
            return  # an echo of our own
        self.give_up(id_)
        self.ended = [one for one in self.ended if one[0] != id_]
        if not kind:
            if not chunks:
                raise ValueError("has no chunks")
            refuse(len(self.receivers) >= MOST, BUSY)
        if len(self.receivers) < MOST:  # an error is never answered by one
            self.receivers[id_] = Receiver(kind, path, chunks, None if kind else self.files.sink(path, id_))

    def give_up(self, id_):
        one = self.receivers.pop(id_, None)
        if one and one.sink:
            one.sink.drop()

    def chunk(self, id_, index, packed):
        one = self.receivers.get(id_)
        if not one:
            if (id_, index) not in self.ended:
                if not index and id_ not in self.senders and not [error for error in self.agent.complaints if error[0] == id_]:
                    raise ValueError("Receive transmission not found")
                return
        elif index != one.last:
            if index != one.last + 1 or index >= one.chunks:
                if not one.kind:
                    raise ValueError("Invalid chunk")
                return
            one.since, one.last = clock(), index
            try:
                self.keep(id_, one, unpacked(packed))
            except OSError:
                self.give_up(id_)
                raise
        self.agent.emit(frame(4, id_ + num24(index)))

    def keep(self, id_, one, data):
        if one.sink:
            one.sink.write(data)
        elif len(one.text) < KEPT:
            one.text += data
        if one.last + 1 == one.chunks:
            if one.sink:
                one.sink.commit()
            elif one.kind == 1:
                self.complained(one.text)
            del self.receivers[id_]
            self.ended = [(id_, one.last)] + self.ended[:7]

    def complained(self, data):
        """An error of the other side's names nothing. It is about what we send if we have just sent that again: so that begins anew."""
        for sender in list(self.senders.values()):
            if sender.tries:
                self.again(sender)
        self.agent.complaints = [one for one in self.agent.complaints if not one[3]]
        if self.agent.on_error:
            data = cut(data, KEPT)[0] if data else data
            try:
                text = str(data, "utf-8")
            except ValueError:  # no text at all, but no reason to complain about a complaint
                text = repr(data)
            self.agent.on_error(text)


Agent.mode = Original
