import unittest

from .faults import Fault
from .json_text import dumps, read_object, scalar_text


class Reading(unittest.TestCase):
    def refused(self, line):
        with self.assertRaises(Fault) as caught:
            read_object(line)
        self.assertEqual(caught.exception.code, "malformed")
        return caught.exception.message

    def test_a_line_is_one_object(self):
        self.assertEqual(read_object('{"id":"a.1","op":"ping"}'), {"id": "a.1", "op": "ping"})
        self.assertEqual(read_object(' \t{"a":[1,{"b":2.5}]} \r'), {"a": [1, {"b": 2.5}]})

    def test_anything_else_is_refused(self):
        for line in ("", "[]", "1", "null", '"x"', '{"a":1}{"b":2}', '{"a":1},', "{", '{"a":NaN}', '{"a":-Infinity}', "GET / HTTP/1.1"):
            with self.subTest(line):
                self.refused(line)

    def test_a_line_that_nests_too_deeply_is_refused(self):
        self.assertIn("nest", self.refused('{"a":' + "[" * 100000))

    def test_a_number_that_would_take_long_to_convert_is_refused(self):
        self.assertIn("digits", self.refused('{"a":%s}' % ("7" * 100000)))

    def test_digits_inside_a_text_are_no_number(self):
        self.assertEqual(read_object('{"a":"%s"}' % ("7" * 100000))["a"], "7" * 100000)


class Writing(unittest.TestCase):
    def test_plain_values_are_written_without_the_encoder(self):
        for value, text in ((120.0, "120.0"), (7, "7"), (True, "true"), (False, "false"), (None, "null"), ('"é', '"\\"\\u00e9"')):
            self.assertEqual(scalar_text(value), text)
        self.assertIsNone(scalar_text([1]))

    def test_what_is_no_number_is_null(self):
        self.assertEqual(scalar_text(float("nan")), "null")
        self.assertEqual(scalar_text(float("-inf")), "null")
        self.assertEqual(dumps({"a": [float("inf"), 1.5]}), '{"a":[null,1.5]}')

    def test_the_sentinel_for_no_record_length_is_the_number_it_is(self):
        self.assertEqual(scalar_text(1.7976931348623157e308), "1.7976931348623157e+308")


if __name__ == "__main__":
    unittest.main()
