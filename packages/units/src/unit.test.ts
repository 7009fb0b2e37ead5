import { describe, expect, it } from "vitest"
import { beats, bpm, decibels, noteNumber, pan, seconds, UnitError, velocity } from "./index.ts"

function complaint(make: () => unknown): UnitError {
  try {
    make()
  } catch (error) {
    if (error instanceof UnitError) return error
    throw error
  }
  throw new Error("nothing was refused")
}

describe("a unit", () => {
  it("gives the number back", () => {
    expect(bpm(124.5)).toBe(124.5)
    expect(beats(-4)).toBe(-4)
    expect(velocity(99.5)).toBe(99.5)
  })

  it.each([
    [() => bpm(5000), "a tempo takes 20 to 999 BPM, not 5000"],
    [() => noteNumber(60.5), "a note number takes whole numbers, 0 to 127, not 60.5"],
    [() => pan(-1.01), "a pan takes -1 to 1, not -1.01"],
    [() => seconds(-1), "seconds take 0 or more, not -1"],
    [() => beats(Number.POSITIVE_INFINITY), "beats take a number, not Infinity"],
    [() => decibels(201), "decibels take up to 200, not 201"],
  ])("quotes what it refuses and says what would be right", (make, message) => {
    expect(complaint(make)).toMatchObject({ code: "out-of-range", message })
  })

  it("calls what is not a number a wrong type", () => {
    expect(complaint(() => bpm(Number.NaN))).toMatchObject({ code: "wrong-type", value: Number.NaN })
  })
})
