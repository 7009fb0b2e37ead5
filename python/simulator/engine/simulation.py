"""The front door: one Set that plays, and the `Live` package that scripts see it through.

Nothing here knows of sockets, threads or the wall clock: time comes in with `frame(now)`, MIDI with `play_in`.
"""

import random

from ..live_module import LivePackage, enum_member, table_of_version, wrap
from .arrangement_playing import ArrangementPlayer
from .arrangement_recording import ArrangementRecorder
from .automation import Automation
from .capture import Capture
from .description import build_set, check_description
from .dialogs import Dialogs
from .document import Document
from .kinds import bind_proxies
from .later import Later
from .launching import Launcher
from .link import Link, TempoFollower
from .meters import Meters
from .module_functions import module_functions
from .node import children_of, forget, kill
from .playing import Player
from .recording import Recorder
from .shelf import Shelf
from .timers import Timers, make_timer_class
from .transport import Transport
from .user import User

EMPTY_SET = {"format": 1, "tracks": [{"kind": "midi"}], "scenes": [{} for _ in range(8)]}


class Simulation:
    """Make one, put `modules()` into sys.modules, `load` a description, then call `settle` and `frame` for every frame."""

    def __init__(self, contract, stock_devices, live_version=(12, 4, 6), description=EMPTY_SET):
        """`contract` and `stock_devices`: what contract/lom.json and contract/stock-devices.json hold; `description`: the first Set."""
        self.messages = []
        self.midi_map = None
        self.timers = Timers()
        self.document = document = Document(contract, tuple(live_version))
        document.messages, document.midi_out = self.messages, None
        services = {"Timer": make_timer_class(self.timers), "functions": module_functions(self)}
        self.package = LivePackage(table_of_version(contract, document.live_version), document, services)
        bind_proxies(document.kinds, self.package.classes, contract["classes"])
        enums = self.package.enums
        document.enum = lambda name, number: enum_member(enums[name], number)
        document.shelf = Shelf(document, stock_devices)
        document.song = document.application = None
        document.link, document.follower = Link(document), TempoFollower(document)
        self.stock_devices = stock_devices
        # What only a hand in Live's window can do.
        self.user = User(document)
        self.last_description = description
        self.load(description)

    def modules(self):
        """{"Live": module, "Live.Song": module, …} for sys.modules."""
        return self.package.modules

    @property
    def midi_out(self):
        return self.document.midi_out

    @midi_out.setter
    def midi_out(self, send):
        """send(track_index, bytes, beat_time) is called for every note that a playing clip emits; None for nobody."""
        self.document.midi_out = send

    @property
    def report(self):
        return self.document.report

    @report.setter
    def report(self, report):
        """report(callback, exception) is called when a listener raises; by default it is printed."""
        self.document.report = report

    def song(self):
        return wrap(self.document.song)

    def application(self):
        return wrap(self.document.application)

    def place_control_surfaces(self, surfaces):
        """What stands in the settings as control surfaces: the objects of scripts, None where one does not run."""
        with self.document:
            self.document.application.show("control_surfaces", tuple(surfaces))

    @property
    def dialog(self):
        """For hosts: the dialog in front of Live's window, with its message and number of buttons; None without one."""
        dialogs = self.document.dialogs.open
        return dialogs[-1] if dialogs else None

    def watch(self, thing, topic, callback):
        """For hosts: calls back when a property of an object changes, which no script sees. Answers a function that ends it."""
        node = thing._node
        node.listen(topic, callback)
        return lambda: forget(node, topic, callback)

    # The Set

    def load(self, description):
        """Replaces the Set: every object of the old one goes dead. Raises DescriptionError and changes nothing if it is wrong."""
        check_description(description, self.document.shelf)
        if self.document.song is not None:
            kill(self.document.application)
            kill(self.document.song)
        self.begin(description)
        self.document.application = self.new_application()
        self.document.song = self.document.new("Song", None)
        build_set(self.document.song, description)
        self.finish()

    def reset(self, description=None):
        """The same Set again, or another, in place: the song keeps its identity and its listeners, everything below it is new."""
        description = self.last_description if description is None else description
        check_description(description, self.document.shelf)
        song = self.document.song
        listeners = song.listeners
        for child in tuple(children_of(song)):
            if child is not song.view:
                kill(child)
        self.begin(description)
        song.renew()
        build_set(song, description)
        with self.document:
            for topic in listeners:
                self.document.changed(song, topic)
        self.finish()

    def begin(self, description):
        document = self.document
        self.last_description = description
        document.journal.clear()
        document.deferred.clear()
        document.launcher, document.player = Launcher(document), Player(document)
        document.recorder, document.meters = Recorder(document), Meters(document)
        document.later, document.dialogs, document.chance = Later(), Dialogs(document), random.Random(0)
        document.automation, document.capture = Automation(document), Capture(document)
        document.arrangement, document.arrangement_recorder = ArrangementPlayer(document), ArrangementRecorder(document)

    def finish(self):
        self.document.transport = Transport(self.document, self.document.song)
        self.document.journal.clear()

    def new_application(self):
        document = self.document
        application = document.new("Application", None)
        browser = document.new("Browser", application)
        browser.build(self.stock_devices)
        application.__dict__.update(browser=browser, view=document.new("ApplicationView", application))
        return application

    # Time

    def settle(self):
        """Carries out what Live only does at the next tick; called at the start of every frame and tick."""
        self.document.settle()

    def frame(self, now):
        """One frame at `now` seconds of the host's clock."""
        document = self.document
        with document.step("Play"):
            document.transport.advance(now)
            if document.automation.followed:
                document.automation.frame()
            if document.recorder.takes:
                document.recorder.grow()
            if document.song.record_mode or document.arrangement_recorder.takes:
                document.arrangement_recorder.frame()
            document.meters.frame(now)
            if document.player.watched:
                document.player.show_positions()
            if document.later.waiting:
                document.later.frame(now)

    def play_in(self, midi, now):
        """Bytes of one channel message from a controller, for the tracks that listen."""
        with self.document.step("Play In"):
            self.document.recorder.play_in(bytes(midi), self.document.transport.clock_at(now), now)
