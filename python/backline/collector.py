"""Keeps Python's garbage collector from holding up Live.

A full collection looks at every object of every script in Live, which takes tens of
milliseconds, and one is due whenever enough new objects are there: reading a large Set makes
them by the thousand. What exists when this script has been loaded lives as long as the Set, so
it is put aside; when Live takes the script away, it is put back.
"""

import gc


def put_aside():
    """Garbage is collected once more first, so that none is kept."""
    gc.collect()
    gc.freeze()


def put_back():
    gc.unfreeze()
