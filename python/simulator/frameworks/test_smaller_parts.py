"""Elements, components, controls and modes that scripts use now and then, each in a script of a few lines."""

import unittest

from simulator.frameworks.script_case import ScriptCase
from simulator.frameworks.test_newer_framework import VERSION_2

BUILT = """
class Surface(ControlSurface):
    def __init__(self, c_instance):
        super().__init__(c_instance)
        self.told = []
        with self.component_guard():
            self.build()
    def build(self):
%s
create_instance = Surface
"""


def script(body, head=""):
    lines = body.strip("\n").splitlines()
    indent = len(lines[0]) - len(lines[0].lstrip())
    return VERSION_2 + head + BUILT % "\n".join("        " + line[indent:] for line in lines)


class Elements(ScriptCase):
    def test_a_touched_knob_holds_its_parameter(self):
        body = script("""
            from ableton.v2.control_surface.elements import TouchEncoderElement
            self.knob = TouchEncoderElement(MIDI_CC_TYPE, 0, 7, 0, touch_element=note(1))
            self.knob.connect_to(self.song.tracks[0].mixer_device.volume)
        """)
        with self.open(body) as (live, surface):
            gestures = []
            parameter = surface.knob.mapped_parameter()
            kind = type(parameter)
            for name in ("begin_gesture", "end_gesture"):
                before = getattr(kind, name)
                self.addCleanup(setattr, kind, name, before)
                setattr(kind, name, lambda self, name=name, before=before: (gestures.append(name), before(self))[1])
            live.midi_in([0x90, 1, 127, 0xB0, 7, 0, 0x90, 1, 0])
            self.assertEqual((gestures, parameter.value), (["begin_gesture", "end_gesture"], 0.0))
            live.midi_in([0x90, 1, 127])
            surface.knob.release_parameter()
            self.assertEqual(gestures[2:], ["begin_gesture", "end_gesture"])

    def test_sysex_is_heard_by_its_beginning_and_made_by_a_function(self):
        body = script("""
            from _Framework.SysexValueControl import SysexValueControl
            from ableton.v2.control_surface.elements import SysexElement
            self.one = SysexElement(lambda value: (0xF0, 1, value, 0xF7), sysex_identifier=(0xF0, 1))
            self.other = SysexValueControl((0xF0, 2), value_enquiry=(0xF0, 2, 9, 0xF7))
            for element in (self.one, self.other):
                element.add_value_listener(self.told.append)
        """)
        with self.open(body) as (live, surface):
            live.forget_midi()
            live.midi_in([0xF0, 1, 5, 6, 0xF7, 0xF0, 2, 7, 0xF7, 0xF0, 3, 0xF7])
            self.assertEqual(surface.told, [(5, 6), (7,)])
            surface.one.send_value(4)
            surface.other.send_value((8, 8))
            surface.other.enquire_value()
            self.assertEqual(live.sent_midi, [b"\xf0\x01\x04\xf7", b"\xf0\x02\x08\x08\xf7", b"\xf0\x02\x09\xf7"])

    def test_a_slot_made_by_hand_listens_to_one_subject_at_a_time(self):
        body = script("""
            from _Framework.SubjectSlot import SubjectSlot
            self.slot = SubjectSlot(subject=self.song, listener=lambda: self.told.append(self.song.tempo), event="tempo")
        """)
        with self.open(body) as (live, surface):
            live.song.tempo = 99.0
            surface.slot.subject = None
            live.song.tempo = 98.0
            self.assertEqual(surface.told, [99.0])

    def test_what_has_no_such_event_is_named(self):
        body = script("""
            self.register_slot(self.song, self.told.append, "weather")
        """)
        with self.assertRaisesRegex(AssertionError, "Song has no event 'weather' to listen to"), self.open(body):
            self.fail("it should not have been made")


