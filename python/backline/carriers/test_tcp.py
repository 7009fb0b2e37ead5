import socket
import unittest

from .tcp import TcpListener, _poll, wait_readable


class Carrying(unittest.TestCase):
    def setUp(self):
        self.listener = TcpListener()
        self.addCleanup(self.listener.close)
        self.client = socket.create_connection(("127.0.0.1", self.listener.tcp_port))
        self.addCleanup(self.client.close)
        wait_readable([self.listener], 5)
        self.carrier = self.listener.accept()
        self.addCleanup(self.carrier.close)

    def test_nobody_else_has_connected(self):
        self.assertIsNone(self.listener.accept())

    def test_bytes_both_ways(self):
        self.assertEqual(self.carrier.read(100), b"")
        self.client.sendall(b"hello\n")
        self.assertTrue(wait_readable([self.carrier], 5))
        self.assertEqual(self.carrier.read(100), b"hello\n")
        self.assertEqual(self.carrier.write(b"welcome\n"), 8)
        self.assertEqual(self.client.recv(100), b"welcome\n")

    def test_only_this_machine_can_connect(self):
        self.assertEqual(self.listener._socket.getsockname()[0], "127.0.0.1")

    def test_small_writes_are_not_held_back(self):
        self.assertTrue(self.carrier._socket.getsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY))

    def test_the_end_of_the_other_side_is_none(self):
        self.client.close()
        self.assertTrue(wait_readable([self.carrier], 5))
        self.assertIsNone(self.carrier.read(100))

    def test_who_does_not_read_makes_nobody_wait(self):
        taken = 0
        while True:
            count = self.carrier.write(b"x" * 1000000)
            if count == 0:
                break
            taken += count
        self.assertGreater(taken, 0)

    def test_waiting_ends_when_nothing_comes(self):
        self.assertEqual(wait_readable([self.carrier, self.listener], 0.001), [])

    def test_waiting_tells_who_has_something_to_read(self):
        self.client.sendall(b"x")
        self.assertEqual(wait_readable([self.carrier, self.listener], 5), [self.carrier])

    def test_more_files_than_select_can_count_are_no_obstacle(self):
        self.client.sendall(b"x")
        self.assertEqual(_poll([self.carrier, self.listener], 5), [self.carrier])


if __name__ == "__main__":
    unittest.main()
