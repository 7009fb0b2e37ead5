"""The API of an older Live: the table without what came later."""


def version_of(text):
    """ "12.3.5" as numbers; "<=8.2.7" means at least as old as that."""
    return tuple(int(part) for part in text.replace("<=", "").split("."))


def is_there(row, version):
    exact = ".".join(str(number) for number in version)
    return version_of(row.get("since", "0")) <= version and exact not in row.get("absentIn", ())


def present(rows, version):
    return {name: row for name, row in rows.items() if is_there(row, version)}


def observed(row, version):
    """A property that could not be observed yet loses its listeners."""
    if version_of(row.get("observeSince", "0")) <= version:
        return row
    return dict(row, access=" ".join(word for word in row["access"].split() if word != "observe"))


def enum_of_version(row, version):
    since = row.get("memberSince", {})
    members = {name: number for name, number in row["members"].items() if version_of(since.get(name, "0")) <= version}
    return dict(row, members=members)


def class_of_version(row, version):
    fresh = dict(row)
    for part in ("properties", "children"):
        fresh[part] = {name: observed(entry, version) for name, entry in present(row[part], version).items()}
    fresh["functions"] = present(row["functions"], version)
    fresh["listeners"] = present(row.get("listeners", {}), version)
    return fresh


# Classes that lived elsewhere before the version the table gives, and the functions they had there.
FORMER = {"Envelope": {"since": "9.1.0", "module": "Clip", "path": "Live.Clip.AutomationEnvelope", "functions": ("insert_step", "value_at_time")}}


def in_former_place(name, row, version):
    """The row of a class as an older Live had it."""
    former = FORMER.get(name)
    if former is None or is_there(row, version):
        return row
    functions = {name: dict(row["functions"][name], since=former["since"]) for name in former["functions"]}
    return dict(row, since=former["since"], module=former["module"], path=former["path"], functions=functions)


def table_of_version(table, version):
    """The same table as the given Live (a tuple such as (11, 3, 25)) would have it."""
    if version == version_of(table["live"]):
        return table
    classes = {name: in_former_place(name, row, version) for name, row in table["classes"].items()}
    return dict(
        table,
        enums={name: enum_of_version(row, version) for name, row in present(table["enums"], version).items()},
        classes={name: class_of_version(row, version) for name, row in present(classes, version).items()},
        modules={name: present(rows, version) for name, rows in table["modules"].items()},
    )
