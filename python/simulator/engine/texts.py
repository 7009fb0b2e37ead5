"""Texts of Live's own, which scripts ask for by name."""

from .evidence import guessed
from .node import Node


class Text(Node):
    lom = "Text"


@guessed("Texts: a text of Live's own reads as its name, and the places for words in it are %1 to %5.")
def get_text(document, _, name):
    return document.new("Text", None, text=name)


def subst_args(text, *words):
    filled = text.text
    for number, word in enumerate(words, 1):
        filled = filled.replace("%{}".format(number), word)
    return filled
