"""Live.MidiMap: what scripts ask for while they build their MIDI map.

The functions end in `simulation.midi_map`, which the host sets: forward(source, script_handle, consume) and map(source, map_handle,
parameter, mode, sensitivity, rule) answer whether they could; echo(map_handle, parameter) answers nothing. Without a host nobody
sends MIDI, and every function answers False.
"""

from ..live_module import wrap
from .evidence import documented, guessed

NOTE, CONTROLLER, PITCHBEND = "note", "cc", "pitchbend"
CHANNELS, NUMBERS = range(16), range(128)

guessed("MIDI maps: a control takes its parameter over at once, wherever the parameter stands; nothing waits for a pick-up.")
guessed("MIDI maps: the sensitivity scales the steps of relative controllers only.")


class MidiMapFunctions:
    def __init__(self, simulation):
        self.simulation = simulation

    @guessed("MIDI maps: channels beyond 0 to 15 and numbers beyond 0 to 127 are answered with False.")
    def reaches(self, channel, number):
        return self.simulation.midi_map is not None and channel in CHANNELS and number in NUMBERS

    def forward(self, kind, script_handle, channel, number, consume):
        return self.reaches(channel, number) and self.simulation.midi_map.forward((kind, channel, number), script_handle, consume)

    @documented("MIDI maps: a mapped parameter is moved without the script, and with a rule its value is sent back.")
    def assign(self, kind, handle, parameter, channel, number, mode=0, sensitivity=1.0, rule=None):
        source = (kind, channel, number)
        return self.reaches(channel, number) and self.simulation.midi_map.map(source, handle, wrap(parameter), mode, sensitivity, rule)

    def echo(self, handle, parameter):
        if self.simulation.midi_map is not None:
            self.simulation.midi_map.echo(handle, wrap(parameter))

    def functions(self):
        """By name, with the arguments of the table."""
        forward, assign = self.forward, self.assign
        return {
            "forward_midi_cc": lambda script, _, channel, number, consume: forward(CONTROLLER, script, channel, number, consume),
            "forward_midi_note": lambda script, _, channel, number, consume: forward(NOTE, script, channel, number, consume),
            "forward_midi_pitchbend": lambda script, _, channel: forward(PITCHBEND, script, channel, 0, True),
            "map_midi_cc": lambda handle, parameter, channel, number, mode, _, sensitivity: assign(
                CONTROLLER, handle, parameter, channel, number, mode, sensitivity
            ),
            "map_midi_cc_with_feedback_map": lambda handle, parameter, channel, number, mode, rule, _, sensitivity: assign(
                CONTROLLER, handle, parameter, channel, number, mode, sensitivity, rule
            ),
            "map_midi_note": lambda handle, parameter, channel, number: assign(NOTE, handle, parameter, channel, number),
            "map_midi_note_with_feedback_map": lambda handle, parameter, channel, number, rule: assign(
                NOTE, handle, parameter, channel, number, rule=rule
            ),
            "map_midi_pitchbend": lambda handle, parameter, channel, _: assign(PITCHBEND, handle, parameter, channel, 0),
            "map_midi_pitchbend_with_feedback_map": lambda handle, parameter, channel, rule, _: assign(
                PITCHBEND, handle, parameter, channel, 0, rule=rule
            ),
            "send_feedback_for_parameter": self.echo,
        }
