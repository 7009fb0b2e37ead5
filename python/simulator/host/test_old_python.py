"""Tracebacks in the log, as the Python inside each Live prints them."""

import io
import unittest

from simulator.host.journal import Journal


class Tracebacks(unittest.TestCase):
    def printed(self, live, fail):
        stream = io.StringIO()
        journal = Journal(stream)
        journal.speak_as(live)
        try:
            fail()
        except Exception as error:
            journal.failed("Thing", "update_display", error)
        return stream.getvalue()

    def fail(self):
        try:
            {}["key"]
        except KeyError as missing:
            raise ValueError("no such thing") from missing

    def test_live_11_marks_nothing_below_the_lines(self):
        text = self.printed((11, 3, 25), self.fail)
        self.assertNotIn("^", text)
        self.assertEqual([line for line in text.splitlines() if line.startswith(("KeyError", "ValueError"))], ["KeyError: 'key'", "ValueError: no such thing"])
        self.assertEqual(text.count("Traceback (most recent call last):\n  File "), 2)
        self.assertIn('            raise ValueError("no such thing") from missing\n'.strip(), text)
        self.assertIn("The above exception was the direct cause of the following exception:", text)

    def test_live_12_does(self):
        text = self.printed((12, 4, 6), self.fail)
        self.assertIn("~~^^^^^^^", text)
        self.assertIn("ValueError: no such thing", text)

    def test_one_exception_during_another_says_so_and_a_circle_of_them_ends(self):
        def stumble():
            try:
                raise ValueError
            except ValueError as first:
                try:
                    raise KeyError(1)
                except KeyError as second:
                    first.__context__ = second
                    raise

        text = self.printed((11, 3, 25), stumble)
        self.assertIn("During handling of the above exception, another exception occurred:", text)
        self.assertIn("\nValueError\n", text)


if __name__ == "__main__":
    unittest.main()
