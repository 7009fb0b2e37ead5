"""How a parameter shows a value: `str_for_value`.

The table of stock devices gives the unit and the string of the default, from which the number of decimals and the sign are
taken. Where the curve between the ends is not known, the value moves from the known default to the known ends.
"""

import math
import re

from .volume_curve import send_db, volume_db

PAN_REACH = 50.0
NUMBER = re.compile(r"[-+]?\d*\.?\d+")


def show_pan(value, left="L", right="R"):
    """-1..1 as "50L", "C", "50R"."""
    amount = round(abs(value) * 50)
    return "C" if amount == 0 else "{}{}".format(amount, left if value < 0 else right)


def show_crossfader(value):
    return show_pan(value, "A", "B")


def show_db(decibels, decimals=1):
    """A mixer always has one decimal; silence is "-inf dB"."""
    if decibels == -math.inf:
        return "-inf dB"
    shown = round(decibels, decimals)
    return "{:.{}f} dB".format(shown + 0.0 if shown else 0.0, decimals)


def show_volume(value):
    return show_db(volume_db(value))


def show_send(value):
    return show_db(send_db(value))


def three_digits(value):
    """1.00, 30.0, 250: three significant digits."""
    size = abs(value)
    return "{:.{}f}".format(value, 2 if size < 9.995 else 1 if size < 99.95 else 0)


def show_frequency(value):
    return three_digits(value / 1000.0) + " kHz" if abs(value) >= 1000.0 else three_digits(value) + " Hz"


def show_time(milliseconds):
    return three_digits(milliseconds / 1000.0) + " s" if abs(milliseconds) >= 1000.0 else three_digits(milliseconds) + " ms"


def show_percent(value):
    return "{:.{}f} %".format(value, 1 if abs(value) < 9.95 else 0)


def show_note(value):
    names = ("C", "C#", "D", "D#", "E", "F", "F#", "G", "G#", "A", "A#", "B")
    number = round(value)
    return "{}{}".format(names[number % 12], number // 12 - 2)


def show_tempo(value):
    return "{:.2f}".format(value)


def show_macro(value):
    return str(round(value))


def labels_of(value_items):
    def show(value):
        return value_items[max(0, min(len(value_items) - 1, round(value)))]

    return show


def physical_scale(spec):
    """A function raw value -> number in the parameter's unit: it only rises, and is exact at the default where that is known."""
    low, high, geometric = physical_range(spec)
    known = shown_number(spec["default_display"])
    least, most, default = spec["min"], spec["max"], spec["default"]
    straight = segment(least, low, most, high, geometric)
    if known is None or agrees(straight(default), spec):
        return straight
    low = known if default <= least else min(low, known / 10 if geometric and known < low else known)
    high = known if default >= most else max(high, known)
    before, after = segment(least, low, default, known, geometric), segment(default, known, most, high, geometric)
    return lambda value: before(value) if value < default else after(value)


def segment(left, low, right, high, geometric):
    """From (left, low) to (right, high), in equal steps or in equal ratios."""
    if right <= left or high == low:
        return lambda value: low
    if geometric and low > 0:
        return lambda value: low * (high / low) ** ((value - left) / (right - left))
    return lambda value: low + (high - low) * (value - left) / (right - left)


def agrees(number, spec):
    """Whether a number is what the default shows, within its last digit."""
    text = spec["default_display"]
    unit = 1000.0 if text.endswith(("kHz", " s")) else 1.0
    return abs(number - shown_number(text)) <= unit * 10.0 ** -decimals_of(text)


def physical_range(spec):
    """(low, high, geometric) in the unit of the display; fractions of parameters in percent are scaled."""
    shown = spec.get("display_range")
    if shown is None:
        return unit_range(spec)
    factor = 100.0 if spec.get("unit") == "%" and abs(shown["max"]) <= 10 else 1.0
    factor = 1000.0 if shown.get("unit_hint") in ("seconds", "s") else factor
    return shown["min"] * factor, shown["max"] * factor, shown["curve"] == "log"


def unit_range(spec):
    """Parameters with a physical raw range show it; for those from 0 to 1 the ends are guessed from the unit."""
    least, most, unit = spec["min"], spec["max"], spec.get("unit")
    if unit == "%" and abs(most) <= 10:
        return least * 100.0, most * 100.0, False
    if (least, most) != (0.0, 1.0):
        return least, most, False
    if unit == "Hz" and (shown_number(spec["default_display"]) or AUDIBLE) < AUDIBLE:
        return LFO_ENDS
    return GUESSED_ENDS.get(unit, (0.0, 1.0, False))


AUDIBLE = 20.0
LFO_ENDS = (0.01, 40.0, True)
# What fraction parameters usually reach: hertz, milliseconds (also where the default is shown in seconds), decibels, ratios.
GUESSED_ENDS = {
    "Hz": (20.0, 20000.0, True), "ms": (1.0, 20000.0, True), "s": (1.0, 60000.0, True), "dB": (-70.0, 6.0, False), "ratio": (1.0, 100.0, True),
}  # fmt: skip


def find_number(text):
    """The number that moves in a display string: in "1 : 1.15" the second one."""
    return NUMBER.search(text or "", len("1 :") if (text or "").startswith("1 :") else 0)


def shown_number(text):
    """The number in a display string, in ms or Hz where it has a unit of time or frequency; None when there is none."""
    found = find_number(text)
    if found is None:
        return None
    number = float(found.group())
    return number * 1000.0 if text.endswith(("kHz", " s")) else number


def decimals_of(text):
    found = find_number(text)
    return len(found.group().partition(".")[2]) if found else 2


def show_plain(spec):
    """Unit-less numbers and pitches keep the decimals, the sign and the ending of their default."""
    text = spec["default_display"] or "0.00"
    found = find_number(text)
    before, after = (text[: found.start()], text[found.end() :]) if found else ("", "")
    decimals = decimals_of(text)
    signed = spec.get("unit") in ("st", "sd", "oct")

    def show(number):
        sign = "+" if signed and round(number, decimals) > 0 else ""
        return "{}{}{:.{}f}{}".format(before, sign, round(number, decimals) + 0.0, decimals, after)

    return show


SHOWS = {"Hz": show_frequency, "ms": show_time, "s": show_time, "%": show_percent, "note": show_note}


def number_for(spec):
    """A function raw value -> number in the unit that Live shows, for one row of the stock device table."""
    if spec["value_items"]:
        return float
    if spec.get("unit") == "pan" and spec["default"] * 2 == spec["min"] + spec["max"]:
        middle, reach = (spec["min"] + spec["max"]) / 2, (spec["max"] - spec["min"]) / 2 or 1.0
        return lambda value: (value - middle) / reach * PAN_REACH
    return physical_scale(spec)


def display_for(spec):
    """The str_for_value of one row of the stock device table."""
    if spec["value_items"]:
        return labels_of(spec["value_items"])
    unit = spec.get("unit")
    if unit == "pan" and spec["default"] * 2 == spec["min"] + spec["max"]:
        middle, reach = (spec["min"] + spec["max"]) / 2, (spec["max"] - spec["min"]) / 2 or 1.0
        return lambda value: show_pan((value - middle) / reach)
    scale, show = physical_scale(spec), SHOWS.get(unit) or show_plain(spec)
    if unit == "dB":
        decimals = decimals_of(spec["default_display"])
        show = lambda number: show_db(number, decimals if abs(number) < 10 else min(decimals, 1))  # noqa: E731

    def display(value):
        if value == spec["default"] and spec["default_display"] is not None:
            return spec["default_display"]
        return show(scale(value))

    return display
