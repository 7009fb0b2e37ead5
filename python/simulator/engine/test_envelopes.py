"""Envelopes of clips: made, shaped, read, and going with their parameters."""

import unittest

from simulator.engine.curve import Breakpoint, Coefficients, value_at
from simulator.engine.rehearsal import Rehearsal, exercises


class Making(Rehearsal):
    def setUp(self):
        super().setUp()
        self.volume = self.song.tracks[0].mixer_device.volume

    @exercises("Clip.create_automation_envelope", "Clip.automation_envelope", "Clip.automation_envelopes", "Clip.has_envelopes")
    def test_a_session_clip_takes_one_envelope_for_each_parameter_of_its_track(self):
        heard, clip = [], self.clip()
        clip.add_has_envelopes_listener(lambda: heard.append(clip.has_envelopes))
        self.assertIsNone(clip.automation_envelope(self.volume))
        envelope = clip.create_automation_envelope(self.volume)
        self.assertEqual((clip.automation_envelope(self.volume), list(clip.automation_envelopes)), (envelope, [envelope]))
        self.assertEqual((clip.has_envelopes, heard), (True, [True]))
        self.refuses("There is already an envelope for the parameter", lambda: clip.create_automation_envelope(self.volume))

    @exercises("Envelope.parameter", "Envelope.canonical_parent")
    def test_an_envelope_knows_its_parameter_and_its_clip(self):
        envelope = self.clip().create_automation_envelope(self.volume)
        self.assertEqual((envelope.parameter, envelope.canonical_parent), (self.volume, self.clip()))

    @exercises("Clip.create_automation_envelope")
    def test_clips_of_the_arrangement_and_parameters_of_other_tracks_have_none(self):
        foreign = self.song.tracks[1].mixer_device.volume
        arranged = self.song.tracks[0].create_midi_clip(0.0, 4.0)
        for clip, parameter in ((arranged, self.volume), (self.clip(), foreign)):
            self.refuses("Not a session clip or parameter belongs to another track.", lambda: clip.create_automation_envelope(parameter))
            self.assertIsNone(clip.automation_envelope(parameter))

    @exercises("Clip.clear_envelope", "Clip.clear_all_envelopes")
    def test_envelopes_are_cleared_one_by_one_or_all(self):
        clip, mixer = self.clip(), self.song.tracks[0].mixer_device
        first = clip.create_automation_envelope(self.volume)
        for parameter in (mixer.panning, mixer.sends[0]):
            clip.create_automation_envelope(parameter)
        clip.clear_envelope(self.volume)
        self.assertTrue(first == None)  # noqa: E711
        self.assertEqual(len(clip.automation_envelopes), 2)
        clip.clear_all_envelopes()
        self.assertEqual((len(clip.automation_envelopes), clip.has_envelopes), (0, False))
        self.song.undo()
        self.assertEqual(len(clip.automation_envelopes), 2)

    def test_an_envelope_goes_with_its_device_and_comes_back_with_it(self):
        track = self.song.tracks[0]
        self.clip().create_automation_envelope(track.devices[0].parameters[3])
        track.delete_device(0)
        self.assertEqual(len(self.clip().automation_envelopes), 0)
        self.song.undo()
        self.assertEqual(self.clip().automation_envelopes[0].parameter, track.devices[0].parameters[3])

    def test_a_copied_track_has_envelopes_for_its_own_parameters(self):
        self.clip().create_automation_envelope(self.volume).insert_step(0.0, 1.0, 0.5)
        self.song.duplicate_track(0)
        copy = self.song.tracks[1].clip_slots[0].clip.automation_envelopes[0]
        self.assertEqual(copy.parameter, self.song.tracks[1].mixer_device.volume)
        self.assertEqual(copy.value_at_time(0.5), 0.5)

    def test_a_copied_clip_keeps_its_envelopes(self):
        self.clip().create_automation_envelope(self.volume).insert_step(0.0, 1.0, 0.5)
        self.slot(0, 0).duplicate_clip_to(self.slot(0, 3))
        self.assertEqual(self.clip(0, 3).automation_envelope(self.volume).value_at_time(0.5), 0.5)


