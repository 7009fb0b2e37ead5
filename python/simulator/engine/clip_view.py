"""Clip.View: the grid can be read and set; what the editor shows cannot be read, so showing it has nothing to change."""

from .node import View


class ClipView(View):
    lom = "Clip.View"

    def show_loop(self):
        """Scrolls the editor to the loop."""

    def show_envelope(self):
        """Opens the envelope box."""

    def hide_envelope(self):
        """Closes the envelope box."""

    def select_envelope_parameter(self, device_parameter):
        """Chooses what the envelope box shows."""
