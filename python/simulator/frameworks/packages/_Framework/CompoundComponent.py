"""A component that is made of components."""

from .ControlSurfaceComponent import ControlSurfaceComponent


class CompoundComponent(ControlSurfaceComponent):
    """What is registered here is enabled and disabled along with it."""

    def __init__(self, *arguments, **named):
        super().__init__(*arguments, **named)
        self._sub_components = []

    def register_component(self, component):
        self._sub_components.append(component)
        component.set_enabled(self.is_enabled())
        return component

    def register_components(self, *components):
        return [self.register_component(component) for component in components]

    def set_enabled(self, enable):
        super().set_enabled(enable)
        for component in self._sub_components:
            component.set_enabled(enable)
