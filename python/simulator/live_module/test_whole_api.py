"""The whole table against the running package: every row of contract/lom.json, for several versions of Live.

Read here once more without the package's own reading of the table, so that a mistake there is found.
"""

import unittest

from simulator.engine import Simulation
from simulator.engine.rehearsal import band, contract_file

TABLE = contract_file("lom.json")
VERSIONS = ((11, 3, 25), (12, 0, 0), (12, 4, 6))
TRIPLET = ("add_{}_listener", "remove_{}_listener", "{}_has_listener")
MOVED_INTO_RANGE = ("clamp", "nearest", "raised-to-min", "clamp-high/raise-negative")
AUDIO_EFFECT = 2
MOST_OF_A_KIND = 3
SPECIAL_DEVICES = (
    "Simpler", "Wavetable", "Drift", "Meld", "Drum Sampler", "Drum Rack", "Instrument Rack", "EQ Eight", "Compressor", "Looper",
    "Roar", "Shifter", "Hybrid Reverb", "Spectral Resonator", "CC Control", "Operator", "Audio Effect Rack",
)  # fmt: skip


def version_of(text):
    return tuple(int(part) for part in text.replace("<=", "").split("."))


def came_by(row, version):
    name = "{}.{}.{}".format(*version)
    return version_of(row.get("since", "0")) <= version and name not in row.get("absentIn", ())


def members_of(row):
    return {**row["properties"], **row["children"], **row["functions"]}


def observed(entry, version):
    return came_by(entry, version) and "observe" in entry.get("access", "") and version_of(entry.get("observeSince", "0")) <= version


def wide_set():
    """A band that owns whatever has a class of its own."""
    kinds = {device["name"]: device["type"] for device in contract_file("stock-devices.json")["devices"]}
    tracks = [{"kind": "midi", "devices": [{"device": name}]} for name in SPECIAL_DEVICES if kinds[name] != AUDIO_EFFECT]
    effects = [{"device": name} for name in SPECIAL_DEVICES if kinds[name] == AUDIO_EFFECT]
    full_rack = {"device": "Instrument Rack", "chains": [{"devices": [{"device": "Simpler"}]}]}
    pads = {"device": "Drum Rack", "pads": {"36": {"devices": [{"device": "Drum Sampler"}]}}}
    more = [{"kind": "midi", "devices": [device]} for device in (full_rack, pads)]
    wide = band(cues=[{"time": 4.0}])
    return dict(wide, tracks=[*wide["tracks"], *tracks, *more, {"kind": "audio", "devices": effects}])


class Stage:
    """A simulation of one version, and one living object of as many classes as a wide Set has."""

    def __init__(self, version):
        self.version = version
        self.simulation = Simulation(TABLE, contract_file("stock-devices.json"), version, wide_set())
        self.root = self.simulation.modules()["Live"]
        self.found, self.seen = {}, set()
        self.visit(self.simulation.application())
        self.visit(self.simulation.song())

    def at(self, path):
        thing = self.root
        for part in path.split(".")[1:]:
            thing = getattr(thing, part, None)
        return thing

    def visit(self, thing):
        name = self.name_of(thing)
        if name is None or name == "BrowserItem" or thing in self.seen:
            return
        self.seen.add(thing)
        alike = self.found.setdefault(name, [])
        if len(alike) < MOST_OF_A_KIND:
            alike.append(thing)
        for field, entry in self.rows(name):
            if entry.get("list") is not None and came_by(entry, self.version):
                for child in self.children(thing, field, entry):
                    self.visit(child)

    def children(self, thing, field, entry):
        try:
            held = getattr(thing, field)
        except RuntimeError:
            return ()
        return tuple(held) if entry["list"] else (held,) if held is not None else ()

    def name_of(self, thing):
        return next((name for name, cls in self.simulation.package.classes.items() if cls is type(thing)), None)

    def rows(self, name):
        """The members of a class and of what it is based on."""
        row = TABLE["classes"][name]
        for base in row["bases"]:
            yield from self.rows(base)
        yield from {**row["properties"], **row["children"]}.items()

    def properties(self):
        for name, things in self.found.items():
            for field, entry in self.rows(name):
                if came_by(entry, self.version):
                    for thing in things:
                        yield "{}.{}".format(name, field), thing, field, entry


