"""What can be touched or lit on a surface: buttons, knobs, faders, grids of them, and messages of their own."""

from .button import ButtonBase
from .combo import ComboBase
from .control import ControlBase
from .encoder import EncoderBase, SliderBase, TouchEncoderBase
from .matrix import MatrixBase
from .midi_control import MidiControl
from .skin import Color, Skin, SkinColorMissingError, light, merge_skins
from .sysex import SysexBase

__all__ = [
    "ButtonBase",
    "Color",
    "ComboBase",
    "ControlBase",
    "EncoderBase",
    "MatrixBase",
    "MidiControl",
    "Skin",
    "SkinColorMissingError",
    "SliderBase",
    "SysexBase",
    "TouchEncoderBase",
    "light",
    "merge_skins",
]
