"""Playback as the Song offers it: start, stop, continue, position, loop, recording modes."""

from .evidence import documented, guessed

SONG_TIME_TEXT = "Cannot set the Songtime behind the Songlength"
LOOP_TEXT = "Cannot set the Loop behind the song length"
TAIL = 32.0
# Bars of each choice of count_in_duration.
COUNT_IN_BARS = (0, 1, 2, 4)


class SongTransport:
    # The first and the last beat of what is selected in the arrangement.
    selected_time = None

    @property
    def last_event_time(self):
        ends = [clip.end_time for track in self.tracks if track.has_arrangement for clip in track.arrangement_clips]
        return max(ends, default=0.0)

    @property
    def song_length(self):
        return max(self.last_event_time, self.loop_start + self.loop_length) + TAIL

    def start_playing(self):
        self.document.transport.start(self.start_time)

    def continue_playing(self):
        if not self.is_playing:
            self.document.transport.resume()

    def stop_playing(self):
        self.document.transport.stop()

    @documented("Transport: play_selection plays what is selected in the arrangement, and does nothing without a selection.")
    @guessed("Transport: behind the selection it plays on.")
    def play_selection(self):
        if self.selected_time is not None:
            self.document.transport.start(self.selected_time[0])

    def start_for_launch(self):
        """A launch starts the transport, unless something else already did."""
        if not self.is_playing and not self.is_counting_in:
            self.start_recording() if self.document.launcher.records() else self.start_playing()

    def start_recording(self):
        """Starts playback when the count-in is over."""
        bars = COUNT_IN_BARS[self.count_in_duration]
        if bars:
            self.document.transport.count_in(bars * self.bar_length)
        else:
            self.start_playing()

    def set_is_playing(self, on):
        if on and not self.is_playing:
            self.start_playing()
        elif not on and self.is_playing:
            self.stop_playing()

    def check_current_song_time(self, time):
        if not 0.0 <= time <= self.song_length:
            raise RuntimeError(SONG_TIME_TEXT)

    def set_current_song_time(self, time):
        self.check_current_song_time(time)
        self.go_to(time)

    def go_to(self, time):
        """Moves the playhead, and while stopped the start marker too."""
        self.document.transport.locate(time)
        if not self.is_playing:
            self.show("start_time", time)

    def jump_by(self, beats):
        self.set_current_song_time(min(max(0.0, self.current_song_time + beats), self.song_length))

    def scrub_by(self, beats):
        self.jump_by(beats)

    def set_start_time(self, time):
        self.check_current_song_time(time)
        self.put("start_time", time)

    def set_loop_start(self, time):
        if time < 0.0 or time + self.loop_length > self.song_length:
            raise RuntimeError(LOOP_TEXT)
        self.put("loop_start", time)

    def set_loop_length(self, beats):
        if self.loop_start + beats > self.song_length:
            raise RuntimeError(LOOP_TEXT)
        self.put("loop_length", beats)

    def set_record_mode(self, on):
        """Arming the arrangement starts playback."""
        self.show("record_mode", on)
        if on and not self.is_playing:
            self.start_recording()

    def set_session_record(self, on):
        self.put("session_record", on)
        self.document.recorder.show_status()
        if on and not self.is_playing:
            self.document.defer(self, self.start_for_launch, ())

    @property
    def overdub(self):
        return self.session_record

    def set_overdub(self, on):
        """The old name of session record; it does not start playback."""
        self.put("session_record", on)
        self.document.recorder.show_status()

    def re_enable_automation(self):
        automation = self.document.automation
        automation.enable(tuple(automation.overridden))
