"""The control surface: looks for messages at every tick, and hands them to the parts."""

import importlib
import logging
import os
from pathlib import Path

from ableton.v2.control_surface import ControlSurface

from . import parts
from .door import Door
from .osc import OscError, decode

logger = logging.getLogger("OscScript")

_PORT = int(os.environ.get("OSC_SCRIPT_PORT", "9140"))


class OscSurface(ControlSurface):
    def __init__(self, c_instance):
        super().__init__(c_instance)
        self._log_file = _open_log_file()
        self.door = Door(_PORT)
        self._build()
        logger.info("listening on UDP port %d", self.door.port)
        self.show_message(f"OSC on UDP port {self.door.port}")
        self.schedule_message(1, self._tick)

    def _build(self):
        with self.component_guard():
            self._parts = [part(self.door) for part in parts.PARTS]
        self._handlers = {"/ping": self._ping, "/reload": self._reload}
        for part in self._parts:
            self._handlers.update(part.handlers())

    def _tick(self):
        for datagram, client in self.door.received():
            self._serve(datagram, client)
        self.schedule_message(1, self._tick)

    def _serve(self, datagram, client):
        """Answers, or tells the client why not: a message that is wrong must not stop the ticks."""
        try:
            address, arguments = decode(datagram)
            if address not in self._handlers:
                raise OscError(f"there is no address {address}")
            answer = self._handlers[address](client, arguments)
            if answer is not None:
                self.door.send(client, address, *answer)
        except Exception as error:
            logger.exception("refused %r", datagram[:200])
            self.door.send(client, "/error", f"{type(error).__name__}: {error}")

    def _ping(self, client, arguments):
        return ("ok",)

    def _reload(self, client, arguments):
        """Takes in what has changed in parts.py, without restarting Live."""
        for part in self._parts:
            part.disconnect()
        importlib.reload(parts)
        self._build()
        logger.info("reloaded")
        return ("ok",)

    def disconnect(self):
        self.door.close()
        super().disconnect()
        logger.removeHandler(self._log_file)
        self._log_file.close()


def _open_log_file():
    folder = Path(__file__).resolve().parent / "logs"
    folder.mkdir(exist_ok=True)
    handler = logging.FileHandler(str(folder / "osc-script.log"), encoding="utf-8")
    handler.setFormatter(logging.Formatter("%(asctime)s %(levelname)s %(message)s"))
    logger.addHandler(handler)
    return handler
