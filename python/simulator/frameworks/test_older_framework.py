"""Scripts in the manner of published ones, built on `_Framework`, do on a simulated Set what they are made for."""

import unittest

from simulator.frameworks.script_case import ScriptCase

HEAD = """
import Live
from _Framework.ButtonElement import *
from _Framework.ButtonMatrixElement import ButtonMatrixElement
from _Framework.ControlSurface import ControlSurface
from _Framework.EncoderElement import *
from _Framework.InputControlElement import *
from _Framework.MixerComponent import MixerComponent
from _Framework.SessionComponent import SessionComponent
from _Framework.SliderElement import SliderElement

def note(number, channel=0):
    return ButtonElement(True, MIDI_NOTE_TYPE, channel, number)

def fader(number, channel=0):
    return SliderElement(MIDI_CC_TYPE, channel, number)

class Surface(ControlSurface):
    def __init__(self, c_instance):
        super(Surface, self).__init__(c_instance)
        with self.component_guard():
            self.build()
create_instance = Surface
"""


def script(body, head=""):
    lines = body.strip("\n").splitlines()
    indent = len(lines[0]) - len(lines[0].lstrip())
    built = "\n".join("        " + line[indent:] for line in lines)
    return HEAD.replace("create_instance = Surface", f"    def build(self):\n{built}\n{head}\ncreate_instance = Surface")


class AMixer(ScriptCase):
    BODY = script("""
        self.mixer = MixerComponent(2, 1)
        self.mixer.set_select_buttons(note(40), note(41))
        for index in range(2):
            strip = self.mixer.channel_strip(index)
            strip.set_volume_control(fader(7, index))
            strip.set_pan_control(EncoderElement(MIDI_CC_TYPE, index, 10, Live.MidiMap.MapMode.relative_two_compliment))
            strip.set_send_controls((fader(20, index), None))
            strip.set_mute_button(note(index))
            strip.set_solo_button(note(10 + index))
            strip.set_arm_button(note(20 + index))
            strip.set_select_button(note(30 + index))
        self.mixer.master_strip().set_volume_control(fader(70))
        self.mixer.set_prehear_volume_control(fader(71))
        self.mixer.set_crossfader_control(fader(72))
    """)

    def test_moves_the_parameters_of_its_tracks(self):
        with self.open(self.BODY) as (live, _):
            live.midi_in([0xB0, 7, 127, 0xB1, 7, 0, 0xB0, 20, 127, 0xB1, 10, 10, 0xB0, 70, 64, 0xB0, 71, 0, 0xB0, 72, 0])
            one, two = (track.mixer_device for track in live.song.tracks[:2])
            main = live.song.master_track.mixer_device
            self.assertEqual((one.volume.value, two.volume.value, one.sends[0].value), (1.0, 0.0, 1.0))
            self.assertAlmostEqual(two.panning.value, 10 * 2 / 127)
            self.assertAlmostEqual(main.volume.value, 64 / 127)
            self.assertEqual((main.cue_volume.value, main.crossfader.value), (0.0, -1.0))

    def test_is_told_what_its_tracks_do(self):
        with self.open(self.BODY) as (live, _):
            live.run_frames(1)
            live.forget_midi()
            live.song.tracks[1].mixer_device.volume.value = 1.0
            live.run_frames(1)
            self.assertEqual(live.sent_midi, [b"\xb1\x07\x7f"])

    def test_goes_along_when_it_is_moved(self):
        with self.open(self.BODY) as (live, surface):
            surface.mixer.set_track_offset(1)
            live.run_frames(1)
            live.midi_in([0xB0, 7, 0])
            self.assertEqual([track.mixer_device.volume.value for track in live.song.tracks[:2]], [0.85, 0.0])

    def test_buttons_switch_and_are_lit_as_the_tracks_are(self):
        with self.open(self.BODY) as (live, _):
            live.forget_midi()
            track = live.song.tracks[1]
            live.midi_in([0x90, 1, 127, 0x90, 1, 0, 0x90, 11, 127, 0x90, 11, 0, 0x90, 21, 127, 0x80, 21, 0])
            self.assertEqual((track.mute, track.solo, track.arm), (True, True, True))
            self.assertEqual(live.sent_midi, [b"\x90\x01\x7f", b"\x90\x0b\x7f", b"\x90\x15\x7f"])
            live.forget_midi()
            track.mute = False
            self.assertEqual(live.sent_midi, [b"\x90\x01\x00"])

    def test_selects_tracks(self):
        with self.open(self.BODY) as (live, _):
            live.midi_in([0x90, 31, 127])
            self.assertEqual(live.song.view.selected_track, live.song.tracks[1])
            live.midi_in([0x90, 40, 127])
            self.assertEqual(live.song.view.selected_track, live.song.tracks[2])
            live.midi_in([0x90, 41, 127, 0x90, 41, 0])
            self.assertEqual(live.song.view.selected_track, live.song.tracks[1])

    def test_follows_tracks_that_come_and_go(self):
        with self.open(self.BODY) as (live, surface):
            live.song.create_midi_track(0)
            self.assertEqual(surface.mixer.channel_strip(0).track, live.song.tracks[0])
            while len(live.song.tracks) > 1:
                live.song.delete_track(1)
            self.assertIsNone(surface.mixer.channel_strip(1).track)
            live.run_frames(1)
            live.midi_in([0xB1, 7, 0])


