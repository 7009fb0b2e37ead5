"""The browser: the tree of the stock table, hot-swapping, and what loading an item does (browser_loading.py)."""

from .browser_loading import Loader
from .evidence import guessed, measured
from .node import Node
from .song_view import alive

LISTS = ("user_folders", "colors", "legacy_libraries")
ROOTS = {
    "audio_effects": "AudioFx", "clips": "Clips", "current_project": "CurrentProject", "drums": "Drums", "instruments": "Synths",
    "max_for_live": "M4L", "midi_effects": "MidiFx", "packs": "LivePacks", "plugins": "Plugins", "samples": "Samples", "sounds": "Sounds",
    "user_library": "UserLibrary",
}  # fmt: skip
COLLECTIONS = ("Favorites", "Orange", "Yellow", "Green", "Blue", "Purple", "Gray")
DEVICE_ROOTS = ("instruments", "audio_effects", "midi_effects", "max_for_live")
DISABLED, OFF, PAD = -1, 0, 4
# Browser.FilterType by Device.DeviceType.
FILTERS = {1: 1, 2: 2, 4: 3}
ANCESTOR, EQUAL, DESCENDANT, NO_RELATION = 0, 1, 2, 3
SAME_TARGET = "The hotswap target is already set"
NOT_LOADABLE = "This item cannot be loaded"

guessed("Browser: presets, packs, samples and plug-ins have made-up names, and every address follows one pattern; device names are real.")


class Browser(Node):
    lom = "Browser"
    branches = (*ROOTS, *LISTS)
    notifies = {"target": ("hotswap_target", "filter_type"), "chosen_filter": ("filter_type",)}
    target = previewed = None
    chosen_filter = DISABLED

    def build(self, table):
        """Categories come with their names and children; the lists are empty where the table has none."""
        for name, row in table["browser"]["categories"].items():
            uri = "query:" + ROOTS[name]
            self.__dict__[name] = self.item(dict(row, name=row["display_name"], is_folder=True), self, name, uri, "#")
        for name in LISTS:
            self.__dict__[name] = ()
        self.__dict__["colors"] = tuple(
            self.item({"name": name, "is_folder": True}, self, "colors", "query:Colors#" + name, ":") for name in COLLECTIONS
        )

    def item(self, row, parent, root, uri, joint):
        """An item with its children; their addresses hang on its own, by "#" below a root and by ":" further down."""
        item = self.document.new(
            "BrowserItem", parent, root=root, name=row["name"], source=source_of(root, parent), uri=row.get("uri", uri),
            is_folder=row.get("is_folder", False), is_device=row.get("is_device", False), is_loadable=row.get("is_loadable", False),
        )  # fmt: skip
        item.__dict__["children"] = tuple(
            self.item(child, item, root, uri + joint + child["name"].replace(" ", "%20"), ":") for child in row.get("children", ())
        )
        return item

    # Hot-swapping

    @property
    def hotswap_target(self):
        return alive(self.target)

    @measured("Browser: setting the hot-swap target that is already set is refused.")
    def set_hotswap_target(self, target):
        if target is not None and target is self.hotswap_target:
            raise RuntimeError(SAME_TARGET)
        self.show("target", target)
        application = self.document.application
        application.view.show("browse_mode", target is not None)

    @property
    @guessed("Browser: while something is hot-swapped, filter_type says what may replace it.")
    def filter_type(self):
        target = self.hotswap_target
        if target is None:
            return self.chosen_filter
        return PAD if target.lom == "DrumPad" else FILTERS.get(int(target.type), OFF)

    def set_filter_type(self, value):
        self.show("chosen_filter", value)

    @guessed("Browser: what is hot-swapped is the item that was loaded, or else the device's own item.")
    def target_item(self):
        target = self.hotswap_target
        if target is None or target.lom == "DrumPad":
            return None
        return target.loaded_from or self.device_item(target.class_display_name)

    def device_item(self, name):
        items = (item for root in DEVICE_ROOTS for item in getattr(self, root).children)
        return next((item for item in items if item.is_device and item.name == name), None)

    def relation_to_hotswap_target(self, item):
        target = self.target_item()
        relation = NO_RELATION
        if target is not None:
            relation = EQUAL if item is target else ANCESTOR if item.holds(target) else DESCENDANT if target.holds(item) else NO_RELATION
        return self.document.enum("Browser.Relation", relation)

    # Loading

    @guessed("Browser: folders cannot be loaded.")
    def load_item(self, item):
        if not item.is_loadable:
            raise RuntimeError(NOT_LOADABLE)
        Loader(self, item).load()

    @guessed("Browser: a preview is heard, and changes nothing that can be read.")
    def preview_item(self, item):
        self.show("previewed", item)

    def stop_preview(self):
        self.show("previewed", None)


class BrowserItem(Node):
    lom = "BrowserItem"
    branches = ("children",)

    @property
    def iter_children(self):
        return self.children

    def holds(self, other):
        """Whether another item lies somewhere below this one."""
        home = other.parent
        while home is not None and home is not self:
            home = home.parent
        return home is self

    @property
    def is_selected(self):
        target = self.document.application.browser.target_item()
        return target is not None and (target is self or self.holds(target))


@guessed("Browser: items of Live itself come from the Core Library, those of a pack from the pack.")
def source_of(root, parent):
    if root == "packs":
        return parent.name if parent.lom == "BrowserItem" and parent.parent.lom == "Browser" else getattr(parent, "source", "")
    return {"user_library": "User Library", "current_project": "Current Project", "plugins": "Plug-Ins"}.get(root, "Core Library")
