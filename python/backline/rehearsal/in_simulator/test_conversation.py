import json
import os
import stat
import unittest

from .wire import Wire, wired

WAKE_UP = [0xF0, 0x7D, 0x42, 0x4C, 0x01, 0xF7]


class Living(unittest.TestCase):
    def test_the_script_loads_says_where_it_is_and_leaves_nothing_behind(self):
        with wired() as (live, wire):
            welcome = wire.first["welcome"]
            file, = live.run_folder.iterdir()
            content = json.loads(file.read_text())
            self.assertEqual((content["boot"], content["pid"]), (welcome["boot"], os.getpid()))
            self.assertEqual(stat.S_IMODE(file.stat().st_mode), 0o600)
            self.assertEqual((welcome["live"], live.failures), ("12.4.6", []))
            folder = live.run_folder
        self.assertFalse(folder.exists() and list(folder.glob("script-*")))

    def test_another_set_is_another_boot(self):
        with wired() as (live, wire):
            live.open("demo")
            again = Wire(live)
            self.assertNotEqual(again.first["welcome"]["boot"], wire.first["welcome"]["boot"])
            self.assertEqual(again.ok("get", path="song.name"), "Night Bus")
            again.close()

    def test_the_wrong_secret(self):
        with wired() as (live, wire):
            stranger = Wire(live, secret="guess")
            self.assertEqual(stranger.first["fault"]["code"], "unauthorised")
            stranger.close()

    def test_a_wake_up_is_served_before_the_next_frame(self):
        with wired() as (live, wire):
            ident = wire.send("get", path="song.tempo")
            now, reply = live.now, None
            while reply is None:
                # Repeated, as clients do: the first ones may come while the script still rests.
                live.midi_in(WAKE_UP)
                reply = wire.find(lambda line: line.get("id") == ident)
            self.assertEqual((reply["ok"], live.now), (120.0, now))

    def test_an_idle_script_takes_next_to_no_time(self):
        with wired() as (live, wire):
            before = live.holds("backline")["slots"]
            live.run_for(1.0)
            self.assertGreater(live.holds("backline")["slots"] - before, 50)
            self.assertEqual(live.failures, [])

    def test_older_lives_lack_what_came_later(self):
        with wired(live="11.3.25") as (live, wire):
            self.assertEqual(wire.first["welcome"]["live"], "11.3.25")
            self.assertEqual(wire.fault("get", path="song.tuning_system")["code"], "unknown-path")
            self.assertIsNone(wire.ok("query", path="song", shape={"tuning_system": True, "tempo": True})["tuning_system"])


