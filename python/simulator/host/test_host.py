"""What a script lives through in the host."""

import io
import os
import tempfile
import textwrap
import unittest
from pathlib import Path

from simulator.host.contract import read_version
from simulator.host.journal import Journal
from simulator.host.package import LoadError, read_load_option
from simulator.host.stand_in import StandIn
from simulator.kit import simulator

_DIARY = """
    def create_instance(c_instance):
        return Diary(c_instance)

    class Diary:
        def __init__(self, c_instance):
            self.c_instance = c_instance
            self.diary = []
            c_instance.show_message("hello")
        def __getattr__(self, name):
            if name.startswith("_"):
                raise AttributeError(name)
            return lambda *arguments: self.diary.append((name, arguments))
"""


class WithScripts(unittest.TestCase):
    def setUp(self):
        folder = tempfile.TemporaryDirectory()
        self.addCleanup(folder.cleanup)
        self.folder = Path(folder.name)
        self.stand_in = StandIn()

    def write(self, name, **files):
        package = self.folder / name
        package.mkdir()
        for file, text in files.items():
            (package / f"{file}.py").write_text(textwrap.dedent(text), "utf-8")
        return str(package)

    def open(self, *folders, **named):
        return simulator(load=folders, backline=False, simulation=self.stand_in, **named)


class TheLifeOfAScript(WithScripts):
    def test_goes_from_midi_map_to_disconnect(self):
        with self.open(self.write("Diary", __init__=_DIARY)) as live:
            diary = live.script("Diary").diary
            live.run_for(0.25)
            live.midi_in([0xF0, 1, 0xF7])
            script = live.script("Diary")
        self.assertEqual(
            diary,
            [
                ("build_midi_map", (1001,)),
                ("connect_script_instances", ((script,),)),
                ("refresh_state", ()),
                ("update_display", ()),
                ("update_display", ()),
                ("receive_midi", ((0xF0, 1, 0xF7),)),
                ("disconnect", ()),
            ],
        )

    def test_uses_the_host_while_it_is_being_made(self):
        with self.open(self.write("Diary", __init__=_DIARY)) as live:
            self.assertEqual(live.messages, ["hello"])

    def test_builds_its_midi_map_anew_when_it_asks(self):
        with self.open(self.write("Diary", __init__=_DIARY)) as live:
            script = live.script("Diary")
            script.diary.clear()
            live.c_instance("Diary").request_rebuild_midi_map()
            live.c_instance("Diary").request_rebuild_midi_map()
            live.run_frames(2)
            self.assertEqual(script.diary, [("build_midi_map", (1001,))])

    def test_begins_again_when_another_set_is_opened(self):
        with self.open(self.write("Diary", __init__=_DIARY)) as live:
            before = live.script("Diary")
            live.open("default")
            self.assertEqual(before.diary[-1], ("disconnect", ()))
            self.assertIsNot(live.script("Diary"), before)
            self.assertEqual(live.script("Diary").diary[0], ("build_midi_map", (1001,)))
            self.assertEqual([how for how, _ in self.stand_in.opened], ["load", "load"])

    def test_begins_again_on_the_old_set_when_another_is_refused(self):
        with self.open(self.write("Diary", __init__=_DIARY)) as live:
            before = live.script("Diary")
            self.stand_in.refuses = ValueError("no such device")
            with self.assertRaisesRegex(ValueError, "no such device"):
                live.open("demo")
            self.assertIsNot(live.script("Diary"), before)
            self.assertIsNotNone(live.script("Diary"))

    def test_goes_on_when_the_set_is_reset(self):
        with self.open(self.write("Diary", __init__=_DIARY)) as live:
            before = live.script("Diary")
            live.reset("default")
            self.assertIs(live.script("Diary"), before)

    def test_several_know_each_other_and_keep_apart(self):
        first = self.write("First", __init__=_DIARY)
        with self.open(first, f"{first}:Second") as live:
            one, two = live.script("First"), live.script("Second")
            self.assertIsNot(type(one), type(two))
            self.assertEqual(one.diary[1], ("connect_script_instances", ((one, two),)))
            self.assertNotEqual(one.c_instance.handle(), two.c_instance.handle())
            self.assertEqual(self.stand_in.surfaces, (one, two))
        self.assertEqual(self.stand_in.surfaces, ())


