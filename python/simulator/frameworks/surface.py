"""What the control surfaces of all frameworks do alike: time, components, MIDI, devices, the end."""

from __future__ import annotations

from contextlib import contextmanager
from typing import Any, Iterator, List, Optional

from .elements.connecting import connect, forward
from .guard import building
from .listening import EventObject
from .scheduler import MessageScheduler
from .surroundings import Surroundings, told
from .tasks import TaskGroup


class SurfaceBase(EventObject):
    """The base of a script's main class. `c_instance` is what Live gave to `create_instance`."""

    __events__ = ("received_midi",)

    def __init__(self, c_instance: Any = None) -> None:
        super().__init__()
        self._c_instance = c_instance
        self._scheduled_messages = MessageScheduler(self._report_scheduled)
        self._tasks = TaskGroup(self.report_task)
        self._task_group = self._tasks
        self._components: List[Any] = []
        self._controls: List[Any] = []
        self._highlighting_session_component: Optional[Any] = None
        self._device_component: Optional[Any] = None
        self._device_followers: List[Any] = []
        self._suppress_rebuild_requests, self._rebuild_was_requested = False, False
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
        return known[name]() if name in known else otherwise

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

    @property
    def controls(self) -> tuple:
        return tuple(self._controls)

    def add_component(self, component: Any) -> Any:
        if component not in self._components:
            self._components.append(component)
        return component

    def add_control(self, control: Any) -> None:
        """Takes a control in. Its MIDI reaches the script from the next `build_midi_map` on."""
        self._controls.append(control)
        self.request_rebuild_midi_map()

    def get_control_by_name(self, name: str) -> Any:
        return next((control for control in self._controls if control.name == name), None)

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

    # Devices

    def set_device_component(self, device_component: Any) -> None:
        """Gives this component the device that is selected in Live, and each that comes after it."""
        self._device_followers = [other for other in self._device_followers if other is not self._device_component]
        self._device_component = device_component
        if device_component is not None:
            self.add_device_follower(device_component)

    def add_device_follower(self, component: Any) -> None:
        """Gives this component, besides others, the device that is selected in Live."""
        self._device_followers.append(component)
        self._surroundings.appoint()

    def lock_to_device(self, device: Any) -> None:
        if self._device_component is not None:
            self._device_component.set_lock_to_device(True, device)

    def unlock_from_device(self, device: Any) -> None:
        if self._device_component is not None:
            self._device_component.set_lock_to_device(False, device)

    def can_lock_to_devices(self) -> bool:
        return self._device_component is not None

    # MIDI

    def request_rebuild_midi_map(self) -> None:
        if self._suppress_rebuild_requests:
            self._rebuild_was_requested = True
        elif self._c_instance is not None:
            self._c_instance.request_rebuild_midi_map()

    def set_suppress_rebuild_requests(self, suppress: bool) -> None:
        """Holds requests back until this is called with False."""
        self._suppress_rebuild_requests = bool(suppress)
        if not suppress and self._rebuild_was_requested:
            self._rebuild_was_requested = False
            self.request_rebuild_midi_map()

    _set_suppress_rebuild_requests = set_suppress_rebuild_requests

    @contextmanager
    def suppressing_rebuild_requests(self) -> Iterator[None]:
        self.set_suppress_rebuild_requests(True)
        try:
            yield
        finally:
            self.set_suppress_rebuild_requests(False)

    def build_midi_map(self, midi_map_handle: int) -> None:
        """Called by Live: says which messages should come here, and which move parameters."""
        script_handle = self._c_instance.handle()
        with self.component_guard():
            for control in self._controls:
                control.install_connections(
                    lambda *_: None,
                    lambda control, parameter, delay, values: connect(control, parameter, midi_map_handle, delay, values),
                    lambda control: forward(control, script_handle, midi_map_handle),
                )

    def receive_midi(self, midi_bytes: tuple) -> None:
        """Called by Live with one complete message."""
        with self.component_guard():
            self.notify_received_midi(midi_bytes)
            if midi_bytes[0] == 0xF0:
                self.handle_sysex(midi_bytes)
                return
            for control in tuple(self._controls):
                control.receive(midi_bytes)

    def handle_sysex(self, midi_bytes: tuple) -> None:
        """For overriding, and calling; SysEx that nobody expects is no error."""
        for control in tuple(self._controls):
            if getattr(control, "message_sysex_identifier", None) is not None:
                control.receive(midi_bytes)

    def send_control_midi(self, midi_bytes: tuple) -> Any:
        """What controls send goes through the method that scripts override."""
        return self._send_midi(tuple(midi_bytes))

    def _send_midi(self, midi_bytes: tuple, optimized: Optional[bool] = None) -> bool:
        self._c_instance.send_midi(tuple(midi_bytes))
        return True

    def set_pad_translations(self, pad_translations: Any) -> None:
        self._c_instance.set_pad_translation(pad_translations)

    def set_feedback_channels(self, channels: Any) -> None:
        self._c_instance.set_feedback_channels(channels)

    def set_controlled_track(self, track: Any) -> None:
        self._c_instance.set_controlled_track(track)

    def release_controlled_track(self) -> None:
        self._c_instance.release_controlled_track()

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

    def suggest_map_mode(self, cc_no: int, channel: int) -> int:
        """What the control on this controller number sends; -1 when there is none."""
        from .elements.midi_control import MIDI_CC_TYPE

        for control in self._controls:
            kind = getattr(control, "message_type", int)()
            if kind == MIDI_CC_TYPE and (control.message_channel(), control.message_identifier()) == (channel, cc_no):
                if hasattr(control, "is_relative"):
                    return int(control.message_map_mode())
        return -1

    # Failures

    def report_task(self, error: BaseException) -> None:
        self._c_instance.failed("a task", error)

    def _report_scheduled(self, error: BaseException) -> None:
        self._c_instance.failed("a scheduled message", error)
