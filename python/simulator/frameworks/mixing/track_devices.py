"""A track's last equaliser and last filter under a few knobs."""

from __future__ import annotations

from typing import Any, Dict, List, NamedTuple

from ..component import ComponentBase
from ..held_controls import HeldControls
from ..listening import is_gone, listens, listens_group


class Named(NamedTuple):
    """Parameters of a device by name: those of the knobs, and the switches of the buttons."""

    knobs: List[str]
    switches: List[str]


EQUALISERS: Dict[str, Named] = {
    "FilterEQ3": Named(["GainLo", "GainMid", "GainHi"], ["LowOn", "MidOn", "HighOn"]),
    "Eq8": Named(["1 Gain A", "2 Gain A", "3 Gain A"], ["1 Filter On A", "2 Filter On A", "3 Filter On A"]),
}
FILTERS: Dict[str, Named] = {
    "AutoFilter": Named(["Frequency", "Resonance"], []),
    "AutoFilter2": Named(["Frequency", "Resonance"], []),
}


class TrackDevicePart(ComponentBase):
    """Follows the devices of its track. A button that cuts is lit while its band is heard."""

    kinds: Dict[str, Named] = {}

    def __init__(self, *arguments: Any, **named: Any) -> None:
        super().__init__(*arguments, **named)
        self._track: Any = None
        self._device_knobs = HeldControls(self.is_enabled)
        self._counts = [0, 0]

    def set_track(self, track: Any) -> None:
        self._track = None if is_gone(track) else track
        self._on_devices.subject = self._track
        self.update()

    def set_knobs(self, controls: Any) -> None:
        self._hold("knob", 0, controls)

    def set_switch_buttons(self, buttons: Any) -> None:
        self._hold("switch", 1, buttons)

    def _hold(self, kind: str, count: int, controls: Any) -> None:
        held = list(controls) if controls is not None else []
        for index in range(max(len(held), self._counts[count])):
            control = held[index] if index < len(held) else None
            if kind == "knob":
                self._device_knobs.knob(f"knob {index}", control)
            else:
                self._device_knobs.button(f"switch {index}", control, self._switcher(index))
        self._counts[count] = len(held)
        self.update()

    def _parameters(self) -> Named:
        """Of the last device of a kind we know, knobs and switches as parameters; none of no device."""
        devices = [] if self._track is None else [one for one in self._track.devices if one.class_name in self.kinds]
        if not devices:
            return Named([], [])
        found = {parameter.name: parameter for parameter in devices[-1].parameters}
        return Named(*([found.get(name) for name in names] for names in self.kinds[devices[-1].class_name]))

    def _switcher(self, index: int) -> Any:
        def switch(value: int) -> None:
            switches = self._parameters().switches
            if self._device_knobs.pressed(f"switch {index}", value) and index < len(switches):
                switches[index].value = 0.0 if switches[index].value else 1.0

        return switch

    def update(self) -> None:
        super().update()
        knobs, switches = self._parameters()
        for index in range(self._counts[0]):
            self._device_knobs.connect(f"knob {index}", knobs[index] if index < len(knobs) else None)
        self._on_switches.replace_subjects(switches)
        self._show_switches()

    def _show_switches(self) -> None:
        switches = self._parameters().switches
        for index in range(self._counts[1]):
            on = index < len(switches) and bool(switches[index].value)
            self._device_knobs.light(f"switch {index}", f"Mixer.Band{'On' if on else 'Off'}", on)

    @listens("devices")
    def _on_devices(self) -> None:
        self.update()

    @listens_group("value")
    def _on_switches(self, parameter: Any) -> None:
        self._show_switches()

    def disconnect(self) -> None:
        self._device_knobs.let_go()
        super().disconnect()


class TrackEqPart(TrackDevicePart):
    kinds = EQUALISERS

    def set_gain_controls(self, controls: Any) -> None:
        """One for each of three bands, the low one first."""
        self.set_knobs(controls)

    def set_cut_buttons(self, buttons: Any) -> None:
        """One for each of three bands."""
        self.set_switch_buttons(buttons)


class TrackFilterPart(TrackDevicePart):
    kinds = FILTERS

    def set_filter_controls(self, frequency: Any, resonance: Any) -> None:
        self.set_knobs((frequency, resonance))
