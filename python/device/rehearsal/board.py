"""The board that the tests are about: the sources as they stand here, or the file that boards get, where its list of names lies on the path.

Tests look inside by the names of the sources. What they take from here is the board's own half; what plays the host comes from the sources always.
"""
try:
    import backline_names as _names
except ImportError:
    _names = None

if _names:
    import backline_files as _files
    import backline_original as _original_file
    import pymidibridge as _adapter

    class _Inside:
        """A module of the sources, as it is in the file."""

        def __getattr__(self, name):
            if name in _names.CONSTANTS:
                return _names.CONSTANTS[name]
            short = _names.GLOBALS.get(name, name)
            return [getattr(file, short) for file in (_files, _original_file, _adapter) if hasattr(file, short)][0]

    cable = disk = errors = faults = original = packing = pymidibridge = transfers = wire = _Inside()
    files = _files
else:
    from device import backline_files as files
    from device.backline_files import cable, disk, errors, faults, original, packing, pymidibridge, transfers, wire

Agent, Disk, trace = files.Agent, files.Disk, files.trace


def inner(name):
    """What an attribute of the sources is called on this board."""
    return _names.ATTRIBUTES.get(name, name) if _names else name


def look(thing, *names):
    """An attribute of an attribute of … something on the board."""
    for name in names:
        thing = getattr(thing, inner(name))
    return thing


def put(thing, name, value):
    setattr(thing, inner(name), value)


class replaced:
    """Gives the board something else for what its sources call so, as long as it is entered."""

    def __init__(self, name, thing):
        self._thing = thing
        self._name = _names.GLOBALS[name] if _names else name
        self._where = [_files] if _names else [one for one in (cable, disk, errors, packing, transfers, wire) if hasattr(one, name)]

    def __enter__(self):
        self._was = getattr(self._where[0], self._name)
        self._put(self._thing)
        return self

    def __exit__(self, *_error):
        self._put(self._was)

    def _put(self, thing):
        for module in self._where:
            setattr(module, self._name, thing)


def clock(ticks):
    """Shows the board another time: `ticks()` gives milliseconds."""
    return replaced("ticks", ticks)
