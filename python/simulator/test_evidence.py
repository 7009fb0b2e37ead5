"""The page that says how each behaviour is known."""

import ast
import unittest

from simulator import evidence


def marks(source):
    return list(evidence.marks_in(ast.parse(source), "engine/x.py", ()))


class Marks(unittest.TestCase):
    def test_a_mark_is_found_with_what_it_marks(self):
        found = marks("class Clip:\n    @guessed('Clips: they hum.')\n    def hum(self):\n        pass\n")
        self.assertEqual(found, [("guessed", "Clips", "they hum.", "engine/x.py Clip.hum")])

    def test_a_mark_may_stand_alone(self):
        self.assertEqual(marks("measured('Clips: they sing.')\n")[0].place, "engine/x.py")

    def test_a_mark_says_its_topic(self):
        with self.assertRaisesRegex(evidence.MarkError, "Topic"):
            marks("guessed('they hum')")

    def test_a_mark_inside_a_function_is_refused(self):
        with self.assertRaisesRegex(evidence.MarkError, "inside hum"):
            marks("def hum():\n    guessed('Clips: they hum.')\n")


class Page(unittest.TestCase):
    def test_the_page_in_docs_is_what_the_code_says(self):
        self.assertEqual(
            evidence.PAGE.read_text(encoding="utf-8"),
            evidence.page(evidence.collect()),
            "print it anew: PYTHONPATH=python python3 -m simulator.evidence > docs/simulator-evidence.md",
        )


if __name__ == "__main__":
    unittest.main()
