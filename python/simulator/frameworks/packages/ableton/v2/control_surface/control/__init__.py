"""Controls declared in a component's class."""

from simulator.frameworks.attributes import (
    ButtonControl,
    Control,
    EncoderControl,
    InputControl,
    MappedControl,
    PlayableControl,
    RadioButtonControl,
    RadioButtonGroup,
    SendValueControl,
    StepEncoderControl,
    ToggleButtonControl,
    TouchControl,
    control_list,
    control_matrix,
)

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
]