class APackage(WithScripts):
    def test_is_imported_under_the_name_it_is_given_with_relative_imports(self):
        folder = self.write(
            "midi-script",
            __init__="from .part import word\ndef create_instance(c): return (__name__, word)",
            part="from . import deep\nword = deep.WORD",
            deep="import Live\nWORD = Live.__name__ + ' in ' + __name__",
        )
        with self.open(f"{folder}:Renamed") as live:
            self.assertEqual(live.script("Renamed"), ("Renamed", "Live in Renamed.deep"))

    def test_takes_the_name_of_its_folder(self):
        self.assertEqual(read_load_option(self.write("midi-script", __init__="")).name, "midi_script")

    def test_without_init_is_refused_with_its_path(self):
        with self.assertRaisesRegex(LoadError, "no __init__.py"):
            read_load_option(str(self.folder))

    def test_without_create_instance_is_refused(self):
        with self.assertRaisesRegex(LoadError, "create_instance"), self.open(self.write("Nothing", __init__="")):
            self.fail("it should not have been opened")

    def test_twice_under_one_name_is_refused(self):
        folder = self.write("Diary", __init__=_DIARY)
        with self.assertRaisesRegex(LoadError, "already the name"), self.open(folder, folder):
            self.fail("it should not have been opened")

    def test_leaves_nothing_behind(self):
        import sys

        before, path = set(sys.modules), list(sys.path)
        with self.open(self.write("Diary", __init__=_DIARY)):
            self.assertIn("Diary", sys.modules)
        self.assertEqual(
            {name for name in set(sys.modules) - before if name.startswith(("Diary", "Live", "ableton", "_Fr"))}, set()
        )
        self.assertEqual(sys.path, path)

    def test_sees_a_macs_sockets_if_wished(self):
        folder = self.write(
            "Net",
            __init__="""
                import errno, socket
                def create_instance(c_instance):
                    udp = socket.socket(socket.AF_INET, socket.SOCK_DGRAM)
                    udp.setblocking(False)
                    udp.bind(("127.0.0.1", 0))
                    try:
                        udp.recv(10)
                    except socket.error as error:
                        return error.errno, errno.EAGAIN, udp.getsockopt(socket.SOL_SOCKET, socket.SO_SNDBUF)
                    finally:
                        udp.close()
            """,
        )
        with self.open(folder, live_sockets=True) as live:
            self.assertEqual(live.script("Net"), (35, 35, 9216))


class AFailure(WithScripts):
    def test_is_kept_with_script_file_and_line_and_the_host_goes_on(self):
        folder = self.write(
            "Broken",
            __init__="""
                def create_instance(c_instance):
                    return Broken()
                class Broken:
                    def update_display(self):
                        raise ValueError("no display")
                    def disconnect(self):
                        raise SystemExit(3)
            """,
        )
        with self.open(folder) as live:
            live.run_for(0.35)
            [failure] = live.failures
        self.assertEqual((failure["script"], failure["entry"], failure["count"]), ("Broken", "update_display", 3))
        self.assertEqual((failure["file"], failure["line"]), (str(Path(folder).resolve() / "__init__.py"), 6))
        self.assertEqual(failure["error"], "ValueError: no display")
        self.assertEqual(live.failures[-1]["error"], "SystemExit: 3")

    def test_while_importing_leaves_the_script_out(self):
        with self.open(self.write("Typo", __init__="def create_instance(c) return c")) as live:
            live.run_for(0.2)
            self.assertIsNone(live.script("Typo"))
            self.assertEqual((live.failures[0]["entry"], live.failures[0]["line"]), ("import", 1))

    def test_of_the_simulator_itself_costs_no_script_its_time(self):
        with self.open(self.write("Diary", __init__=_DIARY)) as live:
            self.stand_in.refuses = RuntimeError("out of tune")
            live.run_for(0.25)
            self.assertEqual([failure["script"] for failure in live.failures], ["the simulator"])
            self.assertEqual(live.failures[0]["count"], 15)
            self.assertIn(("update_display", ()), live.script("Diary").diary)

    def test_in_a_timer_stops_it_and_is_told_of_its_script(self):
        folder = self.write(
            "Timing",
            __init__="""
                import Live
                def tick():
                    raise RuntimeError("late")
                def create_instance(c_instance):
                    return Live.Base.Timer(callback=tick, interval=10, repeat=True, start=True)
            """,
        )
        with self.open(folder) as live:
            live.run_frames(3)
            [failure] = live.failures
            self.assertEqual((failure["script"], failure["entry"], failure["count"]), ("Timing", "timer", 1))

    def test_by_leaving_python_costs_no_other_script_anything(self):
        folder = self.write(
            "Leaving",
            __init__="""
                import sys
                class Leaving:
                    def __init__(self, c_instance):
                        self.heard = []
                        c_instance.song().add_tempo_listener(lambda: sys.exit(3))
                        c_instance.song().add_tempo_listener(lambda: self.heard.append("tempo"))
                    def build_midi_map(self, handle):
                        raise GeneratorExit()
                create_instance = Leaving
            """,
        )
        with simulator(load=[folder], backline=False) as live:
            live.song.tempo = 99.0
            told = [(failure["entry"], failure["error"]) for failure in live.failures]
            self.assertEqual(told, [("build_midi_map", "GeneratorExit: "), ("listener", "SystemExit: 3")])
            self.assertEqual(live.script("Leaving").heard, ["tempo"])

    def test_lets_ctrl_c_end_a_test(self):
        folder = self.write("Interrupted", __init__="def create_instance(c_instance):\n    raise KeyboardInterrupt")
        with self.assertRaises(KeyboardInterrupt), self.open(folder):
            self.fail("the interrupt was kept from the test")

    def test_of_manners_does_not_outlive_the_simulator(self):
        folder, here = self.write("Elsewhere", __init__="import os\ndef create_instance(c):\n    os.chdir(os.sep)"), os.getcwd()
        with self.open(folder):
            self.assertEqual(os.getcwd(), os.sep)
        self.assertEqual(os.getcwd(), here)


