"""Live over OSC: a remote script as many public ones are built, hosted unmodified by the simulator."""

from .surface import OscSurface


def create_instance(c_instance):
    return OscSurface(c_instance)
