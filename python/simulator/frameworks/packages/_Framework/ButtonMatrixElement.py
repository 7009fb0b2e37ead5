"""Grids of buttons."""

from simulator.frameworks.elements import MatrixBase


class ButtonMatrixElement(MatrixBase):
    """In this framework a place is named by column and row."""

    def get_button(self, column, row):
        """None where there is none, or where another component has it."""
        return self.at(column, row)

    def iterbuttons(self):
        """(button, (column, row)), row by row."""
        return ((button, (x, y)) for button, x, y in self.cells())

    xiterbuttons = iterbuttons
