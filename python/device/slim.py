"""Copies the agent for a board without comments, docstrings and blank lines: less of the drive, and less memory while a board compiles it.

    python3 -m device.slim TARGET        (with PYTHONPATH=python)
"""
import ast
import io
import os
import sys
import tokenize

SOURCE = os.path.join(os.path.dirname(os.path.abspath(__file__)), "backline_files")


def _docstrings(tree):
    """(first line, last line, is it the whole body?) of every docstring."""
    for node in ast.walk(tree):
        if isinstance(node, (ast.Module, ast.ClassDef, ast.FunctionDef)) and ast.get_docstring(node):
            text = node.body[0]
            yield text.lineno, text.end_lineno, len(node.body) == 1 and not isinstance(node, ast.Module)


def slim(source):
    """The same program without what only people read. Needs Python 3.8."""
    lines = source.splitlines()
    for token in tokenize.generate_tokens(io.StringIO(source).readline):
        if token.type == tokenize.COMMENT:
            row, column = token.start
            lines[row - 1] = lines[row - 1][:column].rstrip()
    for first, last, whole in _docstrings(ast.parse(source)):
        indent = lines[first - 1][: -len(lines[first - 1].lstrip())]
        lines[first - 1 : last] = [indent + "pass" if whole else ""] + [""] * (last - first)
    return "".join(_shallow(line) + "\n" for line in lines if line.strip())


def _shallow(line):
    text = line.lstrip(" ")
    return " " * ((len(line) - len(text)) // 4) + text


def main(target):
    os.makedirs(target, exist_ok=True)
    total = 0
    for name in sorted(os.listdir(SOURCE)):
        if name.endswith(".py"):
            with open(os.path.join(SOURCE, name), encoding="utf-8") as file:
                text = slim(file.read())
            with open(os.path.join(target, name), "w", encoding="utf-8", newline="\n") as file:
                file.write(text)
            print("%6d  %s" % (len(text.encode()), name))
            total += len(text.encode())
    print("%6d  in all" % total)


if __name__ == "__main__":
    if len(sys.argv) != 2:
        sys.exit(__doc__)
    main(sys.argv[1])
