"""Loop brace and start and end markers of a clip.

While a clip does not loop, loop_start and loop_end are the start and end markers; each mode remembers its own brace.
"""

ORDER = "Cannot set the loop start behind the loop end"


class Markers:
    looping = True
    loop_start = start_marker = 0.0
    loop_end = end_marker = 4.0
    kept_brace = None

    @property
    def length(self):
        return self.loop_end - self.loop_start

    @property
    def end_time(self):
        if self.is_arrangement_clip:
            return self.start_time + self.span
        return self.loop_end if self.looping else self.end_marker

    @property
    def position(self):
        return self.loop_start

    def set_looping(self, on):
        if on == self.looping:
            return
        brace = (self.loop_start, self.loop_end)
        after = (self.kept_brace or brace) if on else (self.start_marker, self.end_marker)
        self.put("kept_brace", self.kept_brace if on else brace)
        self.put("looping", on)
        self.put("loop_start", after[0])
        self.put("loop_end", after[1])

    def set_loop_start(self, beat):
        if beat >= self.loop_end:
            raise RuntimeError(ORDER)
        self.put("loop_start", beat)
        if not self.looping:
            self.put("start_marker", beat)

    def set_loop_end(self, beat):
        if beat <= self.loop_start:
            raise RuntimeError(ORDER)
        self.put("loop_end", beat)
        if not self.looping:
            self.put("end_marker", beat)

    def set_start_marker(self, beat):
        """Ignored while the clip does not loop."""
        if not self.looping:
            return
        if beat >= self.end_marker:
            raise RuntimeError("Cannot set the start marker behind the end marker")
        self.put("start_marker", beat)

    def set_end_marker(self, beat):
        if beat <= self.start_marker:
            raise RuntimeError("Cannot set the end marker before the start marker")
        self.put("end_marker", beat)
        if not self.looping:
            self.put("loop_end", beat)

    def set_position(self, beat):
        """Moves the brace and keeps its length."""
        length = self.length
        self.put("loop_start", beat)
        self.put("loop_end", beat + length)
        if not self.looping:
            self.put("start_marker", beat)
            self.put("end_marker", beat + length)

    def crop(self):
        """Keeps what lies between the earlier of start marker and loop start, and the loop end."""
        start, end = min(self.start_marker, self.loop_start), self.loop_end
        self.put("start_marker", start)
        self.put("end_marker", end)
        self.crop_material(start, end)

    def crop_material(self, start, end):
        """Audio is only hidden, so there is nothing to remove."""
