import { Quantization } from "@backline/lom"
import { describe, expect, it } from "vitest"
import { beatsAt, blinkOn, reported, STOPPED_CLOCK, withTempo } from "./beat-clock.ts"
import { foldIntoLoop, loopProgress } from "./loop.ts"
import { beatsToBoundary, countDown, gridBeats, LAUNCH_QUANTISATIONS } from "./quantisation.ts"

const FOUR = { numerator: 4, denominator: 4 }
const SEVEN_EIGHT = { numerator: 7, denominator: 8 }

describe("launch quantisation", () => {
  it("has Live's entries in Live's order", () => {
    expect(LAUNCH_QUANTISATIONS).toHaveLength(Object.keys(Quantization).length)
    expect(LAUNCH_QUANTISATIONS[Quantization.q_bar]?.name).toBe("1 Bar")
    expect(LAUNCH_QUANTISATIONS[Quantization.q_quarter_triplet]?.beats).toBeCloseTo(2 / 3)
    expect(LAUNCH_QUANTISATIONS[Quantization.q_thirtytwoth]?.beats).toBe(1 / 8)
  })

  it("measures bars in the signature", () => {
    expect(gridBeats(4, FOUR)).toBe(4)
    expect(gridBeats(4, SEVEN_EIGHT)).toBe(3.5)
    expect(gridBeats(0, FOUR)).toBe(0)
    expect(gridBeats(7, SEVEN_EIGHT)).toBe(1)
  })

  it("tells how long until the next boundary, a whole one when on it", () => {
    expect(beatsToBoundary(5, 4)).toBe(3)
    expect(beatsToBoundary(8, 4)).toBe(4)
    expect(beatsToBoundary(3, 0)).toBe(0)
  })

  it("counts down in beats as musicians do, in bars and beats when it is long", () => {
    expect(countDown(4, 4, FOUR)).toBe("4")
    expect(countDown(7.9, 4, FOUR)).toBe("1")
    expect(countDown(0, 3, FOUR)).toBe("1.4")
    expect(countDown(1, 0, FOUR)).toBe("")
    expect(countDown(0, 4, SEVEN_EIGHT)).toBe("7")
  })
})

describe("the beat clock", () => {
  const playing = withTempo(STOPPED_CLOCK, 120, true, 0)

  it("runs at the tempo between Live's reports", () => {
    expect(beatsAt(playing, 500)).toBeCloseTo(1)
  })

  it("leans towards a report that is a little off", () => {
    const now = beatsAt(reported(playing, 1.1, 500), 500)
    expect(now).toBeGreaterThan(1)
    expect(now).toBeLessThan(1.1)
  })

  it("takes a jump at once", () => {
    expect(beatsAt(reported(playing, 32, 500), 500)).toBe(32)
  })

  it("keeps its place when the tempo changes or Live stops", () => {
    const stopped = withTempo(playing, 90, false, 1_000)
    expect(beatsAt(stopped, 9_000)).toBeCloseTo(2)
    expect(beatsAt(withTempo(playing, 60, true, 1_000), 2_000)).toBeCloseTo(3)
  })

  it("lights what blinks in the first half of each beat", () => {
    expect([4, 4.4, 4.6].map(blinkOn)).toEqual([true, true, false])
  })
})

describe("a clip's way through its loop", () => {
  const loop = { from: 4, to: 8, looping: true }

  it("comes round at the end of the loop", () => {
    expect(foldIntoLoop(9, loop)).toBe(5)
    expect(loopProgress(9, loop)).toBeCloseTo(0.25)
  })

  it("stays full at the end of a clip that does not loop", () => {
    expect(loopProgress(20, { ...loop, looping: false })).toBe(1)
  })

  it("is nothing before the loop and in a clip without length", () => {
    expect(loopProgress(2, loop)).toBe(0)
    expect(loopProgress(2, { from: 1, to: 1, looping: true })).toBe(0)
  })
})
