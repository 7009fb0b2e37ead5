"""Track.View: which device of the track is selected."""

from .node import View

INSTRUMENT = 1


class TrackView(View):
    lom = "Track.View"
    notifies = {"chosen_device": ("selected_device",)}
    chosen_device = None

    @property
    def selected_device(self):
        """A device is selected as long as there is one: when it goes, the first takes its place."""
        track, chosen = self.parent, self.chosen_device
        if chosen is not None and stands_in(chosen, track):
            return chosen
        return track.devices[0] if track.devices else None

    def select_instrument(self):
        """Selects the track's instrument; False when it has none."""
        found = next((device for device in self.parent.devices if device.type == INSTRUMENT), None)
        if found is not None:
            self.document.song.view.select_device(found, True)
        return found is not None


class Viewed:
    """The view of a track is made when somebody asks for it."""

    own_view = None

    @property
    def view(self):
        if self.own_view is None:
            self.__dict__["own_view"] = self.document.new("TrackView", self)
        return self.own_view

    def devices_changed(self):
        self.document.meters.mixdown.forget(self)
        if self.own_view is not None:
            self.document.changed(self.own_view, "selected_device")


def stands_in(device, track):
    """Whether a device is on the track, possibly inside racks."""
    if type(device).is_dead:
        return False
    home = device.parent
    while home is not None and home is not track:
        home = home.parent
    return home is track
