"""For tests in MicroPython for WebAssembly: its `os`, with the error numbers that boards have, and what the tests use besides."""
import builtins

import uos

# What WebAssembly systems say: what boards say.
_NUMBERS = {2: 7, 20: 17, 31: 21, 44: 2, 51: 28, 54: 20, 55: 39, 69: 30}


def _as_boards(act):
    def acting(*arguments, **_encoding):
        try:
            return act(*arguments)
        except OSError as error:
            number = error.args[0] if error.args else 0
            raise OSError(_NUMBERS.get(number, number))

    return acting


listdir, mkdir, remove, rename, rmdir, stat = map(_as_boards, (uos.listdir, uos.mkdir, uos.remove, uos.rename, uos.rmdir, uos.stat))
builtins.open = _as_boards(open)
getcwd, statvfs = uos.getcwd, uos.statvfs
environ = {}


def urandom(n):
    import random

    return random.DICE.getrandbits(8 * n).to_bytes(n, "big")


def walk(folder):
    names = listdir(folder)
    folders = [name for name in names if path.isdir(folder + "/" + name)]
    yield folder, folders, [name for name in names if name not in folders]
    for name in folders:
        for row in walk(folder + "/" + name):
            yield row


class path:
    sep = "/"

    @staticmethod
    def join(*parts):
        return "/".join(parts)

    @staticmethod
    def exists(full):
        try:
            stat(full)
            return True
        except OSError:
            return False

    @staticmethod
    def isdir(full):
        return path.exists(full) and stat(full)[0] & 0xF000 == 0x4000

    @staticmethod
    def realpath(full):
        return full

    abspath = realpath

    @staticmethod
    def dirname(full):
        return full[: full.rfind("/")]
