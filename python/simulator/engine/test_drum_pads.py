"""Drum racks: pads, the notes of their chains, choke groups, return chains, racks inside pads."""

import unittest

from simulator.engine.rehearsal import Rehearsal, band, clip, exercises

SIMPLER = [{"device": "Simpler"}]
KIT = {
    "device": "Drum Rack", "name": "Kit",
    "pads": {"36": {"name": "Kick", "devices": SIMPLER}, "42": {"name": "Closed", "devices": SIMPLER}, "46": {"name": "Open", "devices": SIMPLER}},
}  # fmt: skip
HATS = clip(4.0, [[46, 0.0, 2.0, 100], [36, 0.5, 0.25, 100], [42, 1.0, 0.25, 100]])


class Stage(Rehearsal):
    def setUp(self):
        super().setUp()
        self.open(band(tracks=[{"kind": "midi", "devices": [KIT], "clips": {"0": HATS}}, {"kind": "midi"}]))
        self.rack = self.song.tracks[0].devices[0]

    def pad(self, note):
        return self.rack.drum_pads[note]


class Pads(Stage):
    @exercises(
        "RackDevice.drum_pads", "RackDevice.has_drum_pads", "Device.can_have_drum_pads", "DrumPad.note", "DrumPad.name", "DrumPad.canonical_parent",
        "DrumPad.chains",
    )  # fmt: skip
    def test_a_drum_rack_has_a_pad_for_every_note_and_an_empty_one_is_called_by_it(self):
        self.assertEqual((self.rack.can_have_drum_pads, self.rack.has_drum_pads, len(self.rack.drum_pads)), (True, True, 128))
        self.assertEqual([(pad.note, pad.name) for pad in list(self.rack.drum_pads)[35:38]], [(35, "B0"), (36, "Kick"), (37, "C#1")])
        self.assertEqual((self.pad(36).chains[0].devices[0].name, len(self.pad(37).chains)), ("Simpler", 0))
        self.assertEqual(self.pad(36).canonical_parent, self.rack)

    @exercises("RackDevice.has_drum_pads", "RackDevice.drum_pads", "RackDevice.visible_drum_pads")
    def test_only_drum_racks_have_pads(self):
        rack = self.song.tracks[1].insert_device("Instrument Rack")
        self.refuses("Only drum racks can have pads!", lambda: rack.has_drum_pads)
        for name in ("drum_pads", "visible_drum_pads"):
            self.refuses("", lambda name=name: getattr(rack, name))

    @exercises("RackDevice.visible_drum_pads", "RackDevice.View.drum_pads_scroll_position")
    def test_sixteen_pads_are_visible_and_scroll_in_rows_of_four(self):
        heard, seen = self.listen(self.rack.view, "drum_pads_scroll_position"), self.listen(self.rack, "visible_drum_pads")
        self.assertEqual([pad.note for pad in self.rack.visible_drum_pads], list(range(36, 52)))
        self.rack.view.drum_pads_scroll_position = 28
        self.assertEqual((self.rack.view.drum_pads_scroll_position, [pad.note for pad in self.rack.visible_drum_pads]), (28, list(range(112, 128))))
        self.assertEqual((heard, seen), (["drum_pads_scroll_position"], ["visible_drum_pads"]))
        self.refuses("", lambda: setattr(self.rack.view, "drum_pads_scroll_position", 29))

    @exercises("RackDevice.View.selected_drum_pad", "RackDevice.View.selected_chain")
    def test_selecting_a_pad_selects_its_chain_and_selecting_a_chain_its_pad(self):
        view = self.rack.view
        heard = self.listen(view, "selected_drum_pad")
        view.selected_drum_pad = self.pad(42)
        self.assertEqual((view.selected_drum_pad, view.selected_chain.name), (self.pad(42), "Closed"))
        view.selected_chain = self.pad(46).chains[0]
        self.assertEqual((view.selected_drum_pad, heard), (self.pad(46), ["selected_drum_pad"] * 2))
        other = self.song.tracks[1].insert_device("Drum Rack")
        self.refuses("does not belong to this rack", lambda: setattr(view, "selected_drum_pad", other.drum_pads[0]))

    @exercises("DrumPad.mute", "DrumPad.solo", "Chain.mute", "Chain.solo")
    def test_mute_and_solo_of_a_pad_are_those_of_its_chains(self):
        kick, chain = self.pad(36), self.pad(36).chains[0]
        heard = self.listen(kick, "mute", "solo")
        kick.mute = True
        self.assertTrue(chain.mute)
        chain.mute = False
        self.assertFalse(kick.mute)
        kick.solo = True
        self.assertTrue(chain.solo)
        chain.solo = False
        self.assertEqual((kick.solo, heard), (False, ["mute", "mute", "solo", "solo"]))


