"""The browser: what it shows, what loading an item does, hot-swapping."""

import unittest

from simulator.engine.rehearsal import Rehearsal, band, exercises

KIT = {"device": "Drum Rack", "pads": {"36": {"name": "Kick", "devices": [{"device": "Simpler"}]}}}
BASS, KEYS, VOCALS, EMPTY = range(4)


class Stage(Rehearsal):
    def setUp(self):
        super().setUp()
        self.application = self.simulation.application()
        self.browser = self.application.browser

    def item(self, root, *names):
        item = getattr(self.browser, root)
        for name in names:
            item = next(child for child in item.children if child.name == name)
        return item

    def load(self, root, *names):
        self.browser.load_item(self.item(root, *names))

    def select(self, track):
        self.song.view.selected_track = self.song.tracks[track]

    def devices(self, track):
        return [device.name for device in self.song.tracks[track].devices]


class Tree(Stage):
    @exercises(
        "Browser.audio_effects", "Browser.clips", "Browser.current_project", "Browser.drums", "Browser.instruments", "Browser.max_for_live",
        "Browser.midi_effects", "Browser.packs", "Browser.plugins", "Browser.samples", "Browser.sounds", "Browser.user_library",
        "BrowserItem.name", "BrowserItem.children", "BrowserItem.is_folder",
    )  # fmt: skip
    def test_the_roots_are_called_as_in_live_and_hold_items(self):
        browser = self.browser
        roots = (
            browser.instruments, browser.audio_effects, browser.midi_effects, browser.drums, browser.sounds, browser.max_for_live,
            browser.plugins, browser.clips, browser.samples, browser.packs, browser.user_library, browser.current_project,
        )  # fmt: skip
        self.assertEqual([root.name for root in roots], [
            "Instruments", "Audio Effects", "MIDI Effects", "Drums", "Sounds", "Max for Live", "Plug-Ins", "Clips", "Samples", "Packs",
            "User Library", "Current Project",
        ])  # fmt: skip
        self.assertTrue(all(root.is_folder and len(root.children) for root in roots))

    @exercises("Browser.colors", "Browser.user_folders", "Browser.legacy_libraries")
    def test_collections_have_colours_and_nobody_has_added_folders(self):
        self.assertEqual([item.name for item in self.browser.colors][:2], ["Favorites", "Orange"])
        self.assertEqual((list(self.browser.user_folders), list(self.browser.legacy_libraries)), ([], []))

    @exercises("BrowserItem.is_device", "BrowserItem.is_loadable", "BrowserItem.uri", "BrowserItem.source", "BrowserItem.is_folder")
    def test_devices_can_be_loaded_and_folders_cannot(self):
        operator, hits = self.item("instruments", "Operator"), self.item("drums", "Drum Hits")
        self.assertEqual((operator.is_device, operator.is_loadable, operator.is_folder), (True, True, False))
        self.assertEqual((hits.is_device, hits.is_loadable, hits.is_folder), (False, False, True))
        self.assertEqual((operator.uri, operator.source), ("query:Synths#Operator", "Core Library"))
        self.assertEqual(self.item("samples", "Example Kick.wav").uri, "query:Samples#Example%20Kick.wav")
        self.refuses("This item cannot be loaded", lambda: self.browser.load_item(hits))

    @exercises("BrowserItem.iter_children")
    def test_children_come_one_by_one_too(self):
        root = self.browser.midi_effects
        self.assertEqual([item.name for item in root.iter_children], [item.name for item in root.children])
        self.assertIn("Arpeggiator", [item.name for item in root.iter_children])

    @exercises("Browser.full_refresh")
    def test_a_refresh_is_told(self):
        heard = []
        self.browser.add_full_refresh_listener(lambda: heard.append(1))
        self.simulation.user.rescan_browser()
        self.assertEqual(heard, [1])

    def test_every_device_of_the_tree_can_be_loaded(self):
        for root in ("instruments", "audio_effects", "midi_effects", "max_for_live"):
            for item in getattr(self.browser, root).children:
                self.select(EMPTY)
                self.browser.load_item(item)
                self.assertIn(item.name, self.devices(EMPTY))
                self.song.undo()