class EqualisersAndFilters(ScriptCase):
    BODY = script("""
        self.mixer = MixerComponent(2, with_eqs=True, with_filters=True)
        self.mixer.track_eq(0).set_gain_controls([fader(20), fader(21), fader(22)])
        self.mixer.track_eq(0).set_cut_buttons([note(1), note(2), note(3)])
        self.mixer.track_filter(0).set_filter_controls(fader(30), fader(31))
    """)

    def test_are_the_last_ones_of_the_track(self):
        with self.open(self.BODY) as (live, surface):
            track = live.song.tracks[0]
            for name in ("EQ Three", "Auto Filter"):
                track.insert_device(name)
            live.run_frames(2)
            eq, auto_filter = ({parameter.name: parameter for parameter in device.parameters} for device in track.devices)
            live.forget_midi()
            live.midi_in([0xB0, 21, 0, 0xB0, 30, 127, 0x90, 3, 127])
            self.assertEqual((eq["GainMid"].value, eq["HighOn"].value), (eq["GainMid"].min, 0.0))
            self.assertEqual(auto_filter["Frequency"].value, auto_filter["Frequency"].max)
            self.assertEqual(live.sent_midi, [b"\x90\x03\x00"])
            track.delete_device(0)
            live.run_frames(1)
            live.midi_in([0xB0, 21, 127, 0x90, 3, 127])


