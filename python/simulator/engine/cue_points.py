"""Cue points (locators) of the arrangement."""

from .node import Node

NEARLY = 1e-6


class CuePoint(Node):
    lom = "CuePoint"

    def jump(self):
        """A cue point may stand behind the end of the song; it is reached all the same."""
        self.parent.go_to(self.time)


class SongCuePoints:
    def cues_before(self):
        return [cue for cue in self.cue_points if cue.time < self.current_song_time - NEARLY]

    def cues_after(self):
        return [cue for cue in self.cue_points if cue.time > self.current_song_time + NEARLY]

    @property
    def can_jump_to_next_cue(self):
        return bool(self.cues_after())

    @property
    def can_jump_to_prev_cue(self):
        return bool(self.cues_before())

    def jump_to_next_cue(self):
        if self.cues_after():
            self.document.defer(self, self.go_to, (min(cue.time for cue in self.cues_after()),))

    def jump_to_prev_cue(self):
        if self.cues_before():
            self.document.defer(self, self.go_to, (max(cue.time for cue in self.cues_before()),))

    def cue_here(self):
        time = self.current_song_time if self.is_playing else self.start_time
        return time, next((cue for cue in self.cue_points if abs(cue.time - time) < NEARLY), None)

    def is_cue_point_selected(self):
        return self.cue_here()[1] is not None

    def set_or_delete_cue(self):
        """Toggles a cue point at the playhead, or at the insert marker while stopped."""
        time, cue = self.cue_here()
        if cue is None:
            self.add_cue(time, self.next_cue_name())
        else:
            self.put("cue_points", tuple(other for other in self.cue_points if other is not cue))

    def next_cue_name(self):
        """ "1", "2" … in the order they are made."""
        taken = [int(cue.name) for cue in self.cue_points if cue.name.isdigit()]
        return str(max(taken, default=0) + 1)

    def add_cue(self, time, name):
        cue = self.document.new("CuePoint", self, time=time, name=name)
        self.put("cue_points", tuple(sorted((*self.cue_points, cue), key=lambda point: point.time)))
        return cue
