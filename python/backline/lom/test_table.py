import unittest

from . import CHILD, FUNCTION, LIST, LISTENER, PROPERTY, load_table, parse_type

TABLE = load_table()


class Named:
    """Makes objects whose class has a given name, as Live's have."""

    def __new__(cls, name):
        return type(name, (), {})()


class Types(unittest.TestCase):
    def test_every_type_text_of_the_table_is_understood(self):
        for lom_class in TABLE.classes.values():
            for member in lom_class.members.values():
                self.assertEqual(parse_type(member.type.text).text, member.type.text)

    def test_type_texts(self):
        self.assertEqual([item.name for item in parse_type("Track | Chain").items], ["Track", "Chain"])
        notes = parse_type("tuple[tuple[int, float, float, float, bool], ...]")
        self.assertEqual((notes.name, notes.make), ("list", tuple))
        self.assertEqual([item.name for item in notes.items[0].items], ["int", "float", "float", "float", "bool"])
        self.assertEqual(parse_type("Iterable[MidiNoteSpecification]").items[0].name, "MidiNoteSpecification")
        self.assertIs(parse_type("list[float]").make, list)


class Members(unittest.TestCase):
    def kind(self, lom_class, name):
        return TABLE.classes[lom_class].members[name].kind

    def test_kinds(self):
        self.assertEqual(self.kind("Song", "tempo"), PROPERTY)
        self.assertEqual(self.kind("Song", "tracks"), LIST)
        self.assertEqual(self.kind("ClipSlot", "clip"), CHILD)
        self.assertEqual(self.kind("Clip", "fire"), FUNCTION)
        self.assertEqual(self.kind("Clip", "notes"), LISTENER)

    def test_members_are_inherited(self):
        self.assertIn("chains", TABLE.classes["RackDevice"].members)
        self.assertIn("parameters", TABLE.classes["RackDevice"].members)
        self.assertTrue(TABLE.classes["DrumChain"].is_a("Chain"))

    def test_private_names_do_not_exist(self):
        for lom_class in TABLE.classes.values():
            self.assertEqual([name for name in lom_class.members if name.startswith("_")], [])

    def test_a_subclass_has_its_own_view(self):
        self.assertEqual(TABLE.classes["Device"].members["view"].declared, "Device.View")
        self.assertEqual(TABLE.classes["RackDevice"].members["view"].declared, "RackDevice.View")

    def test_what_live_calls_and_what_takes_functions_is_not_for_clients(self):
        surface = TABLE.classes["ControlSurface"].members
        for name in ("disconnect", "receive_midi", "schedule_message", "send_midi"):
            self.assertFalse(surface[name].callable, name)
        self.assertTrue(surface["show_message"].callable)

    def test_a_listener_that_wants_more_than_a_callback_cannot_be_watched(self):
        self.assertEqual(self.kind("Application.View", "is_view_visible"), FUNCTION)


class Classes(unittest.TestCase):
    def name(self, thing, declared):
        return TABLE.class_of(Named(thing), declared).name

    def test_the_leaf_class_decides(self):
        self.assertEqual(self.name("RackDevice", "Device"), "RackDevice")
        self.assertEqual(self.name("Track", None), "Track")

    def test_a_class_the_table_does_not_know_is_what_was_declared(self):
        self.assertEqual(self.name("DeviceOfTomorrow", "Device"), "Device")

    def test_every_view_is_called_view_so_the_declared_one_decides(self):
        self.assertEqual(self.name("View", "Track.View"), "Track.View")
        self.assertEqual(self.name("View", "Song.View"), "Song.View")

    def test_the_scripts_of_others_are_control_surfaces_whatever_they_call_themselves(self):
        self.assertEqual(self.name("Track", "ControlSurface"), "ControlSurface")


if __name__ == "__main__":
    unittest.main()
