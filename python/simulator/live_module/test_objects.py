"""Objects as scripts hold them: identity, death, errors, containers, enums."""

import json
import unittest

from simulator.engine.rehearsal import Rehearsal, band, exercises

ARGUMENT_ERROR = "Python argument types in"


class Identity(Rehearsal):
    def test_every_access_gives_a_new_object_that_is_equal(self):
        self.assertIsNot(self.song.tracks[0], self.song.tracks[0])
        self.assertEqual(self.song.tracks[0], self.song.tracks[0])
        self.assertNotEqual(self.song.tracks[0], self.song.tracks[1])
        self.assertEqual(hash(self.song.tracks[0]), hash(self.song.tracks[0]))

    @exercises("LomObject._live_ptr")
    def test_the_live_ptr_is_the_stable_identity_and_looks_like_an_address(self):
        self.assertEqual(self.song.tracks[0]._live_ptr, self.song.tracks[0]._live_ptr)
        self.assertNotEqual(self.song.tracks[0]._live_ptr, self.song.tracks[1]._live_ptr)
        self.assertEqual(self.song._live_ptr % 16, 0)
        self.assertIsInstance(self.song._live_ptr, int)
        self.assertFalse(hasattr(self.simulation.application().browser.instruments, "_live_ptr"))

    def test_a_list_of_tracks_finds_a_track(self):
        self.assertEqual(list(self.song.tracks).index(self.song.tracks[2]), 2)
        self.assertIn(self.song.tracks[2], self.song.tracks)

    def test_types_are_named_by_their_leaf(self):
        self.assertEqual(type(self.song.tracks[0]).__name__, "Track")
        self.assertEqual(type(self.song.view).__name__, "View")
        self.assertIsInstance(self.song.tracks[0], self.live("Track").Track)
        self.assertIsInstance(self.song.view, self.live("Song").Song.View)

    def test_scripts_cannot_make_lom_objects(self):
        self.refuses("cannot be instantiated", self.live("Track").Track)

    def test_parents_are_reached_from_below(self):
        clip = self.clip()
        self.assertEqual(clip.canonical_parent.canonical_parent.canonical_parent, self.song)
        self.assertIsNone(self.song.canonical_parent)


class Death(Rehearsal):
    def test_a_deleted_object_equals_none_and_answers_nothing(self):
        clip = self.clip()
        self.slot(0, 0).delete_clip()
        self.assertTrue(clip == None)  # noqa: E711
        for access in (lambda: clip.name, lambda: clip._live_ptr, clip.fire, lambda: setattr(clip, "name", "x"), lambda: hasattr(clip, "name")):
            self.refuses("None.None(Clip)", access, TypeError)
        self.refuses("None(TPyHandle<AClip>)", lambda: clip.name, TypeError)
        self.assertEqual(type(clip).__name__, "Clip")

    def test_the_error_is_boosts(self):
        device = self.song.tracks[0].devices[0]
        self.song.tracks[0].delete_device(0)
        with self.assertRaises(TypeError) as caught:
            getattr(device, "name", None)
        self.assertEqual("{0.__module__}.{0.__name__}".format(type(caught.exception)), "Boost.Python.ArgumentError")

    def test_listeners_of_a_deleted_object_stop_and_cannot_be_removed(self):
        heard, clip = [], self.clip()
        clip.add_name_listener(heard.append)
        self.slot(0, 0).delete_clip()
        self.refuses(ARGUMENT_ERROR, lambda: clip.remove_name_listener(heard.append), TypeError)

    def test_what_is_below_a_deleted_track_dies_with_it(self):
        parameter = self.song.tracks[0].devices[0].parameters[3]
        self.song.delete_track(0)
        self.refuses("None.None(DeviceParameter)", lambda: parameter.value, TypeError)

    def test_a_vector_read_before_keeps_the_dead(self):
        tracks = self.song.tracks
        self.song.delete_track(0)
        self.assertEqual(len(tracks), 4)
        self.assertTrue(tracks[0] == None)  # noqa: E711
        self.assertEqual([track == None for track in tracks], [True, False, False, False])  # noqa: E711

    def test_another_set_kills_everything_of_the_one_before(self):
        song, track = self.song, self.song.tracks[0]
        self.open(band())
        for access in (lambda: song.tempo, lambda: track.name):
            self.refuses(ARGUMENT_ERROR, access, TypeError)

    def test_a_reset_keeps_the_song_and_its_listeners_and_nothing_else(self):
        heard, song, track = [], self.song, self.song.tracks[0]
        pointer = song._live_ptr
        song.add_tracks_listener(lambda: heard.append(len(song.tracks)))
        song.create_scene(-1)
        song.tempo = 99.0
        self.simulation.reset()
        self.assertEqual((song._live_ptr, song.tempo, len(song.scenes), song.tracks[0].name), (pointer, 120.0, 4, "Bass"))
        self.assertTrue(track == None)  # noqa: E711
        self.assertEqual(heard, [4])
        song.create_midi_track(-1)
        self.assertEqual(heard, [4, 5])


