"""What a groove does to the notes of a clip while they sound. The notes themselves stay where they are."""

import re
from random import Random
from typing import NamedTuple

from .evidence import documented, guessed

# Beats of the note values of Live.Groove.Base.
BASES = (1.0, 0.5, 1 / 3, 0.25, 1 / 6, 0.125)
STRAIGHT = 50
PLACE = re.compile(r"(\d+)\D*$")

guessed("Grooves: how loud a groove's notes are is not known, so its velocity amount changes nothing that sounds.")


class Feel(NamedTuple):
    """The settings of a groove, with its amounts as parts of 1."""

    step: float
    quantization: float
    timing: float
    random: float
    place: int

    @documented("Grooves: notes are first drawn to the grid of the base, then moved as the groove is, then by chance.")
    @guessed("Grooves: chance moves the same note by the same time at every pass, by a quarter of the base at most.")
    def moved(self, note):
        number = round(note.start_time / self.step)
        time = note.start_time + (number * self.step - note.start_time) * self.quantization
        late = (self.place - STRAIGHT) / STRAIGHT * self.step * self.timing if number % 2 else 0.0
        stray = Random(note.note_id).uniform(-0.25, 0.25) * self.step * self.random
        return note._replace(start_time=max(0.0, time + late + stray))


@documented("Grooves: the Set's groove amount scales timing and chance of all grooves.")
def feel_of(groove, song):
    amount = song.groove_amount / 100.0
    return Feel(
        BASES[int(groove.base)], min(1.0, groove.quantization_amount / 100.0), groove.timing_amount * amount,
        groove.random_amount * amount, place_in(groove.name),
    )  # fmt: skip


@guessed("Grooves: the last number of a groove's name says where off-beats are, in percent of two steps of its base; 50 is straight.")
def place_in(name):
    found = PLACE.search(name)
    return int(found.group(1)) if found and STRAIGHT <= int(found.group(1)) <= 100 else STRAIGHT
