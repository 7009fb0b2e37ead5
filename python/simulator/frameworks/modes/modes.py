"""Modes by name, of which the last one pushed is the one that counts."""

from __future__ import annotations

from typing import Any, Callable, Dict, List, Optional

from .. import tasks
from ..component import ComponentBase
from ..held_controls import HeldControls
from .behaviours import LatchingBehaviour
from .kinds import Mode, as_mode

_HELD_AFTER = 0.5


class ModesPart(ComponentBase):
    """Each mode has a button, `set_<mode>_button`, that is lit in it; `set_cycle_mode_button` goes through all of them."""

    __events__ = ("selected_mode",)
    default_behaviour: Any = None

    def __init__(self, *arguments: Any, default_behaviour: Any = None, **named: Any) -> None:
        super().__init__(*arguments, **named)
        self._mode_list: List[str] = []
        self._mode_map: Dict[str, Mode] = {}
        self._behaviours: Dict[str, Any] = {}
        self._mode_stack: List[str] = []
        self._entered: Optional[str] = None
        self._mode_controls = HeldControls(self.is_enabled)
        self.default_behaviour = default_behaviour or self.default_behaviour or LatchingBehaviour()

    # Modes

    @property
    def modes(self) -> List[str]:
        return list(self._mode_list)

    @property
    def active_modes(self) -> List[str]:
        return list(self._mode_stack)

    def add_mode(self, name: str, mode_or_component: Any, behaviour: Any = None, **extras: Any) -> None:
        """Whatever a mode can be made of: see `as_mode`. The first is not entered by itself."""
        self._mode_list.append(name)
        self._mode_map[name] = as_mode(mode_or_component)
        self._behaviours[name] = behaviour or self.default_behaviour
        setattr(self, f"set_{name}_button", self._button_setter(name))

    def _get_mode_behaviour(self, name: str) -> Any:
        return self._behaviours.get(name, self.default_behaviour)

    @property
    def selected_mode(self) -> Optional[str]:
        return self._mode_stack[-1] if self._mode_stack else None

    @selected_mode.setter
    def selected_mode(self, name: Optional[str]) -> None:
        if name is not None and name not in self._mode_map:
            raise ValueError(f"there is no mode {name!r}; there are {', '.join(self._mode_list) or 'none'}")
        if self.selected_mode != name or len(self._mode_stack) > 1:
            self._mode_stack = [] if name is None else [name]
            self._settle()

    def push_mode(self, name: str) -> None:
        if name not in self._mode_map:
            raise ValueError(f"there is no mode {name!r}; there are {', '.join(self._mode_list) or 'none'}")
        self._mode_stack = [other for other in self._mode_stack if other != name] + [name]
        self._settle()

    def pop_mode(self, name: str) -> None:
        """Leaves a mode, unless it is the only one."""
        if len(self._mode_stack) > 1:
            self._mode_stack = [other for other in self._mode_stack if other != name]
            self._settle()

    def pop_unselected_modes(self) -> None:
        self._mode_stack = self._mode_stack[-1:]
        self._settle()

    def cycle_mode(self, delta: int = 1) -> None:
        if self._mode_list:
            at = self._mode_list.index(self.selected_mode) if self.selected_mode in self._mode_list else -delta
            self.selected_mode = self._mode_list[(at + delta) % len(self._mode_list)]

    def _settle(self) -> None:
        wanted = self.selected_mode if self.is_enabled() else None
        if wanted != self._entered:
            former, self._entered = self._entered, wanted
            if former is not None:
                self._mode_map[former].leave_mode()
            if wanted is not None:
                self._mode_map[wanted].enter_mode()
            self.notify_selected_mode(self.selected_mode)
        self._show_modes()

    def update(self) -> None:
        super().update()
        self._settle()

    # Buttons

    def set_mode_button(self, name: str, button: Any) -> None:
        self._mode_controls.button(name, button, self._pressing(name))
        self._show_modes()

    def _button_setter(self, name: str) -> Callable[[Any], None]:
        return lambda button: self.set_mode_button(name, button)

    def set_cycle_mode_button(self, button: Any) -> None:
        def press(value: int) -> None:
            if self._mode_controls.pressed("cycle", value):
                self.cycle_mode(1)

        self._mode_controls.button("cycle", button, press)

    set_toggle_button = set_cycle_mode_button

    def _pressing(self, name: str) -> Callable[[int], None]:
        held = tasks.sequence(tasks.wait(_HELD_AFTER), lambda: self._get_mode_behaviour(name).press_delayed(self, name))
        held.kill()
        self.tasks.add(held)
        down: List[bool] = []

        def press(value: int) -> None:
            behaviour = self._get_mode_behaviour(name)
            if self._mode_controls.pressed(name, value):
                down[:] = [True]
                held.restart()
                behaviour.press_immediate(self, name)
            elif down:
                down.clear()
                release = behaviour.release_delayed if held.is_killed else behaviour.release_immediate
                held.kill()
                release(self, name)

        return press

    def _show_modes(self) -> None:
        for name in self._mode_list:
            on = name == self.selected_mode
            self._mode_controls.light(name, f"{_title(self.name)}.{_title(name)}.{'On' if on else 'Off'}", on)

    def disconnect(self) -> None:
        self._mode_controls.let_go()
        super().disconnect()


def _title(name: str) -> str:
    """As skins call it: `Knob_Modes` → `KnobModes`."""
    return name.title().replace("_", "")
