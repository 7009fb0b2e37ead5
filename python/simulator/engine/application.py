"""The application: version, dialogs, views, and the browser that hangs on it."""

from .evidence import guessed
from .node import Node, View

MAIN_VIEWS = ("Browser", "Arranger", "Session", "Detail", "Detail/Clip", "Detail/DeviceChain")
DOCUMENT_VIEWS = ("Session", "Arranger")
DETAIL_PARTS = ("Detail/Clip", "Detail/DeviceChain")


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

    def show_on_the_fly_message(self, message, buttons, enable_markup, show_success_icon, push_dialog_type):
        """A dialog that is answered at once: nobody sits in front of the simulator."""
        self.document.messages.append(message)
        return 0

    def press_current_dialog_button(self, index):
        raise RuntimeError("There is no dialog open")


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

    def scroll_view(self, direction, view_name, modifier_pressed):
        """Scrolling moves nothing that a script could read, except the selection in the Session."""
        self.require(view_name)

    def zoom_view(self, direction, view_name, modifier_pressed):
        self.require(view_name)
