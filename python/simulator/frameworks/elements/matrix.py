"""Grids of buttons or knobs."""

from __future__ import annotations

from typing import Any, Iterator, List, Tuple

from .compound import CompoundBase


class MatrixBase(CompoundBase):
    """Rows of elements. Tells its value listeners (value, column, row, is_momentary)."""

    __events__ = ("value",)

    def __init__(self, rows: Any = (), name: str = "", **named: Any) -> None:
        super().__init__(name=name, **named)
        self._rows: List[List[Any]] = []
        for row in rows:
            self.add_row(row)

    def add_row(self, buttons: Any) -> None:
        row = [None if button is None else self.take_in(button) for button in buttons]
        self._rows.append(row)

    def width(self) -> int:
        return max((len(row) for row in self._rows), default=0)

    def height(self) -> int:
        return len(self._rows)

    def at(self, column: int, row: int) -> Any:
        """The element, or None where there is none or another component has it."""
        button = self._rows[row][column]
        return button if button is not None and self.owns(button) else None

    def cells(self) -> Iterator[Tuple[Any, int, int]]:
        """(element or None, column, row), row by row."""
        for y, row in enumerate(self._rows):
            for x in range(len(row)):
                yield self.at(x, y), x, y

    def __iter__(self) -> Iterator[Any]:
        return (button for button, _, _ in self.cells())

    def __len__(self) -> int:
        return self.width() * self.height()

    def __getitem__(self, index: int) -> Any:
        row, column = divmod(index if index >= 0 else index + len(self), self.width())
        return self.at(column, row)

    @property
    def submatrix(self) -> Any:
        """`matrix.submatrix[columns, rows]`: a part of it, as a matrix."""
        return _Cutter(self)

    def send_value(self, column: int, row: int, value: int, force: bool = False) -> None:
        button = self.at(column, row)
        if button is not None:
            button.send_value(value, force)

    def set_light(self, column: int, row: int, value: Any) -> None:
        button = self.at(column, row)
        if button is not None:
            button.set_light(value)

    def reset(self) -> None:
        for button in self:
            if button is not None:
                button.reset()

    def heard(self, button: Any, value: int) -> None:
        momentary = button.is_momentary() if hasattr(button, "is_momentary") else False
        for y, row in enumerate(self._rows):
            if button in row:
                self.notify_value(value, row.index(button), y, momentary)


class _Cutter:
    def __init__(self, matrix: MatrixBase) -> None:
        self._matrix = matrix

    def __getitem__(self, cut: Any) -> MatrixBase:
        columns, rows = (part if isinstance(part, slice) else slice(part, part + 1) for part in cut)
        matrix = self._matrix
        with matrix.canonical_parent.component_guard():
            return type(matrix)(rows=[row[columns] for row in matrix._rows[rows]], name=f"{matrix.name}_part")
