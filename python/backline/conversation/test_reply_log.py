import unittest

from .reply_log import LOST, ReplyLog


class Remembering(unittest.TestCase):
    def test_a_reply_is_kept_until_it_is_acknowledged(self):
        log = ReplyLog()
        log.keep(1, "one")
        log.keep(2, "two")
        self.assertEqual(log.find(1), "one")
        log.acknowledge(1)
        self.assertIs(log.find(1), LOST)
        self.assertEqual(log.find(2), "two")
        self.assertIsNone(log.find(3))

    def test_an_id_that_was_left_out_counts_as_answered_once_a_later_one_is_acknowledged(self):
        log = ReplyLog()
        log.keep(3, "three")
        log.acknowledge(3)
        self.assertIs(log.find(2), LOST)
        self.assertEqual(len(log), 0)

    def test_past_its_bytes_only_the_fact_of_execution_is_kept_of_the_oldest(self):
        log = ReplyLog(most_bytes=100)
        for number in range(1, 12):
            log.keep(number, "x" * 10)
        self.assertIs(log.find(1), LOST)
        self.assertEqual(log.find(11), "x" * 10)
        self.assertLessEqual(sum(len(log.find(n)) for n in range(1, 12) if log.find(n) is not LOST), 100)

    def test_past_its_number_of_ids_everything_below_the_floor_was_executed(self):
        log = ReplyLog(most_ids=10)
        for number in range(1, 40):
            log.keep(number, "x")
        self.assertLessEqual(len(log), 10)
        self.assertIs(log.find(1), LOST)
        self.assertEqual(log.find(39), "x")
        self.assertIsNone(log.find(40))


if __name__ == "__main__":
    unittest.main()
