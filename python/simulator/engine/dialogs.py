"""Dialogs in front of Live's window: those that scripts open and those of slow work. Nobody sits there unless a test says so."""

from .evidence import guessed, measured

# How many buttons each of Application.MessageButtons has.
BUTTONS = {0: 1, 1: 2, 2: 2, 3: 3, 4: 2, 5: 2}
NO_DIALOG = "There is no dialog open"
NO_BUTTON = "Invalid button index"


class Dialog:
    """One dialog; `pressed(index)` is called when one of its buttons is."""

    def __init__(self, message, buttons, pressed):
        self.message, self.buttons, self.pressed = message, buttons, pressed


class Dialogs:
    def __init__(self, document):
        self.document = document
        self.open = []
        # Who answers a dialog that a script waits for: answer(message, buttons) gives the index of a button.
        self.answer = lambda message, buttons: 0

    def show(self, message, buttons, pressed=lambda index: None):
        dialog = Dialog(message, buttons, pressed)
        self.document.messages.append(message)
        self.put([*self.open, dialog])
        return dialog

    def close(self, dialog):
        self.put([other for other in self.open if other is not dialog])

    def put(self, dialogs):
        self.open = dialogs
        self.document.application.show("open_dialog_count", len(dialogs))

    @guessed("Dialogs: a button that does not exist is refused; pressing one closes the dialog in front.")
    def press(self, index):
        if not self.open:
            raise RuntimeError(NO_DIALOG)
        dialog = self.open[-1]
        if not 0 <= index < dialog.buttons:
            raise RuntimeError(NO_BUTTON)
        self.close(dialog)
        dialog.pressed(index)

    @measured("Dialogs: a script that shows one waits until a button is pressed.")
    def ask(self, message, kind):
        """Shows a dialog and answers which button was pressed."""
        buttons = BUTTONS[int(kind)]
        dialog = self.show(message, buttons)
        index = self.answer(message, buttons)
        self.close(dialog)
        return index
