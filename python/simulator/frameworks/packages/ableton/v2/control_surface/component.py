"""The part of a surface that does one thing."""

from simulator.frameworks.component import ComponentBase


class Component(ComponentBase):
    """In this framework the Set and the application are properties; components are made of components."""

    def __init__(self, name="", parent=None, *arguments, **named):
        super().__init__(name, *arguments, **named)
        self._children = []
        if parent is not None:
            parent.add_children(self)

    @property
    def song(self):
        return self._surface.song

    @property
    def application(self):
        return self._surface.application

    def add_children(self, *children):
        """Takes components in, which are enabled and disabled along with this one."""
        self._children.extend(children)
        for child in children:
            child.set_enabled(self.is_enabled())
        return children[0] if len(children) == 1 else children

    def set_enabled(self, enable):
        super().set_enabled(enable)
        for child in self._children:
            child.set_enabled(enable)
