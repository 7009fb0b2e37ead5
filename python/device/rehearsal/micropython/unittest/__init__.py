"""For tests in MicroPython: as much of unittest as the tests of the board's half use. `tests(module)` tells them, `run(module, class, test)` runs one."""
import sys


class _Raises:
    def __init__(self, kind):
        self._kind = kind

    def __enter__(self):
        return self

    def __exit__(self, kind, error, _trace):
        if kind is None:
            raise AssertionError("%r was not raised" % self._kind)
        return issubclass(kind, self._kind)


class _SubTest:
    def __enter__(self):
        return self

    def __exit__(self, *_error):
        return False


def _comparing(word, holds):
    def check(_self, first, second, message=None):
        if not holds(first, second):
            raise AssertionError("%s: %r %s %r" % (message, first, word, second))

    return check


class TestCase:
    def __init__(self):
        self._cleanups = []

    def setUp(self):
        """Nothing by itself."""

    def addCleanup(self, act, *arguments):
        self._cleanups.append((act, arguments))

    def subTest(self, **_values):
        return _SubTest()

    def assertRaises(self, kind):
        return _Raises(kind)

    def fail(self, message=None):
        raise AssertionError(message)

    def assertTrue(self, value, message=None):
        if not value:
            raise AssertionError("%s: %r is not true" % (message, value))

    def assertFalse(self, value, message=None):
        if value:
            raise AssertionError("%s: %r is not false" % (message, value))

    def assertIsNone(self, value, message=None):
        if value is not None:
            raise AssertionError("%s: %r is not None" % (message, value))

    assertEqual = _comparing("!=", lambda one, other: one == other)
    assertNotEqual = _comparing("==", lambda one, other: one != other)
    assertLess = _comparing("is not less than", lambda one, other: one < other)
    assertLessEqual = _comparing("is more than", lambda one, other: one <= other)
    assertGreater = _comparing("is not more than", lambda one, other: one > other)
    assertGreaterEqual = _comparing("is less than", lambda one, other: one >= other)
    assertIn = _comparing("is not in", lambda one, other: one in other)
    assertNotIn = _comparing("is in", lambda one, other: one not in other)


def _module(name):
    __import__(name)
    return sys.modules[name]


def tests(name):
    """[(class, test)] of a module."""
    module = _module(name)
    found = []
    for title in sorted(dir(module)):
        kind = getattr(module, title)
        if isinstance(kind, type) and issubclass(kind, TestCase) and kind.__module__ == name:
            found += [(title, test) for test in sorted(dir(kind)) if test.startswith("test_") and getattr(kind, test)]
    return found


def run(name, title, test):
    """Runs one; raises what it raises."""
    case = getattr(_module(name), title)()
    try:
        case.setUp()
        getattr(case, test)()
    finally:
        while case._cleanups:
            act, arguments = case._cleanups.pop()
            act(*arguments)
