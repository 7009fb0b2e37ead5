"""A device's parameters under the knobs, bank by bank."""

from __future__ import annotations

from typing import Any, List

from ..component import ComponentBase
from ..held_controls import HeldControls
from ..listening import is_gone, listens

ON_OFF_PARAMETER = 0
"""Where the parameter "Device On" stands among a device's parameters."""


class DevicePart(ComponentBase):
    """Banks are the parameters in their order, without the on/off switch, as many as there are knobs at a time.
    Live's own scripts know better banks for Live's own devices; scripts that override `_parameter_banks` have theirs."""

    __events__ = ("device", "bank_index")

    def __init__(self, *arguments: Any, **named: Any) -> None:
        super().__init__(*arguments, **named)
        self._device: Any = None
        self._bank_index = 0
        self._locked_to_device = False
        self._parameter_controls: List[Any] = []
        self._device_controls = HeldControls(self.is_enabled)
        self._bank_buttons: List[Any] = []

    @property
    def device(self) -> Any:
        return self._device

    def follow_device(self, device: Any) -> None:
        """Another device is in view; nothing happens while locked to one."""
        if not self._locked_to_device and not (is_gone(device) and self._device is None) and device != self._device:
            self.set_device(device)

    def set_device(self, device: Any) -> None:
        device = None if is_gone(device) else device
        self._device, self._bank_index = device, 0
        self._on_parameters.subject = device
        self._on_off.subject = device.parameters[ON_OFF_PARAMETER] if device is not None and device.parameters else None
        self._show_device()
        self.notify_device()

    def set_lock_to_device(self, lock: bool, device: Any = None) -> None:
        self._locked_to_device = bool(lock)
        if lock and not is_gone(device):
            self.set_device(device)
        self._show_device()

    # Banks

    def _parameter_banks(self) -> List[List[Any]]:
        """For overriding: the banks of the device, each a list of parameters or None."""
        width = max(1, len(self._parameter_controls) or 8)
        parameters = list(self._device.parameters)[ON_OFF_PARAMETER + 1 :] if self._device is not None else []
        return [parameters[start : start + width] for start in range(0, len(parameters), width)]

    @property
    def bank_index(self) -> int:
        return self._bank_index

    def set_bank_index(self, bank: int) -> None:
        """Goes to a bank, if there is one of that number."""
        if 0 <= bank < len(self._parameter_banks()) and bank != self._bank_index:
            self._bank_index = bank
            self._show_device()
            self.notify_bank_index()

    # Controls

    def set_parameter_controls(self, controls: Any) -> None:
        former, self._parameter_controls = self._parameter_controls, list(controls) if controls is not None else []
        for control in former:
            if control is not None and control not in self._parameter_controls:
                control.release_parameter()
        self._show_device()

    def set_on_off_button(self, button: Any) -> None:
        self._device_button("on off", button, self._on_off_value)

    def set_lock_button(self, button: Any) -> None:
        self._device_button("lock", button, self._lock_value)

    def set_bank_prev_button(self, button: Any) -> None:
        self._device_button("previous", button, lambda value: self._step("previous", value, -1))

    def set_bank_next_button(self, button: Any) -> None:
        self._device_button("next", button, lambda value: self._step("next", value, 1))

    set_prev_bank_button, set_next_bank_button = set_bank_prev_button, set_bank_next_button
    set_device_on_off_button, set_device_lock_button = set_on_off_button, set_lock_button

    def set_bank_nav_buttons(self, down_button: Any, up_button: Any) -> None:
        self.set_bank_prev_button(down_button)
        self.set_bank_next_button(up_button)

    def set_bank_buttons(self, buttons: Any) -> None:
        """One for each bank."""
        for index in range(len(self._bank_buttons)):
            self._device_controls.button(f"bank {index}", None, self._on_off_value)
        self._bank_buttons = list(buttons) if buttons is not None else []
        for index, button in enumerate(self._bank_buttons):
            self._device_controls.button(f"bank {index}", button, self._chooser(index))
        self._show_device()

    def _device_button(self, name: str, button: Any, pressed: Any) -> None:
        self._device_controls.button(name, button, pressed)
        self._show_device()

    def _chooser(self, index: int) -> Any:
        def choose(value: int) -> None:
            if self._device_controls.pressed(f"bank {index}", value):
                self.set_bank_index(index)

        return choose

    def _step(self, name: str, value: int, step: int) -> None:
        if self._device_controls.pressed(name, value):
            self.set_bank_index(self._bank_index + step)

    def _on_off_value(self, value: int) -> None:
        switch = self._on_off.subject
        if switch is not None and self._device_controls.pressed("on off", value) and switch.is_enabled:
            switch.value = 0.0 if switch.value else 1.0

    def _lock_value(self, value: int) -> None:
        if self._device_controls.pressed("lock", value):
            self.set_lock_to_device(not self._locked_to_device)

    # What is shown

    def update(self) -> None:
        super().update()
        self._show_device()

    def _show_device(self) -> None:
        banks = self._parameter_banks() if self.is_enabled() else []
        bank = banks[self._bank_index] if self._bank_index < len(banks) else []
        for index, control in enumerate(self._parameter_controls):
            parameter = bank[index] if index < len(bank) else None
            if control is not None:
                control.release_parameter() if is_gone(parameter) else control.connect_to(parameter)
        held, on = self._device_controls, self._on_off.subject is not None and bool(self._on_off.subject.value)
        held.light("on off", f"Device.{'On' if on else 'Off'}", on)
        held.light("lock", f"Device.Lock{'On' if self._locked_to_device else 'Off'}", self._locked_to_device)
        held.light("previous", "Device.Bank.Navigation", self._bank_index > 0)
        held.light("next", "Device.Bank.Navigation", self._bank_index + 1 < len(banks))
        for index in range(len(self._bank_buttons)):
            chosen = index == self._bank_index and bool(banks)
            held.light(f"bank {index}", f"Device.Bank.{'Selected' if chosen else 'NotSelected'}", chosen)

    @listens("parameters")
    def _on_parameters(self) -> None:
        self._show_device()

    @listens("value")
    def _on_off(self) -> None:
        self._show_device()

    def disconnect(self) -> None:
        self._device_controls.let_go()
        self.set_parameter_controls(None)
        super().disconnect()
