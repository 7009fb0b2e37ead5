"""Track.View: which device of the track is selected."""

from .node import View

INSTRUMENT = 1


class TrackView(View):
    lom = "Track.View"
    selected_device = None

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
            self.keep_selected_device()
        return self.own_view

    def keep_selected_device(self):
        """A device is selected as long as there is one: when it goes, the first takes its place."""
        view = self.own_view
        if view is not None and (view.selected_device is None or not stands_in(view.selected_device, self)):
            view.show("selected_device", self.devices[0] if self.devices else None)


def stands_in(device, track):
    """Whether a device is on the track, possibly inside racks."""
    if type(device).is_dead:
        return False
    home = device.parent
    while home is not None and home is not track:
        home = home.parent
    return home is track
