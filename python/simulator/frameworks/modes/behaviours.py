"""What the button of a mode does when it is pressed, held and let go."""

from __future__ import annotations

from typing import Any, Callable, Optional


class ModeButtonBehaviour:
    def press_immediate(self, component: Any, mode: str) -> None:
        """For overriding: the button goes down."""

    def release_immediate(self, component: Any, mode: str) -> None:
        """For overriding: it comes up again soon."""

    def press_delayed(self, component: Any, mode: str) -> None:
        """For overriding: it has been held for a while."""

    def release_delayed(self, component: Any, mode: str) -> None:
        """For overriding: it comes up after that."""


class ImmediateBehaviour(ModeButtonBehaviour):
    """Goes to the mode at once."""

    def press_immediate(self, component: Any, mode: str) -> None:
        component.push_mode(mode)
        component.pop_unselected_modes()


class LatchingBehaviour(ImmediateBehaviour):
    """Goes to the mode; held for a while, it goes back when let go."""

    def press_immediate(self, component: Any, mode: str) -> None:
        component.push_mode(mode)

    def release_immediate(self, component: Any, mode: str) -> None:
        component.pop_unselected_modes()

    def release_delayed(self, component: Any, mode: str) -> None:
        component.pop_mode(mode)


class MomentaryBehaviour(ModeButtonBehaviour):
    """The mode lasts as long as the button is held."""

    def press_immediate(self, component: Any, mode: str) -> None:
        component.push_mode(mode)

    def release_immediate(self, component: Any, mode: str) -> None:
        component.pop_mode(mode)

    release_delayed = release_immediate


class ReenterBehaviour(LatchingBehaviour):
    """Pressed in its own mode, it does something else: `on_reenter`."""

    def __init__(self, on_reenter: Optional[Callable[[], Any]] = None) -> None:
        self._reenter = on_reenter

    def press_immediate(self, component: Any, mode: str) -> None:
        was_in_it = component.selected_mode == mode
        super().press_immediate(component, mode)
        if was_in_it:
            self.on_reenter()

    def on_reenter(self) -> None:
        if self._reenter is not None:
            self._reenter()


class ToggleBehaviour(ModeButtonBehaviour):
    """Goes to the mode, and pressed again back."""

    def press_immediate(self, component: Any, mode: str) -> None:
        if component.selected_mode == mode:
            component.pop_mode(mode)
        else:
            component.push_mode(mode)
