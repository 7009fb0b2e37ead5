"""Live's fader curve: parameter value 0..1 to decibels and back, for volumes and for sends (6 dB lower)."""

from bisect import bisect_left

INFINITE = float("-inf")
QUIET = (
    (0.001, -69.565), (0.002, -69.151), (0.005, -68.015), (0.0075, -67.17), (0.01, -66.4), (0.02, -63.373), (0.03, -60.92),
)  # fmt: skip
LINEAR_FROM, FIT_FROM = 0.4, 0.03
UNITY = 0.85
SEND_OFFSET, SEND_SILENT = -6.0, 0.005


def volume_db(value):
    """Decibels of a volume parameter; -inf at the bottom. Below 0.4 the curve is a fit within about 0.2 dB."""
    if value >= LINEAR_FROM:
        return 40.0 * value - 34.0
    if value >= FIT_FROM:
        return -66.8 + 202.0 * value - 200.0 * value * value
    return quiet_db(value)


def quiet_db(value):
    if value < QUIET[0][0]:
        return INFINITE
    place = max(1, bisect_left([point[0] for point in QUIET], value))
    (low, low_db), (high, high_db) = QUIET[place - 1], QUIET[place]
    return low_db + (high_db - low_db) * (value - low) / (high - low)


def send_db(value):
    return INFINITE if value < SEND_SILENT else volume_db(value) + SEND_OFFSET


def volume_for_db(decibels):
    """The parameter value that sounds this loud, by halving: the curve only rises. Below all that it reaches, 0.0."""
    if decibels < QUIET[0][1]:
        return 0.0
    if decibels >= -18.0:
        return min(1.0, (decibels + 34.0) / 40.0)
    low, high = 0.0, LINEAR_FROM
    for _ in range(40):
        middle = (low + high) / 2
        low, high = (middle, high) if volume_db(middle) < decibels else (low, middle)
    return high


def gain_of(track):
    """How far a meter behind this fader rises, 1.0 at 0 dB."""
    return track.mixer_device.volume.value / UNITY
