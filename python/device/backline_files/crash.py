"""The text of an exception, on whatever Python this is."""
import io
import sys


def trace(error):
    """As it would be printed, traceback and all."""
    text = io.StringIO()
    if hasattr(sys, "print_exception"):
        sys.print_exception(error, text)
    else:
        import traceback

        traceback.print_exception(type(error), error, error.__traceback__, None, text)
    return text.getvalue()
