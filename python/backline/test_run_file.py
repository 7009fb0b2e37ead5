import json
import os
import stat
import tempfile
import unittest

from .run_file import RunFile


class Publishing(unittest.TestCase):
    def setUp(self):
        holder = tempfile.TemporaryDirectory()
        self.addCleanup(holder.cleanup)
        self.folder = os.path.join(holder.name, "deep", "run")

    def test_the_file_is_for_its_owner_only_and_says_where_the_script_is(self):
        file = RunFile(self.folder, "boot-1")
        file.write(50123, "sesame", "12.4.6")
        self.assertEqual(os.listdir(self.folder), ["script-%d.json" % os.getpid()])
        self.assertEqual(stat.S_IMODE(os.stat(self.folder).st_mode), 0o700)
        self.assertEqual(stat.S_IMODE(os.stat(file.path).st_mode), 0o600)
        with open(file.path) as opened:
            content = json.load(opened)
        self.assertGreater(content.pop("started"), 1700000000)
        self.assertEqual(content, {
            "protocol": 1, "version": "0.1.0", "pid": os.getpid(), "tcpPort": 50123, "secret": "sesame", "boot": "boot-1", "live": "12.4.6"})

    def test_a_folder_that_was_open_to_others_is_closed(self):
        os.makedirs(self.folder, mode=0o755)
        RunFile(self.folder, "boot-1").write(1, "s", "12")
        self.assertEqual(stat.S_IMODE(os.stat(self.folder).st_mode), 0o700)

    def test_a_folder_that_everybody_shares_stays_open(self):
        os.makedirs(self.folder)
        os.chmod(self.folder, 0o1777)
        RunFile(self.folder, "boot-1").write(1, "s", "12")
        self.assertEqual(stat.S_IMODE(os.stat(self.folder).st_mode), 0o1777)

    def test_it_is_removed_unless_a_newer_script_has_replaced_it(self):
        first, second = RunFile(self.folder, "boot-1"), RunFile(self.folder, "boot-2")
        first.write(1, "s", "12")
        second.write(2, "s", "12")
        first.remove()
        self.assertEqual(len(os.listdir(self.folder)), 1)
        second.remove()
        self.assertEqual(os.listdir(self.folder), [])
        second.remove()


if __name__ == "__main__":
    unittest.main()
