"""Clip.View: the grid can be read and set; what the editor shows only the user can see."""

from .node import View


class ClipView(View):
    lom = "Clip.View"
    shows_envelopes = False
    envelope_parameter = None
    # The beats (seconds without warping) from and to which the editor was scrolled; None for wherever it was.
    in_sight = None

    def show_loop(self):
        self.show("in_sight", (self.parent.loop_start, self.parent.loop_end))

    def show_envelope(self):
        self.show("shows_envelopes", True)

    def hide_envelope(self):
        self.show("shows_envelopes", False)

    def select_envelope_parameter(self, device_parameter):
        self.show("envelope_parameter", device_parameter)
