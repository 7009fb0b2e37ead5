import { PALETTE } from "@backline/units"
import { describe, expect, it } from "vitest"
import { contrast, css, mix, readableOn } from "./contrast.ts"
import { THEME_NAMES, THEMES } from "./themes.ts"

/** WCAG AA for text, and for shapes that carry meaning. */
const TEXT = 4.5
const SHAPE = 3

describe("contrast", () => {
  it("is what WCAG says for black on white", () => {
    expect(contrast(0x000000, 0xffffff)).toBeCloseTo(21)
  })

  it("mixes over a ground", () => {
    expect(css(mix(0xff0000, 0x0000ff, 0.5))).toBe("#800080")
  })
})

describe.each(THEME_NAMES)("the %s look", (name) => {
  const theme = THEMES[name]

  it("can be read", () => {
    for (const ground of [theme.ground, theme.panel, theme.well]) {
      expect(contrast(theme.text, ground)).toBeGreaterThanOrEqual(TEXT)
      expect(contrast(theme.quiet, ground)).toBeGreaterThanOrEqual(TEXT)
    }
  })

  it("shows its states", () => {
    for (const state of [theme.playing, theme.recording, theme.solo, theme.overridden]) {
      expect(contrast(state, theme.panel)).toBeGreaterThanOrEqual(SHAPE)
      expect(contrast(state, theme.ground)).toBeGreaterThanOrEqual(SHAPE)
    }
  })

  it("writes readable names on every clip of Live's palette, resting and playing", () => {
    for (const color of PALETTE) {
      const resting = mix(color, theme.ground, theme.resting)
      for (const ground of [color, resting, mix(color, theme.ground, theme.resting * 0.72)]) {
        expect(contrast(readableOn(ground), ground)).toBeGreaterThanOrEqual(TEXT)
      }
    }
  })
})