class Components(ScriptCase):
    def test_select_tracks_scenes_and_devices(self):
        body = script("""
            from ableton.v2.control_surface.components import DeviceNavigationComponent, ViewControlComponent
            turned = EncoderElement(MIDI_CC_TYPE, 0, 5, Live.MidiMap.MapMode.relative_two_compliment)
            ViewControlComponent(layer=Layer(next_track_button=note(1), prev_track_button=note(2), scene_encoder=turned))
            DeviceNavigationComponent(layer=Layer(next_button=note(3), prev_button=note(4)))
        """)
        with self.open(body, set="demo") as (live, _):
            view, tracks, scenes = live.song.view, live.song.visible_tracks, live.song.scenes
            view.selected_track, view.selected_scene = tracks[1], scenes[0]
            live.midi_in([0x90, 1, 127, 0x90, 1, 0, 0x90, 1, 127, 0x90, 2, 127, 0xB0, 5, 1, 0xB0, 5, 1, 0xB0, 5, 127])
            self.assertEqual((view.selected_track, view.selected_scene), (tracks[2], scenes[1]))
            track = next(track for track in live.song.tracks if len(track.devices) > 1)
            view.selected_track = track
            view.select_device(track.devices[0])
            live.midi_in([0x90, 3, 127])
            self.assertEqual(track.view.selected_device, track.devices[1])
            live.midi_in([0x90, 4, 127, 0x90, 4, 0, 0x90, 4, 127])
            self.assertEqual(track.view.selected_device, track.devices[0])

    def test_record_what_is_in_view_and_undo_it(self):
        body = script("""
            from ableton.v2.control_surface.components import (SessionRecordingComponent, UndoRedoComponent,
                ViewBasedRecordingComponent)
            ViewBasedRecordingComponent(layer=Layer(record_button=note(1)))
            UndoRedoComponent(layer=Layer(undo_button=note(2), redo_button=note(3)))
            SessionRecordingComponent(layer=Layer(record_button=note(4)))
        """)
        with self.open(body) as (live, _):
            live.application.view.show_view("Arranger")
            live.midi_in([0x90, 1, 127, 0x90, 1, 0])
            live.run_frames(2)
            self.assertTrue(live.song.record_mode)
            self.assertIn(b"\x90\x01\x7f", live.sent_midi)
            live.midi_in([0x90, 4, 127])
            live.run_frames(2)
            self.assertTrue(live.song.session_record)
            live.song.tracks[0].name = "Mine"
            live.run_frames(1)
            live.midi_in([0x90, 2, 127])
            live.run_frames(1)
            self.assertNotEqual(live.song.tracks[0].name, "Mine")
            live.midi_in([0x90, 3, 127])
            live.run_frames(1)
            self.assertEqual(live.song.tracks[0].name, "Mine")

    def test_keep_controls_dark_that_nobody_else_has(self):
        body = script("""
            from ableton.v2.control_surface.components import BackgroundComponent
            self.play = note(1)
            BackgroundComponent(layer=Layer(play=self.play, priority=-1))
            self.transport = TransportComponent(layer=Layer(play_button=self.play), is_enabled=False)
        """)
        with self.open(body) as (live, surface):
            surface.transport.set_enabled(True)
            live.run_frames(1)
            live.midi_in([0x90, 1, 127])
            live.run_frames(2)
            self.assertTrue(live.song.is_playing)
            self.assertEqual(live.sent_midi[-1], b"\x90\x01\x7f")
            surface.transport.set_enabled(False)
            self.assertEqual(live.sent_midi[-1], b"\x90\x01\x00")

    def test_of_a_scripts_own_kind_are_made_by_the_session_and_the_mixer(self):
        head = """
from ableton.v2.control_surface.components import ChannelStripComponent, ClipSlotComponent, SceneComponent
class Slot(ClipSlotComponent):
    pass
class Scene(SceneComponent):
    clip_slot_component_type = Slot
class Session(SessionComponent):
    scene_component_type = Scene
class Strip(ChannelStripComponent):
    pass
"""
        body = script("""
            ring = SessionRingComponent(2, 2)
            self.session = Session(session_ring=ring)
            self.mixer = MixerComponent(tracks_provider=ring, channel_strip_component_type=Strip)
        """, head)  # fmt: skip
        with self.open(body) as (_, surface):
            kinds = [type(surface.session.scene(1)), type(surface.session.scene(1).clip_slot(1)), type(surface.mixer.channel_strip(1))]
            self.assertEqual([kind.__name__ for kind in kinds], ["Scene", "Slot", "Strip"])

    def test_show_where_the_ring_stands(self):
        body = script("""
            from ableton.v2.control_surface.components import SessionOverviewComponent
            self.ring = SessionRingComponent(2, 2)
            pads = ButtonMatrixElement(rows=[[note(10 * y + x) for x in range(3)] for y in range(2)])
            self.overview = SessionOverviewComponent(session_ring=self.ring, layer=Layer(button_matrix=pads))
        """)
        with self.open(body) as (live, surface):
            live.forget_midi()
            live.midi_in([0x90, 11, 127])
            self.assertEqual((surface.ring.track_offset, surface.ring.scene_offset), (2, 2))
            self.assertEqual(live.sent_midi, [b"\x90\x00\x00", b"\x90\x0b\x7f"])

    def test_make_clips(self):
        body = script("""
            from _Framework.ClipCreator import ClipCreator
            self.clips = ClipCreator()
        """)
        with self.open(body) as (live, surface):
            slots = live.song.tracks[0].clip_slots
            surface.clips.create(slots[1])
            surface.clips.create(slots[2], 8)
            live.run_for(0.2)
            self.assertEqual((slots[1].clip.length, slots[2].clip.length, live.song.tracks[0].playing_slot_index), (4.0, 8.0, 2))

    def test_are_called_at_every_tick_when_they_ask(self):
        body = script("""
            from _Framework.ControlSurfaceComponent import ControlSurfaceComponent
            self.part = ControlSurfaceComponent()
            self.tick = lambda: self.told.append("tick")
            self.part._register_timer_callback(self.tick)
        """)
        with self.open(body) as (live, surface):
            live.run_for(0.5)
            self.assertEqual(len(surface.told), 5)
            surface.part._unregister_timer_callback(surface.tick)
            live.run_for(0.5)
            self.assertEqual(len(surface.told), 5)


