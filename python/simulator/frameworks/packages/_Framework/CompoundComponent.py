"""A component that is made of components."""

from .ControlSurfaceComponent import ControlSurfaceComponent


class CompoundComponent(ControlSurfaceComponent):
    """What is registered here is enabled and disabled along with it."""

    def register_component(self, component):
        return self.add_part(component)

    def register_components(self, *components):
        return [self.add_part(component) for component in components]

    def has_component(self, component):
        return component in self._enclosed
