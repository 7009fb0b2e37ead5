"""The functions of the modules of `Live` that the simulator can do, by module and name."""

from ..live_module import wrap
from .conversions import Conversions
from .evidence import guessed
from .licensing import FUNCTIONS
from .scales import all_scales
from .texts import get_text, subst_args

VOICES = (1, 2, 3, 4, 6, 8, 12, 16, 24, 32)
NOTE, CONTROLLER, PITCHBEND = "note", "cc", "pitchbend"

guessed("Application: challenges of hardware are answered by themselves, for there is no hardware to prove anything to.")
guessed("Application: random numbers are the same in every run.")


def module_functions(simulation):
    return {
        "Application": {
            "get_application": lambda: simulation.document.application,
            "get_random_int": lambda low, high: simulation.document.chance.randint(low, high),
            "combine_apcs": lambda: False,
            "encrypt_challenge": lambda dongle1, dongle2, key_index: (dongle1, dongle2),
            "encrypt_challenge2": lambda challenge: challenge,
        },
        "Base": {
            "log": lambda string: simulation.messages.append(string),
            "get_text": lambda classname, textname: get_text(simulation.document, classname, textname),
            "subst_args": subst_args,
        },
        "Conversions": Conversions(simulation.document).functions(),
        "Licensing": {**FUNCTIONS, "launch_web_browser": lambda url: simulation.user.pages.append(url)},
        "Song": {"get_all_scales_ordered": all_scales},
        "SimplerDevice": {"get_available_voice_numbers": lambda: VOICES},
        "MidiMap": midi_map_functions(simulation),
    }


def midi_map_functions(simulation):
    """They end in `simulation.midi_map`, which the host sets: forward(source, script, consume) and map(source, map, parameter, mode)."""

    def forward(kind, script, channel, number, consume=True):
        return simulation.midi_map is not None and simulation.midi_map.forward((kind, channel, number), script, consume)

    def assign(kind, handle, parameter, channel, number, mode=0):
        return simulation.midi_map is not None and simulation.midi_map.map((kind, channel, number), handle, wrap(parameter), mode)

    return {
        "forward_midi_cc": lambda script, _, channel, number, consume: forward(CONTROLLER, script, channel, number, consume),
        "forward_midi_note": lambda script, _, channel, number, consume: forward(NOTE, script, channel, number, consume),
        "forward_midi_pitchbend": lambda script, _, channel: forward(PITCHBEND, script, channel, 0),
        "map_midi_cc": lambda handle, parameter, channel, number, mode, *_: assign(CONTROLLER, handle, parameter, channel, number, mode),
        "map_midi_cc_with_feedback_map": lambda handle, parameter, channel, number, mode, *_: assign(
            CONTROLLER, handle, parameter, channel, number, mode
        ),
        "map_midi_note": lambda handle, parameter, channel, number: assign(NOTE, handle, parameter, channel, number),
        "map_midi_note_with_feedback_map": lambda handle, parameter, channel, number, _: assign(NOTE, handle, parameter, channel, number),
        "map_midi_pitchbend": lambda handle, parameter, channel, _: assign(PITCHBEND, handle, parameter, channel, 0),
        "map_midi_pitchbend_with_feedback_map": lambda handle, parameter, channel, *_: assign(PITCHBEND, handle, parameter, channel, 0),
        "send_feedback_for_parameter": lambda handle, parameter: None,
    }
