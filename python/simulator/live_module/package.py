"""Builds the Python package `Live` from the API table.

The engine is reached through one object, `document`, of which this package uses
  live_version         numbers such as (11, 3, 25)
  guard()              raises when nothing may change now (inside a notification)
  step(label)          a context manager: one undoable change, listeners are called when the outermost one ends
  defer(node, what, value)   remembers a change that Live makes only at the next tick
and through nodes: plain attributes, `assign(name, value)`, `function(name)`, `listen(topic, callback)`, `listeners`.
"""

from functools import partial
from types import ModuleType

from . import errors
from .enums import enum_member, make_enum
from .exports import exporter_for
from .functions import make_method, make_module_function
from .handles import Handle, LomObject, wrap
from .listeners import add_keyed_triplet, add_triplet
from .old_python import speak_old_python
from .properties import make_getter, make_setter, row_converter
from .values import make_value
from .vectors import make_vector

MADE_ELSEWHERE = {"LimitationError": errors.LimitationError}
# Live.Application.Variants: what Application.get_variant answers.
VARIANTS = {"BETA": "Beta", "INTRO": "Intro", "LITE": "Lite", "STANDARD": "Standard", "SUITE": "Suite", "TRIAL": "Trial"}
# Live 12 came with Python 3.11; before, it was 3.7.
FIRST_WITH_NEW_PYTHON = (12,)


