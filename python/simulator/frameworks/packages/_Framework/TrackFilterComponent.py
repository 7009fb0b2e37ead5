"""A track's last filter."""

from simulator.frameworks.mixing import TrackFilterPart

from .ControlSurfaceComponent import ControlSurfaceComponent


class TrackFilterComponent(TrackFilterPart, ControlSurfaceComponent):
    """Frequency and resonance of Auto Filter."""
