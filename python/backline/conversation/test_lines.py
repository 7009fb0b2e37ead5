import unittest

from ..rehearsal import Stage


class Lines(unittest.TestCase):
    def setUp(self):
        self.stage = Stage()
        self.player = self.stage.player()

    def answer(self, data):
        self.player.say_bytes(data)
        for _ in range(200):
            self.stage.turn()
        return self.player.heard()

    def test_what_is_no_request_is_malformed_and_the_next_line_is_read_as_usual(self):
        for data in (b"hello\n", b"[1]\n", b"{}\n", b'{"op":"ping"}\n', b"\xff\n", b'{"id":5,"op":"ping"}\n', b'{"id":"","op":"ping"}\n',
                     b'{"id":"c1.0","op":"ping"}\n', b'{"id":"c1.01","op":"ping"}\n', b'{"id":"c 1.1","op":"ping"}\n',
                     '{"id":"c1.²","op":"ping"}\n'.encode("utf-8"), b'{"id":"c1.1"} {"id":"c1.2"}\n'):
            with self.subTest(data):
                first, second = self.answer(data + b'{"id":"c1.1","op":"ping"}\n')
                self.assertEqual(first["fault"]["code"], "malformed")
                self.assertEqual(second, {"id": "c1.1", "ok": None})

    def test_the_id_comes_back_where_one_can_be_read(self):
        self.assertEqual(self.answer(b'{"id":"nonsense","op":"ping"}\n')[0]["id"], "nonsense")
        self.assertNotIn("id", self.answer(b"nonsense\n")[0])

    def test_a_line_over_the_limit_is_skipped(self):
        first, second = self.answer(b"x" * (4194304 + 1) + b'\n{"id":"c1.1","op":"ping"}\n')
        self.assertEqual(first["fault"]["code"], "too-large")
        self.assertNotIn("id", first)
        self.assertEqual(second["ok"], None)

    def test_a_line_of_the_limit_is_read(self):
        frame = '{"id":"c1.1","op":"ping","pad":"%s"}'
        line = frame % ("x" * (4194304 - len(frame) + 2))
        self.assertEqual(self.answer(line.encode("utf-8") + b"\n"), [{"id": "c1.1", "ok": None}])

    def test_unknown_operations_are_faults_and_unknown_fields_are_not(self):
        self.assertIn("get", self.player.fault("fetch", path="song")["message"])
        self.assertEqual(self.player.fault("eval", code="1")["code"], "unknown-op")
        self.assertEqual(self.player.fault({})["code"], "unknown-op")
        self.assertEqual(self.player.ask("get", path="song.tempo", colour="red")["ok"], 120.0)

    def test_an_answer_over_the_limit_is_too_large(self):
        self.stage.live.song.tracks[0]._fields["name"] = "x" * 4194304
        self.assertEqual(self.player.fault("get", path="song.tracks.0.name")["code"], "too-large")
        self.assertEqual(self.player.fault("query", path="song.tracks", shape={"name": True})["code"], "too-large")

    def test_a_defect_of_ours_is_internal_says_where_and_is_reported(self):
        self.stage.scope.decoder.decode = lambda *args: 1 / 0
        fault = self.player.fault("set", path="song.tempo", value=1)
        self.assertEqual((fault["code"], fault["blame"]), ("internal", "host"))
        self.assertIn("test_lines.py", fault["message"])
        self.assertEqual(len(self.stage.reports), 1)


if __name__ == "__main__":
    unittest.main()
