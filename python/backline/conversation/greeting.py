"""The first line of each side.

The secret keeps out web pages and other users of the machine: both can reach a TCP port of
127.0.0.1, neither can read the run file.
"""

import hmac

from ..faults import Fault, quoted
from ..version import PROTOCOL
from .caller import CLIENT

LONGEST_NAME = 200


def read_hello(line, secret):
    """`(client, name)` of a valid hello; a fault that ends the conversation otherwise."""
    hello = line.get("hello")
    if type(hello) is not dict:
        raise Fault("malformed", "the first line must be a hello, got %s" % quoted(line))
    if hello.get("protocol") != PROTOCOL or type(hello.get("protocol")) is not int:
        raise Fault("malformed", "this script speaks protocol %d, not %s" % (PROTOCOL, quoted(hello.get("protocol"))))
    _prove(hello.get("secret"), secret)
    client, name = hello.get("client"), hello.get("name", "")
    if type(client) is not str or not CLIENT.match(client):
        raise Fault("malformed", "client must be 1 to 32 of A-Z a-z 0-9 _ -, got %s" % quoted(client))
    if type(name) is not str or len(name) > LONGEST_NAME:
        raise Fault("malformed", "name must be a text of at most %d characters" % LONGEST_NAME)
    return client, name


def _prove(given, secret):
    given = given if type(given) is str else ""
    if not hmac.compare_digest(given.encode("utf-8", "replace"), secret.encode("utf-8")):
        raise Fault("unauthorised", "the secret is not the one in this script's run file")
