"""Every kind of node there is: those with behaviour, and plain ones for the LOM classes that only have stored values."""

from .application import Application, ApplicationView
from .arrangement import TakeLane
from .audio_clip import AudioClip
from .browser import Browser, BrowserItem
from .chain import Chain, DrumChain, ReturnChain
from .clip_notes import MidiClip
from .clip_view import ClipView
from .clip_slot import ClipSlot, GroupSlot
from .cue_points import CuePoint
from .device import Device, DeviceView
from .drum_rack import DrumPad, DrumRackDevice
from .envelope import Envelope
from .groove_pool import Groove, GroovePool
from .licensing import ProgressDialog, PythonLicensingBridge, StartupDialog, UnlockStatusRecord
from .looper import LooperDevice
from .macros import MacroParameter
from .max_device import DeviceIO, MaxDevice
from .mixer import ChainMixerDevice, MainMixerDevice, MixerDevice
from .node import Node
from .parameter import ActivatorParameter, DeviceParameter, QuantizedParameter, TempoParameter
from .rack import RackDevice, RackView
from .sample import Sample
from .scene import Scene
from .simpler import FadeParameter, SimplerDevice, SimplerView
from .song import Song
from .song_view import SongView
from .special_devices import CcControlDevice, CompressorDevice, DriftDevice, HybridReverbDevice, PluginDevice
from .texts import Text
from .track_kinds import AudioTrack, GroupTrack, MainTrack, MidiTrack, ReturnTrack
from .track_view import TrackView
from .tuning import TuningSystem
from .wavetable import WavetableDevice

KINDS = (
    Application, ApplicationView, Browser, BrowserItem, Song, SongView, CuePoint, GroovePool, Groove,
    MidiTrack, AudioTrack, GroupTrack, ReturnTrack, MainTrack, TrackView, MixerDevice, MainMixerDevice, ChainMixerDevice,
    Scene, ClipSlot, GroupSlot, MidiClip, AudioClip, TakeLane, ClipView, Envelope, Device, DeviceView, RackDevice, RackView, DrumRackDevice, DrumPad,
    Chain, DrumChain, ReturnChain, SimplerDevice, SimplerView, Sample, DriftDevice, HybridReverbDevice, CcControlDevice, CompressorDevice,
    PluginDevice, LooperDevice, WavetableDevice, MaxDevice, DeviceIO, Text, TuningSystem, PythonLicensingBridge, ProgressDialog, StartupDialog,
    UnlockStatusRecord, DeviceParameter, QuantizedParameter, MacroParameter, FadeParameter, TempoParameter, ActivatorParameter,
)  # fmt: skip


def is_device(classes, lom):
    return lom == "Device" or any(is_device(classes, base) for base in classes[lom]["bases"])


def plain_kinds(classes, kinds):
    """Kinds for the LOM classes that no code mentions: special devices, views of clips, Max routings …"""
    known = {kind.lom for kind in kinds}
    for lom, row in classes.items():
        if row["kind"] == "lom" and lom not in known and lom not in ("LomObject", "Track", "Clip"):
            yield plain_kind(lom, row, Device if is_device(classes, lom) else DeviceView if "Device.View" in row["bases"] else Node)


def plain_kind(lom, row, base):
    """A kind is called by its class, without the dot of nested ones; a device has the view that the table gives it."""
    view = {"view_kind": row["viewClass"].replace(".", "")} if "viewClass" in row else {}
    return type(lom.replace(".", ""), (base,), dict(view, lom=lom))