class ASession(ScriptCase):
    BODY = script("""
        self.mixer = MixerComponent(2)
        self.mixer.channel_strip(0).set_volume_control(fader(7))
        self.session = SessionComponent(2, 2)
        self.session.set_offsets(0, 0)
        self.session.set_mixer(self.mixer)
        matrix = ButtonMatrixElement()
        for y in range(2):
            row = [note(10 * y + x) for x in range(2)]
            matrix.add_row(tuple(row))
            for x in range(2):
                slot = self.session.scene(y).clip_slot(x)
                slot.set_launch_button(row[x])
                slot.set_started_value(21)
                slot.set_stopped_value(5)
                slot.set_triggered_to_play_value(22)
            self.session.scene(y).set_launch_button(note(50 + y))
        self.matrix = matrix
        self.session.set_stop_track_clip_buttons((note(60), note(61)))
        self.session.set_stop_all_clips_button(note(62))
        self.session.set_track_bank_buttons(note(70), note(71))
        self.session.set_scene_bank_buttons(note(72), note(73))
        self.session.set_page_right_button(note(74))
        self.set_highlighting_session_component(self.session)
    """)

    def test_launches_clips_and_shows_what_they_do(self):
        with self.open(self.BODY) as (live, _):
            live.song.tracks[0].clip_slots[1].create_clip(4.0)
            self.assertEqual(live.sent_midi[-1], b"\x90\x0a\x05")
            live.midi_in([0x90, 10, 127, 0x90, 10, 0])
            live.run_for(0.2)
            self.assertTrue(live.song.tracks[0].clip_slots[1].is_playing)
            self.assertIn(b"\x90\x0a\x15", live.sent_midi)
            live.midi_in([0x90, 60, 127])
            live.run_for(3.0)
            self.assertEqual(live.song.tracks[0].playing_slot_index, -2)
            self.assertIn(b"\x90\x0a\x05", live.sent_midi[-4:])

    def test_launches_scenes_and_stops_everything(self):
        with self.open(self.BODY) as (live, _):
            live.song.tracks[1].clip_slots[0].create_clip(4.0)
            live.midi_in([0x90, 50, 127, 0x90, 50, 0])
            live.run_for(0.2)
            self.assertEqual(live.song.tracks[1].playing_slot_index, 0)
            live.midi_in([0x90, 62, 127])
            live.run_for(3.0)
            self.assertEqual(live.song.tracks[1].playing_slot_index, -2)

    def test_is_moved_by_its_buttons_with_frame_and_mixer(self):
        with self.open(self.BODY) as (live, surface):
            given = live.c_instance("Surface")
            self.assertEqual(given.highlight, (0, 0, 2, 2, False))
            live.midi_in([0x90, 70, 127, 0x90, 72, 127])
            self.assertEqual(given.highlight, (1, 1, 2, 2, False))
            self.assertEqual(surface.mixer.channel_strip(0).track, live.song.tracks[1])
            live.midi_in([0x90, 71, 127, 0x90, 73, 127, 0x90, 73, 127, 0x90, 74, 127])
            self.assertEqual(given.highlight, (2, 0, 2, 2, False))
            self.assertEqual(surface.session.scene(0).clip_slot(1).clip_slot, live.song.tracks[3].clip_slots[0])

    def test_two_that_are_linked_move_together(self):
        body = script("""
            self.left, self.right = SessionComponent(2, 2), SessionComponent(2, 2)
            self.right.set_offsets(2, 0)
            self.left._link()
            self.right._link()
        """)
        with self.open(body) as (_, surface):
            self.assertTrue(surface.left._is_linked())
            surface.left.set_offsets(1, 1)
            self.assertEqual((surface.right.track_offset(), surface.right.scene_offset()), (3, 1))

    def test_an_overview_chooses_where_it_stands(self):
        body = self.BODY.replace(
            "self.set_highlighting",
            "from _Framework.SessionZoomingComponent import SessionZoomingComponent\n"
            "        self.zoom = SessionZoomingComponent(self.session)\n"
            "        self.zoom.set_button_matrix(matrix)\n"
            "        self.zoom.set_zoom_button(note(90))\n"
            "        self.set_highlighting",
        )
        with self.open(body) as (live, surface):
            live.midi_in([0x90, 90, 127, 0x90, 11, 127, 0x90, 11, 0])
            self.assertFalse(surface.session.is_enabled())
            live.midi_in([0x90, 90, 0])
            self.assertTrue(surface.session.is_enabled())
            self.assertEqual((surface.session.track_offset(), surface.session.scene_offset()), (2, 2))


class ATransport(ScriptCase):
    BODY = script("""
        from _Framework.TransportComponent import TransportComponent
        self.transport = TransportComponent()
        self.transport.set_play_button(note(1))
        self.transport.set_stop_button(note(2))
        self.transport.set_metronome_button(note(3))
        self.transport.set_nudge_buttons(note(4), note(5))
        self.transport.set_seek_buttons(note(6), note(7))
        self.transport.set_tempo_control(fader(20))
        self.transport.set_loop_button(ButtonElement(False, MIDI_CC_TYPE, 0, 30))
    """)

    def test_plays_stops_and_lights_its_buttons(self):
        with self.open(self.BODY) as (live, _):
            live.midi_in([0x90, 1, 127, 0x90, 1, 0])
            live.run_for(0.1)
            self.assertTrue(live.song.is_playing)
            self.assertIn(b"\x90\x01\x7f", live.sent_midi)
            live.midi_in([0x90, 2, 127])
            live.run_for(0.1)
            self.assertFalse(live.song.is_playing)
            self.assertEqual(live.sent_midi[-2:], [b"\x90\x01\x00", b"\x90\x02\x7f"])

    def test_switches_by_presses_and_by_buttons_that_send_presses_only(self):
        with self.open(self.BODY) as (live, _):
            live.midi_in([0x90, 3, 127, 0x90, 3, 0, 0xB0, 30, 127])
            live.run_frames(2)
            self.assertEqual((live.song.metronome, live.song.loop), (True, True))

    def test_turns_the_tempo_and_goes_on_while_held(self):
        with self.open(self.BODY) as (live, _):
            live.midi_in([0xB0, 20, 127])
            self.assertEqual(live.song.tempo, 999.0)
            live.midi_in([0x90, 6, 127])
            live.run_for(0.5)
            there = live.song.current_song_time
            self.assertGreaterEqual(there, 4.0)
            live.midi_in([0x90, 6, 0])
            live.run_for(0.5)
            self.assertEqual(live.song.current_song_time, there)


