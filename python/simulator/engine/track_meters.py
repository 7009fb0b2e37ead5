"""The meters of a track: both sides of what it sounds like, and what it costs."""

from .device_chain import inside
from .evidence import guessed

SPLIT = 1
IMPACT = 0.02


class Metered:
    def show_level(self, level):
        self.show("output_meter_level", level)

    @property
    def output_meter_left(self):
        return self.output_meter_level * self.side(-1.0)

    @property
    def output_meter_right(self):
        return self.output_meter_level * self.side(1.0)

    @guessed("Meters: panning takes the other side away; in split stereo each half goes where its own knob says.")
    def side(self, direction):
        """What the panning leaves of one side, -1.0 for left and 1.0 for right."""
        mixer = self.mixer_device
        if mixer.panning_mode != SPLIT:
            return min(1.0, 1.0 + direction * mixer.panning.value)
        halves = [(1.0 + direction * knob.value) / 2 for knob in (mixer.left_split_stereo, mixer.right_split_stereo)]
        return min(1.0, sum(halves))

    @property
    def input_meter_left(self):
        return self.input_meter_level

    @property
    def input_meter_right(self):
        return self.input_meter_level

    # What it costs

    @property
    @guessed("Tracks: their performance impact is 0.02 for every device that is on, and none while they are frozen.")
    def performance_impact(self):
        return 0.0 if self.is_frozen else IMPACT * sum(device.is_active for device in inside(self.devices))

    def freeze(self, on):
        """Only a hand in the window freezes a track."""
        self.show("is_frozen", on)
        for device in inside(self.devices):
            device.show_states()
