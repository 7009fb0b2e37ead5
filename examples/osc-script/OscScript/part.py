"""What all parts of the Set have in common: values that are read, set and watched, and things that are done."""

from functools import partial

from ableton.v2.control_surface.component import Component


class Part(Component):
    """A message without a value reads; one with a value sets. `/watch` tells the value now and at every change."""

    kind = ""
    values = ()
    actions = ()

    def __init__(self, door):
        super().__init__()
        self._door = door
        self._watches = {}

    def find(self, name, arguments):
        """Which object has this value: the object, its property, the indices that led there, the other arguments."""
        raise NotImplementedError

    def handlers(self):
        """Functions (client, arguments) -> values to answer, or None, by address."""
        table = {}
        for name in self.values:
            address = f"/{self.kind}/{name}"
            table[address] = partial(self._access, name)
            table[f"{address}/watch"] = partial(self._watch, name, address)
            table[f"{address}/unwatch"] = partial(self._unwatch, name)
        for name in self.actions:
            table[f"/{self.kind}/{name}"] = partial(self._act, name)
        return table

    def _access(self, name, client, arguments):
        thing, prop, indices, rest = self.find(name, arguments)
        if not rest:
            return (*indices, getattr(thing, prop))
        setattr(thing, prop, rest[0])
        return None

    def _act(self, name, client, arguments):
        thing, prop, _, rest = self.find(name, arguments)
        getattr(thing, prop)(*rest)

    def _watch(self, name, address, client, arguments):
        thing, prop, indices, _ = self.find(name, arguments)

        def tell():
            self._door.send(client, address, *indices, getattr(thing, prop))

        self._unwatch(name, client, arguments)
        getattr(thing, f"add_{prop}_listener")(tell)
        self._watches[name, indices, client] = (thing, prop, tell)
        tell()

    def _unwatch(self, name, client, arguments):
        _, _, indices, _ = self.find(name, arguments)
        self._forget((name, indices, client))

    def _forget(self, key):
        thing, prop, tell = self._watches.pop(key, (None, "", None))
        # What was deleted in Live is equal to None, and its listeners went with it.
        if thing != None:  # noqa: E711
            getattr(thing, f"remove_{prop}_listener")(tell)

    def disconnect(self):
        for key in list(self._watches):
            self._forget(key)
        super().disconnect()
