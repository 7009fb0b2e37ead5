import unittest

from ..rehearsal import Player, Stage
from ..rehearsal.stage import SECRET


class Greeting(unittest.TestCase):
    def setUp(self):
        self.stage = Stage()

    def first_line(self, hello):
        player = Player(self.stage, "x")
        if isinstance(hello, bytes):
            player.say_bytes(hello)
        else:
            player.say(hello)
        self.stage.turn()
        line, = player.heard()
        return line, player.carrier.closed

    def hello(self, **changed):
        return {"hello": dict({"protocol": 1, "client": "c7f3a", "name": "test", "secret": SECRET}, **changed)}

    def test_a_client_is_welcomed(self):
        line, closed = self.first_line(self.hello())
        self.assertEqual(line["welcome"], {
            "protocol": 1, "boot": "boot-1", "host": "script", "live": "12.4.6", "version": "0.1.0",
            "credit": 256, "limits": {"line": 4194304}, "link": "live"})
        self.assertFalse(closed)

    def test_who_does_not_know_the_secret_is_told_so_once_and_left(self):
        for secret in ("", "Sesame", None, 5, "é", "sesame "):
            line, closed = self.first_line(self.hello(secret=secret))
            self.assertEqual((line["fault"]["code"], closed), ("unauthorised", True))

    def test_what_is_no_hello_ends_the_conversation(self):
        for hello in (self.hello(protocol=2), self.hello(protocol=True), self.hello(client=""), self.hello(client="a b"),
                      self.hello(client="x" * 33), self.hello(client=7), self.hello(name=7), {"id": "a.1", "op": "ping"}, [], {"hello": 1},
                      b"POST / HTTP/1.1\r\nHost: 127.0.0.1\r\n", b"\xff\xfe\n", b"x" * 20000 + b"\n"):
            with self.subTest(hello):
                line, closed = self.first_line(hello)
                self.assertIn(line["fault"]["code"], ("malformed", "too-large"))
                self.assertTrue(closed)

    def test_nothing_is_executed_for_who_was_not_welcomed(self):
        player = Player(self.stage, "x")
        player.say(self.hello(secret="wrong"))
        player.send("set", path="song.tempo", value=99)
        self.stage.turn()
        self.assertEqual(self.stage.live.song.tempo, 120.0)
        self.assertEqual(len(player.heard()), 1)

    def test_who_says_nothing_for_five_seconds_is_left(self):
        player = Player(self.stage, "x")
        for _ in range(49):
            self.stage.tick()
        self.assertFalse(player.carrier.closed)
        for _ in range(3):
            self.stage.tick()
        self.assertEqual(player.heard()[0]["fault"]["code"], "unauthorised")
        self.assertTrue(player.carrier.closed)


    def test_requests_may_follow_the_hello_at_once_however_long_they_are(self):
        player = Player(self.stage, "c7f3a")
        player.say(self.hello())
        player.say({"id": "c7f3a.1", "op": "ping", "pad": "x" * 40000})
        self.stage.turn()
        self.assertEqual([list(line)[0] for line in player.heard()], ["welcome", "id"])

    def test_who_is_refused_and_does_not_read_it_is_left_all_the_same(self):
        player = Player(self.stage, "x", room=0)
        player.say(self.hello(secret="wrong"))
        for _ in range(150):
            self.stage.tick()
        self.assertTrue(player.carrier.closed)


class Returning(unittest.TestCase):
    def test_a_client_that_comes_back_takes_the_place_of_its_old_carrier(self):
        stage = Stage()
        old = stage.player()
        old.ok("watch", path="song.tempo")
        new = stage.player()
        self.assertTrue(old.carrier.closed)
        self.assertEqual(len(stage.host.connections), 1)
        self.assertEqual(len(stage.scope.watches), 0)
        self.assertEqual(new.ok("get", path="song.tempo"), 120.0)


if __name__ == "__main__":
    unittest.main()
