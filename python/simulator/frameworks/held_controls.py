"""What components do with the buttons and knobs they are given one by one."""

from __future__ import annotations

from typing import Any, Callable, Dict, Tuple

from .elements import light


class HeldControls:
    """The controls of one component, each under a name. A button that is exchanged goes dark and is not heard any more."""

    def __init__(self, is_enabled: Callable[[], bool]) -> None:
        self._is_enabled = is_enabled
        self._held: Dict[str, Tuple[Any, Any]] = {}

    def __getitem__(self, name: str) -> Any:
        """The control under this name, or None."""
        return self._held.get(name, (None, None))[0]

    def button(self, name: str, button: Any, pressed: Callable[..., Any]) -> None:
        """`pressed(value)` is called with every value, while the component is enabled."""
        former, heard = self._held.pop(name, (None, None))
        if former is not None:
            former.remove_value_listener(heard)
            if former is not button:
                light(former, "DefaultButton.Off", False)
        if button is not None:

            def hear(value: int, *_: Any) -> None:
                if self._is_enabled():
                    pressed(value)

            button.add_value_listener(hear)
            self._held[name] = (button, hear)

    def knob(self, name: str, knob: Any) -> None:
        """A control that is to be connected to a parameter by `connect`."""
        former, _ = self._held.pop(name, (None, None))
        if former is not None and former is not knob:
            former.release_parameter()
        if knob is not None:
            self._held[name] = (knob, None)

    def connect(self, name: str, parameter: Any) -> None:
        """Lets the knob of this name, if there is one, move the parameter; None lets go."""
        knob = self[name]
        if knob is None:
            return
        if parameter is None or not self._is_enabled():
            knob.release_parameter()
        else:
            knob.connect_to(parameter)

    def light(self, name: str, color: str, lit: bool) -> None:
        if self._is_enabled():
            light(self[name], color, lit)

    def pressed(self, name: str, value: int) -> bool:
        """Is this value a press? Buttons that are not momentary send nothing else."""
        button = self[name]
        return bool(value) or not getattr(button, "is_momentary", lambda: True)()

    def let_go(self) -> None:
        for name, (control, heard) in list(self._held.items()):
            if heard is None:
                self.knob(name, None)
            else:
                control.remove_value_listener(heard)
        self._held.clear()
