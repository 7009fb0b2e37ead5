/** One line of the table that `npm run bench` prints. */

export interface Row {
  readonly id: string
  readonly unit: string
  readonly ours: number
  /** The same thing measured with the peer in the same run; null where it has no counterpart. */
  readonly peer: number | null
  /** How many times better than the peer we are (above 1 is better, whatever the unit). */
  readonly ratio: number | null
  /** The same with a bare TCP echo between Node and Python on this machine; null where that says nothing. */
  readonly floor: number | null
  readonly goal: string
  readonly met: boolean
}

export type Better = "higher" | "lower"

export interface Figure {
  readonly id: string
  /** One sentence for people. */
  readonly says: string
  measure(): Promise<readonly Row[]>
}

export function ratio(ours: number, peer: number, better: Better): number {
  return better === "higher" ? ours / peer : peer / ours
}

export function median(values: readonly number[]): number {
  return percentile(values, 50)
}

/** Nearest-rank percentile of at least one value. */
export function percentile(values: readonly number[], percent: number): number {
  const sorted = [...values].sort((a, b) => a - b)
  const index = Math.max(0, Math.ceil((percent / 100) * sorted.length) - 1)
  const found = sorted[index]
  if (found === undefined) throw new Error("no values to take a percentile of")
  return found
}

export const mean = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0) / values.length

/** Three significant figures: more would claim what one machine cannot know. */
export const rounded = (value: number): number => Number(value.toPrecision(3))