class Errors(Rehearsal):
    def test_writing_what_can_only_be_read(self):
        self.refuses("", lambda: setattr(self.song, "can_undo", True), AttributeError)

    def test_a_wrong_type_names_what_was_given_and_wanted(self):
        with self.assertRaises(TypeError) as caught:
            self.song.tempo = "fast"
        text = " ".join(str(caught.exception).split())
        self.assertEqual(
            text, "Python argument types in None.None(Song, str) did not match C++ signature: None(TPyHandle<ASong>, float)"
        )

    def test_an_int_will_do_for_a_float_but_not_the_other_way_round(self):
        self.song.tempo = 100
        self.assertEqual(self.song.tempo, 100.0)
        self.refuses("None.None(Song, float)", lambda: setattr(self.song, "signature_numerator", 3.0), TypeError)

    def test_bools_take_numbers_and_give_bools(self):
        self.song.metronome = 1
        self.assertIs(self.song.metronome, True)
        self.refuses(ARGUMENT_ERROR, lambda: setattr(self.song, "metronome", "on"), TypeError)

    def test_functions_check_their_arguments_too(self):
        self.refuses("Song.create_scene(Song, str)", lambda: self.song.create_scene("first"), TypeError)
        self.refuses("Song.create_scene(Song)", lambda: self.song.create_scene(), TypeError)
        self.refuses("Song.delete_track(Song, int, int)", lambda: self.song.delete_track(1, 2), TypeError)
        self.refuses("", lambda: self.song.create_midi_track(index=0), TypeError)

    def test_a_number_that_no_enum_has_is_out_of_range(self):
        self.refuses("Invalid", lambda: self.slot(0, 0).fire(launch_quantization=99))
        self.refuses("Invalid quantization.", lambda: self.clip().quantize(99, 1.0))

    def test_registered_keywords_work(self):
        self.assertEqual(self.song.create_midi_track(Index=0).name, "1-MIDI")
        self.assertEqual(len(self.clip(1).get_notes_extended(from_pitch=0, pitch_span=128, from_time=0.0, time_span=8.0)), 4)

    def test_what_an_object_does_not_have_is_a_runtime_error_in_lives_words(self):
        main, group_less, keys = self.song.master_track, self.song.tracks[0], self.song.tracks[1]
        for text, access in (
            ("Main track has no 'mute' property!", lambda: main.mute),
            ("Main track has no 'solo' property!", lambda: main.solo),
            ("Main, Group and Return Tracks have no arrangement clips", lambda: main.arrangement_clips),
            ("MIDI tracks have no 'input_meter_left' property!", lambda: keys.input_meter_left),
            ("Main and Return Tracks have no monitoring state!", lambda: main.current_monitoring_state),
            ("Only the main track has a crossfader!", lambda: keys.mixer_device.crossfader),
            ("Main track has no crossfader assignment!", lambda: main.mixer_device.crossfade_assign),
            ("", lambda: group_less.fold_state),
            ("", lambda: self.clip().gain),
            ("", lambda: main.playing_slot_index),
        ):
            self.refuses(text, access)

    def test_what_does_not_exist_is_an_attribute_error(self):
        self.refuses("", lambda: self.song.tracks[0].chains, AttributeError)
        self.refuses("", lambda: self.song.tracks[0].devices[0].chains, AttributeError)

    def test_nothing_is_pretended(self):
        self.refuses("Song.levitate is not modelled by the simulator yet", lambda: self.simulation.document.song.function("levitate"))
        browser = self.simulation.application().browser
        templates = next(item for item in browser.user_library.children if item.name == "Templates")
        self.refuses("Browser.load_item of a Live Set is not modelled", lambda: browser.load_item(templates.children[0]))


