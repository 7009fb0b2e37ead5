"""Random requests made from the table: every kind of member of every kind of object, with values that fit, nearly fit, or do not."""

import random
import unittest

from ...lom import parse_type
from .wire import wired

ROOTS = ["song", "application", "song.view", "application.view", "application.browser", "song.tracks.1", "song.master_track", "song.groove_pool"]


class Explorer:
    """Walks through a Set by handles and tries whatever the table says is there."""

    def __init__(self, seed, table, wire):
        self.chance = random.Random(seed)
        self.table = table
        self.wire = wire
        self.known = list(ROOTS)
        self.codes = {}

    def step(self):
        path = self.chance.choice(self.known)
        reply = self.wire.ask("describe", path=path)
        if "fault" in reply:
            # Deleted meanwhile, or empty just now.
            self.known = [known for known in self.known if known != path or path in ROOTS]
            return self.count(reply)
        lom_class = self.table.classes[reply["ok"]["type"]]
        names = sorted(lom_class.members)
        name = self.chance.choice(names)
        op, fields = self.request(lom_class, lom_class.members[name])
        return self.count(self.wire.ask(op, path="%s.%s" % (path, name), **fields))

    def request(self, lom_class, member):
        if member.kind == "function":
            args = [self.value(argument.type) for argument in member.arguments if not argument.optional or self.chance.random() < 0.3]
            return "call", {"args": args}
        ops = ["get", "get", "watch", "query"] + ["set"] * 3 * member.sets
        op = self.chance.choice(ops)
        if op == "set":
            return op, {"value": self.value(member.type)}
        if op == "query":
            return op, {"shape": {"name": True, "$handle": True, "$range": [0, 3]}}
        return op, {}

    def value(self, kind):
        chance = self.chance
        if chance.random() < 0.05:
            return chance.choice([None, "x", -1, 1e300, [], {}, True])
        if kind.name in ("list", "tuple"):
            return [self.value(item) for item in kind.items for _ in range(chance.choice([1, 1, 2]))]
        if kind.name == "union":
            return self.value(chance.choice(kind.items))
        if kind.name in self.table.classes:
            return self.of_class(self.table.classes[kind.name])
        return {"int": chance.choice([0, 1, 2, 5, 64, -1]), "float": chance.choice([0.0, 0.5, 1, 4.0, 120.0]), "bool": chance.random() < 0.5,
                "str": chance.choice(["Bass", "Session", "Operator", "/tmp/x.wav"]), "any": {"a": [1]}}.get(kind.name)

    def of_class(self, lom_class):
        if lom_class.kind == "vector":
            return [{"note_id": self.chance.randrange(4), "pitch": 60}]
        constructor = lom_class.row.get("constructor")
        if constructor:
            return {row["name"]: self.value(parse_type(row["type"])) for row in constructor["params"] if not row.get("optional")}
        if lom_class.kind == "value":
            return {"display_name": self.chance.choice(["All Ins", "Main", "No Input", "1"])}
        return self.chance.choice([{"$ref": path[1:]} if path.startswith("#") else {"$path": path} for path in self.known])

    def count(self, reply):
        code = reply["fault"]["code"] if "fault" in reply else "ok"
        self.codes[code] = self.codes.get(code, 0) + 1
        if code == "ok":
            self.remember(reply["ok"])
        return reply

    def remember(self, value):
        if isinstance(value, dict) and "$ref" in value and len(self.known) < 300:
            self.known.append("#" + value["$ref"])
        elif isinstance(value, (list, dict)):
            for item in (value if isinstance(value, list) else value.values()):
                self.remember(item)


class Exploring(unittest.TestCase):
    def test_whatever_is_tried_the_script_answers_in_words_of_the_protocol(self):
        for seed in range(3):
            with self.subTest(seed), wired("demo") as (live, wire):
                scope = live.script("backline")._scope
                explorer = Explorer(seed, scope.table, wire)
                for _ in range(300):
                    reply = explorer.step()
                    self.assertNotEqual(reply.get("fault", {}).get("code"), "internal", reply)
                self.assertGreater(explorer.codes["ok"], 50)
                wire.ok("ping")
                wire.close()
                live.run_for(1.0)
                self.assertEqual((len(scope.watches), len(scope.watches.listeners), len(scope.gestures)), (0, 0, 0))
                self.assertEqual([line for line in live.log if "Error" in line], [])
                self.assertEqual(live.failures, [])


if __name__ == "__main__":
    unittest.main()
