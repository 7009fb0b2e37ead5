"""Running tests with one aspect of Live broken at a time."""

import gc
import signal
import unittest
from contextlib import contextmanager
from typing import NamedTuple

from ..engine import simulation
from ..live_module.witness import CALL, LISTEN, READ, WRITE, Witness, watched_package

RUNS_BEFORE_TIDYING = 20
# Seconds of the processor. A test that waits for what a broken aspect never does would go on for ever.
LONGEST_RUN = 10.0


class TooLong(Exception):
    """A run was stopped."""


def stop(*_):
    raise TooLong("the test does not end")


@contextmanager
def at_most(seconds):
    """Ends what runs longer, where the system can tell."""
    if not hasattr(signal, "setitimer"):
        yield
        return
    before = signal.signal(signal.SIGVTALRM, stop)
    signal.setitimer(signal.ITIMER_VIRTUAL, seconds)
    try:
        yield
    finally:
        signal.setitimer(signal.ITIMER_VIRTUAL, 0.0)
        signal.signal(signal.SIGVTALRM, before)


class Claim(NamedTuple):
    """A declaration that proves nothing, and the aspects of the member that the test touches."""

    test: str
    member: str
    aspects: tuple

    def __str__(self):
        return "{} declares {}, and {}".format(self.test, self.member, "passes without it" if self.aspects else "does not touch it")


class Findings(NamedTuple):
    """What a process has found out; `failed` are names of tests."""

    proven: frozenset
    claims: tuple
    failed: tuple

    def empty_claims(self):
        """The claims of which nothing is left; what another test proves may be declared too."""
        return [claim for claim in self.claims if not any((claim.member, aspect) in self.proven for aspect in claim.aspects)]

    def missing(self, member, wanted):
        return sorted(aspect for aspect in wanted if (member, aspect) not in self.proven)


def declared_by(test):
    return getattr(getattr(test, test._testMethodName), "exercised", ())


class Proof:
    """What the declarations of the tests come to. Every Simulation made after it is watched."""

    def __init__(self, longest_run=LONGEST_RUN):
        self.longest_run = longest_run
        self.witness = Witness()
        self.proven, self.claims, self.failed, self.runs = set(), [], [], 0
        simulation.LivePackage = watched_package(self.witness)

    def passes(self, test):
        self.witness.touched = set()
        result = unittest.TestResult()
        with at_most(self.longest_run):
            type(test)(test._testMethodName).run(result)
        self.runs += 1
        if self.runs % RUNS_BEFORE_TIDYING == 0:
            gc.collect()
        return result.wasSuccessful() and bool(result.testsRun)

    def examine(self, test):
        declared = declared_by(test)
        if not declared:
            return
        if not self.passes(test):
            self.failed.append(test.id())
            return
        touched = self.witness.touched
        for member in declared:
            aspects = [aspect for aspect in (READ, WRITE, CALL, LISTEN) if (member, aspect) in touched]
            if not any([self.prove(test, member, aspect) for aspect in aspects]):
                self.claims.append(Claim(test.id(), member, tuple(aspects)))

    def prove(self, test, member, aspect):
        """Whether the test fails without this aspect; what another test has proven is taken as it is."""
        if (member, aspect) in self.proven:
            return True
        self.witness.broken = (member, aspect)
        try:
            noticed = not self.passes(test)
        finally:
            self.witness.broken = None
        if noticed:
            self.proven.add((member, aspect))
        return noticed

    def findings(self):
        return Findings(frozenset(self.proven), tuple(self.claims), tuple(self.failed))
