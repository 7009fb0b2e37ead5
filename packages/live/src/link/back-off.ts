const FIRST = 50
const LONGEST = 1_000

/** How long to wait before the next attempt: longer each time, and not the same for all, so that a room of tablets does not knock at once. */
export class BackOff {
  readonly #random: () => number
  #next = FIRST

  constructor(random: () => number) {
    this.#random = random
  }

  /** In milliseconds. */
  take(): number {
    const time = this.#next
    this.#next = Math.min(LONGEST, time * 2)
    return time * (0.75 + this.#random() / 2)
  }

  reset(): void {
    this.#next = FIRST
  }
}
