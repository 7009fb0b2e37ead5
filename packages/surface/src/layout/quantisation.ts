/** Live's launch quantisation menu, its lengths, and how long until the next boundary. */
import { barLength, type Signature } from "@backline/units"

interface Grid {
  readonly name: string
  readonly short: string
  /** Length in bars or in beats (quarter notes). */
  readonly bars?: number
  readonly beats?: number
}

/** In the order of Live's `Song.Quantization`; the position is the value on the wire. */
export const LAUNCH_QUANTISATIONS: readonly Grid[] = [
  { name: "None", short: "None", beats: 0 },
  { name: "8 Bars", short: "8 Bars", bars: 8 },
  { name: "4 Bars", short: "4 Bars", bars: 4 },
  { name: "2 Bars", short: "2 Bars", bars: 2 },
  { name: "1 Bar", short: "1 Bar", bars: 1 },
  { name: "1/2", short: "1/2", beats: 2 },
  { name: "1/2 triplet", short: "1/2T", beats: 4 / 3 },
  { name: "1/4", short: "1/4", beats: 1 },
  { name: "1/4 triplet", short: "1/4T", beats: 2 / 3 },
  { name: "1/8", short: "1/8", beats: 1 / 2 },
  { name: "1/8 triplet", short: "1/8T", beats: 1 / 3 },
  { name: "1/16", short: "1/16", beats: 1 / 4 },
  { name: "1/16 triplet", short: "1/16T", beats: 1 / 6 },
  { name: "1/32", short: "1/32", beats: 1 / 8 },
]

/** Length of a launch quantisation in beats; 0 means at once. */
export function gridBeats(quantisation: number, signature: Signature): number {
  const grid = LAUNCH_QUANTISATIONS[quantisation]
  return grid?.bars ? grid.bars * barLength(signature) : (grid?.beats ?? 0)
}

// A launch asked for within this of a boundary is taken as asked for after it: the boundary itself has passed.
const NEARLY = 1e-6

/** Beats from `time` to the next boundary of `grid`, more than 0 and at most `grid`; 0 without a grid. */
export function beatsToBoundary(time: number, grid: number): number {
  if (grid <= 0) return 0
  const into = ((time % grid) + grid) % grid
  return grid - into < NEARLY ? grid : grid - into
}

/** What a scene shows while it waits: whole beats left, counted as musicians do ("4 3 2 1"); bars and beats when it is longer than a bar. */
export function countDown(time: number, quantisation: number, signature: Signature): string {
  const left = beatsToBoundary(time, gridBeats(quantisation, signature))
  if (left <= 0) return ""
  const pulse = 4 / signature.denominator
  const pulses = Math.max(1, Math.ceil(left / pulse - NEARLY))
  const bars = Math.floor((pulses - 1) / signature.numerator)
  const rest = pulses - bars * signature.numerator
  return bars > 0 ? `${bars}.${rest}` : String(rest)
}
