"""What Live does with a number outside a property's range: mostly RuntimeError, and clamping only where the table says so."""

from .checks import is_finite


def bound(value, node, end):
    """A row's min or max: a number, or "self.max" for a limit the object knows, or the name of another property of it."""
    if isinstance(end, str):
        return getattr(node, end[5:] if end.startswith("self.") else end)
    return end


def out_of_range_text(name, row):
    return row.get("message") or "{} out of range".format(name.replace("_", " ").title())


def choices_of(row, enums):
    """The numbers that a row allows by naming them: those of its list, of its enum, or of its labels; None when it names none."""
    if "allowed" in row or row.get("type") != "int" or "min" in row or "max" in row:
        return row.get("allowed")
    if row.get("enum") in enums:
        return [int(member) for label, member in enums[row["enum"]].names.items() if label != "count"]
    return [int(number) for number in row["values"]] if "values" in row else None


def make_rule(name, row, enums):
    """A function (node, value) -> value to store, or None when every value of the type is allowed."""
    low, high, allowed = row.get("min"), row.get("max"), choices_of(row, enums)
    policy = row.get("outOfRange", "raise")
    if low is None and high is None and not allowed or policy in ("accepted", "snap", "carry"):
        return refuse_infinite(name, row) if row.get("type") == "float" else None

    def rule(node, value):
        if value is None:
            return value
        least, most = bound(value, node, low), bound(value, node, high)
        below = not is_finite(value) or least is not None and value < least
        above = most is not None and value > most
        if below and policy == "raised-to-min" or (below or above) and policy in ("clamp", "nearest"):
            return type(value)(least if below else most)
        if above and policy == "clamp-high/raise-negative":
            return type(value)(most)
        if below or above or allowed and value not in allowed and not rounds_itself(node, name):
            raise RuntimeError(out_of_range_text(name, row))
        return value

    return rule


def rounds_itself(node, name):
    """Some concepts round to an allowed number (the denominator of a time signature); the others refuse."""
    return hasattr(type(node), "set_" + name)


def refuse_infinite(name, row):
    def rule(node, value):
        if not is_finite(value):
            raise RuntimeError(out_of_range_text(name, row))
        return value

    return rule
