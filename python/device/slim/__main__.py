"""Puts the files for a board into a folder of it, and says how many bytes each has.

    PYTHONPATH=python python3 -m device.slim /Volumes/CIRCUITPY/lib [--original] [--midibridge] [--examples] [--names]

--original     with backline_original.py, for browsers made for MidiBridge
--midibridge   with pymidibridge.py as well, for programs made for it
--examples     with programs to begin with, in a folder `examples`
--names        with all of them and backline_names.py, which says what the names of the sources have become: for tests
"""
import os
import sys

from .product import build

EXAMPLES = os.path.join(os.path.dirname(os.path.dirname(os.path.abspath(__file__))), "examples")
HOW_MANY = {"--original": 2, "--midibridge": 3, "--names": 3, "--examples": 1}


def write(folder, flags=()):
    """Gives the names and sizes of what was written. Raises `OSError`."""
    built = build()
    files = built.files[: max([1] + [HOW_MANY[flag] for flag in flags])]
    if "--names" in flags:
        files.append(("backline_names.py", "CONSTANTS = %r\nGLOBALS = %r\nATTRIBUTES = %r\n" % built[1:]))
    if "--examples" in flags:
        files += [("examples/" + name, _text(os.path.join(EXAMPLES, name))) for name in sorted(os.listdir(EXAMPLES)) if name.endswith(".py")]
    for name, text in files:
        path = os.path.join(folder, name)
        os.makedirs(os.path.dirname(path), exist_ok=True)
        with open(path, "w", encoding="utf-8", newline="\n") as file:
            file.write(text)
    return [(name, len(text.encode())) for name, text in files]


def _text(path):
    with open(path, encoding="utf-8") as file:
        return file.read()


def main(arguments):
    flags = [one for one in arguments if one.startswith("--")]
    folders = [one for one in arguments if not one.startswith("--")]
    if len(folders) != 1 or not set(flags) <= set(HOW_MANY):
        sys.exit(__doc__)
    try:
        for name, size in write(folders[0], flags):
            print("%6d  %s" % (size, name))
    except OSError as error:
        sys.exit(str(error))


if __name__ == "__main__":
    main(sys.argv[1:])