class TheVersionOfLive(unittest.TestCase):
    def test_may_be_said_in_part_and_is_then_the_newest_of_its_kind(self):
        told = {text: read_version(text) for text in ("11.3.20", "12.4", "12", "11.3", "12.2")}
        self.assertEqual(list(told.values()), [(11, 3, 20), (12, 4, 6), (12, 4, 6), (11, 3, 25), (12, 2, 0)])

    def test_that_is_none_is_refused(self):
        for text in ("", "12.", "12.4.6.1", "10.1.43", "99", "twelve", "12.4b1", "12." + "9" * 5000):
            with self.assertRaisesRegex(ValueError, "such as 12.4.6 or 11.3"):
                read_version(text)


class TheJournal(unittest.TestCase):
    def test_keeps_what_nobody_reads_any_more(self):
        closed = io.StringIO()
        closed.close()
        journal = Journal(closed)
        journal.say("one")
        journal.say("two")
        self.assertEqual(list(journal.lines), ["one", "two"])

    def test_prints_what_repeats_only_now_and_then(self):
        printed = io.StringIO()
        journal = Journal(printed)
        for _ in range(250):
            journal.failed("Thing", "update_display", ValueError("no"))
        sentences = [line for line in printed.getvalue().splitlines() if line.startswith("Thing failed")]
        self.assertEqual(len(sentences), 3)
        self.assertEqual([failure["count"] for failure in journal.failures], [250])


class TheMainThread(WithScripts):
    def test_is_measured_by_script_and_entry(self):
        with self.open(self.write("Diary", __init__=_DIARY)) as live:
            before = live.holds("Diary")["slots"]
            live.run_for(1.05)
            holds = live.holds("Diary")
        self.assertEqual(holds["slots"] - before, 10)
        self.assertEqual(holds["entries"]["update_display"]["slots"], 10)
        self.assertEqual(holds["longest_ms"], max(entry["longest_ms"] for entry in holds["entries"].values()))
        self.assertEqual(holds["longest_ms"], holds["entries"][holds["longest_in"]]["longest_ms"])

    def test_loading_is_measured_apart(self):
        folder = self.write("Slow", __init__="import time\ndef create_instance(c): time.sleep(0.02)")
        with self.open(folder) as live:
            holds = live.holds("Slow")
        self.assertGreaterEqual(holds["load_ms"], 20)
        self.assertEqual((holds["slots"], holds["longest_ms"]), (0, 0.0))

    def test_runs_sixty_frames_and_ten_ticks_a_second(self):
        with self.open(self.write("Diary", __init__=_DIARY)) as live:
            live.run_for(2.0)
            self.assertEqual(len(self.stand_in.frames), 120)
            ticks = [name for name, _ in live.script("Diary").diary if name == "update_display"]
            self.assertEqual(len(ticks), 20)
            self.assertEqual(self.stand_in.settled, 140)

    def test_time_can_be_waited_out_until_something_is_true(self):
        with self.open() as live:
            frames = live.run_until(lambda: len(self.stand_in.frames) > 30 and len(self.stand_in.frames))
            self.assertEqual(frames, 31)
            with self.assertRaisesRegex(AssertionError, "did not come true within 0.1 s"):
                live.run_until(lambda: False, seconds=0.1)


class MidiGoingOut(WithScripts):
    def test_is_what_scripts_send(self):
        with self.open(self.write("Diary", __init__=_DIARY)) as live:
            live.c_instance("Diary").send_midi((0x90, 60, 100))
            live.c_instance("Diary").send_midi((0xF0, 1, 2, 0xF7))
            self.assertEqual(live.sent_midi, [b"\x90\x3c\x64", b"\xf0\x01\x02\xf7"])
            with self.assertRaisesRegex(RuntimeError, "90 3C is not a complete"):
                live.c_instance("Diary").send_midi((0x90, 60))

    def test_is_what_clips_play(self):
        with self.open() as live:
            self.stand_in.midi_out(3, b"\x90\x3c\x64", 1.5)
            [played] = live.played_midi
            self.assertEqual((played.track, played.beat, played.data), (3, 1.5, (0x90, 60, 100)))


if __name__ == "__main__":
    unittest.main()