class Playing(unittest.TestCase):
    def setUp(self):
        context = wired("demo")
        self.live, self.wire = context.__enter__()
        self.addCleanup(context.__exit__, None, None, None)

    def test_what_live_refuses_carries_its_words(self):
        fault = self.wire.fault("set", path="song.master_track.arm", value=True)
        self.assertEqual((fault["code"], fault["message"]), ("refused", "Main and Return Tracks have no 'Arm' state!"))

    def test_a_colour_snaps_and_the_one_it_became_is_told(self):
        self.assertEqual(self.wire.ok("set", path="song.tracks.0.color", value=0xFF0000), {"value": 0xFF3636})
        self.assertIsNone(self.wire.ok("set", path="song.tracks.0.color", value=0xFF3636))

    def test_the_name_of_a_return_track_gets_its_letter(self):
        self.assertEqual(self.wire.ok("set", path="song.return_tracks.0.name", value="Hall"), {"value": "A-Hall"})

    def test_a_transport_that_settles_on_the_next_tick_is_not_said_to_have_refused(self):
        watch = self.wire.send("watch", path="song.is_playing")
        self.assertIsNone(self.wire.ok("set", path="song.is_playing", value=True))
        self.assertEqual(self.wire.changed(watch)["value"], True)

    def test_the_song_position_comes_while_it_plays(self):
        watch = self.wire.send("watch", path="song.current_song_time")
        self.wire.ok("call", path="song.start_playing")
        first = self.wire.changed(watch)["value"]
        self.assertGreater(self.wire.changed(watch)["value"], first)

    def test_a_set_and_its_own_change_come_in_one_slot(self):
        watch = self.wire.send("watch", path="song.tempo")
        self.wire.ok("set", path="song.tempo", value=99)
        self.assertEqual([(change["watch"], change["value"]) for change in self.wire.changes], [(watch, 99.0)])

    def test_tracks_come_and_go_under_path_and_handle(self):
        name = self.wire.ok("get", path="song.tracks.1.name")
        handle = self.wire.ok("get", path="song.tracks.1")["$ref"]
        by_path = self.wire.send("watch", path="song.tracks.1.name")
        by_handle = self.wire.send("watch", path="#%s.name" % handle)
        made = self.wire.ok("call", path="song.create_midi_track", named={"index": 1})
        self.assertEqual(made["path"], "song.tracks.1")
        self.assertNotEqual(self.wire.changed(by_path)["value"], name)
        self.assertEqual(self.wire.ok("get", path="#%s" % handle)["path"], "song.tracks.2")
        self.wire.ok("call", path="song.delete_track", args=[2])
        self.assertEqual(self.wire.changed(by_handle)["fault"]["code"], "gone")
        self.assertEqual(self.wire.fault("set", path="#%s.name" % handle, value="x")["code"], "gone")

    def test_a_batch_is_one_undo_step(self):
        shape = {"name": True, "color": True, "mixer_device": {"volume": {"value": True}}}
        before = self.wire.ok("query", path="song.tracks", shape=shape)
        for item in ({"name": "X"}, {"mixer_device.volume.value": 0.25}):
            [(member, value)] = item.items()
            self.wire.ok("batch", undo=True, items=[
                {"op": "set", "path": "song.tracks.%d.%s" % (at, path), "value": new}
                for at in range(3) for path, new in (("color_index", at), (member, value))])
            self.assertEqual(self.wire.ok("get", path="song.tracks.2.%s" % member), value)
            self.wire.ok("call", path="song.undo")
            self.live.run_for(0.2)
            self.assertEqual(self.wire.ok("query", path="song.tracks", shape=shape), before)

    def test_notes(self):
        self.wire.ok("call", path="song.create_midi_track", args=[0])
        self.wire.ok("call", path="song.tracks.0.clip_slots.0.create_clip", args=[4])
        clip = "song.tracks.0.clip_slots.0.clip."
        watch = self.wire.send("watch", path=clip + "notes")
        note = {"pitch": 60, "start_time": 0, "duration": 0.5}
        ids = self.wire.ok("call", path=clip + "add_new_notes", args=[[note, dict(note, start_time=1, velocity=50, probability=0.5)]])
        self.assertEqual(self.wire.changed(watch)["value"], True)
        self.wire.ok("call", path=clip + "apply_note_modifications", args=[[{"note_id": ids[1], "pitch": 72, "mute": True}]])
        notes = self.wire.ok("call", path=clip + "get_notes_extended", args=[0, 128, 0, 4])
        self.assertEqual([(item["pitch"], item["velocity"], item["mute"]) for item in sorted(notes, key=lambda item: item["start_time"])],
                         [(60, 100.0, False), (72, 50.0, True)])
        self.wire.ok("call", path=clip + "remove_notes_by_id", args=[ids])
        self.assertEqual(self.wire.ok("call", path=clip + "get_all_notes_extended"), [])

    def test_routings(self):
        offered = self.wire.ok("get", path="song.tracks.1.available_output_routing_types")
        chosen = offered[-1]
        self.wire.ok("set", path="song.tracks.1.output_routing_type", value=chosen)
        self.assertEqual(self.wire.ok("get", path="song.tracks.1.output_routing_type")["display_name"], chosen["display_name"])
        self.assertIn("Nowhere", self.wire.fault("set", path="song.tracks.1.output_routing_type", value="Nowhere")["message"])

    def test_racks_and_their_views(self):
        devices = self.wire.ok("query", path="song.tracks.1.devices", shape={"$handle": True, "chains": {"name": True}, "view": {"is_collapsed": True}})
        rack = next(device for device in devices if device["type"] == "RackDevice")
        self.assertTrue(rack["chains"])
        self.assertIn("selected_chain", self.wire.ok("describe", path="#%s.view" % rack["$ref"])["children"])
        self.assertEqual(self.wire.ok("get", path="#%s.canonical_parent.name" % rack["$ref"]), self.wire.ok("get", path="song.tracks.1.name"))

    def test_the_browser(self):
        items = self.wire.ok("query", path="application.browser.instruments.children", shape={"name": True, "is_loadable": True, "$handle": True})
        item = next(item for item in items if item["is_loadable"])
        self.assertEqual(item["type"], "BrowserItem")
        self.assertEqual(self.wire.ok("get", path="#%s.name" % item["$ref"]), item["name"])
        self.assertEqual(self.wire.fault("watch", path="application.browser.instruments", shape={"name": True})["code"], "not-watchable")

    def test_gestures_end_with_the_carrier(self):
        parameter = "song.tracks.1.mixer_device.volume"
        other = Wire(self.live, client="t2")
        other.ok("gesture", path=parameter, phase="begin", value=0.5)
        other.close()
        self.live.run_for(1.0)
        self.assertEqual(len(self.live.script("backline")._scope.gestures), 0)
        self.assertEqual(self.wire.ok("get", path=parameter + ".value"), 0.5)

    def test_every_property_of_the_set_can_be_read_or_is_refused_in_words(self):
        table = self.live.script("backline")._scope.table
        codes = set()
        for path in ("song", "application", "song.view", "application.view", "song.tracks.1", "song.master_track", "song.return_tracks.0", "song.scenes.0",
                     "song.tracks.1.devices.0", "song.tracks.1.mixer_device", "song.tracks.1.mixer_device.volume", "song.tracks.1.clip_slots.0",
                     "song.tracks.1.clip_slots.0.clip", "song.groove_pool", "application.browser"):
            lom_class = self.wire.ok("describe", path=path)["type"]
            for name, member in table.classes[lom_class].members.items():
                if member.gets:
                    reply = self.wire.ask("get", path="%s.%s" % (path, name))
                    codes.add(reply["fault"]["code"] if "fault" in reply else "ok")
        self.assertLessEqual(codes, {"ok", "refused"})
        self.assertEqual(self.live.failures, [])


if __name__ == "__main__":
    unittest.main()
