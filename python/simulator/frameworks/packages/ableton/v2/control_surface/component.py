"""The part of a surface that does one thing."""

from simulator.frameworks.component import ComponentBase


class Component(ComponentBase):
    """In this framework the Set and the application are properties; components are made of components."""

    @property
    def song(self):
        return self.live_song

    @property
    def application(self):
        return self._hosting_surface.live_application

    @property
    def parent(self):
        return self.canonical_parent

    def add_children(self, *children):
        """Takes components in, which are enabled and disabled along with this one."""
        taken = [self.add_part(child) for child in children]
        return taken[0] if len(taken) == 1 else tuple(taken)

    register_component = add_children
    register_components = add_children
