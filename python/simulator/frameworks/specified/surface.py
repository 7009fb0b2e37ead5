"""The surface that a specification describes."""

from __future__ import annotations

from typing import Any, Dict

from ..surfaces import SurfaceBase
from .mappings import connect_mappings
from .specification import SurfaceSpecification

_IDENTITY_REQUEST = (0xF0, 0x7E, 0x7F, 0x06, 0x01, 0xF7)


class SpecifiedSurface(SurfaceBase):
    """Makes the elements, the ring and the components, connects them, and calls `setup`. There is no hardware here to
    answer the identity request, so a surface counts as identified from the start; a response that comes in is told."""

    ring_type: Any = None
    modes_type: Any = None
    known_components: Dict[str, Any] = {}

    def __init__(self, specification: Any = None, c_instance: Any = None) -> None:
        super().__init__(c_instance)
        given = SurfaceSpecification if specification is None else specification
        self.specification = given
        self._skin = given.control_surface_skin
        with self.component_guard():
            self._elements = self._create_elements(given)
            self._session_ring = self.ring_type(
                num_tracks=given.num_tracks,
                num_scenes=given.num_scenes,
                include_returns=given.include_returns,
                include_master=given.include_master,
            )
            self.component_map = ComponentMap(self, given)
            for message in given.hello_messages or ():
                self._send_midi(tuple(message))
            self._ask_who_is_there(given)
            self.setup()

    def _create_elements(self, specification: Any) -> Any:
        return specification.elements_type()

    @property
    def elements(self) -> Any:
        return self._elements

    @property
    def session_ring(self) -> Any:
        return self._session_ring

    def setup(self) -> None:
        """Connects what `create_mappings_function` says. Overrides call this one first."""
        # Looked up in the class it stands in, or Python would make a method of it.
        kind = self.specification if isinstance(self.specification, type) else type(self.specification)
        create = next((vars(base)["create_mappings_function"] for base in kind.__mro__ if "create_mappings_function" in vars(base)), None)
        create = getattr(create, "__func__", create)
        if create is not None:
            with self.component_guard():
                connect_mappings(create(self), self.component_map, self.modes_type)

    def on_identified(self, response_bytes: Any) -> None:
        """For overriding: the hardware has said who it is."""

    def handle_sysex(self, midi_bytes: tuple) -> None:
        wanted = self.specification.identity_response_id_bytes
        if wanted and midi_bytes[1:2] == (0x7E,) and midi_bytes[3:5] == (0x06, 0x02) and midi_bytes[5 : 5 + len(wanted)] == tuple(wanted):
            self.on_identified(midi_bytes)
        else:
            super().handle_sysex(midi_bytes)

    def disconnect(self) -> None:
        for message in self.specification.goodbye_messages or ():
            self._send_midi(tuple(message))
        super().disconnect()

    def _ask_who_is_there(self, specification: Any) -> None:
        if specification.identity_response_id_bytes:
            self._send_midi(tuple(specification.identity_request or _IDENTITY_REQUEST))


class ComponentMap(dict):
    """The components of a surface by name, each made when it is first asked for."""

    def __init__(self, surface: SpecifiedSurface, specification: Any) -> None:
        super().__init__()
        self._surface = surface
        self._kinds = {**surface.known_components, **specification.component_map}

    def __missing__(self, name: str) -> Any:
        if name not in self._kinds:
            raise KeyError(f"there is no component {name!r}: add it to the component_map of the specification; there are {', '.join(self._kinds)}")
        kind = self._kinds[name]
        with self._surface.component_guard():
            made = self[name] = kind(name=name) if isinstance(kind, type) else kind() if callable(kind) else kind
        return made
