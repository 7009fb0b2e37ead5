import fc from "fast-check"
import { describe, expect, it } from "vitest"
import { metered, SILENT, still } from "./meter.ts"
import { formOf, metricsOf } from "./metrics.ts"
import { middleCut } from "./middle-cut.ts"
import { moved } from "./roving.ts"
import { blockSpan, covers, visibleSpan, WHOLE, watchSpan } from "./window.ts"

const PHONE = { width: 390, height: 844, touch: true }
const TABLET = { width: 820, height: 1180, touch: true }
const DESK = { width: 1440, height: 900, touch: false }

describe("the one grid", () => {
  it("knows phones, tablets and desks, held either way", () => {
    expect(formOf(PHONE)).toBe("phone")
    expect(formOf({ width: 844, height: 390, touch: true })).toBe("phone")
    expect(formOf(TABLET)).toBe("tablet")
    expect(formOf({ width: 1180, height: 820, touch: true })).toBe("tablet")
    expect(formOf(DESK)).toBe("desktop")
  })

  it("shows eight tracks by eight scenes with faders under them on a tablet", () => {
    const { column, scene, head, row, stop, mixer } = metricsOf(TABLET, { columns: 8, scenes: 8 })
    expect(column * 8 + scene).toBeLessThanOrEqual(TABLET.width)
    expect(64 + head + row * 8 + stop + mixer).toBeLessThanOrEqual(TABLET.height)
    expect(row).toBeGreaterThanOrEqual(56)
  })

  it("makes nothing smaller than a finger", () => {
    const side = fc.integer({ min: 320, max: 3_000 })
    const count = fc.integer({ min: 0, max: 300 })
    fc.assert(
      fc.property(side, side, fc.boolean(), count, count, (width, height, touch, columns, scenes) => {
        const { column, row, stop, head } = metricsOf({ width, height, touch }, { columns, scenes })
        expect(Math.min(column, row, stop, head)).toBeGreaterThanOrEqual(44)
      }),
      { seed: 3 },
    )
  })

  it("fills the width with whole columns when there are more than fit", () => {
    const { column, scene } = metricsOf(DESK, { columns: 200, scenes: 200 })
    expect((DESK.width - scene) % column).toBeLessThan(column / 4)
  })
})

describe("what is watched of a big Set", () => {
  it("is all of it while it is small, so that scrolling never waits", () => {
    expect(watchSpan([3, 9], WHOLE)).toEqual([0, WHOLE])
  })

  it("covers what is seen with some to spare, and moves in steps", () => {
    const visible = fc
      .integer({ min: 0, max: 190 })
      .chain((from) => fc.tuple(fc.constant(from), fc.integer({ min: from, max: 200 })))
    fc.assert(
      fc.property(visible, (span) => {
        const watched = watchSpan(span, 200)
        expect(covers(watched, span)).toBe(true)
        expect(watched[1] - watched[0]).toBeLessThanOrEqual(span[1] - span[0] + 32)
      }),
      { seed: 5 },
    )
    expect(watchSpan([40, 52], 200)).toEqual(watchSpan([41, 51], 200))
  })

  it("is drawn in whole blocks with one to spare", () => {
    expect(blockSpan([5, 11], 4, 200)).toEqual([4, 12])
    expect(blockSpan([4, 12], 4, 200)).toEqual([0, 16])
    expect(blockSpan([0, 8], 4, 8)).toEqual([0, 8])
  })

  it("finds the rows in view, half ones included", () => {
    expect(visibleSpan(50, 100, 40, 200)).toEqual([1, 4])
    expect(visibleSpan(0, 100, 40, 1)).toEqual([0, 1])
  })
})

describe("a name that is too long", () => {
  const measure = (text: string): number => [...text].length

  it("loses its middle", () => {
    expect(middleCut("Bassline Verse 3", 9, measure)).toBe("Bass…se 3")
  })

  it("keeps whole when it fits, and goes when nothing does", () => {
    expect(middleCut("Kick", 4, measure)).toBe("Kick")
    expect(middleCut("Kick", 1, measure)).toBe("")
  })

  it("does not cut a letter that takes two units of text", () => {
    expect(middleCut("🥁🎹🎸🎺🎻🎷", 3, measure)).toBe("🥁…🎷")
  })

  it("never needs more room than there is", () => {
    fc.assert(
      fc.property(fc.string(), fc.integer({ min: 0, max: 40 }), (name, room) => {
        expect(measure(middleCut(name, room, measure))).toBeLessThanOrEqual(room)
      }),
      { seed: 9 },
    )
  })
})

describe("arrow keys in the clip grid", () => {
  const size = { tracks: 8, scenes: 4 }

  it("go from the last track to the scene column and from the last scene to the stop buttons", () => {
    expect(moved({ row: 0, column: 7 }, "ArrowRight", false, size)).toEqual({ row: 0, column: 8 })
    expect(moved({ row: 3, column: 2 }, "ArrowDown", false, size)).toEqual({ row: 4, column: 2 })
  })

  it("stop at the edges", () => {
    expect(moved({ row: 0, column: 0 }, "ArrowUp", false, size)).toEqual({ row: 0, column: 0 })
    expect(moved({ row: 4, column: 8 }, "ArrowRight", false, size)).toEqual({ row: 4, column: 8 })
  })

  it("reach the ends with Home and End, and leave other keys alone", () => {
    expect(moved({ row: 2, column: 5 }, "Home", false, size)).toEqual({ row: 2, column: 0 })
    expect(moved({ row: 2, column: 5 }, "End", true, size)).toEqual({ row: 4, column: 8 })
    expect(moved({ row: 2, column: 5 }, "x", false, size)).toBeUndefined()
  })
})

describe("a level meter", () => {
  it("rises at once and falls evenly", () => {
    const loud = metered(SILENT, 0.9, 0, 16)
    expect(loud.level).toBe(0.9)
    expect(metered(loud, 0, 100, 100).level).toBeCloseTo(0.74)
  })

  it("holds its peak a moment, then lets it fall to the level", () => {
    const loud = metered(SILENT, 0.9, 0, 16)
    expect(metered(loud, 0.2, 1_000, 500).peak).toBe(0.9)
    expect(metered(loud, 0.2, 1_500, 100).peak).toBeLessThan(0.9)
  })

  it("comes to rest", () => {
    let meter = metered(SILENT, 0.9, 0, 16)
    for (let now = 16; now < 5_000; now += 16) meter = metered(meter, 0.3, now, 16)
    expect(still(meter, 0.3)).toBe(true)
  })
})
