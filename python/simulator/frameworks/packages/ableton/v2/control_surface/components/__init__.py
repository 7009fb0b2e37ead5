"""The components that scripts are put together from."""

from simulator.frameworks.clips import ClipSlotPart, MovingPart, OverviewPart, ScenePart, SessionPart, Window
from simulator.frameworks.dependencies import provided
from simulator.frameworks.devices import DeviceNavigationPart, DevicePart, DrumGroupPart
from simulator.frameworks.listening import listens
from simulator.frameworks.mixing import MixerPart, StripPart
from simulator.frameworks.switching import Scrollable, ScrollPart, TogglePart
from simulator.frameworks.transport import TransportPart
from simulator.frameworks.view import BackgroundPart, ViewControlPart, ViewRecordingPart

from ..component import Component
from .session_ring import SessionRingComponent


class ClipSlotComponent(ClipSlotPart, Component):
    """One clip slot's button."""


class SceneComponent(ScenePart, Component):
    """One scene's buttons and its slots."""

    clip_slot_component_type = ClipSlotComponent

    def __init__(self, session_ring=None, window=None, **named):
        super().__init__(**named)
        self.begin(window or session_ring or Window(0, 1, tuple))

    def _create_clip_slot(self):
        return self.clip_slot_component_type()


class SessionComponent(SessionPart, Component):
    """`SessionComponent(session_ring=ring)`: the slots of the ring."""

    scene_component_type = SceneComponent

    def __init__(self, session_ring=None, auto_name=False, scene_component_type=None, clip_slot_component_type=None, **named):
        super().__init__(**named)
        self._session_ring = session_ring or provided("session_ring")
        if self._session_ring is None:
            raise TypeError("SessionComponent needs a session_ring: SessionComponent(session_ring=SessionRingComponent(8, 5))")
        self._scene_type = scene_component_type or self.scene_component_type
        if clip_slot_component_type is not None:
            scene = self._scene_type
            self._scene_type = type(scene.__name__, (scene,), {"clip_slot_component_type": clip_slot_component_type})
        self.begin(self._session_ring)

    def _create_scene(self):
        return self._scene_type(session_ring=self._session_ring)


class SessionNavigationComponent(MovingPart, Component):
    """`SessionNavigationComponent(session_ring=ring)`: buttons that move the ring."""

    def __init__(self, session_ring=None, **named):
        super().__init__(**named)
        self.begin_moving(session_ring or provided("session_ring"))


def _way(way, page):
    return lambda self, button: self.set_way_button(way, button, page)


for _direction in ("left", "right", "up", "down"):
    setattr(SessionNavigationComponent, f"set_{_direction}_button", _way(_direction, False))
    setattr(SessionNavigationComponent, f"set_page_{_direction}_button", _way(_direction, True))


class SessionOverviewComponent(OverviewPart, Component):
    """`SessionOverviewComponent(session_ring=ring)`: each button of its matrix stands for a ringful of slots."""

    def __init__(self, session_ring=None, enable_skinning=False, **named):
        super().__init__(**named)
        self.begin(session_ring or provided("session_ring"))


class ChannelStripComponent(StripPart, Component):
    """One track's controls."""


class MixerComponent(MixerPart, Component):
    """`MixerComponent(tracks_provider=ring)`: a strip for each track of the ring."""

    channel_strip_component_type = ChannelStripComponent

    def __init__(
        self,
        tracks_provider=None,
        session_ring=None,
        auto_name=False,
        invert_mute_feedback=False,
        channel_strip_component_type=None,
        num_returns=0,
        **named,
    ):
        super().__init__(**named)
        self._provider = tracks_provider or session_ring or provided("session_ring")
        if self._provider is None:
            raise TypeError("MixerComponent needs tracks: MixerComponent(tracks_provider=SessionRingComponent(8, 5))")
        self.strip_type = channel_strip_component_type or self.channel_strip_component_type
        self.begin(self._provider.num_tracks, num_returns, invert_mute_feedback)
        self._on_tracks.subject = self._provider

    def tracks_to_control(self):
        return self._provider.controlled_tracks()

    @listens("tracks")
    def _on_tracks(self):
        self._reassign_tracks()


class TransportComponent(TransportPart, Component):
    """The transport's buttons and knobs."""


class DeviceComponent(DevicePart, Component):
    """The parameters of the selected device, which it follows by itself."""

    def __init__(self, device_provider=None, device_bank_registry=None, banking_info=None, bank_size=8, **named):
        super().__init__(**named)
        self._hosting_surface.add_device_follower(self)


class DeviceNavigationComponent(DeviceNavigationPart, Component):
    """Selects the next or the previous device of the selected track."""


class DrumGroupComponent(DrumGroupPart, Component):
    """Plays the pads of the selected track's Drum Rack."""

    def __init__(self, **named):
        super().__init__(**named)
        self._hosting_surface.add_device_follower(self)


class ViewControlComponent(ViewControlPart, Component):
    """Selects tracks and scenes."""


class SessionRecordingComponent(TransportPart, Component):
    """The record button of the session."""

    def set_record_button(self, button):
        self.set_toggle("session_record", button)

    def set_automation_button(self, button):
        self.set_toggle("automation_arm", button)


class UndoRedoComponent(TransportPart, Component):
    """The buttons for undo and redo."""


class ToggleComponent(TogglePart, Component):
    """`ToggleComponent("metronome", song)`."""


class ScrollComponent(ScrollPart, Component, Scrollable):
    """Scrolls what it is given, or by its own methods what a script likes."""


class BackgroundComponent(BackgroundPart, Component):
    """Has controls so that they do nothing."""


class ViewBasedRecordingComponent(ViewRecordingPart, Component):
    """One record button for the view that is open."""
