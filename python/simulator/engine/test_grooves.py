"""The groove pool: grooves are edited there, for all clips that use them."""

import unittest

from simulator.engine.rehearsal import Rehearsal, exercises


class Pool(Rehearsal):
    def setUp(self):
        super().setUp()
        self.load("Swing 16ths 60")

    def load(self, name):
        """Only the browser brings grooves into the pool."""
        with self.simulation.document:
            self.simulation.document.song.groove_pool.add(name)

    @exercises("Song.groove_pool", "GroovePool.grooves", "GroovePool.canonical_parent", "Groove.canonical_parent", "Groove.name")
    def test_grooves_belong_to_the_pool_and_the_pool_to_the_song(self):
        heard, pool = [], self.song.groove_pool
        pool.add_grooves_listener(lambda: heard.append(len(pool.grooves)))
        self.load("Human")
        self.assertEqual(([groove.name for groove in pool.grooves], heard), (["Swing 16ths 60", "Human"], [2]))
        self.assertEqual((pool.canonical_parent, pool.grooves[0].canonical_parent), (self.song, pool))

    @exercises("Groove.name", "Groove.base", "Groove.quantization_amount", "Groove.random_amount", "Groove.timing_amount", "Groove.velocity_amount")
    def test_settings_of_a_groove_are_told_and_undone(self):
        groove = self.song.groove_pool.grooves[0]
        before = self.settings(groove)
        self.assertEqual(before, ("gb_sixteen", 0.0, 0.0, 100.0, 0.0))
        self.changes(
            groove, name="Shuffle", base=1, quantization_amount=40.0, random_amount=12.5, timing_amount=80.0, velocity_amount=-50.0
        )  # fmt: skip
        self.assertEqual(self.settings(groove), ("gb_eight", 40.0, 12.5, 80.0, -50.0))
        for _ in range(6):
            self.song.undo()
        self.assertEqual((groove.name, self.settings(groove)), ("Swing 16ths 60", before))

    @exercises("Groove.base", "Groove.timing_amount")
    def test_what_is_out_of_range_is_refused(self):
        groove = self.song.groove_pool.grooves[0]
        for name, value in (("base", 6), ("timing_amount", 140.0), ("random_amount", -1.0), ("velocity_amount", -140.0)):
            self.refuses("", lambda name=name, value=value: setattr(groove, name, value))
        self.assertEqual(self.settings(groove), ("gb_sixteen", 0.0, 0.0, 100.0, 0.0))

    def settings(self, groove):
        amounts = (groove.quantization_amount, groove.random_amount, groove.timing_amount, groove.velocity_amount)
        return (str(groove.base), *amounts)


if __name__ == "__main__":
    unittest.main()
