import { describe, expect, it } from "vitest"
import { barLine, progressBar, sizeText, timeText } from "./progress-bar.ts"

describe("the progress of a transfer", () => {
  it("shows part, speed and time left", () => {
    expect(barLine("/a.py", { bytes: 500, total: 2_000, rate: 250, left: 6_000 })).toBe(
      "██████░░░░░░░░░░░░░░░░░░  25 %  /a.py  500 B of 2.0 kB  250 B/s  6 s left",
    )
  })

  it("keeps speed and time on a narrow terminal, and shortens bar and name", () => {
    const progress = { bytes: 55_500, total: 300_000, rate: 123_500, left: 75_000 }
    const line = barLine("/lib/a rather long name of a file.bin", progress, 79)
    expect(line).toBe("█░░░░░░░  18 %  …f a file.bin  55.5 kB of 300.0 kB  123.5 kB/s  1 min 15 s left")
    expect(line).toHaveLength(79)
    expect(barLine("/a", progress, 20)).toHaveLength(20)
  })

  it("is full for an empty file, and says nothing that it does not know", () => {
    expect(barLine("/a", { bytes: 0, total: 0, rate: 0, left: undefined })).toContain("100 %  /a  0 B of 0 B")
  })

  it("is drawn on a terminal only, and taken away again", () => {
    const drawn: string[] = []
    const screen = (isTTY: boolean) => ({ isTTY, write: (text: string) => drawn.push(text) })
    const progress = { bytes: 1, total: 1, rate: 0, left: undefined }
    progressBar(screen(false)).show("/a", progress)
    progressBar(screen(true), true).show("/a", progress)
    expect(drawn).toEqual([])
    const bar = progressBar(screen(true))
    bar.show("/a", progress)
    bar.clear()
    expect(drawn.at(-1)).toBe("\r\x1b[K")
  })

  it("counts in sizes and times that people know", () => {
    expect([sizeText(999), sizeText(1_500), sizeText(2_000_000)]).toEqual(["999 B", "1.5 kB", "2.0 MB"])
    expect([timeText(1_400), timeText(75_000)]).toEqual(["1 s", "1 min 15 s"])
  })
})
