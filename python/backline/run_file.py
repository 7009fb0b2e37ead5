"""The run file: where programs of this user find the script, and the secret that proves they are his."""

import json
import os
import stat
import time

from .version import PROTOCOL, VERSION


def run_folder():
    """`$BACKLINE_RUN`, else `~/.backline/run`."""
    return os.environ.get("BACKLINE_RUN") or os.path.join(os.path.expanduser("~"), ".backline", "run")


class RunFile:
    """`script-<pid>.json`, readable by its owner only, there from `write` to `remove`."""

    def __init__(self, folder, boot):
        self.path = os.path.join(folder, "script-%d.json" % os.getpid())
        self._folder = folder
        self._boot = boot

    def write(self, tcp_port, secret, live):
        """Appears whole or not at all: it is renamed into its place."""
        os.makedirs(self._folder, mode=0o700, exist_ok=True)
        if not os.stat(self._folder).st_mode & stat.S_ISVTX:
            # A folder that everybody shares, such as /tmp, is not ours to close; the file itself is.
            os.chmod(self._folder, 0o700)
        content = {
            "protocol": PROTOCOL, "version": VERSION, "pid": os.getpid(), "tcpPort": tcp_port,
            "secret": secret, "boot": self._boot, "live": live, "started": int(time.time()),
        }
        draft = "%s.%s.tmp" % (self.path, self._boot)
        with os.fdopen(os.open(draft, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600), "w") as file:
            json.dump(content, file)
        os.replace(draft, self.path)

    def remove(self):
        """Removes the file unless a newer instance of the script in the same Live has replaced it."""
        try:
            with open(self.path) as file:
                ours = json.load(file).get("boot") == self._boot
        except (OSError, ValueError):
            return
        if ours:
            os.remove(self.path)
