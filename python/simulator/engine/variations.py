"""Variations of a rack: all its macros, kept to be recalled."""

NONE_SELECTED = -1
INVALID = "Invalid variation index"


class Variations:
    selected_variation_index = NONE_SELECTED
    last_variation = NONE_SELECTED
    variations = ()

    @property
    def variation_count(self):
        return len(self.variations)

    def store_variation(self):
        self.put("variations", (*self.variations, tuple(macro.value for macro in self.macros)))

    def set_selected_variation_index(self, index):
        if index >= len(self.variations):
            raise RuntimeError(INVALID)
        self.put("selected_variation_index", index)

    def recall_selected_variation(self):
        if self.selected_variation_index >= 0:
            self.recall(self.selected_variation_index)

    def recall_last_used_variation(self):
        if self.last_variation in range(len(self.variations)):
            self.recall(self.last_variation)

    def recall(self, index):
        self.put("last_variation", index)
        for macro, value in zip(self.macros, self.variations[index]):
            macro.move(value)

    def delete_selected_variation(self):
        index = self.selected_variation_index
        if index < 0:
            return
        self.put("variations", self.variations[:index] + self.variations[index + 1 :])
        self.put("selected_variation_index", NONE_SELECTED)
