"""What the control surfaces of both frameworks do alike: time, components, controls, MIDI, the end."""

from __future__ import annotations

from typing import Any, List, Optional

from .guard import building
from .scheduler import MessageScheduler


class SurfaceBase:
    """The base of a script's main class. `c_instance` is what Live gave to `create_instance`."""

    def __init__(self, c_instance: Any = None, *arguments: Any, **named: Any) -> None:
        self._c_instance = c_instance
        self._scheduler = MessageScheduler(self._report_scheduled)
        self._components: List[Any] = []
        self._controls: List[Any] = []
        self._highlighting: Optional[Any] = None

    # Live

    def application(self) -> Any:
        import Live

        return Live.Application.get_application()

    def show_message(self, message: str) -> None:
        self._c_instance.show_message(message)

    def log_message(self, *message: Any) -> None:
        self._c_instance.log_message(" ".join(str(part) for part in message))

    def instance_identifier(self) -> int:
        return self._c_instance.instance_identifier()

    # Time

    def schedule_message(self, delay_in_ticks: int, callback: Any, parameter: Any = None) -> None:
        """Calls back after so many display ticks of 100 ms; 0 and 1 both mean the next one."""
        self._scheduler.schedule(delay_in_ticks, callback, parameter)

    def update_display(self) -> None:
        """Called by Live every 100 ms. An override has to call this one, or nothing scheduled ever runs."""
        with self.component_guard():
            self._scheduler.tick()
            for component in list(self._components):
                component.on_tick()

    # Components and controls

    def component_guard(self) -> Any:
        """`with` this, components can be made, and find their surface."""
        return building(self)

    @property
    def components(self) -> tuple:
        return tuple(self._components)

    @property
    def controls(self) -> tuple:
        return tuple(self._controls)

    def add_component(self, component: Any) -> None:
        self._components.append(component)

    def add_control(self, control: Any) -> None:
        """Takes a control in. Its MIDI reaches the script from the next `build_midi_map` on."""
        self._controls.append(control)
        self.request_rebuild_midi_map()

    def set_highlighting_session_component(self, component: Optional[Any]) -> None:
        """Shows Live's coloured frame around the clip slots of this component; None shows none."""
        if self._highlighting is not None:
            self._highlighting.set_highlighter(None)
        self._highlighting = component
        if component is None:
            self._show_box(-1, -1, -1, -1, False)
        else:
            component.set_highlighter(self._show_box)

    def _show_box(self, *box: Any) -> None:
        self._c_instance.set_session_highlight(*box)

    # MIDI

    def request_rebuild_midi_map(self) -> None:
        self._c_instance.request_rebuild_midi_map()

    def build_midi_map(self, midi_map_handle: int) -> None:
        """Called by Live: says which messages should come here, and which move parameters."""
        for control in self._controls:
            control.install(self._c_instance.handle(), midi_map_handle)

    def receive_midi(self, midi_bytes: tuple) -> None:
        """Called by Live with one complete message."""
        with self.component_guard():
            if midi_bytes[0] == 0xF0:
                self.handle_sysex(midi_bytes)
                return
            for control in list(self._controls):
                control.receive(midi_bytes)

    def handle_sysex(self, midi_bytes: tuple) -> None:
        """For scripts to override; SysEx that nobody expects is no error."""

    def _send_midi(self, midi_bytes: tuple, optimized: Optional[bool] = None) -> bool:
        self._c_instance.send_midi(tuple(midi_bytes))
        return True

    # Lifecycle

    def connect_script_instances(self, instanciated_scripts: tuple) -> None:
        """Called by Live with all running scripts, so that they can work together."""

    def refresh_state(self) -> None:
        """Called by Live when the hardware may have lost its state."""
        for component in list(self._components):
            component.update()

    def disconnect(self) -> None:
        """Called by Live at the end. Overrides call it last."""
        for component in list(self._components):
            component.disconnect()
        for control in list(self._controls):
            control.disconnect()
        self._components.clear()
        self._controls.clear()
        self._scheduler.clear()
        self.set_highlighting_session_component(None)

    # Questions Live asks of every surface

    def can_lock_to_devices(self) -> bool:
        return False

    def suggest_input_port(self) -> str:
        return ""

    def suggest_output_port(self) -> str:
        return ""

    def suggest_map_mode(self, cc_no: int, channel: int) -> int:
        """-1: this surface has nothing to suggest for that controller."""
        return -1

    def _report_scheduled(self, error: BaseException) -> None:
        self._c_instance.failed("a scheduled message", error)
