"""Controls declared in a component's class: `play_button = ButtonControl()`, with `@play_button.pressed` methods."""

from .buttons import ButtonControl, PlayableControl, RadioButtonControl, ToggleButtonControl, TouchControl
from .declared import Control, declared_controls, state_of
from .lists import RadioButtonGroup, control_list, control_matrix
from .values import EncoderControl, InputControl, MappedControl, SendValueControl, StepEncoderControl

__all__ = [
    "ButtonControl",
    "Control",
    "EncoderControl",
    "InputControl",
    "MappedControl",
    "PlayableControl",
    "RadioButtonControl",
    "RadioButtonGroup",
    "SendValueControl",
    "StepEncoderControl",
    "ToggleButtonControl",
    "TouchControl",
    "control_list",
    "control_matrix",
    "declared_controls",
    "state_of",
]