class Notes(Stage):
    @exercises("DrumChain.in_note", "DrumPad.chains", "DrumPad.name")
    def test_a_chain_moves_to_the_pad_of_its_note(self):
        chain, heard = self.pad(36).chains[0], self.listen(self.pad(40), "chains", "name")
        moved = self.listen(chain, "in_note")
        chain.in_note = 40
        self.assertEqual((chain.in_note, self.pad(36).name, self.pad(40).name, len(self.pad(40).chains)), (40, "C1", "Kick", 1))
        chain.name = "Deep Kick"
        self.assertEqual((self.pad(40).name, moved), ("Deep Kick", ["in_note"]))
        self.assertEqual(heard, ["chains", "name"] * 2)
        for note in (-1, 128):
            self.refuses("Invalid note number", lambda note=note: setattr(chain, "in_note", note))

    @exercises("RackDevice.insert_chain", "DrumChain.in_note", "DrumChain.out_note", "DrumChain.choke_group")
    def test_a_new_drum_chain_lies_on_c1_plays_c3_and_chokes_nothing(self):
        chain = self.rack.insert_chain()
        self.assertEqual((chain.in_note, chain.out_note, chain.choke_group, type(chain).__name__), (36, 60, 0, "DrumChain"))
        self.assertEqual(self.pad(36).name, "Multi")

    def position(self, note):
        simpler = self.pad(note).chains[0].devices[0]
        if simpler.sample is None:
            simpler.replace_sample("/samples/{}.wav".format(note))
        return simpler.playing_position_enabled

    @exercises("DrumChain.choke_group", "SimplerDevice.playing_position_enabled")
    def test_a_closed_hat_cuts_the_open_one_off_in_the_same_choke_group(self):
        chains = [self.pad(note).chains[0] for note in (42, 46)]
        heard = self.listen(chains[0], "choke_group")
        for group, rings in (((0, 0), True), ((1, 2), True), ((3, 3), False)):
            for chain, number in zip(chains, group):
                chain.choke_group = number
            self.assertEqual([chain.choke_group for chain in chains], list(group))
            self.clip().fire()
            self.start(0.75)
            self.assertEqual((self.position(46), self.position(42)), (True, False))
            self.play(0.75)
            self.assertEqual(self.position(46), rings, group)
            self.song.stop_playing()
            self.frame()
        self.assertEqual(heard, ["choke_group"] * 2)
        self.refuses("Invalid choke group", lambda: setattr(chains[0], "choke_group", 17))

    @exercises("DrumChain.out_note", "DrumChain.in_note")
    def test_a_rack_inside_a_pad_gets_the_note_that_the_pad_plays(self):
        outer = self.pad(36).chains[0]
        outer.delete_device(0)
        inner = outer.insert_device("Drum Rack").insert_chain()
        simpler, heard = inner.insert_device("Simpler"), self.listen(outer, "out_note")
        simpler.replace_sample("/samples/inner.wav")
        for played, listened, sounds in ((60, 36, False), (36, 36, True), (36, 37, False)):
            outer.out_note, inner.in_note = played, listened
            self.assertEqual((outer.out_note, inner.in_note), (played, listened))
            self.clip().fire()
            self.start(0.6)
            self.assertEqual(simpler.playing_position_enabled, sounds, (played, listened))
            self.song.stop_playing()
            self.frame()
        self.assertEqual(heard, ["out_note"])
        self.refuses("Invalid note", lambda: setattr(outer, "out_note", 128))


