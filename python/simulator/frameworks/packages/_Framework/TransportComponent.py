"""The transport's buttons and knobs."""

from simulator.frameworks.transport import TransportPart

from .CompoundComponent import CompoundComponent


class TransportComponent(TransportPart, CompoundComponent):
    """In this framework some buttons are given in pairs."""

    def set_nudge_buttons(self, up_button, down_button):
        self.set_nudge_up_button(up_button)
        self.set_nudge_down_button(down_button)

    def set_punch_buttons(self, in_button, out_button):
        self.set_punch_in_button(in_button)
        self.set_punch_out_button(out_button)

    def set_seek_buttons(self, ffwd_button, rwd_button):
        self.set_seek_forward_button(ffwd_button)
        self.set_seek_backward_button(rwd_button)
