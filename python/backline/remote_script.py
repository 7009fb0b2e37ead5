"""The object that Live calls: its slots of time go to the host of the conversations."""

import secrets
import time

from .carriers.tcp import TcpListener, wait_readable
from .conversation.host import Host
from .conversation.limits import CONNECTIONS
from .faults import internal
from .lom import load_table
from .run_file import RunFile, run_folder
from .scope import Scope
from .slots import FRAME, TICK, WAKE_UP, Slots

# Non-commercial SysEx id, "BL", 1: a client asks for a slot now.
WAKE_UP_SYSEX = (0xF0, 0x7D, 0x42, 0x4C, 0x01, 0xF7)


class RemoteScript:
    """Implements what Live asks of a control surface. Nothing that goes wrong here reaches Live."""

    def __init__(self, c_instance, live, clock=time.perf_counter):
        self._c_instance = c_instance
        self._closed = False
        application = live.application()
        roots = {"song": c_instance.song, "application": lambda: application}
        boot, secret, version = secrets.token_urlsafe(9), secrets.token_urlsafe(24), live.version()
        self._scope = Scope(load_table(), live, roots)
        self.host = Host(self._scope, {"boot": boot, "live": version}, secret, clock, self._report)
        self._listener = TcpListener()
        self._slots = Slots(self._turn, self._has_work, self._wait, clock)
        self._run_file = RunFile(run_folder(), boot)
        self._run_file.write(self._listener.tcp_port, secret, version)
        self._timer = live.every_frame(self._on_frame)
        self._report("listening on 127.0.0.1:%d" % self._listener.tcp_port)

    def update_display(self):
        self._guarded(self._tick)

    def receive_midi(self, midi_bytes):
        if tuple(midi_bytes) == WAKE_UP_SYSEX:
            self._guarded(self._slots.serve, WAKE_UP)

    def disconnect(self):
        if not self._closed:
            self._closed = True
            self._guarded(self._close)

    def build_midi_map(self, midi_map_handle):
        """Nothing is mapped: SysEx reaches a script without it."""

    def refresh_state(self):
        """There is no hardware whose lights would have to be set again."""

    def connect_script_instances(self, instanciated_scripts):
        """Other scripts are none of ours."""

    def can_lock_to_devices(self):
        return False

    def suggest_input_port(self):
        return ""

    def suggest_output_port(self):
        return ""

    def suggest_map_mode(self, cc_no, channel):
        return 0

    def suggest_needs_takeover(self, cc_no, channel):
        return True

    def supports_pad_translation(self):
        return False

    def request_rebuild_midi_map(self):
        self._c_instance.request_rebuild_midi_map()

    def _on_frame(self):
        self._guarded(self._slots.serve, FRAME)

    def _tick(self):
        self.host.tick()
        self._slots.serve(TICK)
        if not self._closed and not self._timer.running:
            self._timer.start()

    def _turn(self, deadline):
        self._accept()
        return self.host.turn(deadline)

    def _has_work(self):
        return self.host.has_work

    def _wait(self, seconds):
        carriers = [connection.carrier for connection in self.host.connections if not connection.blocked]
        return wait_readable(carriers + [self._listener], seconds)

    def _accept(self):
        carrier = self._listener.accept()
        while carrier is not None:
            if len(self.host.connections) < CONNECTIONS:
                self.host.open(carrier)
            else:
                carrier.close()
            carrier = self._listener.accept()

    def _guarded(self, action, *args):
        """A defect of ours is written down; Live goes on, and so do we in the next slot."""
        try:
            action(*args)
        except Exception as error:
            self._report(internal(error).message)

    def _report(self, text):
        self._c_instance.log_message("Backline: %s" % text)

    def _close(self):
        self._timer.stop()
        self._run_file.remove()
        self.host.close()
        self._scope.close()
        self._listener.close()
