"""Keeping the Set out of Python's garbage collection."""

from __future__ import annotations

import gc


def set_apart() -> None:
    """Frees what is unused, and takes everything else out of later collections. Live keeps its Set in memory of its
    own; here a collection set off by a script would walk through all of it, and count as a hold of that script."""
    gc.unfreeze()
    gc.collect()
    gc.freeze()
