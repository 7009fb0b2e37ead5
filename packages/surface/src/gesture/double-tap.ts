/** Two quick taps on one place: back to the default. */

const WITHIN = 320
const NEAR = 24

export interface Tap {
  readonly x: number
  readonly y: number
  /** Milliseconds. */
  readonly at: number
}

export function isDoubleTap(before: Tap | undefined, tap: Tap): boolean {
  if (before === undefined) return false
  return tap.at - before.at <= WITHIN && Math.hypot(tap.x - before.x, tap.y - before.y) <= NEAR
}
