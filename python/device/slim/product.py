"""What is made of the sources: which modules become which file, and what keeps its name."""
import os
from collections import namedtuple

from .emit import emit
from .join import imports_of, join
from .names import Names

SOURCES = os.path.join(os.path.dirname(os.path.dirname(os.path.abspath(__file__))), "backline_files")
LIMIT = 12 * 1024  # bytes of the first file, which is all that a board must load

# Each module after those it imports from, each file after those it needs.
FILES = (
    ("backline_files.py", ("packing", "wire", "faults", "disk", "cable", "errors", "transfers", "writing", "operations", "questions", "agent")),
    ("backline_original.py", ("texts", "sending", "original")),
    ("pymidibridge.py", ("storage", "pymidibridge")),
)

# What users and their programs call; docs/boards.md.
PUBLIC = (
    "Agent poll read write feed crashed error dropped close Disk recover trace "
    "MidiBridgeWrapper PyMidiBridge send receive send_file send_string request step handle transfer_finished get_trace size open "
    "send_system_exclusive manufacturer_id data"
).split()
ARGUMENTS = (
    "midi_in midi_out root frame window name pin readonly reset on_error max_ms "
    "midi storage_factory event_handler temp_file_path path text chunk type msg"
).split()

Built = namedtuple("Built", "files constants globals attributes")


def build(sources=SOURCES):
    """`files`: [(name, text)]; further what the names of the sources have become."""
    trees, constants = [], {}
    for _file, modules in FILES:
        tree, constants = join([(module, _read(sources, module)) for module in modules], constants)
        trees.append(tree)
    names = Names(PUBLIC, ARGUMENTS, trees)
    files = []
    for at, (file, _modules) in enumerate(FILES):
        earlier = [(FILES[i][0][:-3], names.tops[i]) for i in range(at)]
        tree = names.shorten(trees[at])
        tree.body = imports_of(tree, [(module, names.short(tops)) for module, tops in earlier]) + tree.body
        files.append((file, emit(tree)))
    return Built(files, constants, names.globals, names.attributes)


def _read(sources, module):
    with open(os.path.join(sources, module + ".py"), encoding="utf-8") as file:
        return file.read()
