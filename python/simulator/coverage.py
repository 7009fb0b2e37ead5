"""`python3 -m simulator.coverage` counts which members of Live's API the tests prove, and lists the rest.

A test declares what it is about: `@exercises("Clip.fire")`. The declaration counts for an aspect (read, write, call, listen) when
the test touches it, passes, and fails as soon as that aspect is broken (live_module/witness.py). A member is proven when every way
to use it is: a property that can be set needs a test that fails when setting does nothing. Listeners are counted by themselves.
`--touched` lists what each test touches and does not declare. Words choose tests by their names: `… test_clips Envelope`.
"""

import os
import sys
import unittest
from concurrent.futures import ProcessPoolExecutor
from functools import lru_cache
from pathlib import Path
from typing import NamedTuple

from .engine import simulation
from .engine.rehearsal import contract_file
from .live_module.witness import CALL, LISTEN, READ, WRITE, Witness, topics_of, watched_package

ROOMS = ("engine", "live_module", "host")
GOAL = (
    "Song", "Track", "ClipSlot", "Clip", "Scene", "Device", "DeviceParameter", "MixerDevice", "Chain", "RackDevice", "DrumPad",
    "Browser", "Envelope", "CuePoint",
)  # fmt: skip
# Why no test proves them: the table has them, but no script of the simulator can get hold of one.
OUT_OF_REACH = {
    "ControlSurfaceProxy": "Live makes them for Max devices only",
    "ListenerHandle": "Live hands them to its own framework only",
    "PythonLicensingBridge": "Live hands it to its own authorization script only",
    "ProgressDialog": "comes from the licensing bridge",
    "StartupDialog": "comes from the licensing bridge",
}
COUNTED = ("lom", "object", "value")


def wanted_aspects(table):
    """{member: aspects that have to be proven} and {topic: …} of all classes and modules, by class."""
    members, topics = {}, {}
    for name, row in table["classes"].items():
        if row["kind"] in COUNTED:
            members[name] = aspects_of(name, row)
            topics[name] = ["{}.{}".format(name, topic) for topic in topics_of(row)]
    for place, rows in table["modules"].items():
        if place != "(host)":
            members["Live." + place] = {"Live.{}.{}".format(place, function): {CALL} for function in rows}
    return members, topics


def aspects_of(name, row):
    found = {}
    for part in ("properties", "children"):
        for field, entry in row[part].items():
            found["{}.{}".format(name, field)] = {READ, WRITE} if "set" in entry["access"] else {READ}
    found.update({"{}.{}".format(name, function): {CALL} for function in row["functions"]})
    return found


def discovered(words=()):
    """The tests of the engine, the Live package and the host whose names have one of these words; all without any."""
    here = Path(__file__).resolve().parent
    found = [unittest.defaultTestLoader.discover(str(here / room), top_level_dir=str(here.parent)) for room in ROOMS]
    return [test for test in flat(found) if not words or any(word in test.id() for word in words)]


def flat(suites):
    for suite in suites:
        if isinstance(suite, unittest.TestCase):
            yield suite
        else:
            yield from flat(suite)


class Proof:
    """What the declarations of the tests come to."""

    def __init__(self):
        self.witness = Witness()
        self.proven, self.claims, self.failed = set(), [], []
        simulation.LivePackage = watched_package(self.witness)

    def passes(self, test):
        self.witness.touched = set()
        result = unittest.TestResult()
        type(test)(test._testMethodName).run(result)
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
        """Whether the test fails without this aspect."""
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


@lru_cache(None)
def own_proof():
    """One for each process: what one class of tests has proven need not be proven again by the next."""
    return Proof()


def examine(names):
    """Examines the tests of one class, in a process that others share."""
    proof = own_proof()
    proof.claims, proof.failed = [], []
    for test in flat(unittest.defaultTestLoader.loadTestsFromNames(names)):
        proof.examine(test)
    return Findings(frozenset(proof.proven), tuple(proof.claims), tuple(proof.failed))


def examined(tests):
    """All findings together. As many processes as there are processors share the classes of tests among them."""
    classes = {}
    for test in tests:
        if declared_by(test):
            classes.setdefault(type(test), []).append(test.id())
    with ProcessPoolExecutor(os.cpu_count()) as processes:
        found = list(processes.map(examine, classes.values()))
    parts = zip(*found) if found else ((), (), ())
    proven, claims, failed = ([thing for part in some for thing in part] for some in parts)
    return Findings(frozenset(proven), tuple(claims), tuple(failed))


def print_touched(tests):
    proof = Proof()
    for test in tests:
        if proof.passes(test):
            more = sorted({member for member, _ in proof.witness.touched} - set(declared_by(test)))
            print("{}\n    {}".format(test.id(), " ".join(more)))


def report(findings, members, topics):
    """Prints the count; answers whether the goal is reached."""
    rest = []
    print("{:28}{:>12}{:>12}".format("", "members", "listeners"))
    for name in (*GOAL, *sorted(set(members) - set(GOAL))):
        own = {member: findings.missing(member, wanted) for member, wanted in members[name].items()}
        heard = [topic for topic in topics.get(name, ()) if not findings.missing(topic, {LISTEN})]
        done = sum(not missing for missing in own.values())
        if own:
            print("{:28}{:>12}{:>12}".format(name, "{}/{}".format(done, len(own)), "{}/{}".format(len(heard), len(topics.get(name, ())))))
            rest.append((name, [(member, missing) for member, missing in own.items() if missing]))
    print_total(findings, members, topics)
    for name, missing in rest:
        for member, aspects in missing:
            print("  not proven: {} ({}){}".format(member, ", ".join(aspects), "; " + OUT_OF_REACH[name] if name in OUT_OF_REACH else ""))
    empty = findings.empty_claims()
    for complaint in (*empty, *("{} fails".format(name) for name in findings.failed)):
        print("  {}".format(complaint))
    return not empty and not findings.failed and not any(missing for name, missing in rest if name in GOAL)


def print_total(findings, members, topics):
    for title, names in (("the goal", GOAL), ("all", members)):
        own = [(member, wanted) for name in names for member, wanted in members[name].items()]
        heard = [topic for name in names for topic in topics.get(name, ())]
        done = sum(not findings.missing(member, wanted) for member, wanted in own)
        listened = sum(not findings.missing(topic, {LISTEN}) for topic in heard)
        print("{:28}{:>12}{:>12}".format(title, "{}/{}".format(done, len(own)), "{}/{}".format(listened, len(heard))))


def main(arguments):
    tests = discovered([word for word in arguments if not word.startswith("--")])
    if "--touched" in arguments:
        print_touched(tests)
        return 0
    return 0 if report(examined(tests), *wanted_aspects(contract_file("lom.json"))) else 1


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
