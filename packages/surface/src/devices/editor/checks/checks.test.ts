import { readdirSync, readFileSync } from "node:fs"
import { describe, expect, it } from "vitest"
import { jsonMistakes } from "./json.ts"
import { pythonMistakes } from "./python.ts"

const found = (text: string): string[] =>
  pythonMistakes(text).map(({ from, message }) => `${text.slice(0, from).split("\n").length}: ${message}`)

describe("the check of Python", () => {
  it.each([
    ["a bracket", "x = (1 + 2\ny = 3\n", '1: this "(" is never closed'],
    ["a bracket before the next function", "a = [1,\n\ndef f():\n    pass\n", '1: this "[" is never closed'],
    ["the wrong bracket", "x = (1, 2]\n", '1: "]" does not close the "(" of line 1'],
    ["a bracket too many", "print(1))\n", '1: ")" closes nothing'],
    ["a string", "a = 'wah\nb = 1\n", "1: this string is never closed"],
    ["a long string", 'a = """wah\nb = 1\n', "1: this string is never closed"],
    ["a colon", "if x == 1\n    y = 2\n", "1: a colon is missing at the end of this line"],
    ["a block", "def loop():\nprint(1)\n", "2: an indented block is missing after line 1"],
    ["a block at the end", "while True:\n", "1: an indented block is missing after line 1"],
    ["an indentation", "x = 1\n    y = 2\n", "2: this line is indented, and nothing above it asks for that"],
    ["a dedent", "if x:\n        a = 1\n    b = 2\n", "3: this indentation matches no line above"],
    [
      "tabs and spaces",
      "if x:\n        a = 1\n\tb = 2\n",
      "3: tabs and spaces are mixed: this indentation means different things to different eyes",
    ],
    ["print of Python 2", 'print "hello"\n', "1: print needs round brackets: print(…)"],
    ["an operator", "x = 1 +\ny = 2\n", "1: something is missing behind this"],
    ["a word", "x = 1 2\n", '1: "2" does not belong here'],
    ["an assignment", "if x = 1:\n    pass\n", '1: "=" does not belong here'],
  ])("finds %s", (_name, text, mistake) => {
    expect(found(text)[0]).toBe(mistake)
  })

  it.each([
    ["brackets over lines", "x = foo(\n  1,\n 2)\ny = 1\n"],
    ["strings with quotes and hashes in them", 'a = \'it\\\'s #1\'\nb = """one\n  two \' "\n"""\n'],
    ["lines that go on", "x = 1 + \\\n      2\nassert x\n"],
    ["comments at any depth", "def f():\n  # one\n# two\n    # three\n  return 1\n"],
    ["lambdas, slices and annotations", "a: int = b[1:2]\nf = lambda x: x\nif (n := 3) > 2: pass\n"],
    ["match", "match x:\n    case 1:\n        pass\n    case _:\n        match = 2\n"],
    ["decorators, async and type hints", "@a.b(1)\nasync def f(x: int = 1, *, y=2) -> None:\n\tawait x\n"],
    ["Windows line ends", "if x:\r\n    y = 1\r\nz = \\\r\n  2\r\n"],
    ["a yield of nothing", "def f():\n    x = yield\n    yield  # on\n"],
    ["numbers that end with their point", "x = (24.*3600.) / 4.\n"],
    [
      "patterns without arguments, and targets with a point",
      "match x:\n  case a.B():\n    with y as self.z: pass\nwith p() as (a, b): pass\nx = [a for a, *b in c]\n",
    ],
    ["form feeds", "x = 1\n\f\ndef f():\n  return 1\n"],
    ["nothing", ""],
  ])("has nothing against %s", (_name, text) => {
    expect(found(text)).toEqual([])
  })

  it("has nothing against the programs that run on boards", () => {
    const folder = new URL("../../../../../../python/device/backline_files/", import.meta.url)
    const files = readdirSync(folder).filter((name) => name.endsWith(".py"))
    expect(files.length).toBeGreaterThan(5)
    for (const name of files) expect([name, found(readFileSync(new URL(name, folder), "utf8"))]).toEqual([name, []])
  })
})

describe("the check of JSON", () => {
  it.each([
    ['{"a": 1,}', 6],
    ['{"a": [1, 2}', 10],
    ['{"a" 1}', 3],
    ["[1, 2", 4],
    ["{'a': 1}", 1],
  ])("finds what is wrong in %s, and where", (text, from) => {
    const [mistake] = jsonMistakes(text)
    expect(Math.abs((mistake?.from ?? 99) - from)).toBeLessThanOrEqual(2)
  })

  it("has nothing against JSON, and something against no JSON", () => {
    expect(jsonMistakes('{"a": [1, 2.5e3, null, "ä"]}')).toEqual([])
    expect(jsonMistakes("")).toHaveLength(1)
    expect(jsonMistakes('"a\tb"')).toHaveLength(1)
  })
})
