import { describe, expect, it } from "vitest"
import { type OrdealReport, ordeal } from "./ordeal.ts"
import { originalOrdeal } from "./original-ordeal.ts"

const SEEDS = Array.from({ length: 300 }, (_none, index) => index + 1)

/** The part of all transfers that got through: what tells a patient host from one that gives up. */
function through(reports: readonly OrdealReport[]): number {
  const done = reports.reduce((sum, report) => sum + report.saved + report.read, 0)
  const failed = reports.reduce((sum, report) => sum + [...report.failed.values()].reduce((a, b) => a + b, 0), 0)
  return done / (done + failed)
}

describe("whatever happens on the line", () => {
  it("a transfer ends whole and checked, or with a named reason in time; no file is lost, and no storm begins", () => {
    const reports = SEEDS.map(ordeal)
    expect(reports.flatMap((report) => report.broken)).toEqual([])
    expect(through(reports)).toBeGreaterThan(0.8)
  })

  it("the same holds the original's way, although the board is what it is", () => {
    const reports = SEEDS.map(originalOrdeal)
    expect(reports.flatMap((report) => report.broken)).toEqual([])
    expect(through(reports)).toBeGreaterThan(0.8)
  })
})
