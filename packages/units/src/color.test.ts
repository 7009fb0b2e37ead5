import fc from "fast-check"
import { describe, expect, it } from "vitest"
import { colorIndex, hexOfRgb, nearestColorIndex, PALETTE, rgb, rgbOfHex, rgbOfIndex, snapColor } from "./index.ts"

describe("the palette", () => {
  it("has seventy different colours", () => {
    expect(new Set(PALETTE).size).toBe(70)
  })

  it("finds each of its colours again", () => {
    PALETTE.forEach((color, index) => {
      expect(nearestColorIndex(rgb(color))).toBe(index)
      expect(rgbOfIndex(colorIndex(index))).toBe(color)
    })
  })

  it.each([
    ["#ff0000", 14, "#ff3636"],
    ["#abcdef", 37, "#b9c1e3"],
  ])("%s snaps to colour %d, %s, as in Live", (written, index, snapped) => {
    expect(nearestColorIndex(rgbOfHex(written))).toBe(index)
    expect(hexOfRgb(snapColor(rgbOfHex(written)))).toBe(snapped)
  })

  it("leaves a snapped colour where it is", () => {
    const property = fc.property(fc.integer({ min: 0, max: 0xffffff }), (color) => {
      const snapped = snapColor(rgb(color))
      expect(snapColor(snapped)).toBe(snapped)
    })
    fc.assert(property, { seed: 70, numRuns: 200 })
  })
})

describe("a colour's text", () => {
  it("is read long and short, with and without its sign", () => {
    expect(rgbOfHex("f33")).toBe(0xff3333)
    expect(rgbOfHex("#00FF0a")).toBe(0x00ff0a)
  })

  it("keeps its leading zeros", () => {
    expect(hexOfRgb(rgb(0x0a))).toBe("#00000a")
  })

  it.each(["red", "#ff", "#gggggg", ""])("is not %j", (text) => {
    expect(() => rgbOfHex(text)).toThrow(`not ${JSON.stringify(text)}`)
  })
})
