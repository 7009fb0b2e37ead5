"""The device in view, for the components of a surface that want it."""

from __future__ import annotations

from typing import Any, List, Optional


class DeviceSide:
    def begin_devices(self) -> None:
        """Called once by the constructor."""
        self._device_component: Optional[Any] = None
        self._device_followers: List[Any] = []

    def set_device_component(self, device_component: Any) -> None:
        """Gives this component the device that is selected in Live, and each that comes after it."""
        self._device_followers = [other for other in self._device_followers if other is not self._device_component]
        self._device_component = device_component
        if device_component is not None:
            self.add_device_follower(device_component)

    def add_device_follower(self, component: Any) -> None:
        """Gives this component, besides others, the device that is selected in Live."""
        self._device_followers.append(component)
        self._surroundings.appoint()

    def lock_to_device(self, device: Any) -> None:
        if self._device_component is not None:
            self._device_component.set_lock_to_device(True, device)

    def unlock_from_device(self, device: Any) -> None:
        if self._device_component is not None:
            self._device_component.set_lock_to_device(False, device)

    def can_lock_to_devices(self) -> bool:
        return self._device_component is not None
