"""A looper for one footswitch: record, close the loop, stop, play again; hold to clear. Its lamp shows which."""

from .looper import FootswitchLooper


def create_instance(c_instance):
    return FootswitchLooper(c_instance)
