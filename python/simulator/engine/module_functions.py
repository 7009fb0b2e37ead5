"""The functions of the modules of `Live` that the simulator can do, by module and name."""

from .conversions import Conversions
from .evidence import guessed
from .licensing import FUNCTIONS
from .midi_map_functions import MidiMapFunctions
from .scales import all_scales
from .texts import get_text, subst_args

VOICES = (1, 2, 3, 4, 6, 8, 12, 16, 24, 32)

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
        "MidiMap": MidiMapFunctions(simulation).functions(),
    }