class Loading(Stage):
    @exercises("Browser.load_item")
    def test_a_device_goes_to_the_selected_track_and_is_selected(self):
        self.select(VOCALS)
        self.load("audio_effects", "Reverb")
        self.load("audio_effects", "Echo")
        self.assertEqual(self.devices(VOCALS), ["Reverb", "Echo"])
        self.assertEqual(self.song.view.selected_track.view.selected_device.name, "Echo")
        self.song.undo()
        self.assertEqual(self.devices(VOCALS), ["Reverb"])

    @exercises("Browser.load_item")
    def test_an_instrument_takes_the_place_of_the_one_there_is(self):
        self.select(BASS)
        self.load("midi_effects", "Chord")
        self.load("instruments", "Drift")
        self.assertEqual(self.devices(BASS), ["Chord", "Drift"])

    @exercises("Browser.load_item")
    def test_an_instrument_on_an_audio_track_makes_a_new_midi_track(self):
        self.select(VOCALS)
        self.load("instruments", "Operator")
        self.assertEqual((len(self.song.tracks), self.devices(VOCALS), self.devices(VOCALS + 1)), (5, [], ["Operator"]))
        self.assertEqual(self.song.view.selected_track, self.song.tracks[VOCALS + 1])

    @exercises("Track.View.device_insert_mode")
    def test_devices_come_where_the_track_wants_them(self):
        heard, view = [], self.song.tracks[VOCALS].view
        view.add_device_insert_mode_listener(lambda: heard.append(view.device_insert_mode))
        self.select(VOCALS)
        for name in ("Reverb", "Echo"):
            self.load("audio_effects", name)
        view.device_insert_mode = 1
        self.load("audio_effects", "Delay")
        view.device_insert_mode = 2
        self.load("audio_effects", "Gate")
        self.assertEqual((self.devices(VOCALS), heard), (["Reverb", "Delay", "Gate", "Echo"], [1, 2]))
        with self.assertRaises(RuntimeError):
            view.device_insert_mode = 3

    @exercises("Browser.load_item")
    def test_presets_kits_and_plug_ins_become_devices_of_their_name(self):
        self.select(EMPTY)
        self.load("drums", "606 Core Kit.adg")
        kit = self.song.tracks[EMPTY].devices[0]
        self.assertEqual((kit.name, kit.class_name, kit.can_have_drum_pads), ("606 Core Kit", "DrumGroupDevice", True))
        self.load("packs", "Core Library", "Devices", "Instruments", "Operator Basic.adv")
        self.assertEqual(self.song.tracks[EMPTY].devices[0].class_name, "Operator")
        self.load("plugins", "VST3", "Example Vendor", "Example FX")
        plugin = self.song.tracks[EMPTY].devices[1]
        self.assertEqual((plugin.class_name, [parameter.name for parameter in plugin.parameters]), ("PluginDevice", ["Device On"]))

    @exercises("Browser.load_item", "SimplerDevice.sample")
    def test_a_sample_becomes_a_simpler_or_an_audio_clip(self):
        self.select(EMPTY)
        self.load("samples", "Example Kick.wav")
        simpler = self.song.tracks[EMPTY].devices[0]
        self.assertEqual((simpler.name, simpler.sample.file_path), ("Example Kick", "/Library/Example Kick.wav"))
        self.song.view.highlighted_clip_slot = self.slot(VOCALS, 2)
        self.load("samples", "Example Snare.wav")
        self.assertEqual((self.clip(VOCALS, 2).name, self.clip(VOCALS, 2).is_audio_clip), ("Example Snare", True))

    @exercises("Browser.load_item")
    def test_a_live_clip_makes_a_track(self):
        self.load("clips", "Example Bass 120 bpm.alc")
        track = self.song.tracks[1]
        self.assertEqual((track.name, track.clip_slots[0].clip.name), ("Example Bass 120 bpm", "Example Bass 120 bpm"))

    @exercises("GroovePool.grooves")
    def test_a_groove_goes_to_the_pool(self):
        heard, pool = [], self.song.groove_pool
        pool.add_grooves_listener(lambda: heard.append(len(pool.grooves)))
        self.load("user_library", "Grooves", "Example Grooves.agr")
        self.assertEqual((pool.grooves[0].name, heard), ("Example Grooves", [1]))

    @exercises("Browser.preview_item", "Browser.stop_preview")
    def test_a_preview_lasts_until_it_is_stopped(self):
        browser = self.simulation.document.application.browser
        self.browser.preview_item(self.item("samples", "Example Kick.wav"))
        self.assertEqual(browser.previewed.name, "Example Kick.wav")
        self.browser.stop_preview()
        self.assertIsNone(browser.previewed)