class WholeTable(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.stages = [Stage(version) for version in VERSIONS]

    def test_every_member_is_there_from_its_version_on_and_not_before(self):
        for stage in self.stages:
            wrong = []
            for name, row in TABLE["classes"].items():
                if not row["path"].startswith("Live.") or name == "Timer":
                    continue
                cls = stage.at(row["path"])
                if (cls is not None) != came_by(row, stage.version):
                    wrong.append(name)
                if cls is not None and came_by(row, stage.version):
                    wrong += [
                        "{}.{}".format(name, member)
                        for member, entry in members_of(row).items()
                        if hasattr(cls, member) != came_by(entry, stage.version)
                    ]
            self.assertEqual(wrong, [], stage.version)

    def test_every_property_has_its_listeners_from_the_version_on_that_had_them(self):
        for stage in self.stages:
            wrong = []
            for name, row in TABLE["classes"].items():
                cls = stage.at(row["path"]) if row["path"].startswith("Live.") else None
                if cls is None or not came_by(row, stage.version):
                    continue
                for field, entry in members_of(row).items():
                    topics = row.get("listeners", {})
                    wanted = observed(entry, stage.version) or field in topics
                    wrong += [pattern.format(field) for pattern in TRIPLET if hasattr(cls, pattern.format(field)) != wanted]
            self.assertEqual(wrong, [], stage.version)

    def test_every_enum_has_its_members_by_name_and_number(self):
        for stage in self.stages:
            wrong = []
            for name, row in TABLE["enums"].items():
                enum = stage.at(row["path"])
                if (enum is not None) != came_by(row, stage.version):
                    wrong.append(name)
                for member, number in row["members"].items() if enum is not None else ():
                    wanted = version_of(row.get("memberSince", {}).get(member, "0")) <= stage.version
                    held = getattr(enum, member, None)
                    if (held is not None) != wanted or wanted and (int(held), str(held), enum.names[member]) != (number, member, number):
                        wrong.append("{}.{}".format(name, member))
            self.assertEqual(wrong, [], stage.version)

    def test_every_function_of_a_module_is_there_from_its_version_on(self):
        for stage in self.stages:
            for place, rows in TABLE["modules"].items():
                module = stage.at("Live." + place)
                wrong = [name for name, row in rows.items() if hasattr(module, name) != came_by(row, stage.version)]
                self.assertEqual(wrong if place != "(host)" else [], [], (place, stage.version))

    def test_what_can_only_be_read_refuses_to_be_set_in_the_words_of_its_python(self):
        for stage in self.stages:
            text = "has no setter" if stage.version >= (12,) else "can't set attribute"
            count = 0
            for member, thing, field, entry in stage.properties():
                if "set" not in entry["access"].split():
                    count += 1
                    with self.assertRaisesRegex(AttributeError, text, msg=member):
                        setattr(thing, field, 1)
            self.assertGreater(count, 300)

    def test_every_number_beyond_its_range_is_refused_or_adjusted_as_its_row_says(self):
        for stage in self.stages:
            wrong, count = [], 0
            for member, thing, field, entry in stage.properties():
                for end, beyond in (("min", -1), ("max", 1)):
                    limit = entry.get(end)
                    if "set" not in entry["access"].split() or not isinstance(limit, (int, float)) or not self.reads(thing, field):
                        continue
                    count += 1
                    outcome = self.outcome(thing, field, type(getattr(thing, field))(limit + beyond))
                    policy = entry.get("outOfRange", "raise")
                    if (outcome == "raised") != (policy == "raise" or policy.endswith("raise-negative") and end == "min"):
                        wrong.append((member, end, policy, outcome))
                    if outcome == "taken" and policy in MOVED_INTO_RANGE and getattr(thing, field) != limit:
                        wrong.append((member, end, policy, getattr(thing, field)))
            self.assertEqual(wrong, [], stage.version)
            self.assertGreater(count, 150)

    def test_every_listener_is_connected_once_and_disconnected_once(self):
        for stage in self.stages:
            count = 0
            for member, thing, field, entry in stage.properties():
                if not observed(entry, stage.version):
                    continue
                count += 1
                add, remove, has = (getattr(thing, pattern.format(field)) for pattern in TRIPLET)

                def hear():
                    """A fresh one for each."""

                add(hear)
                self.assertTrue(has(hear), member)
                self.refuses("^Observer already connected$", add, hear, member)
                remove(hear)
                self.assertFalse(has(hear), member)
                self.refuses("^Observer not connected$", remove, hear, member)
            self.assertGreater(count, 300)

    def refuses(self, text, function, argument, member):
        with self.assertRaisesRegex(RuntimeError, text, msg=member):
            function(argument)

    def reads(self, thing, field):
        try:
            return isinstance(getattr(thing, field), (int, float))
        except RuntimeError:
            return False

    def outcome(self, thing, field, value):
        try:
            setattr(thing, field, value)
        except RuntimeError:
            return "raised"
        return "taken"


if __name__ == "__main__":
    unittest.main()
