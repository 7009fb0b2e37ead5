import fc from "fast-check"
import { describe, expect, it } from "vitest"
import { barLength, beats, beatsOfPosition, positionText, signature, UnitError } from "./index.ts"

const fourFour = signature(4, 4)
const sixEight = signature(6, 8)

describe("a position", () => {
  it.each([
    [0, "1.1.1"],
    [0.25, "1.1.2"],
    [3.75, "1.4.4"],
    [4, "2.1.1"],
    [17.5, "5.2.3"],
    [-4, "-1.1.1"],
    [-0.25, "-1.4.4"],
  ])("in 4/4, beat %d is %s", (time, text) => {
    expect(positionText(beats(time), fourFour)).toBe(text)
    expect(beatsOfPosition(text, fourFour)).toBe(time)
  })

  it("counts eighths in 6/8, where a beat has two sixteenths", () => {
    expect(barLength(sixEight)).toBe(3)
    expect(positionText(beats(3.75), sixEight)).toBe("2.2.2")
  })

  it("rounds down to the sixteenth, but forgives a rounding error", () => {
    expect(positionText(beats(0.49), fourFour)).toBe("1.1.2")
    expect(positionText(beats(3.9999999999999), fourFour)).toBe("2.1.1")
  })

  it("may leave beats and sixteenths out", () => {
    expect(beatsOfPosition("5", fourFour)).toBe(16)
    expect(beatsOfPosition("5.2", fourFour)).toBe(17)
  })

  it.each(["", "0.1.1", "1.0.1", "5.5.1", "1.1.5", "1.1.1.1", "one"])("refuses %j", (text) => {
    expect(() => beatsOfPosition(text, fourFour)).toThrow(UnitError)
    expect(() => beatsOfPosition(text, fourFour)).toThrow(JSON.stringify(text))
  })

  it("says which beats a bar has", () => {
    expect(() => beatsOfPosition("1.7.1", sixEight)).toThrow('a bar of 6/8 has beats 1 to 6, not "1.7.1"')
  })

  it("comes back from its text on every sixteenth of every signature", () => {
    const meters = fc.tuple(fc.integer({ min: 1, max: 99 }), fc.constantFrom(1, 2, 4, 8, 16))
    const property = fc.property(
      meters,
      fc.integer({ min: -2000, max: 20000 }),
      ([numerator, denominator], sixteenths) => {
        const meter = signature(numerator, denominator)
        const time = beats(sixteenths / 4)
        expect(beatsOfPosition(positionText(time, meter), meter)).toBeCloseTo(time, 9)
      },
    )
    fc.assert(property, { seed: 4, numRuns: 300 })
  })
})

describe("a signature", () => {
  it.each([
    [0, 4],
    [100, 4],
    [4, 3],
    [4, 32],
    [3.5, 4],
  ])("is never %d/%d", (numerator, denominator) => {
    expect(() => signature(numerator, denominator)).toThrow(`not ${numerator}/${denominator}`)
  })
})
