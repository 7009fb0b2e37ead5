import fc from "fast-check"
import { describe, expect, it } from "vitest"
import { AWAY, type DragRules, type Finger, joined, lifted, movedTo, touched } from "./drag.ts"

const FADER: DragRules = { min: 0, max: 1, travel: 200, axis: "vertical" }
const PAN: DragRules = { min: -1, max: 1, travel: 200, axis: "horizontal" }

const finger = (x: number, y: number, id = 1): Finger => ({ id, x, y })

describe("a relative drag", () => {
  it("does not jump to where the finger lands", () => {
    expect(touched(finger(40, 190), 0.85, FADER).value).toBe(0.85)
  })

  it("moves by the way of the finger: half the travel is half the range", () => {
    const drag = movedTo(touched(finger(0, 150), 0.25, FADER), finger(0, 50), false, FADER)
    expect(drag.value).toBeCloseTo(0.75)
    expect(drag.ghost).toBe(0.25)
  })

  it("moves a pan sideways", () => {
    expect(movedTo(touched(finger(0, 0), 0, PAN), finger(50, 80), false, PAN).value).toBeCloseTo(0.5)
  })

  it("ignores the trembling of a finger that only rests", () => {
    expect(movedTo(touched(finger(0, 100), 0.5, FADER), finger(0, 98), false, FADER)).toMatchObject({
      value: 0.5,
      moved: false,
    })
  })

  it("is ten times finer with Shift, a second finger, or a finger that slid away", () => {
    const start = touched(finger(0, 100), 0.5, FADER)
    expect(movedTo(start, finger(0, 80), true, FADER).value).toBeCloseTo(0.51)
    expect(movedTo(joined(start, 2), finger(0, 80), false, FADER).value).toBeCloseTo(0.51)
    expect(movedTo(start, finger(AWAY + 1, 80), false, FADER)).toMatchObject({ fine: true })
  })

  it("does not listen to the helping finger's way", () => {
    const drag = joined(touched(finger(0, 100), 0.5, FADER), 2)
    expect(movedTo(drag, finger(0, 0, 2), false, FADER).value).toBe(0.5)
  })

  it("ends with the leading finger; the helping one only ends fine mode", () => {
    const drag = joined(touched(finger(0, 100), 0.5, FADER), 2)
    expect(lifted(drag, 2)).toMatchObject({ fine: false })
    expect(lifted(drag, 1)).toBeUndefined()
  })

  it("stays within its range whatever the way", () => {
    const places = fc.array(fc.tuple(fc.integer({ min: -5_000, max: 5_000 }), fc.integer({ min: -5_000, max: 5_000 })))
    fc.assert(
      fc.property(places, fc.boolean(), (way, shift) => {
        let drag = touched(finger(0, 0), 0.5, FADER)
        for (const [x, y] of way) drag = movedTo(drag, finger(x, y), shift, FADER)
        expect(drag.value).toBeGreaterThanOrEqual(0)
        expect(drag.value).toBeLessThanOrEqual(1)
      }),
      { seed: 11 },
    )
  })

  it("comes back at once from an end it was pushed against", () => {
    const pushed = movedTo(touched(finger(0, 100), 0.9, FADER), finger(0, -900), false, FADER)
    expect(movedTo(pushed, finger(0, -880), false, FADER).value).toBeCloseTo(0.9)
  })
})
