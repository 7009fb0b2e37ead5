import { describe, expect, it } from "vitest"
import { pan, panOfText, panText } from "./index.ts"

describe("a pan", () => {
  it.each([
    [-1, "50L"],
    [-0.5, "25L"],
    [-0.02, "1L"],
    [0, "C"],
    [0.009, "C"],
    [0.5, "25R"],
    [1, "50R"],
  ])("of %d shows %s", (place, text) => {
    expect(panText(pan(place))).toBe(text)
  })

  it("comes back from its text at every step", () => {
    for (let step = -50; step <= 50; step++) expect(panOfText(panText(pan(step / 50)))).toBe(step / 50)
  })

  it("reads small letters and no step at all", () => {
    expect(panOfText("c")).toBe(0)
    expect(panOfText("0L")).toBe(0)
  })

  it.each(["51L", "L", "25", "left", ""])("refuses %j", (text) => {
    expect(() => panOfText(text)).toThrow(`"50L" over "C" to "50R", not ${JSON.stringify(text)}`)
  })
})
