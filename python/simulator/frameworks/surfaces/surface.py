"""What the control surfaces of all frameworks do alike: time, components, and the end."""

from __future__ import annotations

from typing import Any, List, Optional

from ..guard import building
from ..scheduler import MessageScheduler
from ..tasks import TaskGroup
from .device_side import DeviceSide
from .midi_side import MidiSide
from .surroundings import Surroundings, told


class SurfaceBase(MidiSide, DeviceSide):
    """The base of a script's main class. `c_instance` is what Live gave to `create_instance`."""

    def __init__(self, c_instance: Any = None) -> None:
        super().__init__()
        self._c_instance = c_instance
        self._scheduled_messages = MessageScheduler(self._report_scheduled)
        self._tasks = TaskGroup(self.report_task)
        self._task_group = self._tasks
        self._components: List[Any] = []
        self._highlighting_session_component: Optional[Any] = None
        self.begin_midi()
        self.begin_devices()
        self._surroundings = Surroundings(self)

    def _made(self) -> None:
        """The surface stands: what it was told of tracks while it was being made is told again to all its parts."""
        self._surroundings.listen()

    # Live

    @property
    def live_song(self) -> Any:
        return self._c_instance.song()

    @property
    def live_application(self) -> Any:
        import Live

        return Live.Application.get_application()

    def application(self) -> Any:
        return self.live_application

    def show_message(self, message: str) -> None:
        self._c_instance.show_message(message)

    def log_message(self, *message: Any) -> None:
        self._c_instance.log_message(" ".join(str(part) for part in message))

    def instance_identifier(self) -> int:
        return self._c_instance.instance_identifier()

    def preferences(self, key: str) -> Any:
        return self._c_instance.preferences(key)

    def provides(self, name: str, otherwise: Any) -> Any:
        """What components of this surface are given when they ask for a dependency."""
        known = {
            "control_surface": lambda: self,
            "element_container": lambda: getattr(self, "_elements", None),
            "register_component": lambda: self.add_component,
            "register_control": lambda: self.add_control,
            "request_rebuild_midi_map": lambda: self.request_rebuild_midi_map,
            "schedule_message": lambda: self.schedule_message,
            "send_midi": lambda: self._send_midi,
            "session_ring": lambda: getattr(self, "_session_ring", None),
            "set_session_highlight": lambda: self._c_instance.set_session_highlight,
            "show_message": lambda: self.show_message,
            "skin": lambda: getattr(self, "_skin", None),
            "song": lambda: self.live_song,
        }
        known.update(self._get_additional_dependencies() or {})
        return known[name]() if name in known else otherwise

    def _get_additional_dependencies(self) -> Any:
        """For overriding: further dependencies, name → function that answers it."""
        return {}

    # Time

    def schedule_message(self, delay_in_ticks: int, callback: Any, parameter: Any = None) -> None:
        """Calls back after so many display ticks of 100 ms; 0 and 1 both mean the next one."""
        self._scheduled_messages.schedule(delay_in_ticks, callback, parameter)

    def update_display(self) -> None:
        """Called by Live every 100 ms. An override has to call this one, or nothing scheduled ever runs."""
        with self.component_guard():
            self._scheduled_messages.tick()
            self._tasks.update()
            for component in tuple(self._components):
                component.tasks.update()
                component.on_tick()

    # Components and controls

    def component_guard(self) -> Any:
        """`with` this, components can be made, and find their surface."""
        return building(self)

    @property
    def components(self) -> tuple:
        return tuple(self._components)

    def add_component(self, component: Any) -> Any:
        if component not in self._components:
            self._components.append(component)
        return component

    def set_highlighting_session_component(self, component: Optional[Any]) -> None:
        """Shows Live's coloured frame around the clip slots of this component; None shows none."""
        if self._highlighting_session_component is not None:
            self._highlighting_session_component.set_highlighting_callback(None)
        self._highlighting_session_component = component
        if component is None:
            self._c_instance.set_session_highlight(-1, -1, -1, -1, False)
        else:
            component.set_highlighting_callback(self._c_instance.set_session_highlight)

    def highlighting_session_component(self) -> Any:
        return self._highlighting_session_component

    _on_track_list_changed = told("on_track_list_changed")
    _on_scene_list_changed = told("on_scene_list_changed")
    _on_selected_track_changed = told("on_selected_track_changed")
    _on_selected_scene_changed = told("on_selected_scene_changed")

    def update(self) -> None:
        """Shows everything anew that a component shows."""
        with self.component_guard():
            for component in tuple(self._components):
                component.update()

    # Lifecycle

    def connect_script_instances(self, instanciated_scripts: tuple) -> None:
        """Called by Live with all running scripts, so that they can work together."""

    def refresh_state(self) -> None:
        """Called by Live when the hardware may have lost its state: everything is shown again."""
        with self.component_guard():
            for control in self._controls:
                control.clear_send_cache()
            for component in tuple(self._components):
                component.refresh()

    def port_settings_changed(self) -> None:
        """Called by Live when another port was chosen."""
        self.refresh_state()

    def disconnect(self) -> None:
        """Called by Live at the end. Overrides call it last."""
        with self.component_guard():
            for part in (*self._components, *self._controls):
                part.disconnect()
        self._components.clear()
        self._controls.clear()
        self._scheduled_messages.clear()
        self._tasks.clear()
        self.set_highlighting_session_component(None)
        self._surroundings.disconnect()
        super().disconnect()

    # Questions Live asks of every surface

    def suggest_input_port(self) -> str:
        return ""

    def suggest_output_port(self) -> str:
        return ""

    # Failures

    def report_task(self, error: BaseException) -> None:
        self._c_instance.failed("a task", error)

    def _report_scheduled(self, error: BaseException) -> None:
        self._c_instance.failed("a scheduled message", error)
