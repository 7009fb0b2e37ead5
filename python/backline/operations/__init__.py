"""The operations, one file each: `run(scope, request, caller)` gives the JSON text of the
result, or a generator that yields between pieces of work and returns that text."""

from . import batch, call, describe, gesture, get, ping, query, set, unwatch, watch

OPERATIONS = {
    "get": get.run,
    "set": set.run,
    "call": call.run,
    "query": query.run,
    "watch": watch.run,
    "unwatch": unwatch.run,
    "batch": batch.run,
    "gesture": gesture.run,
    "describe": describe.run,
    "ping": ping.run,
}

# Reading again does no harm, so these are executed again when their reply was let go.
REPEATABLE = frozenset(["get", "query", "describe", "ping"])

# A watch ends with its carrier: sent again over a new one it has to be made again.
UNLOGGED = frozenset(["watch"])

# Nothing may come between the pieces of these when they are one undo step.
EXCLUSIVE = frozenset(["batch"])

__all__ = ["EXCLUSIVE", "OPERATIONS", "REPEATABLE", "UNLOGGED"]