class ADevice(ScriptCase):
    BODY = script("""
        from _Framework.DeviceComponent import DeviceComponent
        self.heard = []
        self.device = DeviceComponent()
        self.device.set_parameter_controls(tuple(fader(20 + index) for index in range(8)))
        self.device.set_bank_nav_buttons(note(1), note(2))
        self.device.set_on_off_button(note(3))
        self.device.set_lock_button(note(4))
        self.set_device_component(self.device)
        self._on_device.subject = self.device
    """, head='''
    @subject_slot("device")
    def _on_device(self):
        self.heard.append(self.device.device)
''')
    def test_follows_the_selection_and_moves_its_parameters(self):
        with self.open(self.BODY, set="demo") as (live, surface):
            banked = [track for track in live.song.tracks if track.devices and len(track.devices[0].parameters) > 10]
            track = banked[-1]
            live.song.view.selected_track = track
            live.song.view.select_device(track.devices[0])
            live.run_frames(2)
            self.assertEqual(surface.device.device, track.devices[0])
            self.assertEqual(surface.heard[-1], track.devices[0])
            device = track.devices[0]
            live.midi_in([0xB0, 20, 0, 0x90, 2, 127])
            live.run_frames(1)
            self.assertEqual(device.parameters[1].value, device.parameters[1].min)
            live.midi_in([0xB0, 20, 127, 0x90, 3, 127])
            self.assertEqual(device.parameters[9].value, device.parameters[9].max)
            self.assertFalse(device.parameters[0].value)

    def test_stays_when_locked(self):
        with self.open(self.BODY, set="demo") as (live, surface):
            live.midi_in([0x90, 4, 127])
            before = surface.device.device
            for track in live.song.tracks:
                live.song.view.selected_track = track
            live.run_frames(1)
            self.assertEqual(surface.device.device, before)


class AButtonMatrix(ScriptCase):
    BODY = script("""
        self.values = []
        self.matrix = ButtonMatrixElement(rows=[[note(10 * y + x) for x in range(3)] for y in range(2)])
        self.matrix.add_value_listener(lambda *given: self.values.append(given))
    """)

    def test_tells_column_and_row(self):
        with self.open(self.BODY) as (live, surface):
            live.midi_in([0x90, 12, 100])
            self.assertEqual(surface.values, [(100, 2, 1, True)])
            surface.matrix.send_value(1, 1, 5)
            self.assertEqual(live.sent_midi[-1], b"\x90\x0b\x05")
            self.assertEqual([surface.matrix.width(), surface.matrix.height()], [3, 2])
            self.assertIs(surface.matrix.get_button(2, 1), list(surface.matrix)[5])
            part = surface.matrix.submatrix[1:, 0]
            self.assertEqual([button.message_identifier() for button in part], [1, 2])


