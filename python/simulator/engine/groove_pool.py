"""The groove pool. Scripts can edit grooves but neither add nor remove any; loading one from the browser adds it."""

from .evidence import guessed
from .node import Node


class GroovePool(Node):
    lom = "GroovePool"
    branches = ("grooves",)

    def add(self, name):
        groove = self.document.new("Groove", self, name=name, base=self.document.enum("Groove.Base", 3))
        self.put("grooves", (*self.grooves, groove))
        return groove


class Groove(Node):
    lom = "Groove"
    timing_amount = 100.0


guessed("Grooves: a new one has sixteenths as its base and all of its timing.")
