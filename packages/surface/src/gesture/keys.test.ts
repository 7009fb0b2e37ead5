import { describe, expect, it } from "vitest"
import { keyedValue } from "./keys.ts"

const VOLUME = { min: 0, max: 1, initial: 0.85 }

describe("keys on a slider", () => {
  it("step through the range, finely with Shift", () => {
    expect(keyedValue("ArrowUp", false, 0.5, VOLUME)).toBeCloseTo(0.52)
    expect(keyedValue("ArrowLeft", true, 0.5, VOLUME)).toBeCloseTo(0.498)
    expect(keyedValue("PageDown", false, 0.5, VOLUME)).toBeCloseTo(0.4)
  })

  it("stop at the ends and reach them at once", () => {
    expect(keyedValue("ArrowUp", false, 1, VOLUME)).toBe(1)
    expect(keyedValue("Home", false, 0.5, VOLUME)).toBe(0)
    expect(keyedValue("End", false, 0.5, VOLUME)).toBe(1)
  })

  it("bring the default back", () => {
    expect(keyedValue("Backspace", false, 0.2, VOLUME)).toBe(0.85)
  })

  it("that mean nothing are left to others", () => {
    expect(keyedValue(" ", false, 0.5, VOLUME)).toBeUndefined()
  })
})