class Layers(ScriptCase):
    BODY = script("""
        from _Framework.ComboElement import ComboElement
        from _Framework.Layer import Layer
        from _Framework.ModesComponent import AddLayerMode, ModesComponent, MomentaryBehaviour
        from _Framework.TransportComponent import TransportComponent
        shift, play = note(1), note(2)
        shift.add_value_listener(lambda value: None)
        faders = ButtonMatrixElement(rows=[[fader(index) for index in range(2)]])
        self.transport = TransportComponent(layer=Layer(play_button=play))
        self.shifted = TransportComponent(layer=Layer(metronome_button=ComboElement(play, modifiers=[shift])))
        self.mixer = MixerComponent(2)
        self.modes = ModesComponent(name="Knobs")
        self.modes.add_mode("volume", AddLayerMode(self.mixer, Layer(volume_controls=faders)))
        self.modes.add_mode("pan", AddLayerMode(self.mixer, Layer(pan_controls=faders)), behaviour=MomentaryBehaviour())
        self.modes.layer = Layer(volume_button=note(3), pan_button=note(4))
        self.modes.selected_mode = "volume"
    """)

    def test_give_a_button_to_the_combination_while_its_modifier_is_held(self):
        with self.open(self.BODY) as (live, _):
            live.midi_in([0x90, 1, 127])
            live.run_frames(1)
            live.midi_in([0x90, 2, 127, 0x90, 2, 0, 0x90, 1, 0])
            live.run_frames(2)
            self.assertEqual((live.song.metronome, live.song.is_playing), (True, False))
            live.midi_in([0x90, 2, 127])
            live.run_frames(2)
            self.assertEqual((live.song.metronome, live.song.is_playing), (True, True))

    def test_change_with_the_mode(self):
        with self.open(self.BODY) as (live, surface):
            mixer = live.song.tracks[0].mixer_device
            live.midi_in([0xB0, 0, 0])
            self.assertEqual((mixer.volume.value, mixer.panning.value), (0.0, 0.0))
            live.midi_in([0x90, 4, 127])
            live.run_frames(1)
            live.midi_in([0xB0, 0, 127])
            self.assertEqual((surface.modes.selected_mode, mixer.volume.value, mixer.panning.value), ("pan", 0.0, 1.0))
            live.midi_in([0x90, 4, 0])
            self.assertEqual(surface.modes.selected_mode, "volume")

    def test_let_go_while_a_component_is_disabled(self):
        with self.open(self.BODY) as (live, surface):
            surface.transport.set_enabled(False)
            live.run_frames(1)
            live.midi_in([0x90, 2, 127])
            live.run_frames(2)
            self.assertFalse(live.song.is_playing)


class ModesByNumber(ScriptCase):
    def test_are_chosen_by_button_and_by_toggle(self):
        body = script("""
            from _Framework.ModeSelectorComponent import ModeSelectorComponent
            class Selector(ModeSelectorComponent):
                def __init__(self):
                    self.seen = []
                    ModeSelectorComponent.__init__(self)
                def number_of_modes(self):
                    return 3
                def update(self):
                    super(Selector, self).update()
                    self.seen.append(self._mode_index)
            self.selector = Selector()
            self.selector.set_mode_buttons([note(index) for index in range(3)])
        """)
        with self.open(body) as (live, surface):
            live.midi_in([0x90, 2, 127, 0x90, 2, 0, 0x90, 1, 127])
            self.assertEqual(surface.selector.seen[-3:], [0, 2, 1])
            with surface.component_guard():
                from _Framework.ButtonElement import ButtonElement

                surface.selector.set_mode_toggle(ButtonElement(True, 0, 0, 9))
            live.run_frames(1)
            live.midi_in([0x90, 9, 127, 0x90, 9, 0])
            self.assertEqual(surface.selector.mode_index, 1)


class SmallComponents(ScriptCase):
    BODY = script("""
        from _Framework.ScrollComponent import ScrollComponent, Scrollable
        from _Framework.ToggleComponent import ToggleComponent
        class Pages(Scrollable):
            page = 0
            def can_scroll_up(self):
                return self.page > 0
            def can_scroll_down(self):
                return self.page < 1
            def scroll_up(self):
                self.page -= 1
            def scroll_down(self):
                self.page += 1
        self.toggle = ToggleComponent("metronome", self.song())
        self.toggle.set_toggle_button(note(1))
        self.pages = Pages()
        self.scroll = ScrollComponent(self.pages)
        self.scroll.set_scroll_up_button(note(2))
        self.scroll.set_scroll_down_button(note(3))
    """)

    def test_switch_a_property_and_show_it(self):
        with self.open(self.BODY) as (live, surface):
            live.forget_midi()
            live.midi_in([0x90, 1, 127, 0x90, 1, 0])
            self.assertTrue(live.song.metronome)
            live.song.metronome = False
            self.assertEqual(live.sent_midi, [b"\x90\x01\x7f", b"\x90\x01\x00"])

    def test_scroll_as_far_as_it_goes(self):
        with self.open(self.BODY) as (live, surface):
            live.forget_midi()
            live.midi_in([0x90, 3, 127, 0x90, 3, 0, 0x90, 3, 127])
            self.assertEqual(surface.pages.page, 1)
            self.assertEqual(live.sent_midi, [b"\x90\x02\x7f", b"\x90\x03\x00"])


