"""The root of everything on a surface that can be touched or lit."""

from __future__ import annotations

from typing import Any

from ..guard import surface_being_built
from ..layers import Claims
from ..listening import EventObject


class ControlBase(EventObject):
    """A part of the surface. Made inside a component guard."""

    def __init__(self, name: str = "", resource_type: Any = None, optimized_send_midi: Any = None) -> None:
        super().__init__()
        self._hosting_surface = surface_being_built(self)
        self.name = name
        self._claims = Claims(self)
        self._hosting_surface.add_control(self)

    @property
    def resource(self) -> Claims:
        """Who has this control, of the components that want it."""
        return self._claims

    @property
    def canonical_parent(self) -> Any:
        return self._hosting_surface

    def install_connections(self, install_translation: Any, install_mapping: Any, install_forwarding: Any) -> None:
        """For overriding: asks Live for the messages of this control, by calling what is given."""

    def receive(self, midi_bytes: tuple) -> None:
        """For overriding: takes in a message that came to the surface."""

    def reset(self) -> None:
        """For overriding: puts the light out."""

    def clear_send_cache(self) -> None:
        """For overriding: forgets what the hardware was last told."""
