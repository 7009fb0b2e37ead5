"""The browser: the tree of the stock table, to look at. Loading is not part of it."""

from .node import Node

LISTS = ("user_folders", "colors", "legacy_libraries")


class Browser(Node):
    lom = "Browser"
    branches = (
        "audio_effects", "clips", "current_project", "drums", "instruments", "max_for_live", "midi_effects", "packs", "plugins",
        "samples", "sounds", "user_library",
    )  # fmt: skip
    filter_type = -1

    def build(self, table):
        """Categories come with their names and children; the lists are empty where the table has none."""
        categories = table["browser"]["categories"]
        for name, row in categories.items():
            self.__dict__[name] = self.item(dict(row, name=row["display_name"], is_folder=True), row["display_name"])
        for name in LISTS:
            self.__dict__[name] = ()

    def item(self, row, source):
        item = self.document.new(
            "BrowserItem", None, name=row["name"], source=source, uri=row.get("uri", ""), is_folder=row.get("is_folder", False),
            is_device=row.get("is_device", False), is_loadable=row.get("is_loadable", False),
        )  # fmt: skip
        item.__dict__["children"] = tuple(self.item(child, source) for child in row.get("children", ()))
        return item


class BrowserItem(Node):
    lom = "BrowserItem"
    branches = ("children",)

    @property
    def iter_children(self):
        return self.children
