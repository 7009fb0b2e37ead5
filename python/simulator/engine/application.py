"""The application: version, dialogs, views, and the browser that hangs on it."""

from .evidence import guessed
from .node import Node, View

MAIN_VIEWS = ("Browser", "Arranger", "Session", "Detail", "Detail/Clip", "Detail/DeviceChain")
DOCUMENT_VIEWS = ("Session", "Arranger")
DETAIL_PARTS = ("Detail/Clip", "Detail/DeviceChain")
# Application.View.NavDirection
UP, DOWN, _LEFT, RIGHT = range(4)


class Application(Node):
    lom = "Application"
    branches = ("view", "browser")
    average_process_usage, peak_process_usage = 4.0, 6.0

    def get_document(self):
        return self.document.song

    def get_major_version(self):
        return self.document.live_version[0]

    def get_minor_version(self):
        return self.document.live_version[1]

    def get_bugfix_version(self):
        return self.document.live_version[2]

    def get_version_string(self):
        return ".".join(str(number) for number in self.document.live_version)

    def get_build_id(self):
        return "simulator"

    def get_variant(self):
        return "Suite"

    def has_option(self, option_name):
        return False

    # Dialogs

    def show_on_the_fly_message(self, message, buttons, enable_markup, show_success_icon, push_dialog_type):
        return self.document.dialogs.ask(message, buttons)

    def show_message(self, text, buttons, enable_markup, show_success_icon):
        return self.document.dialogs.ask(text.text, buttons)

    @property
    def current_dialog_message(self):
        dialogs = self.document.dialogs.open
        return dialogs[-1].message if dialogs else ""

    @property
    def current_dialog_button_count(self):
        dialogs = self.document.dialogs.open
        return dialogs[-1].buttons if dialogs else 0

    def press_current_dialog_button(self, index):
        self.document.dialogs.press(index)


class ApplicationView(View):
    lom = "Application.View"
    focused_document_view = "Session"
    visible = frozenset(["Session", "Browser", "Detail", "Detail/Clip"])

    def available_main_views(self):
        return MAIN_VIEWS

    def is_view_visible(self, identifier, main_window_only):
        self.require(identifier)
        return identifier in self.visible

    def require(self, name):
        if name not in MAIN_VIEWS:
            raise RuntimeError("View '{}' not available".format(name))

    def show_view(self, view_name):
        view_name = view_name or self.focused_document_view
        self.require(view_name)
        hidden = {other for group in (DOCUMENT_VIEWS, DETAIL_PARTS) if view_name in group for other in group}
        shown = {view_name, "Detail"} if view_name in DETAIL_PARTS else {view_name}
        self.see((self.visible - hidden) | shown)
        if view_name in DOCUMENT_VIEWS:
            self.show("focused_document_view", view_name)

    def hide_view(self, view_name):
        view_name = view_name or self.focused_document_view
        self.require(view_name)
        if view_name in DOCUMENT_VIEWS:
            self.show_view(DOCUMENT_VIEWS[view_name == "Session"])
        else:
            self.see(self.visible - {view_name})

    def focus_view(self, view_name):
        self.show_view(view_name)
        self.document.changed(self, "view_focus_changed")

    def see(self, visible):
        before, visible = self.visible, frozenset(visible)
        self.__dict__["visible"] = visible
        for name in MAIN_VIEWS:
            if (name in before) != (name in visible):
                self.document.changed(self, "is_view_visible:" + name)

    @guessed("Browser: toggle_browse hot-swaps the appointed device, or else the selected one, and does nothing without one.")
    def toggle_browse(self):
        song, browser = self.document.song, self.parent.browser
        swapping = browser.hotswap_target is not None
        browser.set_hotswap_target(None if swapping else song.appointed_device or song.view.selected_track.view.selected_device)

    @guessed("Application: scrolling the Session moves the selection, and scrolling other views moves nothing that a script could read.")
    def scroll_view(self, direction, view_name, modifier_pressed):
        self.require(view_name)
        if view_name != "Session":
            return
        song = self.document.song
        if direction in (UP, DOWN):
            song.view.select_scene(neighbour(song.scenes, song.view.selected_scene, 1 if direction == DOWN else -1))
        else:
            places = (*song.visible_tracks, *song.return_tracks, song.master_track)
            song.view.select_track(neighbour(places, song.view.selected_track, 1 if direction == RIGHT else -1))

    @guessed("Application: zooming the Session folds (up) or unfolds (down) the selected group, and nothing that a script could read elsewhere.")
    def zoom_view(self, direction, view_name, modifier_pressed):
        self.require(view_name)
        track = self.document.song.view.selected_track
        if view_name == "Session" and direction in (UP, DOWN) and track.is_foldable:
            track.show("fold_state", direction == UP)


def neighbour(places, selected, step):
    """The one beside the selected one; at the end, the last."""
    places = list(places)
    return places[max(0, min(len(places) - 1, places.index(selected) + step))]