class Containers(Rehearsal):
    def test_vectors_are_neither_lists_nor_tuples(self):
        tracks = self.song.tracks
        self.assertNotIsInstance(tracks, (list, tuple))
        self.assertEqual(len(tracks), 4)
        self.assertEqual([track.name for track in tracks[1:3]], ["Keys", "Vocals"])
        self.assertEqual(tracks[-1].name, "4-MIDI")
        self.assertFalse(hasattr(tracks, "index"))

    def test_vectors_cannot_be_changed(self):
        self.refuses("Cannot modify read only container.", lambda: self.song.tracks.append(self.song.tracks[0]))
        self.refuses("Cannot modify read only container.", lambda: self.song.tracks.extend([]))

    def test_an_index_out_of_range_says_so(self):
        self.refuses("Index out of range", lambda: self.song.tracks[4], IndexError)

    def test_a_vector_is_a_snapshot(self):
        tracks = self.song.tracks
        self.song.create_midi_track(-1)
        self.assertEqual((len(tracks), len(self.song.tracks)), (4, 5))

    def test_strings_come_in_vectors_too(self):
        items = self.song.tracks[0].devices[0].parameters[0].value_items
        self.assertEqual((type(items).__name__, list(items)), ("StringVector", ["Off", "On"]))


class Enums(Rehearsal):
    def test_enums_are_ints_with_names(self):
        quantization = self.live("Song").Quantization
        self.assertEqual(str(quantization.q_bar), "q_bar")
        self.assertEqual(quantization.q_bar, 4)
        self.assertEqual(quantization.values[4], quantization.q_bar)
        self.assertEqual(repr(quantization.q_bar), "Live.Song.Quantization.q_bar")
        self.assertEqual(json.dumps({"q": quantization.q_bar}), '{"q": 4}')

    def test_enum_properties_take_plain_ints_and_give_names(self):
        self.song.clip_trigger_quantization = 5
        self.assertEqual(str(self.song.clip_trigger_quantization), "q_half")
        with self.assertRaises(RuntimeError):
            self.song.clip_trigger_quantization = 99

    def test_enum_properties_have_names_before_anything_was_set(self):
        self.assertEqual(str(self.song.clip_trigger_quantization), "q_bar")
        self.assertEqual(str(self.song.tracks[0].clip_slots[0].playing_status), "stopped")

    def test_enums_stand_where_their_paths_say(self):
        self.assertEqual(self.live("Track").Track.monitoring_states.AUTO, 1)
        self.assertEqual(self.live("Application").Application.View.NavDirection.left, 2)


class Package(Rehearsal):
    def test_every_class_property_and_function_of_the_table_exists(self):
        table = self.simulation.document.table
        for name, row in table["classes"].items():
            if row["kind"] not in ("lom", "object") or name in ("LomObject", "Timer"):
                continue
            cls = self.simulation.package.classes[name]
            wanted = {*row["properties"], *row["children"], *row["functions"]}
            observable = [field for part in ("properties", "children") for field, entry in row[part].items() if "observe" in entry["access"]]
            for field in (*observable, *row.get("listeners", {})):
                wanted |= {"add_{}_listener".format(field), "remove_{}_listener".format(field), "{}_has_listener".format(field)}
            self.assertEqual([member for member in sorted(wanted) if not hasattr(cls, member)], [], name)

    def test_every_property_of_every_kind_can_be_read_or_refuses_in_words(self):
        for kind in ("Track", "Scene", "Song", "Clip", "ClipSlot", "MixerDevice", "DeviceParameter", "CuePoint"):
            row = self.simulation.document.table["classes"][kind]
            for node_kind in self.simulation.document.kinds.values():
                if node_kind.lom == kind:
                    missing = [name for name in row["properties"] if not hasattr(node_kind, name) and name not in node_kind.lacks]
                    self.assertEqual(missing, [], node_kind.__name__)

    def test_the_application_is_reached_from_its_module(self):
        application = self.live("Application").get_application()
        self.assertEqual(application, self.simulation.application())
        self.assertEqual(application.get_document(), self.song)
        self.assertEqual((application.get_major_version(), application.get_minor_version(), application.get_bugfix_version()), (12, 4, 6))

    @exercises("Live.Song.get_all_scales_ordered")
    def test_scales_are_listed_in_order(self):
        scales = self.live("Song").get_all_scales_ordered()
        self.assertEqual(scales[1], ("Minor", (0, 2, 3, 5, 7, 8, 10)))


class AnOlderLive(Rehearsal):
    live_version = (11, 3, 25)

    def test_what_came_later_is_not_there(self):
        self.assertFalse(hasattr(self.song, "sync_parameter_changes"))
        self.assertFalse(hasattr(self.song.tracks[0], "insert_device"))
        self.assertFalse(hasattr(self.live("Track").Track, "take_lanes"))
        self.assertTrue(hasattr(self.song, "groove_pool"))

    def test_the_main_track_is_called_master(self):
        self.assertEqual(self.song.master_track.name, "Master")
        self.refuses("Master track has no 'mute' property!", lambda: self.song.master_track.mute)


if __name__ == "__main__":
    unittest.main()
