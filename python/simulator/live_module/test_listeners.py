"""Listeners: Live's rules and its texts."""

import unittest

from simulator.engine.rehearsal import Rehearsal

IN_NOTIFICATION = "Changes cannot be triggered by notifications. You will need to defer your response."


class Counter:
    def __init__(self):
        self.calls = 0

    def hear(self):
        self.calls += 1


class Listeners(Rehearsal):
    def test_a_listener_is_called_at_once_without_arguments(self):
        heard = []
        self.song.add_tempo_listener(lambda: heard.append(self.song.tempo))
        self.song.tempo = 130.0
        self.assertEqual(heard, [130.0])

    def test_adding_twice_and_removing_the_unknown_raise(self):
        counter = Counter()
        self.song.add_tempo_listener(counter.hear)
        self.refuses("Observer already connected", lambda: self.song.add_tempo_listener(counter.hear))
        self.song.remove_tempo_listener(counter.hear)
        self.refuses("Observer not connected", lambda: self.song.remove_tempo_listener(counter.hear))

    def test_bound_methods_are_compared_not_identified(self):
        counter = Counter()
        self.song.add_tempo_listener(counter.hear)
        self.assertTrue(self.song.tempo_has_listener(counter.hear))
        self.song.remove_tempo_listener(counter.hear)
        self.assertFalse(self.song.tempo_has_listener(counter.hear))

    def test_only_callables_can_listen(self):
        self.refuses("add_tempo_listener", lambda: self.song.add_tempo_listener(5), TypeError)

    def test_a_property_that_cannot_be_observed_has_no_listener_functions(self):
        self.assertFalse(hasattr(self.song, "add_can_undo_listener"))

    def test_changes_inside_a_notification_raise_and_reads_do_not(self):
        texts = []

        def change():
            try:
                self.song.metronome = True
            except RuntimeError as refused:
                texts.append((str(refused), self.song.metronome))

        self.song.add_tempo_listener(change)
        self.song.tempo = 130.0
        self.assertEqual(texts, [(IN_NOTIFICATION, False)])
        self.song.metronome = True
        self.assertTrue(self.song.metronome)

    def test_selecting_inside_a_notification_is_allowed(self):
        def select():
            self.song.view.selected_track = self.song.tracks[2]
            self.song.appointed_device = self.song.tracks[0].devices[0]

        self.song.add_tempo_listener(select)
        self.song.tempo = 130.0
        self.assertEqual(self.song.view.selected_track, self.song.tracks[2])
        self.assertEqual(self.song.appointed_device.name, "Operator")

    def test_functions_inside_a_notification_raise_too(self):
        texts = []

        def change():
            for function in (self.song.create_scene, self.song.tracks[0].clip_slots[0].clip.fire):
                try:
                    function(-1) if function == self.song.create_scene else function()
                except RuntimeError as refused:
                    texts.append(str(refused))

        self.song.add_tempo_listener(change)
        self.song.tempo = 130.0
        self.assertEqual(texts, [IN_NOTIFICATION] * 2)

    def test_during_undo_the_text_says_so(self):
        texts = []

        def change():
            try:
                self.song.metronome = True
            except RuntimeError as refused:
                texts.append(str(refused))

        self.song.tempo = 130.0
        self.song.add_tempo_listener(change)
        self.song.undo()
        self.assertEqual(texts, ["Changes cannot be triggered during undo or redo."])

    def test_a_listener_that_raises_is_reported_and_does_not_stop_the_others(self):
        reported, counter = [], Counter()
        self.simulation.report = lambda callback, failure: reported.append(str(failure))

        def fail():
            raise ValueError("broken")

        self.song.add_tempo_listener(fail)
        self.song.add_tempo_listener(counter.hear)
        self.song.tempo = 130.0
        self.assertEqual((reported, counter.calls), (["broken"], 1))

    def test_a_listener_removed_by_an_earlier_one_is_not_called(self):
        counter = Counter()
        self.song.add_tempo_listener(lambda: self.song.remove_tempo_listener(counter.hear))
        self.song.add_tempo_listener(counter.hear)
        self.song.tempo = 130.0
        self.assertEqual(counter.calls, 0)

    def test_listeners_see_a_finished_change(self):
        """A new track is heard of when its slots, its sends and the selection are there."""
        seen = []
        self.song.add_tracks_listener(lambda: seen.append((len(self.song.tracks[4].clip_slots), self.song.view.selected_track.name)))
        self.song.create_midi_track(-1)
        self.assertEqual(seen, [(4, "5-MIDI")])

    def test_a_new_clip_in_the_same_slot_has_no_listeners(self):
        counter, slot = Counter(), self.slot(0, 0)
        slot.clip.add_name_listener(counter.hear)
        slot.delete_clip()
        slot.create_clip(4.0)
        slot.clip.name = "New"
        self.assertEqual(counter.calls, 0)

    def test_properties_that_follow_from_others_are_told_too(self):
        told = []
        slot, track = self.slot(3, 0), self.song.tracks[3]
        slot.add_has_clip_listener(lambda: told.append("has_clip"))
        track.add_color_index_listener(lambda: told.append("color_index"))
        track.add_has_audio_output_listener(lambda: told.append("has_audio_output"))
        self.song.add_visible_tracks_listener(lambda: told.append("visible_tracks"))
        slot.create_clip(4.0)
        track.color = 0xFF0000
        track.insert_device("Operator")
        self.song.delete_track(0)
        self.assertEqual(told, ["has_clip", "color_index", "has_audio_output", "visible_tracks"])

    def test_the_song_time_is_told_while_playing(self):
        counter = Counter()
        self.song.add_current_song_time_listener(counter.hear)
        self.start(1.0)
        self.assertGreater(counter.calls, 10)

    def test_deferred_properties_are_told_when_they_settle(self):
        counter = Counter()
        self.song.add_is_playing_listener(counter.hear)
        self.song.start_playing()
        self.assertEqual(counter.calls, 0)
        self.tick()
        self.assertEqual(counter.calls, 1)

    def test_a_view_listener_is_registered_with_the_name_of_its_view(self):
        counter, view = Counter(), self.simulation.application().view
        view.add_is_view_visible_listener("Arranger", counter.hear)
        self.assertTrue(view.is_view_visible_has_listener("Arranger", counter.hear))
        view.show_view("Arranger")
        self.assertEqual(counter.calls, 1)
        self.assertFalse(view.is_view_visible("Session"))
        self.assertEqual(view.focused_document_view, "Arranger")


if __name__ == "__main__":
    unittest.main()
