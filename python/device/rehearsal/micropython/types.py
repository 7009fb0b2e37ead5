"""For tests in MicroPython: what can stand in for a module."""


class ModuleType:
    def __init__(self, name):
        self.__name__ = name
