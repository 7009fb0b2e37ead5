import { describe, expect, it } from "vitest"
import { isDoubleTap } from "./double-tap.ts"

describe("a double tap", () => {
  const first = { x: 100, y: 100, at: 1_000 }

  it("is two taps soon after each other in one place", () => {
    expect(isDoubleTap(first, { x: 104, y: 98, at: 1_200 })).toBe(true)
  })

  it("is not one tap, two slow ones, or two in different places", () => {
    expect(isDoubleTap(undefined, first)).toBe(false)
    expect(isDoubleTap(first, { x: 100, y: 100, at: 1_500 })).toBe(false)
    expect(isDoubleTap(first, { x: 160, y: 100, at: 1_100 })).toBe(false)
  })
})