class DeclaredControls(ScriptCase):
    HEAD = """
from ableton.v2.control_surface.control import (InputControl, MappedControl, RadioButtonGroup, SendValueControl, control_matrix)
class Part(Component):
    knob = MappedControl()
    raw = InputControl()
    lamp = SendValueControl()
    pages = RadioButtonGroup(control_count=3)
    pads = control_matrix(ButtonControl, dimensions=(2, 2))
    def __init__(self, *a, **k):
        self.told = []
        super().__init__(*a, **k)
        self.knob.mapped_parameter = self.song.tracks[0].mixer_device.volume
        self.lamp.value = 42
    @raw.value
    def raw(self, value, control):
        self.told.append(value)
    @pages.checked
    def pages(self, button):
        self.told.append(("page", button.index))
    @pads.pressed
    def pads(self, button):
        self.told.append(button.coordinate)
"""
    BODY = """
        fader = lambda number: SliderElement(MIDI_CC_TYPE, 0, number)
        self.part = Part(layer=Layer(knob=fader(1), raw=fader(2), lamp=note(3),
            pages=ButtonMatrixElement(rows=[[note(10), note(11), note(12)]]),
            pads=ButtonMatrixElement(rows=[[note(20), note(21)], [note(30), note(31)]])))
    """

    def test_map_tell_send_and_choose(self):
        with self.open(script(self.BODY, self.HEAD)) as (live, surface):
            self.assertIn(b"\x90\x03\x2a", live.sent_midi)
            live.midi_in([0xB0, 1, 0, 0xB0, 2, 99, 0x90, 11, 127, 0x90, 11, 0, 0x90, 12, 127, 0x90, 30, 127])
            self.assertEqual(live.song.tracks[0].mixer_device.volume.value, 0.0)
            self.assertEqual(surface.part.told, [99, ("page", 1), ("page", 2), (1, 0)])
            self.assertEqual(surface.part.pages.checked_index, 2)
            lit = {message[1]: message[2] for message in live.sent_midi}
            self.assertEqual([lit[10], lit[11], lit[12]], [0, 0, 127])


