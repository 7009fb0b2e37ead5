"""What published scripts do, each habit in a script of a few lines, on the real engine."""

import tempfile
import textwrap
import unittest
from pathlib import Path

from simulator.kit import simulator


class Habits(unittest.TestCase):
    def open(self, text, set="default", **named):
        folder = tempfile.TemporaryDirectory()
        self.addCleanup(folder.cleanup)
        script = Path(folder.name) / "Habit"
        script.mkdir()
        (script / "__init__.py").write_text(textwrap.dedent(text), "utf-8")
        (script / "part.py").write_text("WORD = 'part'\n", "utf-8")
        return simulator(set=set, load=[str(script)], backline=False, **named)


class TheOlderFramework(Habits):
    def test_polling_by_timer_and_listening_to_the_song(self):
        text = """
            import Live
            from _Framework.ControlSurface import ControlSurface

            class Script(ControlSurface):
                def __init__(self, c_instance):
                    super(Script, self).__init__(c_instance)
                    self.polls, self.heard = 0, []
                    self.song().add_tempo_listener(lambda: self.heard.append(self.song().tempo))
                    self.timer = Live.Base.Timer(callback=self.poll, interval=10, repeat=True)
                    self.timer.start()
                def poll(self):
                    self.polls += 1
                def disconnect(self):
                    self.timer.stop()
                    super(Script, self).disconnect()

            def create_instance(c_instance):
                return Script(c_instance)
        """
        with self.open(text) as live:
            live.run_for(1.0)
            live.song.tempo = 99.0
            script = live.script("Habit")
            self.assertEqual((script.polls, script.heard), (60, [99.0]))
            self.assertEqual(live.holds("Habit")["entries"]["timer"]["slots"], 60)
            self.assertEqual(live.failures, [])

    def test_forwarding_midi_by_hand(self):
        text = """
            import Live
            from _Framework.ControlSurface import ControlSurface

            class Script(ControlSurface):
                received = ()
                def build_midi_map(self, midi_map_handle):
                    handle = self._c_instance.handle()
                    Live.MidiMap.forward_midi_note(handle, midi_map_handle, 0, 60)
                    Live.MidiMap.forward_midi_cc(handle, midi_map_handle, 15, 7)
                def receive_midi(self, midi_bytes):
                    self.received += (midi_bytes,)

            create_instance = Script
        """
        with self.open(text) as live:
            live.midi_in([0x90, 60, 1, 0x90, 61, 1, 0xBF, 7, 2, 0xF0, 1, 0xF7])
            self.assertEqual(live.script("Habit").received, ((0x90, 60, 1), (0xBF, 7, 2), (0xF0, 1, 0xF7)))

    def test_working_in_a_thread_and_coming_back_by_schedule_message(self):
        text = """
            import threading
            from _Framework.ControlSurface import ControlSurface

            class Script(ControlSurface):
                def __init__(self, c_instance):
                    ControlSurface.__init__(self, c_instance)
                    self.thread = threading.Thread(target=self.work)
                    self.thread.start()
                def work(self):
                    self.show_message("from a thread")
                    self.schedule_message(0, self.finish)
                def finish(self):
                    self.song().tempo = 77.0

            create_instance = Script
        """
        with self.open(text) as live:
            live.script("Habit").thread.join()
            live.run_for(0.15)
            self.assertEqual((live.song.tempo, live.messages), (77.0, ["from a thread"]))


