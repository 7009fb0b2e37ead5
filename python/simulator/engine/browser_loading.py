"""Loading an item of the browser: onto the selected track, or in place of the hot-swap target."""

import os

from ..live_module import not_modelled
from .device_chain import AUDIO_EFFECT, INSTRUMENT, MIDI_EFFECT, room_for
from .evidence import documented, guessed, measured
from .files import ENDINGS
from .simpler import UNKNOWN_SECONDS

LEFT, RIGHT = 1, 2
MAX_DEVICES = {
    "Max Audio Effect": ("MxDeviceAudioEffect", AUDIO_EFFECT), "Max Instrument": ("MxDeviceInstrument", INSTRUMENT),
    "Max MIDI Effect": ("MxDeviceMidiEffect", MIDI_EFFECT),
}  # fmt: skip
CANNOT_REPLACE = "This item cannot replace the hotswap target"


class Loader:
    """One item on its way into the Set."""

    def __init__(self, browser, item):
        self.browser, self.item, self.document = browser, item, browser.document
        self.song = self.document.song
        self.title, self.ending = os.path.splitext(item.name) if not item.is_device else (item.name, "")

    def load(self):
        if self.ending in LOADS:
            LOADS[self.ending](self)
        elif self.ending.lower() in ENDINGS:
            self.load_sample()
        else:
            self.load_device(self.row())

    # Devices

    @guessed("Browser: a preset's name begins with its device's; other kits are drum racks, and other presets instrument racks.")
    def row(self):
        """What the shelf makes the device from."""
        shelf, name = self.document.shelf, self.title
        if self.item.root == "plugins":
            return shelf.bare(name, "PluginDevice", self.plugin_type())
        if name in MAX_DEVICES:
            return shelf.bare(name, *MAX_DEVICES[name])
        known = next((device for device in sorted(shelf.rows, key=len, reverse=True) if name.startswith(device)), None)
        if known is not None and (self.item.is_device or self.ending == ".adv"):
            return shelf.find(known)
        return shelf.find("Drum Rack" if self.item.root == "drums" else "Instrument Rack")

    @guessed("Browser: a plug-in is an instrument when it is called a synth.")
    def plugin_type(self):
        return INSTRUMENT if "Synth" in self.title else AUDIO_EFFECT

    def load_device(self, row):
        target = self.browser.hotswap_target
        if target is None:
            self.put_on_track(row)
        elif target.lom == "DrumPad":
            self.put_on_pad(target, row)
        else:
            self.replace(target, row)

    def make(self, row, home):
        device = self.document.shelf.make(row, home)
        device.__dict__.update(name=self.title, loaded_from=self.item)
        return device

    @measured("Browser: an instrument that is loaded onto an audio track makes a new MIDI track.")
    @guessed("Browser: so does a MIDI effect, and an instrument on a group, a return or the main track.")
    def track_for(self, kind):
        track = self.song.view.selected_track
        fits = kind == AUDIO_EFFECT or track.takes_midi()
        return track if fits else self.song.create_midi_track(None)

    def put_on_track(self, row):
        track = self.track_for(row["type"])
        device = self.make(row, track)
        others = self.without_instrument(track, device)
        place = self.place_on(track, others, device)
        track.put("devices", (*others[:place], device, *others[place:]))
        self.song.view.select_device(device, False)

    @documented("Browser: an instrument takes the place of the one there is.")
    def without_instrument(self, track, device):
        if device.type != INSTRUMENT:
            return track.devices
        return tuple(other for other in track.devices if other.type != INSTRUMENT)

    @documented("Browser: a device comes at the end, or left or right of the selected one, as Track.View.device_insert_mode says.")
    def place_on(self, track, others, device):
        first, last = room_for(others, device.type)
        mode, selected = track.view.device_insert_mode, track.view.selected_device
        if mode not in (LEFT, RIGHT) or selected not in others:
            return last
        wanted = others.index(selected) + (mode == RIGHT)
        return min(max(wanted, first), last)

    @guessed("Browser: a hot-swap keeps the place, needs a device of the same type, and goes on with the new device.")
    def replace(self, target, row):
        if row["type"] != target.type:
            raise RuntimeError(CANNOT_REPLACE)
        home = target.parent
        device = self.make(row, home)
        home.put("devices", tuple(device if other is target else other for other in home.devices))
        self.browser.set_hotswap_target(device)
        return device

    @guessed("Browser: what is loaded onto a pad takes the place of all its chains.")
    def put_on_pad(self, pad, row):
        if row["type"] != INSTRUMENT:
            raise RuntimeError(CANNOT_REPLACE)
        rack = pad.parent
        chain = rack.new_chain(name=self.title, in_note=pad.note)
        device = self.make(row, chain)
        chain.__dict__["devices"] = (device,)
        rack.put("chains", (*[other for other in rack.chains if other.in_note != pad.note], chain))
        return device

    # Samples, clips, grooves

    @property
    def path(self):
        return "/Library/" + self.item.name

    @guessed("Browser: a sample becomes a Simpler on MIDI tracks and pads, and a clip in the highlighted slot of an audio track.")
    def load_sample(self):
        target, track = self.browser.hotswap_target, self.song.view.selected_track
        if target is None and not track.takes_midi():
            self.load_audio_clip(track)
            return
        self.load_device(self.document.shelf.find("Simpler"))
        simpler = self.loaded_device()
        if simpler is not None:
            simpler.load_sample(self.path, UNKNOWN_SECONDS)

    def loaded_device(self):
        target = self.browser.hotswap_target
        if target is None:
            return self.song.view.selected_track.view.selected_device
        return target.chains[0].devices[0] if target.lom == "DrumPad" else target

    @guessed("Browser: on a track without audio clips a sample makes a new audio track.")
    def load_audio_clip(self, track):
        if track.clip_kind != "AudioClip":
            track = self.song.create_audio_track(None)
        slot = track.clip_slots[self.song.scenes.index(self.song.view.selected_scene)]
        slot.take(track.new_clip(slot, UNKNOWN_SECONDS * self.song.tempo / 60.0, name=self.title, file_path=self.path))

    @measured("Browser: a Live Clip makes a track.")
    @guessed("Browser: that track is a MIDI track with a clip of four beats in the selected scene.")
    def load_clip(self):
        track = self.song.create_midi_track(None)
        track.set_name(self.title)
        slot = track.clip_slots[self.song.scenes.index(self.song.view.selected_scene)]
        slot.take(track.new_clip(slot, 4.0, name=self.title))

    @guessed("Browser: a groove goes to the groove pool.")
    def load_groove(self):
        self.song.groove_pool.add(self.title)

    def open_set(self):
        raise not_modelled("Browser.load_item of a Live Set")


LOADS = {".alc": Loader.load_clip, ".agr": Loader.load_groove, ".als": Loader.open_set}