class Modes(ScriptCase):
    HEAD = """
from ableton.v2.control_surface.mode import (CompoundMode, DelayMode, ImmediateBehaviour, LayerMode, ModesComponent,
    ReenterBehaviour, SetAttributeMode, ToggleBehaviour)
"""
    BODY = """
        self.depth = 1
        self.transport = TransportComponent()
        self.modes = ModesComponent(default_behaviour=ImmediateBehaviour())
        self.modes.add_mode("plain", None)
        self.modes.add_mode("deep", SetAttributeMode(self, "depth", 5), behaviour=ToggleBehaviour())
        self.modes.add_mode("late", DelayMode(lambda: self.told.append("late"), 0.3, self._tasks))
        self.modes.add_mode("pair", (lambda: self.told.append("in"), lambda: self.told.append("out")),
            behaviour=ReenterBehaviour(lambda: self.told.append("again")))
        self.modes.add_mode("layered", [LayerMode(self.transport, Layer(metronome_button=note(9))), self.transport])
        self.modes.layer = Layer(plain_button=note(1), deep_button=note(2), pair_button=note(3), layered_button=note(4),
            late_button=note(5))
        self.modes.selected_mode = "plain"
    """

    def press(self, live, *notes):
        for number in notes:
            live.midi_in([0x90, number, 127, 0x90, number, 0])
        live.run_frames(1)

    def test_set_an_attribute_and_give_it_back(self):
        with self.open(script(self.BODY, self.HEAD)) as (live, surface):
            self.press(live, 2)
            self.assertEqual((surface.modes.selected_mode, surface.depth), ("deep", 5))
            self.press(live, 2)
            self.assertEqual((surface.modes.selected_mode, surface.depth), ("plain", 1))

    def test_enter_and_leave_and_notice_being_pressed_again(self):
        with self.open(script(self.BODY, self.HEAD)) as (live, surface):
            self.press(live, 3, 3, 1)
            self.assertEqual(surface.told, ["in", "again", "out"])

    def test_wait_before_they_begin(self):
        with self.open(script(self.BODY, self.HEAD)) as (live, surface):
            self.press(live, 5, 1)
            live.run_for(0.5)
            self.assertEqual(surface.told, [])
            self.press(live, 5)
            live.run_for(0.5)
            self.assertEqual(surface.told, ["late"])

    def test_bring_a_layer_and_take_it_away(self):
        with self.open(script(self.BODY, self.HEAD)) as (live, surface):
            self.press(live, 9)
            self.assertFalse(live.song.metronome)
            self.press(live, 4, 9)
            self.press(live, 9)
            self.assertTrue(live.song.metronome)
            self.press(live, 1)
            self.press(live, 9)
            self.assertTrue(live.song.metronome)

    def test_that_do_not_exist_are_named(self):
        with self.open(script(self.BODY, self.HEAD)) as (_, surface), self.assertRaisesRegex(ValueError, "no mode 'deeper'; there are plain"):
            surface.modes.selected_mode = "deeper"


class TwoWhoWantOneControl(ScriptCase):
    BODY = """
        play = note(1)
        self.high = TransportComponent(layer=Layer(metronome_button=play, priority=5), is_enabled=False)
        self.low = TransportComponent(layer=Layer(loop_button=play))
    """

    def test_get_it_by_priority_whoever_comes_last(self):
        with self.open(script(self.BODY)) as (live, surface):
            def pressed():
                before = (live.song.metronome, live.song.loop)
                live.run_frames(1)
                live.midi_in([0x90, 1, 127, 0x90, 1, 0])
                live.run_frames(2)
                return (live.song.metronome != before[0], live.song.loop != before[1])

            self.assertEqual(pressed(), (False, True))
            surface.high.set_enabled(True)
            self.assertEqual(pressed(), (True, False))
            surface.low.set_enabled(False)
            surface.low.set_enabled(True)
            self.assertEqual(pressed(), (True, False))
            surface.high.set_enabled(False)
            self.assertEqual(pressed(), (False, True))


if __name__ == "__main__":
    unittest.main()
