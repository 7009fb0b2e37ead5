"""The listener triplet of every observable property: add_x_listener, remove_x_listener, x_has_listener."""

from .errors import argument_error, gone_error, handle_name

ALREADY = "Observer already connected"
UNKNOWN = "Observer not connected"


def callbacks_of(proxy, topic):
    """The live list of callbacks for a property; an absent one is an empty tuple."""
    node = proxy._node
    if type(node).is_dead:
        raise gone_error(type(proxy).__name__)
    return node.listeners.get(topic, ())


def check_callable(proxy, function, callback):
    if not callable(callback):
        leaf = type(proxy).__name__
        given, wanted = [leaf, type(callback).__name__], [handle_name(leaf), "boost::python::api::object"]
        raise argument_error("{}.{}".format(leaf, function), given, wanted)


def connect(proxy, topic, function, callback):
    present = callbacks_of(proxy, topic)
    check_callable(proxy, function, callback)
    if callback in present:
        raise RuntimeError(ALREADY)
    node = proxy._node
    node.listen(topic, callback)


def disconnect(proxy, topic, callback):
    present = callbacks_of(proxy, topic)
    if callback not in present:
        raise RuntimeError(UNKNOWN)
    present.remove(callback)


def add_triplet(cls, name):
    def add(self, callback):
        connect(self, name, "add_{}_listener".format(name), callback)

    def remove(self, callback):
        disconnect(self, name, callback)

    def has(self, callback):
        return callback in callbacks_of(self, name)

    install(cls, name, add, remove, has)


def add_keyed_triplet(cls, name):
    """Listeners with a first argument that says what to listen to (Application.View.is_view_visible and its view name)."""

    def add(self, key, callback):
        connect(self, "{}:{}".format(name, key), "add_{}_listener".format(name), callback)

    def remove(self, key, callback):
        disconnect(self, "{}:{}".format(name, key), callback)

    def has(self, key, callback):
        return callback in callbacks_of(self, "{}:{}".format(name, key))

    install(cls, name, add, remove, has)


def install(cls, name, add, remove, has):
    for pattern, function in (("add_{}_listener", add), ("remove_{}_listener", remove), ("{}_has_listener", has)):
        function.__name__ = pattern.format(name)
        setattr(cls, function.__name__, function)