class TheNewerFramework(Habits):
    def test_handlers_in_a_guard_logging_and_reloading(self):
        text = """
            import importlib
            import logging
            from ableton.v2.control_surface import ControlSurface
            from ableton.v2.control_surface.component import Component
            from _Framework.EncoderElement import EncoderElement
            from . import part

            class Handler(Component):
                def __init__(self, manager):
                    super().__init__()
                    self.manager = manager
                def names(self):
                    return [track.name for track in self.song.tracks]

            class Manager(ControlSurface):
                def __init__(self, c_instance):
                    ControlSurface.__init__(self, c_instance)
                    importlib.reload(part)
                    self.ticks = 0
                    with self.component_guard():
                        self.handler = Handler(self)
                    self.schedule_message(0, self.tick)
                def tick(self):
                    self.ticks += 1
                    self.schedule_message(1, self.tick)

            def create_instance(c_instance):
                return Manager(c_instance)
        """
        with self.open(text) as live:
            manager = live.script("Habit")
            live.run_for(1.05)
            self.assertEqual(manager.ticks, 10)
            self.assertEqual(manager.handler.names(), ["1-MIDI", "2-MIDI", "3-Audio", "4-Audio"])
            self.assertEqual(live.failures, [])

    def test_mapping_a_controller_to_a_parameter(self):
        text = """
            import Live
            from ableton.v2.control_surface import ControlSurface

            class Manager(ControlSurface):
                def build_midi_map(self, midi_map_handle):
                    parameter = self.song.tracks[0].mixer_device.volume
                    mode = Live.MidiMap.MapMode.absolute
                    Live.MidiMap.map_midi_cc(midi_map_handle, parameter, 0, 7, mode, 1)

            create_instance = Manager
        """
        with self.open(text) as live:
            live.midi_in([0xB0, 7, 127])
            self.assertEqual(live.song.tracks[0].mixer_device.volume.value, 1.0)
            live.midi_in([0xB0, 7, 0])
            self.assertEqual(live.song.tracks[0].mixer_device.volume.value, 0.0)
            self.assertEqual(live.failures, [])


class AListener(Habits):
    def test_that_raises_is_told_of_its_script_and_stops_nobody(self):
        text = """
            class Script:
                def __init__(self, c_instance):
                    self.heard = []
                    c_instance.song().add_tempo_listener(self.fail)
                    c_instance.song().add_tempo_listener(self.hear)
                def fail(self):
                    raise KeyError("tempo")
                def hear(self):
                    self.heard.append(True)

            create_instance = Script
        """
        with self.open(text) as live:
            live.song.tempo = 99.0
            self.assertEqual(live.script("Habit").heard, [True])
            [failure] = live.failures
            self.assertEqual((failure["script"], failure["entry"]), ("Habit", "listener"))


class TheDemoSet(Habits):
    def test_plays_a_scene_in_tune_and_in_time(self):
        with simulator(set="demo", backline=False) as live:
            live.song.scenes[3].fire()
            live.run_for(10.0)
            self.assertTrue(live.song.is_playing)
            tracks = {played.track for played in live.played_midi}
            self.assertEqual(tracks, {1, 2, 3, 4, 5, 6, 7})
            struck = [played for played in live.played_midi if played.data[0] & 0xF0 == 0x90 and played.track == 1]
            kicks = [round(played.beat, 3) for played in struck if played.data[1] == 36]
            self.assertEqual(kicks[:8], [0, 1, 2, 3, 4, 5, 6, 7])

    def test_stops_the_tracks_that_a_scene_leaves_out(self):
        with simulator(set="demo", backline=False) as live:
            live.song.scenes[0].fire()
            live.run_for(1.0)
            live.song.scenes[1].fire()
            live.run_for(4.0)
            playing = [
                track.name for track in live.song.tracks if track.playing_slot_index == 1 and not track.is_foldable
            ]
            self.assertEqual(playing, ["Drums", "Percussion", "Bass", "Keys"])
            self.assertEqual(
                [track.playing_slot_index for track in live.song.tracks if track.name in ("Arp", "Pad")], [-2, -2]
            )


class ARealClock(Habits):
    def test_lets_frames_pass_as_time_does(self):
        with simulator(backline=False, clock="real") as live:
            before = live.now
            live.run_until(lambda: live.now > before + 0.05)
            self.assertGreater(live.now, before + 0.05)


if __name__ == "__main__":
    unittest.main()
