"""Copies the agent for a board without comments, docstrings and blank lines: less of the drive, and less memory while a board compiles it.

    PYTHONPATH=python python3 -m device.slim TARGET [--own]

--own leaves out what only original browsers and MidiBridge projects need.
"""
import io
import os
import sys
import tokenize

SOURCE = os.path.join(os.path.dirname(os.path.abspath(__file__)), "backline_files")
FOR_ORIGINALS = ("original.py", "sending.py", "texts.py", "pymidibridge.py")
_BREAKS = (tokenize.NEWLINE, tokenize.INDENT, tokenize.DEDENT, tokenize.NL, tokenize.COMMENT, tokenize.ENCODING)


def slim(source):
    """The same program without what only people read."""
    lines = source.splitlines()
    tokens = list(tokenize.generate_tokens(io.StringIO(source).readline))
    for before, token, after in zip([tokens[0]] + tokens, tokens, tokens[1:]):
        if token.type == tokenize.COMMENT:
            row, column = token.start
            lines[row - 1] = lines[row - 1][:column].rstrip()
        elif token.type == tokenize.STRING and after.type == tokenize.NEWLINE and (before is token or before.type in _BREAKS):
            # A string that stands alone. `0` keeps a body that has nothing else.
            first, last = token.start[0], token.end[0]
            lines[first - 1 : last] = [" " * token.start[1] + "0"] + [""] * (last - first)
    return "".join(_shallow(line) + "\n" for line in lines if line.strip())


def _shallow(line):
    text = line.lstrip(" ")
    return " " * ((len(line) - len(text)) // 4) + text


def main(target, own=False):
    os.makedirs(target, exist_ok=True)
    total = 0
    for name in sorted(os.listdir(SOURCE)):
        if not name.endswith(".py") or own and name in FOR_ORIGINALS:
            continue
        with open(os.path.join(SOURCE, name), encoding="utf-8") as file:
            text = slim(file.read())
        with open(os.path.join(target, name), "w", encoding="utf-8", newline="\n") as file:
            file.write(text)
        print("%6d  %s" % (len(text.encode()), name))
        total += len(text.encode())
    print("%6d  in all" % total)
    return total


if __name__ == "__main__":
    if len(sys.argv) not in (2, 3) or sys.argv[2:] not in ([], ["--own"]):
        sys.exit(__doc__)
    main(sys.argv[1], bool(sys.argv[2:]))
