"""The window of clip slots that a surface plays: session, scenes, slots, and moving about."""

from .clip_slot import ClipSlotPart
from .moving import MovingPart
from .overview import OverviewPart
from .scene import ScenePart
from .session import SessionPart
from .window import Window, WindowPart

__all__ = ["ClipSlotPart", "MovingPart", "OverviewPart", "ScenePart", "SessionPart", "Window", "WindowPart"]
