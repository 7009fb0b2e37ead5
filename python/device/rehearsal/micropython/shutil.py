"""For tests in MicroPython."""
import os


def rmtree(folder):
    for name in os.listdir(folder):
        full = folder + "/" + name
        (rmtree if os.path.isdir(full) else os.remove)(full)
    os.rmdir(folder)
