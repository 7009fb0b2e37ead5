"""The tempo of the Set: set, tapped, shared through Link, or followed."""

from .evidence import documented, guessed

LONGEST_TAP = 2.0
SLOWEST, FASTEST = 20.0, 999.0


class SongTempo:
    tempo = 120.0
    # When the last taps of the tempo came, in seconds.
    taps = ()

    def set_tempo(self, value):
        if not SLOWEST <= value <= FASTEST:
            raise RuntimeError("Tempo out of range")
        self.put("tempo", value)
        self.master_track.mixer_device.song_tempo.put("value", value)

    def tempo_changed(self):
        self.document.link.tempo_changed()

    @documented("Tap tempo: in 4/4 it takes four taps, and further taps make the tempo more exact.")
    @guessed("Tap tempo: two seconds without a tap begin anew.")
    def tap_tempo(self):
        taps, now = self.taps, self.document.transport.now
        taps = [*taps, now] if taps and 0.0 < now - taps[-1] <= LONGEST_TAP else [now]
        self.__dict__["taps"] = taps
        if len(taps) >= self.signature_numerator:
            self.set_tempo(min(max(60.0 * (len(taps) - 1) / (now - taps[0]), SLOWEST), FASTEST))

    # Others

    def set_is_ableton_link_enabled(self, on):
        self.put("is_ableton_link_enabled", on)
        if on:
            self.document.link.join()

    def force_link_beat_time(self):
        self.document.link.force_beat_time()

    def set_tempo_follower_enabled(self, on):
        self.put("tempo_follower_enabled", on)
        self.document.follower.follow()
