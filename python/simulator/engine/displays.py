"""How a parameter shows a value: `str_for_value`.

The table of stock devices gives the unit and the string of the default, from which the number of decimals and the sign are
taken. Where the curve between the ends is not known, the value moves from the known default to the known ends.
"""

import math
import re

from .volume_curve import send_db, volume_db

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
    """A function raw value -> number in the parameter's unit, monotonic, and exact at the default where that is known."""
    low, high, shape = physical_range(spec)
    least, most = spec["min"], spec["max"]
    if most == least:
        return lambda value: low
    if shape == "log" and low > 0:
        return lambda value: low * (high / low) ** ((value - least) / (most - least))
    known = shown_number(spec["default_display"])
    bend = exponent(spec, low, high, known)
    return lambda value: low + (high - low) * (max(0.0, value - least) / (most - least)) ** bend


def physical_range(spec):
    """(low, high, curve) in the unit of the display; a display range in gain or unit-less fractions is scaled to percent."""
    shown = spec.get("display_range")
    if shown is None:
        return unit_range(spec)
    factor = 100.0 if spec.get("unit") == "%" and abs(shown["max"]) <= 10 else 1.0
    factor = 1000.0 if shown.get("unit_hint") in ("seconds", "s") else factor
    return shown["min"] * factor, shown["max"] * factor, shown["curve"]


def unit_range(spec):
    """Parameters with a physical raw range show it; the others are guessed from their unit."""
    least, most, unit = spec["min"], spec["max"], spec.get("unit")
    if unit == "%" and abs(most) <= 10:
        return least * 100.0, most * 100.0, "linear"
    if unit in ("ms", "s") and most == 1.0:
        return 1.0, 20000.0 if unit == "ms" else 60000.0, "log"
    if unit == "Hz" and most == 1.0:
        return 20.0, 20000.0, "log"
    if unit == "dB" and most == 1.0 and least == 0.0:
        return -70.0, 6.0, "unknown"
    return least, most, "linear"


def shown_number(text):
    """The number in a display string, in ms or Hz where it has a unit of time or frequency; None when there is none."""
    found = NUMBER.search(text or "")
    if found is None:
        return None
    number = float(found.group())
    return number * 1000.0 if text.endswith(("kHz", " s")) else number


def exponent(spec, low, high, known):
    """The bend that makes the default show what Live shows; 1.0 for straight lines."""
    default, least, most = spec["default"], spec["min"], spec["max"]
    place = (default - least) / (most - least)
    if known is None or high == low or not 0.0 < place < 1.0:
        return 1.0
    target = (known - low) / (high - low)
    return math.log(target) / math.log(place) if 0.0 < target < 1.0 else 1.0


def decimals_of(text):
    found = NUMBER.search(text or "")
    return len(found.group().partition(".")[2]) if found else 2


def show_plain(spec):
    """Unit-less numbers and pitches keep the decimals, the sign and the ending of their default."""
    text = spec["default_display"] or "0.00"
    found = NUMBER.search(text)
    before, after = (text[: found.start()], text[found.end() :]) if found else ("", "")
    decimals = decimals_of(text)
    signed = spec.get("unit") in ("st", "sd", "oct")

    def show(number):
        sign = "+" if signed and round(number, decimals) > 0 else ""
        return "{}{}{:.{}f}{}".format(before, sign, round(number, decimals) + 0.0, decimals, after)

    return show


SHOWS = {"Hz": show_frequency, "ms": show_time, "s": show_time, "%": show_percent, "note": show_note}


def display_for(spec):
    """The str_for_value of one row of the stock device table."""
    if spec["value_items"]:
        return labels_of(spec["value_items"])
    unit = spec.get("unit")
    if unit == "pan":
        span = max(abs(spec["min"]), abs(spec["max"])) or 1.0
        return lambda value: show_pan(value / span)
    scale, show = physical_scale(spec), SHOWS.get(unit) or show_plain(spec)
    if unit == "dB":
        decimals = decimals_of(spec["default_display"])
        show = lambda number: show_db(number, decimals if abs(number) < 10 else min(decimals, 1))  # noqa: E731

    def display(value):
        if value == spec["default"] and spec["default_display"] is not None:
            return spec["default_display"]
        return show(scale(value))

    return display
