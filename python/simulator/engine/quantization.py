"""Launch quantisation: which beats a quantisation stands for, and when its next boundary comes."""

import math

BAR_MULTIPLES = {1: 8, 2: 4, 3: 2, 4: 1}
BEATS = {0: 0.0, 5: 2.0, 6: 4 / 3, 7: 1.0, 8: 2 / 3, 9: 0.5, 10: 1 / 3, 11: 0.25, 12: 1 / 6, 13: 0.125}
# A boundary this close counts as reached: sums of frames meet beats only nearly.
NEARLY = 1e-6


def bar_length(song):
    """Beats (quarter notes) of a bar in the Set's time signature."""
    return song.signature_numerator * 4.0 / song.signature_denominator


def quantum(song, quantization):
    """Beats between two boundaries of a Song.Quantization; 0.0 for none."""
    multiple = BAR_MULTIPLES.get(int(quantization))
    return multiple * bar_length(song) if multiple else BEATS[int(quantization)]


def beats_until_boundary(song, quantization):
    """Beats from the song position to the next boundary, 0.0 when it stands on one."""
    step = quantum(song, quantization)
    if step == 0.0:
        return 0.0
    time = song.current_song_time
    return max(0.0, math.ceil(time / step - NEARLY) * step - time)


def effective_quantization(song, clip, given):
    """A Song.Quantization: the argument of the call, else the clip's own, else the Set's."""
    if given is not None:
        return given
    own = clip.launch_quantization if clip is not None else 0
    return own - 1 if own else song.clip_trigger_quantization
