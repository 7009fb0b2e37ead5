"""The file by which programs of this user find the simulator's side door, and its secret."""

from __future__ import annotations

import json
import os
import secrets
from pathlib import Path
from typing import Any, Dict, Optional


def run_folder() -> Path:
    """`$BACKLINE_RUN`, else `~/.backline/run`."""
    named = os.environ.get("BACKLINE_RUN")
    return Path(named).expanduser() if named else Path.home() / ".backline" / "run"


class RunFile:
    """`simulator-<pid>.json`: readable by this user only, there in full or not at all."""

    def __init__(self, folder: Optional[Path] = None) -> None:
        self._folder = folder or run_folder()
        self.path = self._folder / f"simulator-{os.getpid()}.json"

    def write(self, content: Dict[str, Any]) -> None:
        """Writes or replaces the file. Raises OSError when the folder cannot be written."""
        self._folder.mkdir(mode=0o700, parents=True, exist_ok=True)
        if os.name == "posix":
            self._folder.chmod(0o700)
        passing = self._folder / f".{self.path.name}.{secrets.token_hex(4)}"
        flags = os.O_WRONLY | os.O_CREAT | os.O_EXCL
        with os.fdopen(os.open(passing, flags, 0o600), "w", encoding="utf-8") as file:
            json.dump(content, file)
        os.replace(passing, self.path)

    def remove(self) -> None:
        try:
            self.path.unlink()
        except FileNotFoundError:
            # Somebody who took this process for dead has tidied it away.
            return
