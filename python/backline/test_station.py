import json
import os
import socket
import tempfile
import time
import unittest
from unittest import mock

from . import station
from .rehearsal import Stage
from .slots import FRAME, Slots


class Serving(unittest.TestCase):
    def setUp(self):
        holder = tempfile.TemporaryDirectory()
        self.addCleanup(holder.cleanup)
        patched = mock.patch.dict(os.environ, BACKLINE_RUN=holder.name)
        patched.start()
        self.addCleanup(patched.stop)
        self.station = station.Station(Stage().scope, "12.4.6", time.perf_counter, lambda text: None)
        self.addCleanup(self.station.close)
        self.slots = Slots(self.station, time.perf_counter)
        with open(os.path.join(holder.name, os.listdir(holder.name)[0])) as file:
            self.published = json.load(file)

    def connect(self):
        client = socket.create_connection(("127.0.0.1", self.published["tcpPort"]))
        self.addCleanup(client.close)
        return client

    def greet(self, client, name):
        self.say(client, {"hello": {"protocol": 1, "client": name, "name": "", "secret": self.published["secret"]}})
        return self.hear(client)

    def say(self, client, line):
        client.sendall(json.dumps(line).encode("utf-8") + b"\n")

    def hear(self, client):
        """The next line, while frames go by."""
        client.setblocking(False)
        data = b""
        while not data.endswith(b"\n"):
            self.slots.serve(FRAME)
            try:
                data += client.recv(1)
            except BlockingIOError:
                continue
        client.setblocking(True)
        return json.loads(data.decode("utf-8"))

    def test_a_client_is_greeted_and_served(self):
        client = self.connect()
        self.assertEqual(self.greet(client, "c1")["welcome"]["boot"], self.published["boot"])
        self.say(client, {"id": "c1.1", "op": "get", "path": "song.tempo"})
        self.assertEqual(self.hear(client), {"id": "c1.1", "ok": 120.0})

    def test_a_chain_of_requests_is_served_in_one_slot(self):
        client = self.connect()
        self.greet(client, "c1")
        answers = []
        wait = self.station.wait

        def asking(seconds):
            """While the script waits for it, the client reads and asks again."""
            answers.append(json.loads(client.recv(1000).decode("utf-8"))["id"])
            if len(answers) < 5:
                self.say(client, {"id": "c1.%d" % (len(answers) + 1), "op": "ping"})
                return wait(5.0)
            return False

        self.station.wait = asking
        self.say(client, {"id": "c1.1", "op": "ping"})
        while not answers:
            self.slots.serve(FRAME)
        self.assertGreater(len(answers), 1)

    def test_strangers_who_say_nothing_keep_nobody_out(self):
        with mock.patch.object(station, "CONNECTIONS", 3):
            strangers = [self.connect() for _ in range(6)]
            client = self.connect()
            self.assertIn("welcome", self.greet(client, "c1"))
            self.assertEqual(len(strangers), 6)

    def test_one_client_too_many_is_told_so(self):
        with mock.patch.object(station, "CONNECTIONS", 2):
            for name in ("c1", "c2"):
                self.assertIn("welcome", self.greet(self.connect(), name))
            self.assertEqual(self.hear(self.connect())["fault"]["code"], "busy")


if __name__ == "__main__":
    unittest.main()
