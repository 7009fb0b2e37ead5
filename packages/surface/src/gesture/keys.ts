/** What a key does to a slider. */
import { clamp, FINE } from "./drag.ts"

export interface KeyRange {
  readonly min: number
  readonly max: number
  readonly initial: number
}

/** Arrow keys go through the range in so many steps. */
const STEPS = 50

const ARROWS: Record<string, number> = {
  ArrowUp: 1,
  ArrowRight: 1,
  ArrowDown: -1,
  ArrowLeft: -1,
  PageUp: 5,
  PageDown: -5,
}

/** The value after `key`; undefined when the key means nothing to a slider. Delete and Backspace go back to the default. */
export function keyedValue(
  key: string,
  shift: boolean,
  value: number,
  { min, max, initial }: KeyRange,
): number | undefined {
  if (key === "Home") return min
  if (key === "End") return max
  if (key === "Delete" || key === "Backspace") return initial
  const steps = ARROWS[key]
  return steps && clamp(value + steps * ((max - min) / STEPS) * (shift ? FINE : 1), min, max)
}
