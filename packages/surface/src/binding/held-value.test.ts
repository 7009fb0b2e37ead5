import { describe, expect, it } from "vitest"
import { ECHO, heldBy, moved, released, settled, shown, told } from "./held-value.ts"

describe("what a held control shows", () => {
  it("is the hand's value while Live says something else", () => {
    expect(shown(told(moved(heldBy(0.5), 0.7), 0.2))).toBe(0.7)
  })

  it("is still the hand's just after release: older echoes may be on their way", () => {
    const held = told(released(moved(heldBy(0.5), 0.7), 1_000), 0.6)
    expect(shown(settled(held, 1_000 + ECHO - 1))).toBe(0.7)
  })

  it("is Live's as soon as Live has echoed the last value", () => {
    const echoed = told(released(moved(heldBy(0.5), 0.7), 1_000), 0.7)
    expect(echoed.hand).toBeUndefined()
  })

  it("is what Live changed during the touch, once the hand has let go", () => {
    const held = told(released(moved(heldBy(0.5), 0.7), 1_000), 0.3)
    expect(shown(settled(held, 1_000 + ECHO))).toBe(0.3)
  })
})
