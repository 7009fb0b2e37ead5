import unittest

from device import cost


class Cost(unittest.TestCase):
    def test_both_ways_receive_the_same(self):
        frames, data = cost.stream()
        self.assertEqual(cost.whole_groups(frames), cost.bit_by_bit(frames))
        self.assertEqual(cost.whole_groups(frames)[0], data)

    def test_whole_groups_cost_less_than_half_of_single_bits(self):
        frames, _data = cost.stream()
        self.assertLess(cost.bytecodes(cost.whole_groups, frames) * 2, cost.bytecodes(cost.bit_by_bit, frames))