class Swapping(Stage):
    @exercises("Browser.hotswap_target", "Browser.load_item", "Application.View.browse_mode")
    def test_what_is_loaded_replaces_the_target(self):
        heard, view = [], self.application.view
        self.browser.add_hotswap_target_listener(lambda: heard.append(self.browser.hotswap_target and self.browser.hotswap_target.name))
        view.add_browse_mode_listener(lambda: heard.append(view.browse_mode))
        operator = self.song.tracks[BASS].devices[0]
        self.assertIsNone(self.browser.hotswap_target)
        self.browser.hotswap_target = operator
        self.assertEqual((self.browser.hotswap_target, view.browse_mode), (operator, True))
        self.refuses("already set", lambda: setattr(self.browser, "hotswap_target", operator))
        self.load("instruments", "Drift")
        self.assertEqual((self.devices(BASS), self.browser.hotswap_target.name), (["Drift"], "Drift"))
        self.refuses("cannot replace", lambda: self.load("audio_effects", "Reverb"))
        self.browser.hotswap_target = None
        self.assertEqual(heard, ["Operator", True, "Drift", None, False])

    @exercises("Browser.filter_type")
    def test_the_filter_says_what_may_replace_the_target(self):
        self.open(band(tracks=[{"kind": "midi", "devices": [{"device": "Scale"}, KIT, {"device": "Reverb"}]}]))
        self.browser = self.simulation.application().browser
        heard, (scale, kit, reverb) = [], self.song.tracks[0].devices
        self.browser.add_filter_type_listener(lambda: heard.append(self.browser.filter_type))
        self.assertEqual(self.browser.filter_type, -1)
        for target in (scale, kit, reverb, kit.drum_pads[36]):
            self.browser.hotswap_target = target
        self.assertEqual(heard, [3, 1, 2, 4])
        self.browser.hotswap_target = None
        self.browser.filter_type = 6
        self.assertEqual(self.browser.filter_type, 6)
        self.refuses("Invalid filter type", lambda: setattr(self.browser, "filter_type", 8))

    @exercises("Browser.hotswap_target")
    def test_a_pad_takes_a_sample_or_an_instrument(self):
        self.open(band(tracks=[{"kind": "midi", "devices": [KIT]}]))
        self.browser = self.simulation.application().browser
        pad = self.song.tracks[0].devices[0].drum_pads[38]
        self.browser.hotswap_target = pad
        self.load("drums", "Drum Hits", "Snare", "Snare 01.wav")
        self.assertEqual((pad.name, pad.chains[0].devices[0].sample.file_path), ("Snare 01", "/Library/Snare 01.wav"))
        self.load("instruments", "DS Snare")
        self.assertEqual((pad.name, len(pad.chains)), ("DS Snare", 1))

    @exercises("Browser.relation_to_hotswap_target", "BrowserItem.is_selected")
    def test_items_are_related_to_the_target(self):
        relation = self.browser.relation_to_hotswap_target
        roots = (self.browser.instruments, self.item("instruments", "Operator"), self.item("instruments", "Drift"))
        self.assertEqual([str(relation(item)) for item in roots], ["none", "none", "none"])
        self.browser.hotswap_target = self.song.tracks[BASS].devices[0]
        self.assertEqual([str(relation(item)) for item in roots], ["ancestor", "equal", "none"])
        self.assertEqual([item.is_selected for item in roots], [True, True, False])

    @exercises("Application.View.toggle_browse")
    def test_toggling_swaps_the_selected_device_and_ends_it(self):
        self.select(BASS)
        self.application.view.toggle_browse()
        self.assertEqual(self.browser.hotswap_target, self.song.tracks[BASS].devices[0])
        self.application.view.toggle_browse()
        self.assertIsNone(self.browser.hotswap_target)
        self.select(EMPTY)
        self.application.view.toggle_browse()
        self.assertIsNone(self.browser.hotswap_target)


if __name__ == "__main__":
    unittest.main()
