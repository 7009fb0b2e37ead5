import fc from "fast-check"
import { describe, expect, it } from "vitest"
import {
  decibels,
  decibelsOfText,
  decibelsOfVolume,
  decibelsText,
  SILENCE,
  UnitError,
  volume,
  volumeOfDecibels,
} from "./index.ts"

/** As Live 12.4 showed them. */
const SHOWN = [
  [0, "-inf dB"],
  [0.1, "-48.6 dB"],
  [0.2, "-34.4 dB"],
  [0.4, "-18.0 dB"],
  [0.7, "-6.0 dB"],
  [0.85, "0.0 dB"],
  [1, "6.0 dB"],
] as const

describe("a volume fader", () => {
  it.each(SHOWN)("at %d shows %s", (position, text) => {
    expect(decibelsText(decibelsOfVolume(volume(position)))).toBe(text)
  })

  it.each([
    [-6, 0.7],
    [-10, 0.6],
    [-15, 0.475],
    [-30, 0.2384],
    [-60, 0.0346],
  ])("%d dB stands where others measured it in Live", (level, position) => {
    expect(volumeOfDecibels(decibels(level))).toBeCloseTo(position, 2)
  })

  it("is silent below its lowest step", () => {
    expect(decibelsOfVolume(volume(0.0005))).toBe(SILENCE)
    expect(volumeOfDecibels(decibels(-90))).toBe(0)
    expect(volumeOfDecibels(SILENCE)).toBe(0)
  })

  it("has a top, and says where", () => {
    expect(() => volumeOfDecibels(decibels(6.1))).toThrow("a volume fader takes up to 6 dB, not 6.1")
    expect(() => volumeOfDecibels(decibels(0.1), "send")).toThrow("a send fader takes up to 0 dB, not 0.1")
  })
})

describe("a send", () => {
  it.each([
    [0, "-inf dB"],
    [0.004, "-inf dB"],
    [0.01, "-69.4 dB"],
    [0.4, "-24.0 dB"],
    [0.85, "-6.0 dB"],
    [1, "0.0 dB"],
  ])("at %d shows %s", (position, text) => {
    expect(decibelsText(decibelsOfVolume(volume(position), "send"))).toBe(text)
  })
})

describe.each(["volume", "send"] as const)("the %s curve", (fader) => {
  const positions = fc.double({ min: 0, max: 1, noNaN: true })

  it("never falls", () => {
    const property = fc.property(positions, positions, (one, other) => {
      const [low, high] = one < other ? [one, other] : [other, one]
      expect(decibelsOfVolume(volume(low), fader)).toBeLessThanOrEqual(decibelsOfVolume(volume(high), fader) + 1e-9)
    })
    fc.assert(property, { seed: 6, numRuns: 500 })
  })

  it("leads back to the position it came from, wherever there is sound", () => {
    const property = fc.property(fc.double({ min: 0.005, max: 1, noNaN: true }), (position) => {
      const level = decibelsOfVolume(volume(position), fader)
      expect(volumeOfDecibels(level, fader)).toBeCloseTo(position, 6)
    })
    fc.assert(property, { seed: 6, numRuns: 500 })
  })
})

describe("the text of a level", () => {
  it("is read with or without its unit", () => {
    expect(decibelsOfText("-6.0 dB")).toBe(-6)
    expect(decibelsOfText("+3.5")).toBe(3.5)
    expect(decibelsOfText("-INF db")).toBe(SILENCE)
  })

  it("never shows a negative nothing", () => {
    expect(decibelsText(decibels(-0.04))).toBe("0.0 dB")
  })

  it.each(["loud", "", "6 dBm"])("is not %j", (text) => {
    expect(() => decibelsOfText(text)).toThrow(UnitError)
  })
})
