"""Scripts in the manner of published ones, built on `ableton.v2` and `ableton.v3`, do what they are made for."""

import unittest

from simulator.frameworks.script_case import ScriptCase

VERSION_2 = """
import Live
from ableton.v2.base import EventObject, const, depends, inject, listenable_property, listens, listens_group, liveobj_valid, task
from ableton.v2.control_surface import Component, ControlSurface, Layer, MIDI_CC_TYPE, MIDI_NOTE_TYPE, Skin
from ableton.v2.control_surface.components import (MixerComponent, SessionComponent, SessionNavigationComponent,
    SessionRingComponent, TransportComponent)
from ableton.v2.control_surface.control import ButtonControl, EncoderControl, StepEncoderControl, ToggleButtonControl, control_list
from ableton.v2.control_surface.elements import ButtonElement, ButtonMatrixElement, Color, EncoderElement, SliderElement

def note(number, **k):
    return ButtonElement(True, MIDI_NOTE_TYPE, 0, number, **k)

class Colors:
    class DefaultButton:
        On = Color(1)
        Off = Color(0)
        Disabled = Color(9)
    class Session:
        ClipStopped = Color(20)
        ClipPlaying = Color(21)
    class Thing:
        Held = Color(30)
"""


class ASurfaceOfVersionTwo(ScriptCase):
    TEXT = VERSION_2 + """
class Surface(ControlSurface):
    def __init__(self, *a, **k):
        super(Surface, self).__init__(*a, **k)
        with self.component_guard():
            with inject(skin=const(Skin(Colors))).everywhere():
                self.pads = ButtonMatrixElement(rows=[[note(10 * y + x) for x in range(2)] for y in range(2)])
                self.faders = ButtonMatrixElement(rows=[[SliderElement(MIDI_CC_TYPE, 0, x) for x in range(2)]])
                self.right = note(90)
                self.play = note(91)
            self.ring = SessionRingComponent(num_tracks=2, num_scenes=2)
            self.session = SessionComponent(session_ring=self.ring, is_enabled=False, layer=Layer(clip_launch_buttons=self.pads))
            self.mixer = MixerComponent(tracks_provider=self.ring, layer=Layer(volume_controls=self.faders))
            self.navigation = SessionNavigationComponent(session_ring=self.ring, layer=Layer(right_button=self.right))
            self.transport = TransportComponent(layer=Layer(play_button=self.play))
            self.session.set_enabled(True)
        self._on_tempo.subject = self.song
        self._on_selected.subject = self.song
        self.heard = []
    @listens("tempo")
    def _on_tempo(self):
        self.heard.append(self.song.tempo)
    @listens("view.selected_track.name")
    def _on_selected(self):
        self.heard.append(self.song.view.selected_track.name)
create_instance = Surface
"""

    def test_plays_the_slots_of_its_ring_in_its_own_colours(self):
        with self.open(self.TEXT) as (live, _):
            live.song.tracks[1].clip_slots[1].create_clip(4.0)
            self.assertEqual(live.sent_midi[-1], b"\x90\x0b\x14")
            live.midi_in([0x90, 11, 127, 0x90, 11, 0])
            live.run_for(0.1)
            self.assertEqual(live.song.tracks[1].playing_slot_index, 1)
            self.assertEqual(live.sent_midi[-1], b"\x90\x0b\x15")

    def test_moves_slots_strips_and_frame_together(self):
        with self.open(self.TEXT) as (live, surface):
            self.assertEqual(live.c_instance("Surface").highlight, (0, 0, 2, 2, False))
            live.midi_in([0x90, 90, 127])
            self.assertEqual(live.c_instance("Surface").highlight, (1, 0, 2, 2, False))
            live.run_frames(1)
            live.midi_in([0xB0, 0, 0])
            self.assertEqual(live.song.tracks[1].mixer_device.volume.value, 0.0)
            surface.ring.set_enabled(False)
            self.assertIsNone(live.c_instance("Surface").highlight)

    def test_listens_to_properties_and_along_paths(self):
        with self.open(self.TEXT) as (live, surface):
            live.song.tempo = 99.0
            live.song.tracks[0].name = "Unheard of" if live.song.view.selected_track != live.song.tracks[0] else "First"
            live.song.view.selected_track = live.song.tracks[2]
            live.song.tracks[2].name = "Voice"
            live.song.tracks[0].name = "Not selected"
            self.assertEqual(surface.heard, [99.0, "First", "3-Audio", "Voice"])


