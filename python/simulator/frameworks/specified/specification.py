"""What a surface is made of, as class attributes that scripts override."""

from __future__ import annotations

from typing import Any, Dict, Optional

from ..elements import Skin
from .elements_base import ElementsBase


class SurfaceSpecification:
    """A script hands its own subclass, or an object of it, to the surface."""

    elements_type: Any = ElementsBase
    control_surface_skin: Optional[Skin] = None
    create_mappings_function: Any = None
    component_map: Dict[str, Any] = {}
    num_tracks = 0
    num_scenes = 0
    include_returns = False
    include_master = False
    right_align_non_player_tracks = False
    snap_track_offset = False
    include_auto_arming = False
    link_session_ring_to_track_selection = False
    link_session_ring_to_scene_selection = False
    parameter_bank_size = 8
    continuous_parameter_sensitivity = 1.0
    quantized_parameter_sensitivity = 1.0
    feedback_channels: Any = None
    playing_feedback_velocity = 127
    recording_feedback_velocity = 127
    identity_request: Optional[tuple] = None
    identity_response_id_bytes: Optional[tuple] = None
    custom_identity_response: Optional[tuple] = None
    hello_messages: Any = ()
    goodbye_messages: Any = ()
    send_goodbye_messages_last = False
    display_specification: Any = None


def create_skin(skin: Any = None, colors: Any = None) -> Skin:
    """The colours of a class of classes. `colors` is for scripts that keep those of their hardware apart."""
    return Skin() if skin is None else Skin(skin)
