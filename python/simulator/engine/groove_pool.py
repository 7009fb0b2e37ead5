"""The groove pool. Scripts can edit grooves but neither add nor remove any."""

from .node import Node


class GroovePool(Node):
    lom = "GroovePool"
    branches = ("grooves",)


class Groove(Node):
    lom = "Groove"
    timing_amount = 100.0
