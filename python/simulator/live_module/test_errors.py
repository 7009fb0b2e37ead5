"""Errors as Live words them: arguments as Boost.Python does, attributes as the Python inside each Live does; and when they come."""

import unittest

from simulator.engine.rehearsal import Rehearsal, contract_file

ELEVEN, TWELVE = (11, 3, 25), (12, 4, 6)
IN_NOTIFICATION = "Changes cannot be triggered by notifications. You will need to defer your response."


class Stage(Rehearsal):
    def text_of(self, function, error=TypeError):
        with self.assertRaises(error) as caught:
            function()
        return str(caught.exception)


class Arguments(Stage):
    """The same in every version."""

    def wording(self, given, wanted):
        return "Python argument types in\n    {}\ndid not match C++ signature:\n    {}".format(given, wanted)

    def test_a_function_names_what_it_was_given_and_what_it_wants(self):
        self.assertEqual(
            self.text_of(lambda: self.song.create_scene("first")),
            self.wording("Song.create_scene(Song, str)", "create_scene(TPyHandle<ASong>, int)"),
        )
        self.assertEqual(
            self.text_of(self.song.tracks[0].delete_device),
            self.wording("Track.delete_device(Track)", "delete_device(TPyHandle<ATrack>, int)"),
        )

    def test_arguments_that_have_names_show_them_with_their_defaults(self):
        self.assertEqual(
            self.text_of(lambda: self.clip().get_notes_extended(0, 128, 0.0)),
            self.wording(
                "Clip.get_notes_extended(Clip, int, int, float)",
                "get_notes_extended(TPyHandle<AClip>, int from_pitch, int pitch_span, double from_time, double time_span)",
            ),
        )
        self.assertEqual(
            self.text_of(lambda: self.slot(0, 0).fire("now")),
            self.wording(
                "ClipSlot.fire(ClipSlot, str)",
                "fire(TPyHandle<AClipSlot>, double record_length=1.7976931348623157e+308, "
                "int launch_quantization=-2147483648, bool force_legato=False)",
            ),
        )

    def test_arguments_given_by_name_are_not_shown(self):
        given = "Song.create_midi_track(Song)"
        self.assertIn(given + "\n", self.text_of(lambda: self.song.create_midi_track(index=0)))
        self.assertIn(given + "\n", self.text_of(lambda: self.song.create_midi_track(Index="first")))

    def test_a_property_has_no_name_but_its_types(self):
        self.assertEqual(
            self.text_of(lambda: setattr(self.song, "tempo", "fast")), self.wording("None.None(Song, str)", "None(TPyHandle<ASong>, float)")
        )
        self.assertEqual(
            self.text_of(lambda: setattr(self.song.view, "selected_track", self.clip())),
            self.wording("None.None(View, Clip)", "None(TPyHandle<AView>, TPyHandle<ATrack>)"),
        )

    def test_values_are_made_of_arguments_too(self):
        self.assertEqual(
            self.text_of(lambda: self.live("Clip").WarpMarker("now")),
            self.wording("WarpMarker.__init__(WarpMarker, str)", "__init__(_object*, double, double)"),
        )

    def test_a_function_of_a_module_has_its_modules_name(self):
        self.assertIn("Application.get_random_int(str, int)\n", self.text_of(lambda: self.live("Application").get_random_int("a", 1)))

    def test_numbers_that_no_c_int_holds_overflow(self):
        self.refuses("bad numeric conversion: positive overflow", lambda: self.song.create_scene(2**31), OverflowError)
        self.refuses("bad numeric conversion: negative overflow", lambda: setattr(self.song, "root_note", -(2**40)), OverflowError)


class OldArguments(Arguments):
    live_version = ELEVEN


class Attributes(Stage):
    def test_what_is_read_only_says_so_as_python_3_11_does(self):
        self.assertEqual(
            self.text_of(lambda: setattr(self.song, "can_undo", True), AttributeError), "property of 'Song' object has no setter"
        )
        note = self.clip().get_all_notes_extended()[0]
        self.assertEqual(
            self.text_of(lambda: setattr(note, "note_id", 1), AttributeError), "property of 'MidiNote' object has no setter"
        )

    def test_what_is_not_there_is_missed_and_python_knows_where_to_look_for_another_name(self):
        with self.assertRaises(AttributeError) as caught:
            self.song.tempi
        error = caught.exception
        self.assertEqual((str(error), error.name, error.obj), ("'Song' object has no attribute 'tempi'", "tempi", self.song))


class OldAttributes(Stage):
    live_version = ELEVEN

    def test_what_is_read_only_says_so_as_python_3_7_does(self):
        note = self.clip().get_all_notes_extended()[0]
        for thing, name in ((self.song, "can_undo"), (self.song.view, "selected_parameter"), (note, "note_id")):
            self.assertEqual(self.text_of(lambda: setattr(thing, name, 1), AttributeError), "can't set attribute")

    def test_what_is_not_there_is_missed_without_anything_to_suggest(self):
        with self.assertRaises(AttributeError) as caught:
            self.song.tempi
        error = caught.exception
        self.assertEqual((str(error), error.name, error.obj), ("'Song' object has no attribute 'tempi'", "", None))

    def test_newer_members_are_missed_in_the_same_words(self):
        track = self.song.tracks[0]
        for thing, name in ((self.song, "tuning_system"), (track, "take_lanes"), (track, "insert_device"), (self.song.view, "mod_mapping_device")):
            text = self.text_of(lambda: getattr(thing, name), AttributeError)
            self.assertEqual(text, "'{}' object has no attribute '{}'".format(type(thing).__name__, name))
        self.assertEqual(getattr(self.clip(), "is_session_clip", "nothing"), "nothing")
        self.assertFalse(hasattr(self.song, "add_tuning_system_listener"))


