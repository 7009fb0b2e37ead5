/** What really went wrong on a line, counted: an ordeal proves something only about what it has seen. */

export const TROUBLES = [
  // Frame by frame, on a cable
  "baud rate",
  "delay",
  "jitter",
  "loss",
  "corruption",
  "corruption unseen",
  "duplication",
  "reordering",
  "overflow",
  "cut off",
  "echo",
  "thru loop",
  "second host",
  "hostile frame",
  // Now and then, to the board or by the user
  "unplug",
  "power cut",
  "unplug for good",
  "failing commit",
  "full",
  "read-only",
  "cancel",
] as const

export type Trouble = (typeof TROUBLES)[number]

export class Tally {
  readonly #counts = new Map<Trouble, number>()

  add(trouble: Trouble, times = 1): void {
    this.#counts.set(trouble, (this.#counts.get(trouble) ?? 0) + times)
  }

  get counts(): ReadonlyMap<Trouble, number> {
    return this.#counts
  }
}
