"""For tests in MicroPython for WebAssembly: its `os`, with the error numbers that boards have, and what the tests use besides."""
import builtins

import uos

# What WebAssembly systems say: what boards say.
_NUMBERS = {2: 7, 20: 17, 31: 21, 44: 2, 51: 28, 54: 20, 55: 39, 69: 30}


def _as_boards(act):
    def acting(*arguments):
        try:
            return act(*arguments)
        except OSError as error:
            number = error.args[0] if error.args else 0
            raise OSError(_NUMBERS.get(number, number))

    return acting


listdir, mkdir, remove, rename, rmdir, stat = map(_as_boards, (uos.listdir, uos.mkdir, uos.remove, uos.rename, uos.rmdir, uos.stat))
builtins.open = _as_boards(open)
getcwd, statvfs = uos.getcwd, uos.statvfs
