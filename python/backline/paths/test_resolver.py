import unittest

from ..faults import Fault
from ..rehearsal import Stage
from ..rehearsal.thing import delete


class Resolving(unittest.TestCase):
    def setUp(self):
        self.stage = Stage()
        self.song = self.stage.live.song
        self.resolver = self.stage.scope.resolver

    def fault(self, text):
        with self.assertRaises(Fault) as caught:
            self.resolver.at(text)
        return caught.exception

    def test_objects_and_their_classes(self):
        for text, thing, name in (
            ("song", self.song, "Song"),
            ("song.tracks.1", self.song.tracks[1], "Track"),
            ('song.tracks."Drums"', self.song.tracks[1], "Track"),
            ("song.tracks.0.devices.0", self.song.tracks[0].devices[0], "RackDevice"),
            ("song.view", self.song.view, "Song.View"),
            ("song.tracks", self.song.tracks, "list of Track"),
        ):
            with self.subTest(text):
                found, lom_class = self.resolver.at(text)
                self.assertEqual((found, lom_class.name), (thing, name))

    def test_what_is_not_there(self):
        for text, words in (
            ("song.trakcs", "tracks"),
            ("song.tracks.7", "2 members"),
            ('song.tracks."Flute"', "Flute"),
            ("song.tracks.0.clip_slots.1.clip", "empty"),
            ("song.tempo.value", "nothing below"),
            ("song.tracks.name", "list"),
            ("song.view.0", "not a list"),
            ("set.tracks", "song"),
            ("song._live_ptr", "_live_ptr"),
            ("song.__class__", "__class__"),
        ):
            with self.subTest(text):
                fault = self.fault(text)
                self.assertEqual(fault.code, "unknown-path")
                self.assertIn(words, fault.message)

    def test_what_was_found_holds_until_it_is_forgotten(self):
        first = self.song.tracks[0]
        self.assertEqual(self.resolver.at("song.tracks.0")[0], first)
        self.song.create_midi_track(0)
        self.resolver.forget()
        self.assertEqual(self.resolver.at("song.tracks.1")[0], first)

    def test_where_an_object_stands(self):
        where = self.stage.scope.where
        self.assertEqual(where(self.song), "song")
        self.assertEqual(where(self.song.tracks[1]), "song.tracks.1")
        self.assertEqual(where(self.song.tracks[0].clip_slots[0].clip), "song.tracks.0.clip_slots.0.clip")
        self.assertEqual(where(self.song.tracks[0].mixer_device.volume), "song.tracks.0.mixer_device.volume")
        self.assertIsNone(where(self.song.tracks[0].devices[0]))


class Handles(unittest.TestCase):
    def setUp(self):
        self.stage = Stage()
        self.song = self.stage.live.song
        self.track_class = self.stage.scope.table.classes["Track"]

    def test_an_object_keeps_its_handle(self):
        handles = self.stage.scope.handles
        first = handles.name_of(self.song.tracks[0], self.track_class)
        self.assertEqual(handles.name_of(self.song.tracks[0], self.track_class), first)
        self.assertNotEqual(handles.name_of(self.song.tracks[1], self.track_class), first)

    def test_the_address_of_a_deleted_object_may_be_used_again(self):
        handles = self.stage.scope.handles
        track, new = self.song.tracks
        first = handles.name_of(track, self.track_class)
        new._live_ptr = track._live_ptr
        delete(track)
        self.assertNotEqual(handles.name_of(new, self.track_class), first)
        with self.assertRaises(Fault) as caught:
            handles.find(first)
        self.assertEqual(caught.exception.code, "gone")

    def test_past_the_limit_the_ones_unused_for_longest_are_let_go(self):
        handles = type(self.stage.scope.handles)(limit=8)
        things = [type("Clip", (), {"_live_ptr": at})() for at in range(20)]
        names = [handles.name_of(thing, self.track_class) for thing in things[:8]]
        handles.find(names[0])
        handles.name_of(things[8], self.track_class)
        self.assertLessEqual(len(handles), 8)
        self.assertTrue(handles.alive(names[0]))
        self.assertFalse(handles.alive(names[1]))

    def test_what_has_no_address_is_known_by_where_it_was_read(self):
        handles = self.stage.scope.handles
        item = type("BrowserItem", (), {})()
        name = handles.name_of(item, self.track_class, "application.browser.drums")
        self.assertEqual(handles.name_of(item, self.track_class, "application.browser.drums"), name)
        self.assertNotEqual(handles.name_of(type("BrowserItem", (), {})(), self.track_class, "application.browser.drums"), name)


if __name__ == "__main__":
    unittest.main()
