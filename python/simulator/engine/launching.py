"""Launching: what was fired waits for its quantisation boundary, then plays, records or stops.

One launch can be pending per track; a newer one replaces it. With the transport stopped a launch starts the transport, and
everything fired before the transport has started begins with it, whatever the quantisation says.
"""

from .evidence import documented, guessed
from .quantization import NEARLY, effective_quantization, quantum
from .scrubbing import Scrubbing

PLAY, RECORD, STOP = "play", "record", "stop"
NOTHING_FIRED, STOP_FIRED = -1, -2
ARRANGEMENT, STOPPED = -1, -2
REPEAT = 3


class Launch:
    __slots__ = ("track", "slot", "action", "at", "legato", "length")

    def __init__(self, track, slot, action, at, legato=False, length=None):
        self.track, self.slot, self.action = track, slot, action
        self.at, self.legato, self.length = at, legato, length


class Launcher:
    def __init__(self, document):
        self.document = document
        self.pending = {}
        self.scenes = {}
        # The jump in the arrangement that waits: (moment of the clock, song position).
        self.jump = None
        self.scrubbing = Scrubbing(document)

    # Requests

    def play(self, slot, quantization=None, legato=False):
        self.request(Launch(slot.parent, slot, PLAY, self.due(slot.clip, quantization), legato or slot.clip.legato))

    def record(self, slot, length=None, quantization=None):
        self.request(Launch(slot.parent, slot, RECORD, self.due(None, quantization), length=length))

    def stop_track(self, track, quantized=True):
        """Fires the stop button of a track. Nothing playing and nothing pending means nothing to stop."""
        if track not in self.document.player.voices and track not in self.pending:
            return
        playing = self.document.song.is_playing
        at = self.due(None, None if quantized else 0) if playing else self.document.transport.clock
        self.request(Launch(track, None, STOP, at))
        if not playing or not quantized:
            self.launch(self.document.transport.clock)

    def due(self, clip, quantization):
        """The moment of the clock, or None for "as soon as the transport runs"."""
        song = self.document.song
        if not song.is_playing:
            return None
        return self.document.transport.boundary(effective_quantization(song, clip, quantization))

    def request(self, launch):
        self.cancel(launch.track)
        self.pending[launch.track] = launch
        self.show_triggered(launch, True)
        self.show_waiting(launch)
        if launch.at is None:
            self.start_transport_later()

    def records(self):
        """Whether something that waits is a recording."""
        return any(launch.action == RECORD for launch in self.pending.values())

    def loop_after(self, slot, moment):
        """A take of a given length: its clip starts to loop when that length is reached."""
        self.pending[slot.parent] = Launch(slot.parent, slot, PLAY, moment)

    def start_transport_later(self):
        song = self.document.song
        self.document.defer(song, song.start_for_launch, ())

    def fire_scene(self, scene):
        """The scene itself: its tempo and signature change when its clips begin."""
        at = self.due(None, None)
        self.scenes[scene] = at
        scene.show("is_triggered", True)

    @documented("Locators: while the Set plays, a jump waits for the launch quantization.")
    def jump_to(self, time):
        song = self.document.song
        if song.is_playing:
            self.jump = (self.document.transport.boundary(song.clip_trigger_quantization), time)
        else:
            song.go_to(time)

    def cancel(self, track):
        launch = self.pending.pop(track, None)
        if launch is not None:
            self.show_triggered(launch, False)
            self.show_waiting(launch)

    def show_waiting(self, launch):
        """A take that waits, or no longer waits, is a state of the Set."""
        if launch is not None and launch.action == RECORD:
            self.document.recorder.show_status()

    def show_triggered(self, launch, on):
        track, slot = launch.track, launch.slot
        if slot is not None and not type(slot).is_dead:
            slot.show("is_triggered", on)
            if slot.clip is not None and not type(slot.clip).is_dead:
                slot.clip.show("is_triggered", on)
        if not type(track).is_dead:
            fired = (STOP_FIRED if slot is None else track.clip_slots.index(slot)) if on else NOTHING_FIRED
            track.show("fired_slot_index", fired)

    # Due

    def next_due(self, target):
        times = [launch.at for launch in self.pending.values() if launch.at is not None]
        times += [at for at in self.scenes.values() if at is not None]
        times += [self.jump[0]] if self.jump is not None else []
        times += self.scrubbing.moments()
        due = min(times, default=None)
        return due if due is not None and due <= target + NEARLY else None

    def transport_started(self):
        clock = self.document.transport.clock
        for launch in self.pending.values():
            launch.at = clock if launch.at is None else launch.at
        for scene, at in list(self.scenes.items()):
            self.scenes[scene] = clock if at is None else at

    def transport_stopped(self):
        """Without a clock there are no boundaries: what would have stopped stops now, what would have started does not."""
        for launch in list(self.pending.values()):
            self.cancel(launch.track)
            if launch.action == STOP:
                self.end(launch.track, STOPPED)
        for scene in self.scenes:
            scene.show("is_triggered", False)
        self.scenes.clear()
        self.scrubbing.held.clear()
        self.jump = None

    def launch(self, clock):
        """Carries out everything that is due, in the order it was fired; a jump comes before what is launched with it."""
        if self.jump is not None and self.jump[0] <= clock + NEARLY:
            time, self.jump = self.jump[1], None
            self.document.song.go_to(time)
        self.scrubbing.jump(clock)
        for scene, at in list(self.scenes.items()):
            if at is not None and at <= clock + NEARLY:
                del self.scenes[scene]
                scene.begin()
        for launch in list(self.pending.values()):
            if launch.at is not None and launch.at <= clock + NEARLY:
                self.cancel(launch.track)
                self.carry_out(launch)

    def carry_out(self, launch):
        if launch.action == PLAY:
            self.begin(launch)
        elif launch.action == RECORD:
            self.document.recorder.begin(launch.slot, launch.length)
            self.show_playing(launch.track, launch.slot)
        else:
            self.end(launch.track, STOPPED)

    def begin(self, launch):
        track, player = launch.track, self.document.player
        before = player.voices.get(track)
        position = before.position if launch.legato and before is not None else None
        if self.document.recorder.is_recording(track):
            self.document.recorder.finish(track)
        player.start(launch.slot, position)
        launch.slot.clip.__dict__["start_time"] = self.document.song.current_song_time
        self.document.recorder.show_status()
        self.show_playing(track, launch.slot)
        self.repeat(launch.slot)

    @documented("Launching: in repeat mode a clip starts again at every boundary as long as its button is held.")
    @guessed("Launching: without quantization there is nothing to repeat at.")
    def repeat(self, slot):
        clip, song = slot.clip, self.document.song
        if clip.launch_mode == REPEAT and clip.is_held and quantum(song, effective_quantization(song, clip, None)) > 0.0:
            step = quantum(song, effective_quantization(song, clip, None))
            self.pending[slot.parent] = Launch(slot.parent, slot, PLAY, self.document.transport.clock + step)

    def show_playing(self, track, slot):
        track.show("playing_slot_index", track.clip_slots.index(slot))
        track.show("back_to_arranger", True)
        self.document.song.show("back_to_arranger", True)
        track.show_in_groups()

    def clip_ended(self, track):
        """A clip without loop has played to its end."""
        self.end(track, STOPPED)

    def end(self, track, state):
        self.document.recorder.finish(track)
        self.document.player.stop(track)
        track.show("playing_slot_index", state)
        track.show_in_groups()

    # Changes of the Set while it plays

    def forget_track(self, track):
        self.show_waiting(self.pending.pop(track, None))
        self.document.recorder.drop(track)
        self.document.player.stop(track)

    def forget_slot(self, slot):
        """The slot is gone: what was to begin there does not."""
        launch = self.pending.get(slot.parent)
        if launch is not None and launch.slot is slot:
            self.cancel(slot.parent)

    def forget_clip(self, slot):
        """The clip of a slot is gone: what plays or waits there ends at once."""
        track = slot.parent
        launch = self.pending.get(track)
        if launch is not None and launch.slot is slot:
            self.cancel(track)
        voice = self.document.player.voices.get(track)
        if voice is not None and voice.slot is slot:
            self.document.recorder.drop(track)
            self.document.player.stop(track)
            track.show("playing_slot_index", STOPPED)

    def renumber(self, track):
        """Scenes were inserted or deleted: the indices follow their slots."""
        voice, launch = self.document.player.voices.get(track), self.pending.get(track)
        if voice is not None:
            track.show("playing_slot_index", track.clip_slots.index(voice.slot))
        if launch is not None and launch.slot is not None:
            track.show("fired_slot_index", track.clip_slots.index(launch.slot))

    def back_to_arranger(self, tracks):
        for track in tracks:
            self.cancel(track)
            self.end(track, ARRANGEMENT)
            track.show("back_to_arranger", False)
        song = self.document.song
        song.show("back_to_arranger", any(track.back_to_arranger for track in song.tracks))
