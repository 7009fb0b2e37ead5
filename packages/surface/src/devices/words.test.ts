import { DeviceFault } from "@backline/device-files"
import { describe, expect, it } from "vitest"
import { crashPlace } from "./boards/crash-place.ts"
import { readable, saidOf } from "./words.ts"

const TRACEBACK =
  'Traceback (most recent call last):\n  File "code.py", line 12, in <module>\n  File "lib/show.py", line 3, in loop\nNameError: x'

describe("what is said", () => {
  it("is a whole sentence with what to do next", () => {
    expect(saidOf(new DeviceFault({ code: "full", operation: "write", path: "/a.py" }))).toBe(
      'There is no space left for "/a.py". Remove something from the board first.',
    )
  })

  it("calls a defect a defect", () => {
    expect(saidOf(new TypeError("x is not a function"))).toBe("This is a defect of Backline: x is not a function")
  })
})

describe("a traceback", () => {
  it("leads to the line that it names last", () => {
    expect(crashPlace(TRACEBACK)).toEqual({ path: "/lib/show.py", line: 3 })
    expect(crashPlace("MemoryError")).toBeUndefined()
    expect(crashPlace('  File "<stdin>", line 1')).toBeUndefined()
  })

  it("is read also as originals send it: a list of lines, written as Python writes lists", () => {
    const sent = `['Traceback (most recent call last):\\n', '  File "code.py", line 2, in <module>\\n', "NameError: name 'x' isn't defined\\n"]`
    expect(readable(sent)).toBe(
      "Traceback (most recent call last):\n  File \"code.py\", line 2, in <module>\nNameError: name 'x' isn't defined",
    )
    expect(readable("[Errno 28] No space")).toBe("[Errno 28] No space")
  })
})