class Copying(Stage):
    @exercises("RackDevice.copy_pad", "DrumPad.name")
    def test_a_pad_is_copied_over_another_one(self):
        self.rack.copy_pad(36, 42)
        self.assertEqual(([self.pad(note).name for note in (36, 42)], len(self.pad(42).chains)), (["Kick", "Kick"], 1))
        self.assertNotEqual(self.pad(36).chains[0], self.pad(42).chains[0])
        for places in ((60, 61), (36, 128), (-1, 36)):
            self.refuses("", lambda places=places: self.rack.copy_pad(*places))
        self.song.undo()
        self.assertEqual(self.pad(42).name, "Closed")

    @exercises("DrumPad.delete_all_chains", "RackDevice.chains")
    def test_a_pad_is_emptied(self):
        heard = self.listen(self.pad(36), "chains")
        self.rack.insert_chain()
        self.pad(36).delete_all_chains()
        self.assertEqual((len(self.pad(36).chains), [chain.name for chain in self.rack.chains]), (0, ["Closed", "Open"]))
        self.assertEqual(heard, ["chains"] * 2)


class Nested(Stage):
    @exercises("RackDevice.has_drum_pads", "RackDevice.drum_pads", "RackDevice.visible_drum_pads")
    def test_a_drum_rack_inside_a_pad_has_no_pads_and_gets_them_when_it_is_moved_out(self):
        inner = self.rack.insert_chain().insert_device("Drum Rack")
        heard = self.listen(inner, "has_drum_pads", "drum_pads", "visible_drum_pads")
        self.assertEqual((inner.has_drum_pads, len(inner.drum_pads), len(inner.visible_drum_pads)), (False, 0, 0))
        self.song.move_device(inner, self.song.tracks[1], 0)
        self.assertEqual((inner.has_drum_pads, len(inner.drum_pads), sorted(heard)), (True, 128, ["drum_pads", "has_drum_pads", "visible_drum_pads"]))
        self.song.undo()
        self.assertFalse(inner.has_drum_pads)


class Returns(Stage):
    @exercises("RackDevice.return_chains", "ChainMixerDevice.sends")
    def test_every_chain_has_a_send_for_every_return_chain(self):
        user, kick = self.simulation.user, self.pad(36).chains[0]
        heard = self.listen(self.rack, "return_chains"), self.listen(kick.mixer_device, "sends")
        self.assertEqual((len(self.rack.return_chains), len(kick.mixer_device.sends)), (0, 0))
        user.add_return_chain(self.rack)
        room = self.rack.return_chains[0]
        self.assertEqual(([send.name for send in kick.mixer_device.sends], room.has_audio_input), (["Return Chain 1"], True))
        room.name = "Room"
        self.assertEqual(kick.mixer_device.sends[0].name, "Room")
        self.assertEqual([send.name for send in self.rack.insert_chain().mixer_device.sends], ["Room"])
        self.assertEqual(heard, (["return_chains"], ["sends"]))
        self.assertEqual(room.insert_device("Reverb").canonical_parent, room)
        self.refuses("Only audio effects", lambda: room.insert_device("Drift"))

    def test_there_are_at_most_six_and_only_in_drum_racks(self):
        for _ in range(6):
            self.simulation.user.add_return_chain(self.rack)
        rack = self.song.tracks[1].insert_device("Instrument Rack")
        for full in (self.rack, rack):
            self.refuses("at most six", lambda full=full: self.simulation.user.add_return_chain(full))


if __name__ == "__main__":
    unittest.main()
