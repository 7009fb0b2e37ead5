"""Device parameters: ranges, value items, display strings, automation state."""

from .displays import show_macro
from .evidence import documented, guessed, measured
from .node import Node

HALVINGS = 50
ENABLED, IRRELEVANT, DISABLED = 0, 1, 2
NOT_ENABLED = "The parameter is not enabled: {}"


class DeviceParameter(Node):
    """A continuous parameter."""

    lom = "DeviceParameter"
    lacks = frozenset(["value_items", "short_value_items"])
    notifies = {"value": ("display_value",)}
    reactions = {"points": "lane_changed", "macro": "macro_changed"}
    runtime = frozenset(["gestures", "automation_state"])
    links = ("macro",)
    # Its lane in the arrangement, which only recording writes.
    points = ()
    # The macro that moves it, and its values at both ends of the macro.
    macro, macro_range = None, (0.0, 1.0)
    is_quantized = False
    min, max, value, default_value = 0.0, 1.0, 0.0, 0.0
    gestures = 0
    show_value = staticmethod(show_macro)
    # From the value to the number in the unit that is shown.
    show_number = float

    @property
    def original_name(self):
        return self.__dict__.get("first_name", self.name)

    @property
    @documented("Parameters: one that a macro moves is not enabled.")
    @guessed("Parameters: those of the devices on a frozen track are not enabled.")
    def is_enabled(self):
        return self.macro is None and not self.parent.is_locked()

    @property
    @guessed("Parameters: as long as a device is off, all others are irrelevant; what is not enabled counts as disabled.")
    def state(self):
        if not self.is_enabled:
            return DISABLED
        return ENABLED if self.parent.heeds(self) else IRRELEVANT

    @property
    def display_value(self):
        return self.show_number(self.value)

    @measured("Parameters: a display value that does not exist is refused.")
    def set_display_value(self, shown):
        """Finds the value by halving: what is shown only rises."""
        low, high = self.min, self.max
        if not self.show_number(low) <= shown <= self.show_number(high):
            raise RuntimeError("Invalid display value")
        for _ in range(HALVINGS):
            middle = (low + high) / 2
            low, high = (middle, high) if self.show_number(middle) < shown else (low, middle)
        self.set_value(high)

    @guessed("Parameters: a script that writes one that is not enabled is refused.")
    def set_value(self, value):
        if not self.is_enabled:
            raise RuntimeError(NOT_ENABLED.format(self.name))
        self.move(value)

    def move(self, value):
        """Changes the value, whoever asks for it: a script, a macro, a variation."""
        self.put("value", value)
        automation = self.document.automation
        if self in automation.followed or self in automation.touches:
            automation.written(self, value)

    @measured("Undo: what a script writes to parameters reaches the history at the next tick, behind the undo step it was written in.")
    @guessed("Undo: outside of an undo step that makes no difference.")
    def assign(self, name, value):
        super().assign(name, value)
        self.document.journal.delay(self, "Change " + self.name)

    def follow(self, value):
        """Automation moves the parameter."""
        self.show("value", value)

    def arrived(self):
        if self.points:
            self.lane_changed()
        if self.macro is not None:
            self.macro.take(self)

    def macro_changed(self):
        self.document.changed(self, "state")

    def lane_changed(self):
        self.document.automation.lanes[self] = None
        self.document.automation.refresh()

    def str_for_value(self, value):
        return self.show_value(value)

    def __str__(self):
        return self.show_value(self.value)

    def begin_gesture(self):
        """Until the gesture ends, all changes are one undo step."""
        self.gestures += 1
        if self.gestures == 1:
            self.document.journal.begin_group()
            self.document.automation.take_hold(self)

    def end_gesture(self):
        if self.gestures:
            self.gestures -= 1
            if not self.gestures:
                self.document.automation.let_go(self)
                self.document.journal.sync()
                self.document.journal.end_group("Change " + self.name)

    def re_enable_automation(self):
        self.document.automation.enable((self,))

    def died(self):
        while self.gestures:
            self.end_gesture()
        if self.macro is not None and not type(self.macro).is_dead:
            self.macro.mapping_changed()


class QuantizedParameter(DeviceParameter):
    """A parameter with named values; there is no default to ask for."""

    lacks = frozenset(["default_value"])
    reactions = dict(DeviceParameter.reactions, value="value_changed")
    is_quantized = True
    value_items = ("Off", "On")

    @property
    def short_value_items(self):
        return self.value_items

    def move(self, value):
        super().move(float(round(value)))

    def follow(self, value):
        before, value = self.value, float(round(value))
        if value != before:
            self.show("value", value)
            self.value_changed()

    def value_changed(self):
        self.parent.turned(self)


class TempoParameter(DeviceParameter):
    """The tempo on the main track's mixer; it is the Set's tempo."""

    def move(self, value):
        self.document.song.set_tempo(value)
        super().move(value)

    def follow(self, value):
        self.document.song.show("tempo", value)
        super().follow(value)


class ActivatorParameter(QuantizedParameter):
    """The activator of a track or a chain: the opposite of mute."""

    def move(self, value):
        self.parent.parent.set_mute(value < 0.5)
        super().move(value)

    def value_changed(self):
        """Automation has switched the track as well."""
        owner = self.parent.parent
        owner.show("mute", self.value < 0.5)
        owner.mute_changed()
