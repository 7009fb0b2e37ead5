"""For tests in MicroPython."""
import os

_made = 0


def mkdtemp(prefix="tmp"):
    global _made
    _made += 1
    folder = "/" + prefix + str(_made)
    os.mkdir(folder)
    return folder
