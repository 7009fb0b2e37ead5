"""Finding the tests, and sharing them among as many processes as there are processors."""

import gc
import os
import unittest
from concurrent.futures import ProcessPoolExecutor
from functools import lru_cache
from pathlib import Path

from .proof import Findings, Proof, declared_by

ROOMS = ("engine", "live_module", "host")


def discovered(words=()):
    """The tests of the engine, the Live package and the host whose names have one of these words; all without any."""
    simulator = Path(__file__).resolve().parents[1]
    found = [unittest.defaultTestLoader.discover(str(simulator / room), top_level_dir=str(simulator.parent)) for room in ROOMS]
    return [test for test in flat(found) if not words or any(word in test.id() for word in words)]


def flat(suites):
    for suite in suites:
        if isinstance(suite, unittest.TestCase):
            yield suite
        else:
            yield from flat(suite)


@lru_cache(None)
def own_proof():
    """One for each process: what one class of tests has proven need not be proven again by the next."""
    # Every run makes and drops a whole Live. Looking for garbage all the while takes longer than the tests themselves.
    gc.freeze()
    gc.disable()
    return Proof()


def examine(names):
    """Examines the tests of one class, in a process that others share."""
    proof = own_proof()
    proof.claims, proof.failed = [], []
    for test in flat(unittest.defaultTestLoader.loadTestsFromNames(names)):
        proof.examine(test)
    return proof.findings()


def examined(tests):
    """All findings together."""
    classes = {}
    for test in tests:
        if declared_by(test):
            classes.setdefault(type(test), []).append(test.id())
    with ProcessPoolExecutor(os.cpu_count()) as processes:
        found = list(processes.map(examine, classes.values()))
    parts = zip(*found) if found else ((), (), ())
    proven, claims, failed = ([thing for part in some for thing in part] for some in parts)
    return Findings(frozenset(proven), tuple(claims), tuple(failed))
