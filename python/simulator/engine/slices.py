"""Slices of a sample: worked out from the style of slicing, and edited by hand."""

from .evidence import guessed

TRANSIENT, BEAT, REGION, MANUAL = 0, 1, 2, 3
# Beats of a slice for each Sample.SlicingBeatDivision; bars are counted in the Set's signature.
DIVISIONS = (0.25, 1 / 6, 0.5, 1 / 3, 1.0, 2 / 3, 2.0, 4 / 3)
BARS = (1, 2, 4)
MOST_TRANSIENTS = 32
NO_SLICE = "There is no slice at this time"


class Slices:
    notifies = {
        name: ("slices",)
        for name in (
            "slicing_style", "slicing_sensitivity", "slicing_beat_division", "slicing_region_count", "added_slices", "removed_slices",
            "start_marker", "end_marker", "beats",
        )  # fmt: skip
    }
    slicing_sensitivity, slicing_beat_division, slicing_region_count = 0.5, 4, 8
    added_slices = removed_slices = frozenset()

    @property
    def slices(self):
        """Where the slices begin, in samples and in order."""
        worked_out = set(self.worked_out()) if self.slicing_style != MANUAL else set()
        inside = (worked_out - self.removed_slices) | self.added_slices
        return tuple(sorted(time for time in inside if self.start_marker <= time < self.end_marker))

    @guessed("Simpler: transients stand at equal distances, the more the higher the sensitivity, for no audio is read.")
    def worked_out(self):
        length = self.end_marker - self.start_marker
        if self.slicing_style == BEAT:
            step = max(self.slice_in_beats() * self.length / self.beats, 1.0)
            return [self.start_marker + int(number * step) for number in range(int(length / step) + 1)]
        count = self.slicing_region_count if self.slicing_style == REGION else 1 + round(self.slicing_sensitivity * (MOST_TRANSIENTS - 1))
        return [self.start_marker + length * number // count for number in range(max(count, 1))]

    def slice_in_beats(self):
        division = int(self.slicing_beat_division)
        return DIVISIONS[division] if division < len(DIVISIONS) else BARS[division - len(DIVISIONS)] * self.bar

    def require_slice(self, time):
        if time not in self.slices:
            raise RuntimeError(NO_SLICE)

    @guessed("Simpler: slices outside the markers are refused, and so is moving or removing one where there is none.")
    def insert_slice(self, slice_time):
        if not self.start_marker <= slice_time < self.end_marker:
            raise RuntimeError("Slice time out of range")
        self.put("added_slices", self.added_slices | {slice_time})

    def remove_slice(self, slice_time):
        self.require_slice(slice_time)
        self.put("removed_slices", self.removed_slices | {slice_time})
        self.put("added_slices", self.added_slices - {slice_time})

    @guessed("Simpler: a slice that is moved beyond the markers stops at them.")
    def move_slice(self, old_time, new_time):
        place = min(max(new_time, self.start_marker), self.end_marker - 1)
        self.remove_slice(old_time)
        self.insert_slice(place)
        return place

    def clear_slices(self):
        self.put("added_slices", frozenset())

    def reset_slices(self):
        self.put("added_slices", frozenset())
        self.put("removed_slices", frozenset())