class DeclaredControls(ScriptCase):
    TEXT = VERSION_2 + """
class Thing(Component):
    button = ButtonControl(color="DefaultButton.Off", pressed_color="Thing.Held")
    toggle = ToggleButtonControl()
    row = control_list(ButtonControl, control_count=2)
    knob = EncoderControl()
    steps = StepEncoderControl(num_steps=127)
    def __init__(self, *a, **k):
        self.told = []
        super().__init__(*a, **k)
    @button.pressed
    def button(self, button):
        self.told.append("pressed")
    @button.released_immediately
    def button(self, button):
        self.told.append("soon")
    @button.pressed_delayed
    def button(self, button):
        self.told.append("long")
    @button.double_clicked
    def button(self, button):
        self.told.append("twice")
    @toggle.toggled
    def toggle(self, is_toggled, button):
        self.told.append(is_toggled)
    @row.pressed
    def row(self, button):
        self.told.append(button.index)
    @knob.value
    def knob(self, value, encoder):
        self.told.append(round(value * 127))
    @steps.value
    def steps(self, value, encoder):
        self.told.append(("steps", value))

class More(Thing):
    @Thing.button.released
    def button(self, button):
        self.told.append("released")

class Surface(ControlSurface):
    def __init__(self, c_instance):
        super().__init__(c_instance)
        with self.component_guard(), inject(skin=const(Skin(Colors))).everywhere():
            relative = Live.MidiMap.MapMode.relative_two_compliment
            layer = lambda base: Layer(button=note(base), toggle=note(base + 1),
                row=ButtonMatrixElement(rows=[[note(base + 2), note(base + 3)]]),
                knob=EncoderElement(MIDI_CC_TYPE, 0, base, relative), steps=EncoderElement(MIDI_CC_TYPE, 0, base + 1, relative))
            self.thing = Thing(layer=layer(10))
            self.more = More(layer=layer(20))
create_instance = Surface
"""

    def test_tell_presses_long_and_short(self):
        with self.open(self.TEXT) as (live, surface):
            live.midi_in([0x90, 10, 127, 0x90, 10, 0])
            live.run_for(1.0)
            live.midi_in([0x90, 10, 127])
            live.run_for(0.7)
            live.midi_in([0x90, 10, 0, 0x90, 10, 127, 0x90, 10, 0, 0x90, 10, 127])
            self.assertEqual(surface.thing.told, ["pressed", "soon", "pressed", "long", "pressed", "soon", "twice", "pressed"])

    def test_show_their_colours(self):
        with self.open(self.TEXT) as (live, surface):
            live.forget_midi()
            live.midi_in([0x90, 10, 127, 0x90, 10, 0, 0x90, 11, 127])
            self.assertEqual(live.sent_midi, [b"\x90\x0a\x1e", b"\x90\x0a\x00", b"\x90\x0b\x01"])
            surface.thing.button.enabled = False
            self.assertEqual(live.sent_midi[-1], b"\x90\x0a\x09")
            live.midi_in([0x90, 10, 127])
            self.assertEqual(surface.thing.told, ["pressed", "soon", True])

    def test_tell_turns_steps_and_places(self):
        with self.open(self.TEXT) as (live, surface):
            live.midi_in([0xB0, 10, 5, 0xB0, 10, 127, 0xB0, 11, 2, 0x90, 13, 127])
            self.assertEqual(surface.thing.told, [5, -1, ("steps", 2), 1])

    def test_of_a_subclass_are_its_own(self):
        with self.open(self.TEXT) as (live, surface):
            live.midi_in([0x90, 10, 127, 0x90, 10, 0, 0x90, 20, 127, 0x90, 20, 0])
            self.assertEqual(surface.thing.told, ["pressed", "soon"])
            self.assertEqual(surface.more.told, ["pressed", "soon", "released"])

    def test_say_nothing_while_their_component_is_disabled(self):
        with self.open(self.TEXT) as (live, surface):
            surface.thing.set_enabled(False)
            live.midi_in([0x90, 10, 127, 0xB0, 10, 5])
            self.assertEqual(surface.thing.told, [])


