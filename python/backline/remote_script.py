"""The object that Live calls: its slots of time go to the conversations."""

import time

from . import collector
from .faults import internal
from .lom import load_table
from .scope import Scope
from .slots import FRAME, TICK, WAKE_UP, Slots
from .station import Station

# Non-commercial SysEx id, "BL", 1: a client asks for a slot now.
WAKE_UP_SYSEX = (0xF0, 0x7D, 0x42, 0x4C, 0x01, 0xF7)

# Lines that are written into Live's log at most: a defect in every slot must not fill the disk.
REPORTS = 200


class RemoteScript:
    """Implements what Live asks of a control surface. Nothing that goes wrong here reaches Live."""

    def __init__(self, c_instance, live, clock=time.perf_counter):
        self._c_instance = c_instance
        self._reports_left = REPORTS
        self._running = False
        self._guarded(self._start, live, clock)
        if not self._running:
            c_instance.show_message("Backline could not start; Live's log file says why")

    def update_display(self):
        self._guarded(self._tick)

    def receive_midi(self, midi_bytes):
        if self._running and tuple(midi_bytes) == WAKE_UP_SYSEX:
            self._guarded(self._slots.serve, WAKE_UP)

    def receive_midi_chunk(self, midi_chunk):
        for midi_bytes in midi_chunk:
            self.receive_midi(midi_bytes)

    def disconnect(self):
        if self._running:
            self._running = False
            for action in (self._timer.stop, self._station.close, self._scope.close, collector.put_back):
                self._guarded(action)

    def build_midi_map(self, midi_map_handle):
        """Nothing is mapped: SysEx reaches a script without it."""

    def refresh_state(self):
        """There is no hardware whose lights would have to be set again."""

    def connect_script_instances(self, instanciated_scripts):
        """Other scripts are none of ours."""

    def port_settings_changed(self):
        """Which MIDI input wakes us up makes no difference."""

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

    def _start(self, live, clock):
        application = live.application()
        roots = {"song": self._c_instance.song, "application": lambda: application}
        self._scope = Scope(load_table(), live, roots)
        self._station = Station(self._scope, live.version(), clock, self._report)
        self._slots = Slots(self._station, clock)
        self._timer = live.every_frame(self._on_frame)
        collector.put_aside()
        self._running = True

    def _on_frame(self):
        if self._running:
            self._guarded(self._slots.serve, FRAME)

    def _tick(self):
        if self._running:
            self._station.tick()
            self._slots.serve(TICK)
            # Live stops a timer whose callback raised; ours does not raise, but time must not end here.
            if not self._timer.running:
                self._timer.start()

    def _guarded(self, action, *args):
        """A defect of ours is written down; Live goes on, and so do we in the next slot."""
        try:
            action(*args)
        except Exception as error:
            self._report(internal(error).message)

    def _report(self, text):
        if self._reports_left > 0:
            self._reports_left -= 1
            self._c_instance.log_message("Backline: %s" % text)
