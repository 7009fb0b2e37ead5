"""Cue points (locators) of the arrangement."""

from .evidence import guessed, measured
from .node import Node
from .quantization import NEARLY

GRID = 1.0


class CuePoint(Node):
    lom = "CuePoint"

    def jump(self):
        """A cue point may stand behind the end of the song; it is reached all the same."""
        self.document.launcher.jump_to(self.time)


class SongCuePoints:
    def cues_before(self):
        return [cue for cue in self.cue_points if cue.time < self.current_song_time - NEARLY]

    def cues_after(self):
        return [cue for cue in self.cue_points if cue.time > self.current_song_time + NEARLY]

    def show_jumps(self):
        """Cue points are in order of time, so the outermost two tell whether there is one on either side."""
        cues, time = self.cue_points, self.current_song_time
        self.show("can_jump_to_next_cue", bool(cues) and cues[-1].time > time + NEARLY)
        self.show("can_jump_to_prev_cue", bool(cues) and cues[0].time < time - NEARLY)

    def jump_to_next_cue(self):
        if self.cues_after():
            self.document.defer(self, self.document.launcher.jump_to, (min(cue.time for cue in self.cues_after()),))

    def jump_to_prev_cue(self):
        if self.cues_before():
            self.document.defer(self, self.document.launcher.jump_to, (max(cue.time for cue in self.cues_before()),))

    @measured("Locators: while stopped they are made at the insert marker, snapped to the grid.")
    @guessed("Locators: that grid is a beat, whatever the zoom.")
    def cue_here(self):
        time = self.current_song_time if self.is_playing else round(self.start_time / GRID) * GRID
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
        self.sort_cues(cue)
        return cue

    def sort_cues(self, *more):
        self.put("cue_points", tuple(sorted((*self.cue_points, *more), key=lambda cue: cue.time)))
