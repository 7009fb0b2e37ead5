"""A track's last equaliser."""

from simulator.frameworks.mixing import TrackEqPart

from .ControlSurfaceComponent import ControlSurfaceComponent


class TrackEQComponent(TrackEqPart, ControlSurfaceComponent):
    """Gains of three bands, and buttons that cut them: of EQ Three, or the first three bands of EQ Eight."""
