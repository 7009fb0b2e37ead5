"""Several layers of one set of controls, each on a channel of its own."""

from .ModeSelectorComponent import ModeSelectorComponent


class ChannelTranslationSelector(ModeSelectorComponent):
    """In mode n its controls stand on channel n. In Live, what the hardware sends on its own channel is translated; here
    a control simply speaks and listens on the channel of the mode."""

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
