import { describe, expect, it } from "vitest"
import { type OrdealReport, ordeal } from "./ordeal.ts"
import { originalOrdeal } from "./original-ordeal.ts"
import { Tally, TROUBLES, type Trouble } from "./troubles.ts"

/** A promise that was never put to the test would be kept by anything. */
const LEAST_OF_EACH = 5
/** The tests add seeds by which the soak once found something. */
const SEEDS = Array.from({ length: 300 }, (_none, index) => index + 1)

/** The part of all transfers that got through: what tells a patient host from one that gives up. */
function through(reports: readonly OrdealReport[]): number {
  const done = reports.reduce((sum, report) => sum + report.saved + report.read, 0)
  const failed = reports.reduce((sum, report) => sum + [...report.failed.values()].reduce((a, b) => a + b, 0), 0)
  return done / (done + failed)
}

/** What really went wrong in them, and how often. */
function suffered(reports: readonly OrdealReport[]): ReadonlyMap<Trouble, number> {
  const tally = new Tally()
  for (const { troubles } of reports) for (const [trouble, times] of troubles) tally.add(trouble, times)
  return tally.counts
}

describe("whatever happens on the line", () => {
  it("a transfer ends whole and checked, or with a named reason in time; no file is lost, and no storm begins", () => {
    const reports = [...SEEDS, 46_731].map(ordeal)
    expect(reports.flatMap((report) => report.broken)).toEqual([])
    expect(through(reports)).toBeGreaterThan(0.8)
    const counts = suffered(reports)
    expect(TROUBLES.filter((trouble) => (counts.get(trouble) ?? 0) < LEAST_OF_EACH)).toEqual([])
  })

  it("the same holds the original's way, although the board is what it is", () => {
    const reports = [...SEEDS, 625, 16_040, 20_875].map(originalOrdeal)
    expect(reports.flatMap((report) => report.broken)).toEqual([])
    expect(through(reports)).toBeGreaterThan(0.8)
    const counts = suffered(reports)
    const kinds = ["loss", "corruption", "duplication", "reordering", "echo", "unplug", "failing commit"] as const
    expect(kinds.filter((trouble) => (counts.get(trouble) ?? 0) < LEAST_OF_EACH)).toEqual([])
  })
})
