"""Files on their way from the board, the original's way."""
from .faults import BUSY, refuse, status_of
from .wire import clock, elapsed, frame, num24

MOST = 4  # at once, each way
names_of = {2: "not found", 4: "not a folder", 5: "is a folder", 7: "read-only", 8: "no space left", 9: "refused path", 10: "locked by a PIN", 14: "busy"}


class Sender:
    """`text`: a `Text`; `chunk`: bytes of a piece."""

    restarts = 0

    def __init__(self, id_, path, text, chunk):
        self.id, self.path, self.text, self.chunk = id_, path, text, chunk
        self.begin()

    def restart(self):
        self.text.rewind()
        self.begin()

    def begin(self):
        self.chunks = self.tries = 0
        self.at = None  # not begun: its chunks are being counted
        self.since = clock()


class Sending:
    """`agent.emit(frame)`, `agent.error(text)`, `agent.next_id()`."""

    on_finish = None

    def __init__(self, agent):
        self.agent = agent
        self.senders = {}

    def transmit(self, path, text, chunk):
        """Begins to send a `Text`; `tend` counts its chunks and goes on."""
        refuse(len(self.senders) >= MOST, BUSY)
        id_ = num24(self.agent.next_id())
        self.senders[id_] = sender = Sender(id_, path, text, chunk)
        return sender

    def transmit_now(self, path, text, chunk):
        """The same without waiting for `tend`."""
        sender = self.transmit(path, text, chunk)
        try:
            while sender.at is None:
                self.advance(sender)
        except (OSError, ValueError):
            self.end(sender)
            raise

    def end(self, sender):
        self.senders.pop(sender.id, None)
        sender.text.close()

    def fail(self, error, path=None):
        """Tells the other side what went wrong."""
        text = names_of.get(status_of(error)) or (str(error) if type(error) == ValueError else "is not text")  # of characters that are none
        self.agent.error("'%s' %s" % (path, text) if path else text)

    def advance(self, sender):
        """Counts a chunk, or sends the one under way again after silence; True if there is more to count."""
        if sender.at is None:
            if sender.text.take(sender.chunk):
                sender.chunks += 1
                return True
            if not sender.chunks:
                raise ValueError("is empty")
            sender.text.rewind()
            sender.at = 0
            self.agent.emit(frame(2, sender.id + b"\x00" + num24(sender.chunks), sender.path.encode()))
            self.next_chunk(sender)
        elif elapsed(sender.since) >= 1000 << sender.tries:
            sender.tries += 1
            if sender.tries < 5:
                self.say_chunk(sender)
            else:
                self.again(sender)

    def next_chunk(self, sender):
        sender.data = sender.text.take(sender.chunk)
        if not sender.data or sender.at + 1 == sender.chunks and sender.text.take(1):
            raise ValueError("changed while it was sent")
        sender.tries = 0
        self.say_chunk(sender)

    def say_chunk(self, sender):
        sender.since = clock()
        self.agent.emit(frame(3, sender.id + num24(sender.at), sender.data))

    def again(self, sender):
        """From START, with the same id: originals take that for a fresh start."""
        sender.restarts += 1
        if sender.restarts > 3:
            return self.end(sender)
        try:
            sender.restart()
        except OSError:
            self.end(sender)  # its file is gone, and who asked for it fell silent long ago

    def attempt(self, sender, act):
        try:
            return act(sender)
        except (OSError, ValueError) as error:
            self.end(sender)
            self.fail(error, sender.path)

    def acked(self, sender, index):
        if index != sender.at:
            return  # a surplus one: an original would complain, and be complained to
        sender.at += 1
        if sender.at < sender.chunks:
            return self.attempt(sender, self.next_chunk)
        self.end(sender)
        if self.on_finish:
            self.on_finish(sender.id)
