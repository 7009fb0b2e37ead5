"""The bounds of the conversation."""

# Bytes in one line, either way.
LINE = 4 * 1024 * 1024
# Bytes in the first line, which anybody on this machine may send.
FIRST_LINE = 16 * 1024
# Requests of one client that may be unanswered.
CREDIT = 256
# Requests of one connection that wait to be executed; the rest stays in the socket.
WAITING = 1024
# Bytes that wait to be read by a client before it is no longer read from itself.
UNREAD = 256 * 1024
# Bytes in one `changes` line, about; a longer one is continued on the next.
CHANGES_LINE = 1024 * 1024
# Open connections.
CONNECTIONS = 64
# Seconds for the greeting, and for the replies to a client whose carrier closed.
GREETING_SECONDS = 5.0
REMEMBERED_SECONDS = 60.0
# Seconds for the other side to read the rest once nothing more will come.
ENDED_SECONDS = 10.0
# Replies kept for one client: bytes of text, and how many ids.
REMEMBERED_BYTES = 8 * 1024 * 1024
REMEMBERED_IDS = 65536
# Clients whose replies are kept while their carrier is open.
CALLERS = 4096
