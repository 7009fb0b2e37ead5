"""Looper: a loop that is recorded, played, overdubbed, stretched and exported."""

from .device import Device
from .evidence import guessed

STOP, RECORD, PLAY, OVERDUB = 0, 1, 2, 3
LENGTHS = (0, 1, 2, 4, 8, 12, 16, 24, 32, 48, 64)
OCTAVE, FASTEST = 12.0, 36.0
NOTHING = "Looper has no content"
SWITCHED_OFF = "Looper is switched off"


class LooperDevice(Device):
    lom = "LooperDevice"
    record_length_list = ("x", *("{} Bar{}".format(bars, "" if bars == 1 else "s") for bars in LENGTHS[1:]))
    overdub_after_record = True
    # When recording began, in seconds of the host, and what ends it by itself.
    began = ending = None
    overdubs = 0

    @property
    def state(self):
        return self.parameter_named("State")

    def go_to(self, state):
        self.state.put("value", float(state))

    # Recording

    @guessed("Looper: recording begins and ends at once, whatever its quantization, and whether or not the Set plays.")
    def record(self):
        if self.state.value == RECORD:
            self.end_recording(OVERDUB if self.overdub_after_record else PLAY)
            return
        document = self.document
        self.clear()
        self.__dict__["began"] = document.transport.now
        bars = LENGTHS[self.record_length_index]
        if bars:
            seconds = bars * document.song.bar_length * 60.0 / document.song.tempo
            self.__dict__["ending"] = document.later.call(document.transport.now + seconds, self.record_is_full)
        self.go_to(RECORD)

    def record_is_full(self):
        if not type(self).is_dead and self.state.value == RECORD:
            self.end_recording(OVERDUB if self.overdub_after_record else PLAY)

    @guessed("Looper: the loop has the tempo of the Set, and lasts to the nearest sixteenth.")
    def end_recording(self, state):
        song, document = self.document.song, self.document
        beats = (document.transport.now - self.began) * song.tempo / 60.0
        self.put("loop_length", max(0.25, round(beats * 4) / 4))
        self.put("tempo", song.tempo)
        document.later.cancel(self.ending)
        self.go_to(state)

    # Playing

    @guessed("Looper: without a loop, play and overdub do nothing, and stop only stops.")
    def play(self):
        self.run(PLAY)

    def overdub(self):
        if self.loop_length:
            self.put("overdubs", self.overdubs + 1)
        self.run(OVERDUB)

    def stop(self):
        self.run(STOP)

    def run(self, state):
        if self.state.value == RECORD:
            self.end_recording(state)
        elif self.loop_length or state == STOP:
            self.go_to(state)

    def clear(self):
        self.put("loop_length", 0.0)
        self.put("overdubs", 0)
        self.go_to(STOP)

    def undo(self):
        self.put("overdubs", max(0, self.overdubs - 1))

    # Changing the loop

    def require_loop(self):
        if not self.loop_length:
            raise RuntimeError(NOTHING)

    def double_length(self):
        self.put("loop_length", self.loop_length * 2)

    def half_length(self):
        self.put("loop_length", self.loop_length / 2)

    @guessed("Looper: the speed moves by octaves, as far as its parameter goes, and the tempo with it.")
    def change_speed(self, semitones):
        speed = self.parameter_named("Speed")
        if -FASTEST <= speed.value + semitones <= FASTEST:
            speed.put("value", speed.value + semitones)
            self.put("tempo", self.tempo * 2.0 ** (semitones / OCTAVE))

    def double_speed(self):
        self.change_speed(OCTAVE)

    def half_speed(self):
        self.change_speed(-OCTAVE)

    def export_to_clip_slot(self, clip_slot):
        self.require_loop()
        if not self.is_active:
            raise RuntimeError(SWITCHED_OFF)
        track = clip_slot.parent
        track.require("AudioClip")
        clip_slot.refuse_if_occupied()
        clip_slot.take(track.new_clip(clip_slot, self.loop_length, name=self.name, file_path="/Samples/Recorded/{}.wav".format(self.name)))
