"""Controls declared in a component's class."""

from simulator.frameworks.attributes import (
    ButtonControl,
    Control,
    EncoderControl,
    RadioButtonControl,
    StepEncoderControl,
    ToggleButtonControl,
    control_list,
    control_matrix,
)

__all__ = [
    "ButtonControl",
    "Control",
    "EncoderControl",
    "RadioButtonControl",
    "StepEncoderControl",
    "ToggleButtonControl",
    "control_list",
    "control_matrix",
]
