"""The lamp in the footswitch shows by its velocity what the loop does."""

OFF, WAITING, RECORDING, PLAYING, STOPPED = range(5)


class Lamp(object):
    def __init__(self, button):
        self._button = button
        self._slot = self._clip = None

    def follow(self, slot):
        """Shows this clip slot from now on; None turns the lamp off."""
        self._let_go(self._slot, ("has_clip", self._on_clip), ("is_triggered", self.show))
        self._slot = slot
        if slot is not None:
            slot.add_has_clip_listener(self._on_clip)
            slot.add_is_triggered_listener(self.show)
        self._on_clip()

    def show(self):
        self._button.send_value(self._state())

    def _state(self):
        clip = self._clip
        if self._slot is None:
            return OFF
        if self._slot.is_triggered:
            return WAITING
        if clip is None:
            return OFF
        if clip.is_recording:
            return RECORDING
        return PLAYING if clip.is_playing else STOPPED

    def _on_clip(self):
        self._let_go(self._clip, ("playing_status", self.show))
        self._clip = self._slot.clip if self._slot is not None else None
        if self._clip is not None:
            self._clip.add_playing_status_listener(self.show)
        self.show()

    @staticmethod
    def _let_go(thing, *listeners):
        # What was deleted in Live is equal to None, and its listeners went with it.
        if thing == None:  # noqa: E711
            return
        for topic, listener in listeners:
            if getattr(thing, topic + "_has_listener")(listener):
                getattr(thing, "remove_" + topic + "_listener")(listener)
