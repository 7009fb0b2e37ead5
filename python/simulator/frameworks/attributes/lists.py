"""Rows and grids of controls declared in a class."""

from __future__ import annotations

from typing import Any, Iterator, List, Optional

from .buttons import RadioButtonControl
from .declared import Control, ControlState


class ListState(ControlState):
    """The controls of a row. As many as `control_count` says; without one, as many as the elements it is given."""

    def __init__(self, component: Any, listeners: Any, make: Any, count: Optional[int]) -> None:
        super().__init__(component, listeners)
        self._make, self._fixed = make, count is not None
        self._states: List[Any] = []
        self._grow(count or 0)

    def __len__(self) -> int:
        return len(self._states)

    def __iter__(self) -> Iterator[Any]:
        return iter(self._states)

    def __getitem__(self, index: Any) -> Any:
        return self._states[index]

    @property
    def control_count(self) -> int:
        return len(self._states)

    @control_count.setter
    def control_count(self, count: int) -> None:
        self._fixed = True
        self._grow(count)
        self.set_control_element(self._element)

    def set_control_element(self, element: Any) -> None:
        self._element = element
        elements = list(element) if element is not None else []
        if not self._fixed:
            self._grow(max(len(elements), len(self._states)))
        for index, state in enumerate(self._states):
            state.set_control_element(elements[index] if index < len(elements) else None)

    def show(self) -> None:
        for state in self._states:
            state.show()

    def _grow(self, count: int) -> None:
        for state in self._states[count:]:
            state.set_control_element(None)
        del self._states[count:]
        while len(self._states) < count:
            self._states.append(self._make(len(self._states)))


class RadioState(ListState):
    """Of the buttons one is on."""

    @property
    def checked_index(self) -> int:
        return next((index for index, state in enumerate(self._states) if state.is_checked), -1)

    @checked_index.setter
    def checked_index(self, checked: int) -> None:
        for index, state in enumerate(self._states):
            state.is_checked = index == checked

    def checked_is(self, checked: Any) -> None:
        for state in self._states:
            if state is not checked:
                state.is_checked = False

    def _grow(self, count: int) -> None:
        super()._grow(count)
        for state in self._states:
            state.group = self


class control_list(Control):
    """`buttons = control_list(ButtonControl, control_count=8, color=…)`; its events are those of the control."""

    state: Any = ListState

    def __init__(self, kind: Any, control_count: Optional[int] = None, **options: Any) -> None:
        super().__init__(**options)
        self.kind, self.count = kind, control_count

    def __getattr__(self, event: str) -> Any:
        if event.startswith("__") or event not in self.kind.events:
            raise AttributeError(f"a list of {self.kind.__name__} has no event {event!r}")
        return lambda function: self._heard_by(event, function)

    def new_state(self, component: Any) -> ControlState:
        def make(index: int) -> Any:
            control = self.kind(**{**self.options, **self.place(index)})
            control.listeners = self.listeners
            return control.new_state(component)

        return type(self).state(component, self.listeners, make, self.count)

    def place(self, index: int) -> dict:
        return {"index": index}


class control_matrix(control_list):
    """A grid; `dimensions` are rows and columns, and each control knows its `coordinate` (row, column)."""

    def __init__(self, kind: Any, dimensions: Any = None, **options: Any) -> None:
        super().__init__(kind, dimensions[0] * dimensions[1] if dimensions else None, **options)
        self.columns = dimensions[1] if dimensions else None

    def new_state(self, component: Any) -> ControlState:
        state = super().new_state(component)
        state.get_element = lambda coordinate: state[coordinate[0] * self.columns + coordinate[1]]
        return state

    def place(self, index: int) -> dict:
        columns = self.columns or index + 1
        return {"index": index, "coordinate": divmod(index, columns)}


class RadioButtonGroup(control_list):
    """A row of radio buttons; `checked_index` says which is on."""

    state = RadioState

    def __init__(self, control_count: Optional[int] = None, **options: Any) -> None:
        super().__init__(RadioButtonControl, control_count, **options)
