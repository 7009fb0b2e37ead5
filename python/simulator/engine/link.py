"""Who else leads the tempo: programs and devices in a Link session, and music at the input that the Tempo Follower hears."""

from .evidence import documented, guessed


class Peer:
    """Another program or device of the Link session, which always has Start Stop Sync on."""

    def __init__(self, link, tempo):
        self.link, self.tempo = link, tempo
        self.is_playing = False
        # The beat that a Set has forced on it; None as long as none did.
        self.forced_beat = None

    def set_tempo(self, tempo):
        """Changes the tempo of the session, in BPM."""
        self.tempo = tempo
        if self.link.is_shared():
            with self.link.document.step("Change Tempo"):
                self.link.song.set_tempo(tempo)

    def start(self):
        self.is_playing = True
        if self.link.shares_starts():
            with self.link.document:
                self.link.song.start_playing()

    def stop(self):
        self.is_playing = False
        if self.link.shares_starts() and self.link.song.is_playing:
            with self.link.document:
                self.link.song.stop_playing()

    def leave(self):
        self.link.peers.remove(self)


class Link:
    def __init__(self, document):
        self.document = document
        self.peers = []

    @property
    def song(self):
        return self.document.song

    def is_shared(self):
        return bool(self.peers) and self.song.is_ableton_link_enabled

    def shares_starts(self):
        return self.is_shared() and self.song.is_ableton_link_start_stop_sync_enabled

    @documented("Link: a Set that joins takes the tempo of those who are there.")
    def join(self):
        if self.peers:
            self.song.set_tempo(self.peers[0].tempo)

    @documented("Link: anybody can change the tempo, and all others follow.")
    def tempo_changed(self):
        for peer in self.peers if self.is_shared() else ():
            peer.tempo = self.song.tempo

    @documented("Link: with Start Stop Sync, starting and stopping is shared too.")
    @guessed("Link: the Set starts at once, without waiting for the bar of the others.")
    def playing_changed(self):
        for peer in self.peers if self.shares_starts() else ():
            peer.is_playing = self.song.is_playing

    @documented("Link: force_link_beat_time makes the others jump to the beat of the Set.")
    def force_beat_time(self):
        for peer in self.peers if self.is_shared() else ():
            peer.forced_beat = self.song.current_song_time


class TempoFollower:
    def __init__(self, document):
        self.document = document
        self.heard = None

    @documented("Tempo Follower: while it is on, the Set has the tempo of the music at the input, and so has the Link session.")
    @guessed("Tempo Follower: it follows at once.")
    def hear(self, tempo):
        """The tempo of the music at the input, in BPM; None for silence."""
        self.heard = tempo
        with self.document.step("Change Tempo"):
            self.follow()

    def follow(self):
        song = self.document.song
        if song.tempo_follower_enabled and self.heard is not None:
            song.set_tempo(self.heard)
