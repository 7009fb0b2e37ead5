"""What holds devices: tracks and chains. Inserting follows Live's order: MIDI effects, one instrument, audio effects."""

from .duplication import duplicate
from .evidence import guessed

INSTRUMENT, AUDIO_EFFECT, MIDI_EFFECT = 1, 2, 4
RANKS = {MIDI_EFFECT: 0, INSTRUMENT: 1, AUDIO_EFFECT: 2}
TWO_INSTRUMENTS = "Can not insert device '{}': Device chains cannot have more than one instrument each."
AUDIO_ONLY = "Can not insert device '{}': Only audio effects can be inserted into an audio track."
ORDER = "Invalid insert index for device '{}': Insert MIDI effects before instruments. A valid index would be {}."
CANNOT_MOVE = "Couldn't move device."
FROZEN = "Devices of a frozen track cannot be changed"


def room_for(devices, kind):
    """The first and the last index at which a device of this type may stand."""
    ranks = [RANKS.get(device.type, 2) for device in devices]
    rank = RANKS.get(kind, 2)
    return sum(other < rank for other in ranks), sum(other <= rank for other in ranks)


def inside(devices):
    """All devices of a chain, each followed by those inside it."""
    for device in devices:
        yield device
        if device.can_have_chains:
            for chain in (*device.chains, *device.return_chains):
                yield from inside(chain.devices)


class DeviceChain:
    devices = ()

    @guessed("Frozen tracks: devices cannot be inserted, deleted, duplicated or moved there.")
    def refuse_if_frozen(self):
        home = self
        while home.lom != "Track":
            home = home.parent
        if home.is_frozen:
            raise RuntimeError(FROZEN)

    def colour_changed(self):
        """Chains that take their colour from here get the new one."""
        for device in self.devices:
            for chain in (*device.chains, *device.return_chains) if device.can_have_chains else ():
                chain.follow_colour()

    def takes_midi(self):
        """Whether MIDI devices may stand here: on MIDI tracks and in chains of MIDI racks."""
        return self.has_midi_input

    def insert_device(self, device_name, device_index):
        row = self.document.shelf.insertable(device_name)
        if row is None:
            raise ValueError("Device {} not found.".format(device_name))
        place = self.place_for(row["type"], device_name, device_index)
        device = self.document.shelf.make(row, self)
        self.put("devices", (*self.devices[:place], device, *self.devices[place:]))
        self.select_inserted(device)
        return device

    def place_for(self, kind, name, index):
        self.refuse_if_frozen()
        if kind != AUDIO_EFFECT and not self.takes_midi():
            raise RuntimeError(AUDIO_ONLY.format(name))
        if kind == INSTRUMENT and any(device.type == INSTRUMENT for device in self.devices):
            raise RuntimeError(TWO_INSTRUMENTS.format(name))
        first, last = room_for(self.devices, kind)
        if index == -1:
            return last
        if not first <= index <= last:
            raise RuntimeError(ORDER.format(name, last if index > last else first))
        return index

    def select_inserted(self, device):
        track = self
        while track.lom != "Track":
            track = track.parent
        if self.document.song.view.selected_track is track:
            track.view.show("chosen_device", device)

    def device_at(self, index):
        self.refuse_if_frozen()
        if not 0 <= index < len(self.devices):
            raise IndexError("Invalid device index: {}".format(index))
        return self.devices[index]

    def delete_device(self, index):
        gone = self.device_at(index)
        self.put("devices", tuple(device for device in self.devices if device is not gone))

    def duplicate_device(self, index):
        device = self.device_at(index)
        if device.type == INSTRUMENT:
            raise RuntimeError(TWO_INSTRUMENTS.format(device.name))
        copy = duplicate(device, self)
        self.put("devices", (*self.devices[: index + 1], copy, *self.devices[index + 1 :]))


def position_of(device, target, position):
    """Where a device would land when moved; -1 when it cannot."""
    others = tuple(other for other in target.devices if other is not device)
    if device.type != AUDIO_EFFECT and not target.takes_midi():
        return -1
    if device.type == INSTRUMENT and any(other.type == INSTRUMENT for other in others):
        return -1
    first, last = room_for(others, device.type)
    return min(max(position, first), last)


def move_device(device, target, position):
    """Moves a device to another chain or place; returns where it landed."""
    if not 0 <= position <= len(target.devices):
        raise RuntimeError(CANNOT_MOVE + " target_index out of range.")
    place = position_of(device, target, position)
    home = target
    while home is not None and home is not device:
        home = home.parent
    if place < 0 or home is device:
        raise RuntimeError(CANNOT_MOVE)
    source = device.parent
    source.refuse_if_frozen()
    target.refuse_if_frozen()
    device.put("parent", target)
    if source is not target:
        source.put("devices", tuple(other for other in source.devices if other is not device))
    others = tuple(other for other in target.devices if other is not device)
    target.put("devices", (*others[:place], device, *others[place:]))
    for moved in inside((device,)):
        moved.rehoused()
    return place
