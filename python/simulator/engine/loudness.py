"""What a note comes to inside the devices of a track: which instrument, pad and chain it reaches, and how loud it is there."""

from .device_chain import INSTRUMENT
from .evidence import documented, guessed
from .volume_curve import gain_of

FULL, SILENCE = 1.0, 0.0


@guessed("Meters: a switched-off instrument, an empty rack and a muted chain are silent; an instrument sounds also without a sample.")
def loudness(devices, pitch, empty=FULL):
    """How loud a note of full velocity comes out of the devices of a chain; `empty` is what one without an instrument is."""
    instrument = next((device for device in devices if device.type == INSTRUMENT), None)
    if instrument is None:
        return empty
    if instrument.parameters[0].value < 0.5:
        return SILENCE
    if not instrument.can_have_chains:
        return FULL
    return max([part(chain, pitch) for chain in instrument.chains], default=SILENCE)


def part(chain, pitch):
    """What a chain of a rack contributes."""
    if chain.is_silent() or not chain.takes(pitch):
        return SILENCE
    return loudness(chain.devices, chain.passed_on(pitch), SILENCE) * gain_of(chain)


@documented("Drum racks: a note cuts off the other chains of its choke group.")
def choked_by(devices, pitch):
    """The pitches that a note cuts off."""
    for rack in (device for device in devices if device.can_have_drum_pads):
        groups = {chain.choke_group for chain in rack.chains if chain.takes(pitch) and chain.choke_group}
        if groups:
            return {chain.in_note for chain in rack.chains if chain.choke_group in groups and not chain.takes(pitch)}
    return ()


def reaches(device, pitch):
    """Whether a note of the track comes to a device, through all the racks around it."""
    chains, home = [], device.parent
    while home.lom != "Track":
        chains.append(home)
        home = home.parent.parent
    for chain in reversed(chains):
        if chain.is_silent() or not chain.takes(pitch):
            return False
        pitch = chain.passed_on(pitch)
    return True
