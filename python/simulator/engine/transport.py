"""The transport: beats go by while the Set plays.

`clock` counts the beats played since the Set was opened and never goes back; the song position is derived from it and may
jump or loop. Launches are due at moments of the clock, so that jumping in the arrangement does not disturb the session.
"""

from .evidence import documented, guessed
from .quantization import NEARLY, beats_until_boundary

NUDGE = 0.1


class Transport:
    def __init__(self, document, song):
        self.document, self.song = document, song
        self.clock = 0.0
        self.song_origin = self.clock_origin = 0.0
        # The host's time of the last frame, and the one from which playback is counted: None until its first frame.
        self.now = 0.0
        self.last_now = None
        # Beats of the count-in that are left; None while there is none.
        self.counting = None

    @guessed("Nudging: the Set plays a tenth faster or slower as long as it is nudged.")
    def beats_in(self, seconds):
        song = self.song
        nudge = 1.0 + NUDGE * (song.nudge_up - song.nudge_down)
        return seconds * song.tempo / 60.0 * nudge

    def advance(self, now):
        """One frame: plays the time that went by since the last one."""
        elapsed = 0.0 if self.last_now is None else max(0.0, now - self.last_now)
        self.now = self.last_now = now
        if self.song.is_playing:
            self.run_to(self.clock + self.beats_in(elapsed))
        elif self.counting is not None:
            self.count(self.beats_in(elapsed))

    @documented("Count-in: recording from a stop begins when the bars of the count-in are over.")
    @guessed("Count-in: is_playing stays false while it counts, and stopping ends it.")
    def count_in(self, beats):
        self.last_now, self.counting = None, beats
        self.song.show("is_counting_in", True)

    def count(self, beats):
        self.counting -= beats
        if self.counting <= NEARLY:
            self.end_count()
            self.start(self.song.start_time)

    def end_count(self):
        self.counting = None
        self.song.show("is_counting_in", False)

    def clock_at(self, now):
        """The clock at a moment between frames."""
        if self.last_now is None or not self.song.is_playing:
            return self.clock
        return self.clock + self.beats_in(max(0.0, now - self.last_now))

    def run_to(self, target):
        """Plays up to `target`, stopping at every moment something is launched."""
        launcher = self.document.launcher
        due = launcher.next_due(target)
        while due is not None:
            self.move_to(max(due, self.clock))
            launcher.launch(self.clock)
            due = launcher.next_due(target)
        self.move_to(target)

    def move_to(self, moment):
        before = self.song.current_song_time
        if moment > self.clock:
            self.document.player.advance(self.clock, moment - self.clock)
            if self.document.arrangement.lines:
                self.document.arrangement.advance(before, self.clock, moment - self.clock)
            self.clock = moment
            self.song.show("current_song_time", self.position_at(before))
            if self.song.cue_points:
                self.song.show_jumps()

    def position_at(self, before):
        time = self.song_origin + self.clock - self.clock_origin
        song = self.song
        end = song.loop_start + song.loop_length
        if song.loop and before < end - NEARLY and time >= end - NEARLY:
            time = song.loop_start + max(0.0, time - end) % song.loop_length
            self.place(time)
        return time

    def place(self, time):
        """From now on the song position counts from `time`."""
        self.song_origin, self.clock_origin = time, self.clock

    def boundary(self, quantization):
        """The moment of the clock at which a launch with this quantisation is due."""
        return self.clock + beats_until_boundary(self.song, quantization)

    def start(self, time):
        """Starts at a song position, all session clips from their beginning."""
        self.locate(time)
        self.document.player.rewind()
        self.resume()

    def resume(self):
        self.last_now = None
        self.song.show("is_playing", True)
        self.document.link.playing_changed()
        self.document.launcher.transport_started()
        self.run_to(self.clock)

    def stop(self):
        if self.counting is not None:
            self.end_count()
            return
        if not self.song.is_playing:
            self.rewind()
            return
        self.document.recorder.stop_all()
        self.document.launcher.transport_stopped()
        self.document.player.silence()
        self.song.show("is_playing", False)
        self.document.link.playing_changed()
        self.document.meters.fall_silent()

    def rewind(self):
        """Stopping while stopped returns the playhead and the start marker to the beginning."""
        self.locate(0.0)
        self.song.show("start_time", 0.0)

    def locate(self, time):
        self.place(time)
        self.document.arrangement.silence()
        self.song.show("current_song_time", time)
        self.song.show_jumps()