class Shaping(Rehearsal):
    def setUp(self):
        super().setUp()
        self.envelope = self.clip().create_automation_envelope(self.song.tracks[0].mixer_device.volume)
        self.event, self.bend = self.live("Envelope").EnvelopeEvent, self.live("Envelope").EnvelopeEventControlCoefficients

    def points(self, start=0.0, end=100.0):
        return [(event.time, event.value) for event in self.envelope.events_in_range(start, end)]

    @exercises("Envelope.value_at_time", "Envelope.insert_step", "Envelope.events_in_range", "EnvelopeEvent.time", "EnvelopeEvent.value")
    def test_a_step_has_two_events_at_each_border_and_the_earlier_one_is_read(self):
        self.assertEqual(self.envelope.value_at_time(1.0), 0.85)
        self.envelope.insert_step(1.0, 2.0, 0.25)
        self.assertEqual(self.points(), [(1.0, 0.85), (1.0, 0.25), (3.0, 0.25), (3.0, 0.85)])
        self.assertEqual([self.envelope.value_at_time(time) for time in (0.0, 1.0, 2.0, 3.0, 3.5)], [0.85, 0.85, 0.25, 0.25, 0.85])

    @exercises("Envelope.insert_step")
    def test_a_step_replaces_what_was_there(self):
        self.envelope.insert_step(0.0, 4.0, 0.25)
        self.envelope.insert_step(1.0, 1.0, 0.75)
        self.assertEqual([self.envelope.value_at_time(time) for time in (0.5, 1.5, 2.5)], [0.25, 0.75, 0.25])
        self.refuses("", lambda: self.envelope.insert_step(0.0, 0.0, 0.5))
        self.refuses("Invalid value", lambda: self.envelope.insert_step(0.0, 1.0, 1.5))

    @exercises("Envelope.create_event", "EnvelopeEvent.control_coefficients")
    def test_events_make_lines_that_can_be_bent(self):
        straight = self.bend(0.5, 0.5, 0.5, 0.5)
        self.envelope.create_event(self.event(0.0, 0.0, straight))
        self.envelope.create_event(self.event(time=4.0, value=1.0, control_coefficients=self.bend(x1=0.9, y1=0.1, x2=0.9, y2=0.1)))
        self.envelope.create_event(self.event(8.0, 0.0, straight))
        self.assertEqual([self.envelope.value_at_time(time) for time in (1.0, 2.0, 4.0)], [0.25, 0.5, 1.0])
        self.assertGreater(self.envelope.value_at_time(6.0), 0.7)
        self.assertEqual(self.envelope.events_in_range(4.0, 4.0)[0].control_coefficients.x1, 0.9)

    @exercises(
        "EnvelopeEvent.time", "EnvelopeEvent.value", "EnvelopeEvent.control_coefficients", "EnvelopeEventControlCoefficients.x1",
        "EnvelopeEventControlCoefficients.y1", "EnvelopeEventControlCoefficients.x2", "EnvelopeEventControlCoefficients.y2",
    )  # fmt: skip
    def test_an_event_can_be_changed_before_it_is_added(self):
        event = self.event(0.0, 0.0, self.bend(0.5, 0.5, 0.5, 0.5))
        bend = self.bend(0.0, 0.0, 0.0, 0.0)
        bend.x1, bend.y1, bend.x2, bend.y2 = 0.1, 0.2, 0.3, 0.4
        event.time, event.value, event.control_coefficients = 2.0, 0.75, bend
        self.envelope.create_event(event)
        [found] = self.envelope.events_in_range(2.0, 2.0)
        bend = found.control_coefficients
        self.assertEqual((found.time, found.value, bend.x1, bend.y1, bend.x2, bend.y2), (2.0, 0.75, 0.1, 0.2, 0.3, 0.4))

    @exercises("Envelope.delete_events_in_range", "Envelope.events_in_range")
    def test_events_are_deleted_with_both_ends_of_a_range(self):
        self.envelope.insert_step(1.0, 2.0, 0.25)
        self.envelope.delete_events_in_range(0.0, 1.0)
        self.assertEqual(self.points(), [(3.0, 0.25), (3.0, 0.85)])
        for function in (self.envelope.events_in_range, self.envelope.delete_events_in_range):
            self.refuses("Range out of bounds.", lambda: function(0.0, 1576801.0), ValueError)
            self.refuses("Range out of bounds.", lambda: function(-1576801.0, 0.0), ValueError)

    def test_doubling_the_loop_repeats_the_envelope(self):
        self.envelope.insert_step(1.0, 1.0, 0.25)
        self.clip().duplicate_loop()
        self.assertEqual([self.envelope.value_at_time(time) for time in (1.5, 2.5, 5.5, 6.5)], [0.25, 0.85, 0.25, 0.85])

    def test_a_curve_never_leaves_its_breakpoints(self):
        points = (Breakpoint(0.0, 2.0, Coefficients(0.1, 0.9, 0.4, 1.0)), Breakpoint(1.0, 3.0))
        values = [value_at(points, step / 50) for step in range(-5, 60)]
        self.assertEqual(values, sorted(values))
        self.assertEqual((values[0], values[-1]), (2.0, 3.0))


class AnOlderLive(Rehearsal):
    live_version = (11, 3, 25)

    def test_knows_envelopes_under_their_old_name(self):
        envelope = self.clip().create_automation_envelope(self.song.tracks[0].mixer_device.volume)
        self.assertIsInstance(envelope, self.live("Clip").AutomationEnvelope)
        envelope.insert_step(0.0, 1.0, 0.5)
        self.assertEqual(envelope.value_at_time(0.5), 0.5)
        self.assertFalse(hasattr(envelope, "events_in_range"))


if __name__ == "__main__":
    unittest.main()
