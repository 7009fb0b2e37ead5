"""What the components of all frameworks do alike."""

from __future__ import annotations

from typing import Any, Optional, Tuple

from .attributes.declared import declared_controls, state_of
from .guard import surface_being_built
from .listening import EventObject
from .tasks import TaskGroup


class ComponentBase(EventObject):
    """Belongs to the surface in whose component guard it was made. While it is enabled it has the controls of its layer."""

    __events__ = ("enabled",)

    def __init__(
        self,
        name: str = "",
        is_enabled: bool = True,
        layer: Any = None,
        parent: Any = None,
        register_component: Any = None,
        song: Any = None,
        is_private: bool = False,
        is_root: bool = False,
    ) -> None:
        super().__init__()
        self._hosting_surface = surface_being_built(self)
        self._is_enabled = bool(is_enabled)
        self._enclosing: Optional[Any] = None
        self._enclosed: list = []
        self._layer = layer
        self._tasks = TaskGroup(self._hosting_surface.report_task)
        self.name = name or type(self).__name__
        self.is_private, self.is_root = is_private, is_root
        self._component_number = len(self._hosting_surface.components)
        self._hosting_surface.add_component(self)
        if parent is not None:
            parent.add_part(self)

    def _made(self) -> None:
        if self._layer is not None and self.is_enabled():
            self._layer.grab(self)

    def _slot_identity(self, module: str, name: str) -> Tuple[str, str]:
        return type(self._hosting_surface).__module__, f"{name} of component {self._component_number}"

    @property
    def canonical_parent(self) -> Any:
        return self._enclosing or self._hosting_surface

    @property
    def tasks(self) -> TaskGroup:
        return self._tasks

    @property
    def live_song(self) -> Any:
        """The Set, however the framework of the script calls it."""
        return self._hosting_surface.live_song

    # Being enabled

    def is_enabled(self, explicit: bool = False) -> bool:
        """Of itself; and unless `explicit`, of everything that it is a part of."""
        return self._is_enabled and (explicit or self._enclosing is None or self._enclosing.is_enabled())

    def set_enabled(self, enable: bool) -> None:
        before = self.is_enabled()
        self._is_enabled = bool(enable)
        self.enabled_has_become(before)

    def enabled_has_become(self, before: bool) -> None:
        """Takes or gives back controls when being enabled has changed, here and in all parts."""
        after = self.is_enabled()
        if after == before:
            return
        if self._layer is not None:
            self._layer.grab(self) if after else self._layer.release(self)
        for part in self._enclosed:
            part.enabled_has_become(before and part.is_enabled(explicit=True))
        self.on_enabled_changed()
        self.notify_enabled(after)

    def on_enabled_changed(self) -> None:
        self.update()

    def add_part(self, component: Any) -> Any:
        """Takes a component in, which from now on is enabled only along with this one."""
        before = component.is_enabled()
        component._enclosing = self
        self._enclosed.append(component)
        component.enabled_has_become(before)
        return component

    # Controls

    @property
    def layer(self) -> Any:
        return self._layer

    @layer.setter
    def layer(self, layer: Any) -> None:
        if self._layer is not None:
            self._layer.release(self)
        self._layer = layer
        if layer is not None and self.is_enabled():
            layer.grab(self)

    def take_control(self, name: str, control: Any) -> None:
        """Takes (or, with None, gives up) the control that a layer has under `name`."""
        setter = getattr(self, f"set_{name}", None)
        if setter is not None:
            setter(control)
        elif name in declared_controls(type(self)):
            state_of(self, name).set_control_element(control)
        else:
            raise AttributeError(f"{type(self).__name__} has no control {name!r}: neither set_{name}() nor a declared one")

    def control_notifications_enabled(self) -> bool:
        return self.is_enabled()

    # For overriding

    def update(self) -> None:
        """Show the present state."""

    def on_tick(self) -> None:
        """Called at every display tick."""

    def on_track_list_changed(self) -> None:
        """Tracks came or went."""

    def on_scene_list_changed(self) -> None:
        """Scenes came or went."""

    def on_selected_track_changed(self) -> None:
        """Another track is selected."""

    def on_selected_scene_changed(self) -> None:
        """Another scene is selected."""

    def refresh(self) -> None:
        """Shows everything anew, as after the hardware has been switched on."""
        for name in declared_controls(type(self)):
            state_of(self, name).show()
        self.update()

    def disconnect(self) -> None:
        """Lets go of listeners and controls. Overrides call it last."""
        if self._layer is not None:
            self._layer.release(self)
        self._tasks.clear()
        super().disconnect()
