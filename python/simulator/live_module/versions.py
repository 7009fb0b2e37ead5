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


def table_of_version(table, version):
    """The same table as the given Live (a tuple such as (11, 3, 25)) would have it."""
    return dict(
        table,
        enums={name: enum_of_version(row, version) for name, row in present(table["enums"], version).items()},
        classes={name: class_of_version(row, version) for name, row in present(table["classes"], version).items()},
        modules={name: present(rows, version) for name, rows in table["modules"].items()},
    )
