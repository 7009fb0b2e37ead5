import { describe, expect, it } from "vitest"
import { readValue } from "./values.ts"

const VOLUME = "song.tracks.0.mixer_device.volume.value"

describe("a value typed on the command line", () => {
  it.each([
    ["120", 120],
    ["on", true],
    ["off", false],
    ["null", null],
    ['"120"', "120"],
    ["[1, 2]", [1, 2]],
    ["Bass", "Bass"],
    ["two words", "two words"],
  ])("%s is read as it looks", (text, value) => {
    expect(readValue(text, "song.tempo")).toEqual(value)
  })

  it("may be decibels where Live shows decibels", () => {
    expect(readValue("-6dB", VOLUME)).toBeCloseTo(0.7)
    expect(readValue("-inf dB", VOLUME)).toBe(0)
    expect(readValue("-6 dB", "song.tracks.0.mixer_device.sends.1.value")).toBeCloseTo(0.85)
  })

  it("may not be decibels elsewhere, nor above the top of the fader", () => {
    expect(() => readValue("-6dB", "song.tempo")).toThrow(/-6dB/)
    expect(() => readValue("+60dB", VOLUME)).toThrow(/60/)
  })
})