class Versions(unittest.TestCase):
    """Which classes, members and enum members each Live has: those of the table that had come by then, and no others."""

    def packages(self):
        for version in (ELEVEN, TWELVE):
            stage = Rehearsal()
            stage.live_version = version
            stage.setUp()
            yield version, stage.simulation.package

    def there(self, version, row):
        return tuple(int(part) for part in row.get("since", "0").replace("<=", "").split(".")) <= version

    def test_members_are_there_from_the_version_that_brought_them(self):
        newer = 0
        for version, package in self.packages():
            for name, row in contract_file("lom.json")["classes"].items():
                if row["kind"] != "lom" or name not in package.classes or name in ("LomObject", "Envelope"):
                    continue
                for part in ("properties", "children", "functions"):
                    for member, entry in row[part].items():
                        expected = self.there(version, entry)
                        newer += not expected
                        self.assertEqual(member in vars(package.classes[name]), expected, (version, name, member))
        self.assertGreater(newer, 20)

    def test_classes_and_enums_too(self):
        for version, package in self.packages():
            for kind, made in (("classes", package.classes), ("enums", package.enums)):
                for name, row in contract_file("lom.json")[kind].items():
                    if row.get("kind") not in ("host", "exception") and name != "Envelope":
                        self.assertEqual(name in made, self.there(version, row), (version, name))


class Moments(Stage):
    """What is looked at first, when several things are wrong."""

    def in_a_notification(self, function):
        texts = []

        def hear():
            try:
                function()
            except Exception as error:
                texts.append(str(error))

        self.song.add_tempo_listener(hear)
        self.song.tempo += 1.0
        self.song.remove_tempo_listener(hear)
        return texts[0]

    def test_a_dead_object_complains_before_anything_else(self):
        clip = self.clip()
        self.slot(0, 0).delete_clip()
        for function in (lambda: clip.get_notes("a"), lambda: setattr(clip, "gain", "loud")):
            self.assertIn("None.None(Clip", self.text_of(function))

    def test_types_come_before_the_notification(self):
        self.assertIn("Song.create_scene(Song, str)", self.in_a_notification(lambda: self.song.create_scene("a")))
        self.assertIn("None.None(Track, str)", self.in_a_notification(lambda: setattr(self.song.tracks[0], "mute", "on")))

    def test_the_notification_comes_before_ranges_and_missing_properties(self):
        for change in (
            lambda: setattr(self.song, "signature_numerator", 1000),
            lambda: setattr(self.song.master_track, "mute", True),
            lambda: self.slot(0, 0).create_clip(-1.0),
        ):
            self.assertEqual(self.in_a_notification(change), IN_NOTIFICATION)

    def test_a_property_that_is_missing_is_missing_for_every_value(self):
        self.refuses("Main track has no 'mute' property!", lambda: setattr(self.song.master_track, "mute", True))
        self.refuses("None.None(Track, str)", lambda: setattr(self.song.master_track, "mute", "on"), TypeError)

    def test_what_waits_for_the_tick_is_refused_at_once(self):
        self.refuses("Cannot set the Songtime behind the Songlength", lambda: setattr(self.song, "current_song_time", 10000.0))
        self.refuses("Cannot set the Loop behind the song length", lambda: setattr(self.song, "loop_start", 10000.0))

    def test_a_refused_change_changes_nothing(self):
        self.refuses("out of range", lambda: setattr(self.song, "tempo", 5.0))
        self.refuses("Invalid pitch", lambda: self.clip().set_notes(((40, 0.0, 1.0, 100, False), (128, 0.0, 1.0, 100, False))))
        self.tick()
        self.assertEqual((self.song.tempo, len(self.clip().get_notes(0.0, 0, 4.0, 128)), self.song.can_undo), (120.0, 4, False))


class OldMoments(Stage):
    live_version = ELEVEN

    def test_live_11_says_master_and_sendtracks(self):
        main = self.song.master_track
        for text, access in (
            ("Master track has no 'solo' property!", lambda: main.solo),
            ("Master and sendtracks have no 'Arm' state!", lambda: self.song.return_tracks[0].arm),
            ("Master, Group and sendtracks have no arrangement clips", lambda: main.arrangement_clips),
            ("Only the master track has a crossfader!", lambda: self.song.tracks[0].mixer_device.crossfader),
        ):
            self.refuses(text, access)
        self.assertEqual((main.name, self.song.tracks[0].current_output_routing), ("Master", "Master"))


if __name__ == "__main__":
    unittest.main()
