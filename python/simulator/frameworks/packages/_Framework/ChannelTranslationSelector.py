"""Several layers of one set of controls, each on a channel of its own."""

from .ModeSelectorComponent import ModeSelectorComponent


class ChannelTranslationSelector(ModeSelectorComponent):
    """In mode n what its controls send counts as messages of channel n: mapped by hand, they do something else in each."""

    def __init__(self, num_modes=0, **named):
        self._num_modes, self._controls_to_translate = num_modes, ()
        super().__init__(**named)
        self._mode_index = 0

    def set_controls_to_translate(self, controls):
        self._controls_to_translate = tuple(controls or ())

    def number_of_modes(self):
        return self._num_modes

    def update(self):
        super().update()
        if self.is_enabled() and self._num_modes:
            for control in self._controls_to_translate:
                control.set_channel(self._mode_index)
