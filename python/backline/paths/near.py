"""Near matches for a name that does not exist."""

import difflib


def near_matches(name, names, count=3):
    """Up to `count` of `names` that look like `name`, best first."""
    lowered = name.lower()
    inside = sorted(known for known in names if lowered in known.lower() or known.lower() in lowered)
    close = difflib.get_close_matches(name, names, n=count, cutoff=0.6)
    return list(dict.fromkeys(close + inside))[:count]


def did_you_mean(name, names):
    """A clause for a message, empty when nothing is near."""
    near = near_matches(name, list(names))
    return "; did you mean %s?" % " or ".join(near) if near else ""