class ButtonsInPlaceOfAFader(ScriptCase):
    def test_move_a_parameter_and_show_it(self):
        body = script("""
            from _Framework.ButtonSliderElement import ButtonSliderElement
            self.mixer = MixerComponent(1)
            self.mixer.channel_strip(0).set_volume_control(ButtonSliderElement([note(index) for index in range(5)]))
        """)
        with self.open(body) as (live, _):
            volume = live.song.tracks[0].mixer_device.volume
            live.forget_midi()
            live.midi_in([0x90, 2, 127])
            self.assertEqual(volume.value, 0.5)
            self.assertEqual(live.sent_midi, [b"\x90\x03\x00"])
            volume.value = 1.0
            self.assertEqual(live.sent_midi[1:], [b"\x90\x03\x7f", b"\x90\x04\x7f"])


class ADisplay(ScriptCase):
    def test_shows_the_texts_of_its_segments(self):
        body = script("""
            from _Framework.DisplayDataSource import DisplayDataSource
            from _Framework.PhysicalDisplayElement import PhysicalDisplayElement
            self.display = PhysicalDisplayElement(8, 2)
            self.display.set_message_parts((0xF0, 1), (0xF7,))
            self.source = DisplayDataSource()
            self.display.segment(1).set_data_source(self.source)
        """)
        with self.open(body) as (live, surface):
            surface.source.set_display_string("Bass guitar")
            self.assertEqual(live.sent_midi[-1], b"\xf0\x01    Bass\xf7")
            surface.display.display_message("hello")
            self.assertEqual(live.sent_midi[-1], b"\xf0\x01 hello  \xf7")


class ChannelsByMode(ScriptCase):
    def test_make_what_a_control_sends_count_as_of_the_channel_of_the_mode(self):
        body = script("""
            from _Framework.ChannelTranslationSelector import ChannelTranslationSelector
            self.heard = []
            self.mixer = MixerComponent(1)
            knob, other = fader(7), fader(8, 1)
            self.mixer.channel_strip(0).set_volume_control(knob)
            other.add_value_listener(self.heard.append)
            self.free = fader(8)
            self.selector = ChannelTranslationSelector(2)
            self.selector.set_controls_to_translate((knob, self.free))
            self.selector.set_mode_buttons((note(1), note(2)))
        """)
        with self.open(body) as (live, surface):
            volume = live.song.tracks[0].mixer_device.volume
            live.midi_in([0xB0, 8, 5])
            self.assertEqual(surface.heard, [])
            live.midi_in([0x90, 2, 127])
            live.run_frames(1)
            live.midi_in([0xB0, 7, 127, 0xB0, 8, 5])
            self.assertEqual((volume.value, surface.heard), (1.0, [5]))
            live.forget_midi()
            volume.value = 0.0
            live.run_frames(1)
            self.assertEqual(live.sent_midi, [b"\xb0\x07\x00"])


class AButtonThatSendsInItsOwnWay(ScriptCase):
    def test_has_its_values_given(self):
        head = HEAD.replace("def note(", """class Lamp(ButtonElement):
    def _do_send_value(self, value, channel=None):
        for part in range(2):
            self.send_midi((0x90, self._original_identifier + part, value))

def note(""")
        text = script("self.lamp = Lamp(True, MIDI_NOTE_TYPE, 0, 50)").replace(HEAD.split("class Surface")[0], head.split("class Surface")[0])
        with self.open(text) as (live, surface):
            live.forget_midi()
            surface.lamp.turn_on()
            surface.lamp.turn_on()
            self.assertEqual(live.sent_midi, [b"\x90\x32\x7f", b"\x90\x33\x7f"])


class Tasks(ScriptCase):
    def test_wait_and_then_run(self):
        body = script("""
            from _Framework import Task
            self.ran = []
            self._tasks.add(Task.sequence(Task.wait(0.3), Task.run(lambda: self.ran.append("once"))))
            self._tasks.add(Task.loop(Task.wait(0.2), Task.run(lambda: self.ran.append("again"))))
        """)
        with self.open(body) as (live, surface):
            live.run_for(0.65)
            self.assertEqual(surface.ran.count("once"), 1)
            self.assertGreaterEqual(surface.ran.count("again"), 2)


if __name__ == "__main__":
    unittest.main()