class DrumPads(ScriptCase):
    TEXT = VERSION_2 + """
from ableton.v2.control_surface.components import DrumGroupComponent
class Surface(ControlSurface):
    def __init__(self, c_instance):
        super().__init__(c_instance)
        class Colors:
            class DrumGroup:
                PadFilled, PadEmpty, PadSelected, NoPad = Color(10), Color(11), Color(12), Color(13)
        with self.component_guard(), inject(skin=const(Skin(Colors))).everywhere():
            self.pads = ButtonMatrixElement(rows=[[note(10 * y + x) for x in range(4)] for y in range(4)])
            self.up = note(90)
            self.drums = DrumGroupComponent(layer=Layer(matrix=self.pads, scroll_up_button=self.up))
create_instance = Surface
"""

    def test_are_played_without_the_script_the_lowest_at_the_bottom_left(self):
        with self.open(self.TEXT, set="demo") as (live, surface):
            track = next(track for track in live.song.tracks if track.devices and track.devices[0].can_have_drum_pads)
            live.song.view.selected_track = track
            live.run_frames(1)
            played = []
            live._host._routing._play_in = played.append
            lowest = track.devices[0].visible_drum_pads[0].note
            live.midi_in([0x90, 30, 100, 0x90, 3, 90, 0x80, 30, 0])
            self.assertEqual(played, [(0x9F, lowest, 100), (0x9F, lowest + 15, 90), (0x8F, lowest, 0)])
            live.midi_in([0x90, 90, 127])
            live.run_frames(2)
            live.midi_in([0x90, 30, 100])
            self.assertEqual(played[-1], (0x9F, lowest + 4, 100))

    def test_show_what_is_on_them(self):
        with self.open(self.TEXT, set="demo") as (live, surface):
            tracks = list(live.song.tracks)
            track = next(track for track in tracks if track.devices and track.devices[0].can_have_drum_pads)
            live.song.view.selected_track = next(other for other in tracks if other != track)
            live.song.view.selected_track = track
            rack = track.devices[0]
            shown = {message[1]: message[2] for message in live.sent_midi}
            for index, pad in enumerate(rack.visible_drum_pads):
                button = 10 * (3 - index // 4) + index % 4
                wanted = 12 if pad == rack.view.selected_drum_pad else 10 if pad.chains else 11
                self.assertEqual(shown[button], wanted, pad.name)


class EventsOfAScriptsOwn(ScriptCase):
    def test_reach_their_listeners(self):
        text = VERSION_2 + """
class Source(EventObject):
    __events__ = ("moved",)
    level = listenable_property.managed(0)
    def __init__(self, *a, **k):
        super().__init__(*a, **k)
        self._name = ""
    @listenable_property
    def name(self):
        return self._name
    @name.setter
    def name(self, name):
        self._name = name
        self.notify_name()

class Surface(ControlSurface):
    def __init__(self, c_instance):
        super().__init__(c_instance)
        self.heard, self.source = [], Source()
        self._level.subject = self._name_changed.subject = self._moved.subject = self.source
        self._tracks.replace_subjects(self.song.tracks, range(4))
        self.source.level, self.source.level, self.source.name = 3, 3, "new"
        self.source.notify_moved(1, 2)
    @listens("level")
    def _level(self, level):
        self.heard.append(level)
    @listens("name")
    def _name_changed(self):
        self.heard.append(self.source.name)
    @listens("moved")
    def _moved(self, x, y):
        self.heard.append((x, y))
    @listens_group("mute")
    def _tracks(self, index):
        self.heard.append(("mute", index))
create_instance = Surface
"""
        with self.open(text) as (live, surface):
            live.song.tracks[2].mute = True
            self.assertEqual(surface.heard, [3, "new", (1, 2), ("mute", 2)])


VERSION_3 = """
from ableton.v3.base import listens
from ableton.v3.control_surface import (Component, ControlSurface, ControlSurfaceSpecification, ElementsBase, MapMode,
    MIDI_NOTE_TYPE, create_matrix_identifiers, create_skin)
from ableton.v3.control_surface.components import MixerComponent, SessionComponent
from ableton.v3.control_surface.controls import ButtonControl, control_list
from ableton.v3.control_surface.elements import SimpleColor
from ableton.v3.live import find_parent_track, liveobj_valid

class Elements(ElementsBase):
    def __init__(self, *a, **k):
        super().__init__(*a, **k)
        self.add_button(1, "Play_Button", msg_type=MIDI_NOTE_TYPE)
        self.add_modifier_button(2, "Shift_Button", msg_type=MIDI_NOTE_TYPE)
        self.add_button(3, "Mode_Button", msg_type=MIDI_NOTE_TYPE)
        self.add_button_matrix(create_matrix_identifiers(10, 14, width=2), "Pads", msg_type=MIDI_NOTE_TYPE)
        self.add_encoder_matrix([range(20, 22)], "Knobs", is_feedback_enabled=True, needs_takeover=False)
        self.add_encoder(30, "Tempo", map_mode=MapMode.LinearTwoCompliment)
        self.add_submatrix(self.pads, "Lower_Pads", rows=(1, 2))
        self.add_modified_control(control=self.play_button, modifier=self.shift_button)

class Skin:
    class Transport:
        PlayOn = SimpleColor(40)
        PlayOff = SimpleColor(41)

class Counter(Component):
    up_button = ButtonControl()
    def __init__(self, name="Counter", *a, **k):
        super().__init__(name=name, *a, **k)
        self.count = 0
    @up_button.pressed
    def up_button(self, _):
        self.count += 1

def create_mappings(control_surface):
    mappings = {}
    mappings["Transport"] = dict(play_toggle_button="play_button", metronome_button="play_button_with_shift",
        tempo_coarse_encoder="tempo")
    mappings["Session"] = dict(clip_launch_buttons="pads")
    mappings["Mixer"] = dict(enable=False)
    mappings["Knob_Modes"] = dict(cycle_mode_button="mode_button",
        volume=dict(component="Mixer", volume_controls="knobs"),
        pan=dict(modes=[dict(component="Mixer", pan_controls="knobs"), dict(component="Counter", up_button="lower_pads_raw[0]")]))
    return mappings

class Specification(ControlSurfaceSpecification):
    elements_type = Elements
    control_surface_skin = create_skin(skin=Skin)
    create_mappings_function = create_mappings
    component_map = {"Counter": Counter}
    num_tracks = 2
    num_scenes = 2
    identity_response_id_bytes = (0x11, 0x22)
    goodbye_messages = ((0xF0, 1, 0xF7),)

class Surface(ControlSurface):
    def __init__(self, *a, **k):
        self.told = []
        super().__init__(Specification, *a, **k)
    def setup(self):
        super().setup()
        self._on_tempo.subject = self.song
    def on_identified(self, response_bytes):
        self.told.append(response_bytes)
    @listens("tempo")
    def _on_tempo(self):
        self.told.append(self.song.tempo)

def create_instance(c_instance):
    return Surface(c_instance=c_instance)
"""


class ASurfaceOfVersionThree(ScriptCase):
    def test_maps_its_elements_by_name(self):
        with self.open(VERSION_3) as (live, surface):
            live.song.tracks[1].clip_slots[0].create_clip(4.0)
            live.midi_in([0x90, 11, 127, 0x90, 11, 0, 0xB0, 30, 3])
            live.run_for(0.1)
            self.assertEqual((live.song.tracks[1].playing_slot_index, live.song.tempo), (0, 123.0))
            self.assertEqual(surface.told, [123.0])
            self.assertIn(b"\x90\x01\x28", [sent for sent in live.sent_midi])
            live.midi_in([0x90, 1, 127, 0x90, 1, 0])
            live.run_for(0.1)
            self.assertFalse(live.song.is_playing)

    def test_combines_a_button_with_a_modifier(self):
        with self.open(VERSION_3) as (live, _):
            live.midi_in([0x90, 2, 127])
            live.run_frames(1)
            live.midi_in([0x90, 1, 127, 0x90, 1, 0])
            live.run_frames(2)
            self.assertEqual((live.song.metronome, live.song.is_playing), (True, False))

    def test_goes_through_its_modes(self):
        with self.open(VERSION_3) as (live, surface):
            mixer = live.song.tracks[1].mixer_device
            live.midi_in([0xB0, 21, 0, 0x90, 3, 127])
            live.run_frames(1)
            live.midi_in([0xB0, 21, 127, 0x90, 12, 127])
            self.assertEqual((mixer.volume.value, mixer.panning.value), (0.0, 1.0))
            self.assertEqual((surface.component_map["Knob_Modes"].selected_mode, surface.component_map["Counter"].count), ("pan", 1))
            live.midi_in([0x90, 3, 0, 0x90, 3, 127])
            live.run_frames(1)
            live.midi_in([0xB0, 21, 64, 0x90, 12, 127])
            self.assertEqual((mixer.panning.value, surface.component_map["Counter"].count), (1.0, 1))

    def test_has_modes_within_modes(self):
        text = VERSION_3.replace("    return mappings", """    mappings["Device_Navigation"] = {}
    mappings["Knob_Modes"]["enable"] = False
    mappings["Control_Modes"] = dict(
        mixing={"modes": [lambda: control_surface.told.append("mixing"), {"component": "Knob_Modes"},
            {"component": "Control_Modes", "cycle_mode_button": "pads_raw[3]"}]},
        device={"modes": [{"component": "Control_Modes", "cycle_mode_button": "pads_raw[3]"},
            {"component": "Device", "parameter_controls": "knobs"}]})
    return mappings""").replace('mappings["Session"] = dict(clip_launch_buttons="pads")', "")
        with self.open(text, set="demo") as (live, surface):
            modes, mixer = surface.component_map, live.song.tracks[0].mixer_device
            live.midi_in([0xB0, 20, 0])
            self.assertEqual((modes["Control_Modes"].selected_mode, mixer.volume.value), ("mixing", 0.0))
            live.midi_in([0x90, 13, 127, 0x90, 13, 0])
            live.run_frames(1)
            live.midi_in([0xB0, 20, 127])
            parameter = modes["Device"].device.parameters[1]
            self.assertEqual((modes["Control_Modes"].selected_mode, mixer.volume.value), ("device", 0.0))
            self.assertEqual(parameter.value, parameter.max)
            live.midi_in([0x90, 13, 127, 0x90, 13, 0])
            live.run_frames(1)
            live.midi_in([0xB0, 20, 127])
            self.assertEqual((mixer.volume.value, surface.told), (1.0, ["mixing", "mixing"]))

    def test_asks_who_is_there_and_says_goodbye(self):
        with self.open(VERSION_3) as (live, surface):
            self.assertIn(b"\xf0\x7e\x7f\x06\x01\xf7", live.sent_midi)
            live.midi_in([0xF0, 0x7E, 0, 6, 2, 0x11, 0x22, 0, 0, 0xF7])
            self.assertEqual(surface.told, [(0xF0, 0x7E, 0, 6, 2, 0x11, 0x22, 0, 0, 0xF7)])
        self.assertEqual(live.sent_midi[-1], b"\xf0\x01\xf7")

    def test_names_a_component_that_nobody_has(self):
        text = VERSION_3.replace('mappings["Session"]', 'mappings["Fog_Machine"]')
        with self.assertRaisesRegex(AssertionError, "there is no component .*Fog_Machine.*: add it"), self.open(text):
            self.fail("it should not have been made")

    def test_names_an_element_that_is_not_there(self):
        text = VERSION_3.replace('clip_launch_buttons="pads"', 'clip_launch_buttons="pedals"')
        with self.assertRaisesRegex(AssertionError, "there is no control 'pedals' among the elements"), self.open(text):
            self.fail("it should not have been made")


if __name__ == "__main__":
    unittest.main()
