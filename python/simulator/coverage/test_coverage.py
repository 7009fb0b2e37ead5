"""The check that checks the tests: what counts as proven, and what it complains about."""

import signal
import unittest

from simulator.coverage.proof import Findings, Proof
from simulator.coverage.report import Report
from simulator.coverage.wanted import GOAL, wanted_aspects
from simulator.engine import simulation
from simulator.engine.rehearsal import Rehearsal, contract_file, exercises

READ, WRITE, CALL, LISTEN = "read", "write", "call", "listen"


class Samples(Rehearsal):
    @exercises("Song.tempo", "Clip.fire")
    def thorough(self):
        heard = []
        self.song.add_tempo_listener(lambda: heard.append(self.song.tempo))
        self.song.tempo = 90.0
        self.assertEqual((self.song.tempo, heard), (90.0, [90.0]))
        self.clip().fire()
        self.frame()
        self.assertTrue(self.clip().is_playing)

    @exercises("Song.tempo", "Song.metronome")
    def careless(self):
        self.song.tempo = 90.0
        self.assertTrue(self.song.tempo)

    @exercises("Song.create_scene")
    def endless(self):
        while len(self.song.scenes) < 6:
            self.song.create_scene(-1)

    @exercises("Song.tempo")
    def failing(self):
        self.assertEqual(self.song.tempo, 90.0)


def sample(name):
    """Made when it is asked for, so that nobody finds it who looks for tests."""
    return Samples(name)


class Declarations(unittest.TestCase):
    def setUp(self):
        self.addCleanup(setattr, simulation, "LivePackage", simulation.LivePackage)
        self.proof = Proof()

    def test_a_test_that_fails_without_a_member_proves_every_way_to_use_it(self):
        self.proof.examine(sample("thorough"))
        found = self.proof.findings()
        self.assertEqual(found.proven, {("Song.tempo", READ), ("Song.tempo", WRITE), ("Song.tempo", LISTEN), ("Clip.fire", CALL)})
        self.assertEqual((found.empty_claims(), found.failed), ([], ()))

    def test_a_test_that_passes_all_the_same_is_complained_about(self):
        self.proof.examine(sample("careless"))
        complaints = [str(claim).partition("careless ")[2] for claim in self.proof.findings().empty_claims()]
        self.assertEqual(complaints, ["declares Song.tempo, and passes without it", "declares Song.metronome, and does not touch it"])

    def test_what_another_test_proves_may_be_declared_too(self):
        for name in ("careless", "thorough"):
            self.proof.examine(sample(name))
        self.assertEqual([claim.member for claim in self.proof.findings().empty_claims()], ["Song.metronome"])

    @unittest.skipUnless(hasattr(signal, "setitimer"), "this system cannot stop a run")
    def test_a_test_that_never_ends_without_a_member_proves_it_too(self):
        self.proof.longest_run = 0.5
        self.proof.examine(sample("endless"))
        self.assertEqual(self.proof.findings().proven, {("Song.create_scene", CALL)})

    def test_a_test_that_fails_anyway_proves_nothing(self):
        self.proof.examine(sample("failing"))
        found = self.proof.findings()
        self.assertEqual((found.proven, len(found.failed)), (frozenset(), 1))


class TheReport(unittest.TestCase):
    def report(self, *proven):
        return Report(Findings(frozenset(proven), (), ()), *wanted_aspects(contract_file("lom.json")))

    def test_a_member_counts_when_every_way_to_use_it_is_proven(self):
        for aspects, count in (((READ,), "0/1"), ((READ, WRITE), "1/1")):
            report = self.report(*(("DrumCellDevice.gain", aspect) for aspect in aspects))
            self.assertEqual(report.counts(["DrumCellDevice"]), [count, "0/1"])

    def test_listeners_are_counted_by_themselves(self):
        self.assertEqual(self.report(("DrumCellDevice.gain", LISTEN)).counts(["DrumCellDevice"]), ["0/1", "1/1"])

    def test_the_goal_is_reached_when_all_its_members_are_proven(self):
        members, _ = wanted_aspects(contract_file("lom.json"))
        every = [(member, aspect) for name in GOAL for member, aspects in members[name].items() for aspect in aspects]
        self.assertTrue(self.report(*every).is_good)
        self.assertFalse(self.report(*every[1:]).is_good)
        self.assertIn("  not proven: {} ({})".format(*every[0]), list(self.report(*every[1:]).lines()))


if __name__ == "__main__":
    unittest.main()
