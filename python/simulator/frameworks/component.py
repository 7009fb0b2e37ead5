"""What the components of both frameworks do alike."""

from __future__ import annotations

from typing import Any

from .guard import surface_being_built


class ComponentBase:
    """Belongs to the surface in whose component guard it was made."""

    def __init__(self, name: str = "", is_enabled: bool = True, *arguments: Any, **named: Any) -> None:
        self._surface = surface_being_built(self)
        self._enabled = bool(is_enabled)
        self.name = name
        self._surface.add_component(self)

    @property
    def canonical_parent(self) -> Any:
        return self._surface

    def is_enabled(self) -> bool:
        return self._enabled

    def set_enabled(self, enable: bool) -> None:
        if self._enabled != bool(enable):
            self._enabled = bool(enable)
            self.on_enabled_changed()

    def on_enabled_changed(self) -> None:
        self.update()

    def update(self) -> None:
        """For overriding: show the present state."""

    def on_tick(self) -> None:
        """For overriding: called at every display tick."""

    def disconnect(self) -> None:
        """For overriding: let go of listeners and controls."""