class LivePackage:
    """The `Live` package of one simulation: `modules` for sys.modules, and classes by their table names."""

    def __init__(self, contract, document, services):
        """`services`: {"Timer": class, "functions": {"Application": {"get_application": callable}}}"""
        self.table, self.document = contract, document
        self.functions = services["functions"]
        self.modules = {"Live": ModuleType("Live")}
        self.enums, self.classes, self.values, self.vectors = {}, {}, {}, {}
        self.classes.update(MADE_ELSEWHERE, Timer=services["Timer"], LomObject=LomObject)
        self.make_modules()
        self.make_enums()
        self.make_classes()
        self.fill_classes()
        self.make_functions()
        self.place_nested()
        if document.live_version < FIRST_WITH_NEW_PYTHON:
            # LomObject is shared with packages of other versions, so that each class gets what is to be worded anew.
            for cls in (self.classes[name] for name, row in self.rows("lom") if row["bases"] == ["LomObject"]):
                setattr(cls, "_live_ptr", vars(LomObject)["_live_ptr"])
            speak_old_python(set(self.classes.values()) - {LomObject, *MADE_ELSEWHERE.values()})

    def rows(self, *kinds):
        return [(name, row) for name, row in self.table["classes"].items() if row["kind"] in kinds]

    def make_modules(self):
        places = {row["module"] for _, row in self.rows("lom", "value", "object", "vector", "iterator", "exception", "constants")}
        for place in sorted(places | set(self.table["modules"]) - {"(host)"}):
            module = ModuleType("Live." + place)
            self.modules[module.__name__] = module
            setattr(self.modules["Live"], place, module)
        self.modules["Live"].__path__ = []

    def make_enums(self):
        for name, row in self.table["enums"].items():
            self.enums[name] = make_enum(row["path"], row["members"])

    def make_classes(self):
        for name, _ in self.rows("lom"):
            self.make_lom_class(name)
        for name, row in self.rows("object", "constants", "iterator"):
            if name not in self.classes and row.get("constructor") is None:
                namespace = VARIANTS if name == "Variants" else {}
                self.classes[name] = type(name, (Handle,), {"__slots__": (), "__module__": "Live." + row["module"], **namespace})
        for name, row in self.rows("vector"):
            self.vectors[name] = make_vector(name, "Live." + row["module"])
        for name, row in self.rows("value", "object"):
            # Objects that scripts can make themselves are values, but for the timer, which is made elsewhere.
            if name in self.classes:
                continue
            self.values[name] = make_value(name, row, self.classes, wrap)
        self.settle_vectors()
        self.classes.update(self.vectors, **self.values)

    def make_lom_class(self, name):
        """Bases first, since the table is in alphabetical order."""
        if name in self.classes:
            return self.classes[name]
        row = self.table["classes"][name]
        bases = tuple(self.make_lom_class(base) for base in row["bases"]) or (LomObject,)
        cls = type(row["path"].rpartition(".")[2], bases, {"__slots__": (), "__module__": "Live." + row["module"], "__doc__": row.get("doc")})
        cls.__qualname__ = ".".join(row["path"].split(".")[2:])
        self.classes[name] = cls
        return cls

    def settle_vectors(self):
        """Vectors of LOM objects keep nodes and give proxies; vectors of values hold the values, so notes can be edited in place."""
        for name, row in self.rows("vector"):
            element = row["element"]
            if element in self.values:
                cls, make = self.vectors[name], self.values[element].of
                cls.__init__ = lambda self, records=(), make=make, kind=self.values[element]: setattr(
                    self, "_items", tuple(record if isinstance(record, kind) else make(record) for record in records)
                )
            elif element == "LomObject" or element in self.classes:
                self.vectors[name] = make_vector(name, "Live." + row["module"], wrap)

    def fill_classes(self):
        for name, row in self.rows("lom", "object"):
            if name not in ("LomObject", "Timer") and name not in self.values:
                self.fill_class(name, self.classes[name], row)
        setattr(LomObject, "_live_ptr", property(make_getter("_live_ptr", None)))

    def fill_class(self, name, cls, row):
        for field, entry in row["properties"].items():
            export = exporter_for(entry["type"], self.vectors, self.values, self.classes)
            # The engine keeps numbers; a script gets the member with its name, once that Live has the enum.
            if entry.get("enumInstance") and entry["enum"] in self.enums:
                export = partial(enum_member, self.enums[entry["enum"]])
            self.add_property(name, cls, field, entry, export)
        for field, entry in row["children"].items():
            export = self.vectors.get(entry.get("container"), tuple) if entry["list"] else wrap
            self.add_property(name, cls, field, entry, export)
        for function, entry in row["functions"].items():
            self.add_function(name, cls, function, entry)
        for topic, entry in row.get("listeners", {}).items():
            (add_keyed_triplet if entry.get("args") else add_triplet)(cls, topic)

    def add_property(self, name, cls, field, entry, export):
        setter = None
        if "set" in entry["access"]:
            convert = row_converter(entry, self.classes, self.enums)
            setter = make_setter(cls.__name__, field, entry, convert, self.enums, self.document)
        # Set after the class was made: Boost does so too, and Python then words the read-only error as Live does.
        setattr(cls, field, property(make_getter(field, export), setter, None, entry.get("doc")))
        if "observe" in entry["access"]:
            add_triplet(cls, field)

    def add_function(self, name, cls, function, entry):
        export = exporter_for(entry["returns"], self.vectors, self.values, self.classes)
        setattr(cls, function, make_method(cls.__name__, function, entry, self.classes, self.enums, export, self.document))

    def make_functions(self):
        for place, rows in self.table["modules"].items():
            modelled = self.functions.get(place, {})
            for name, row in rows.items() if place != "(host)" else ():
                export = exporter_for(row["returns"], self.vectors, self.values, self.classes)
                function = make_module_function(place, name, row, self.classes, self.enums, export, modelled)
                setattr(self.modules["Live." + place], name, function)

    def place_nested(self):
        """Puts every class and enum where its path says; devices without a view class of their own share Device.View."""
        for name, row in self.table["classes"].items():
            if name in self.classes and row["path"].startswith("Live."):
                self.place(row["path"], self.classes[name])
                if row.get("viewClass"):
                    setattr(self.classes[name], "View", self.classes[row["viewClass"]])
        for name, row in self.table["enums"].items():
            self.place(row["path"], self.enums[name])

    def place(self, path, thing):
        home = self.modules["Live." + path.split(".")[1]]
        for part in path.split(".")[2:-1]:
            home = getattr(home, part)
        setattr(home, path.rpartition(".")[2], thing)
