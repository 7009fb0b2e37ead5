"""Mixers of tracks and chains."""

from .displays import PAN_REACH, labels_of, show_crossfader, show_pan, show_send, show_tempo, show_volume
from .node import Node
from .volume_curve import UNITY, send_db, volume_db

ON_OFF = ("Off", "On")


def pan_number(value):
    return value * PAN_REACH


def make_parameter(owner, name, kind="DeviceParameter", **fields):
    return owner.document.new(kind, owner, name=name, **fields)


def volume_parameter(owner, name):
    return make_parameter(owner, name, value=UNITY, default_value=UNITY, show_value=show_volume, show_number=volume_db)


def pan_parameter(owner, name, value=0.0):
    return make_parameter(owner, name, min=-1.0, value=value, default_value=value, show_value=show_pan, show_number=pan_number)


def send_parameter(owner, name, value=0.0):
    return make_parameter(owner, name, value=value, show_value=show_send, show_number=send_db)


def activator_parameter(owner, name, kind="QuantizedParameter"):
    return make_parameter(owner, name, kind, value=1.0, value_items=ON_OFF, show_value=labels_of(ON_OFF))


class Mixer(Node):
    """What mixers of tracks and of chains share: their parameters work whatever is off or frozen."""

    def is_locked(self):
        return False

    def heeds(self, parameter):
        return True

    def turned(self, parameter):
        """A switch of a device switches the device; one of a mixer does what it says by itself."""


class MixerDevice(Mixer):
    """The mixer of a track other than the main track."""

    lom = "MixerDevice"
    branches = ("volume", "panning", "sends", "track_activator", "left_split_stereo", "right_split_stereo")
    lacks = frozenset(["crossfader", "cue_volume", "song_tempo"])
    crossfade_assign = 1

    def __init__(self, parent=None, **fields):
        super().__init__(parent, **fields)
        self.__dict__.update(
            volume=volume_parameter(self, "Track Volume"),
            panning=pan_parameter(self, "Track Panning"),
            left_split_stereo=pan_parameter(self, "Split Stereo Pan L", -1.0),
            right_split_stereo=pan_parameter(self, "Split Stereo Pan R", 1.0),
            sends=(),
        )
        self.add_own_parameters()

    def add_own_parameters(self):
        self.__dict__["track_activator"] = activator_parameter(self, "Track Activator", "ActivatorParameter")


class MainMixerDevice(MixerDevice):
    branches = (*MixerDevice.branches, "crossfader", "cue_volume", "song_tempo")
    lacks = frozenset(["crossfade_assign"])

    def add_own_parameters(self):
        tempo = make_parameter(
            self, "Song Tempo", "TempoParameter", min=20.0, max=999.0, value=120.0, default_value=120.0, show_value=show_tempo
        )
        self.__dict__.update(
            track_activator=activator_parameter(self, "Track Activator"),
            crossfader=make_parameter(self, "Crossfader", min=-1.0, show_value=show_crossfader),
            cue_volume=volume_parameter(self, "Preview Volume"),
            song_tempo=tempo,
        )


class ChainMixerDevice(Mixer):
    lom = "ChainMixerDevice"
    branches = ("volume", "panning", "sends", "chain_activator")

    def __init__(self, parent=None, **fields):
        super().__init__(parent, **fields)
        self.__dict__.update(
            volume=volume_parameter(self, "Chain Volume"),
            panning=pan_parameter(self, "Chain Panning"),
            chain_activator=activator_parameter(self, "Chain Activator", "ActivatorParameter"),
            sends=(),
        )

    def add_send(self, target):
        """A send to a return chain, called like it."""
        self.put("sends", (*self.sends, send_parameter(self, target.name)))
