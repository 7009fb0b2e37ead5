import type { Clock } from "./clock.ts"

/** One timer for all deadlines: a timer for each request would cost more than the request. */
export class Alarm {
  readonly #clock: Clock
  readonly #ring: () => void
  #at = Number.POSITIVE_INFINITY
  #callOff: (() => void) | undefined

  constructor(clock: Clock, ring: () => void) {
    this.#clock = clock
    this.#ring = ring
  }

  /** Rings no later than `time`. It may ring earlier, when an earlier deadline has been settled; whoever is rung sets it again. */
  noLaterThan(time: number | undefined): void {
    if (time === undefined || time >= this.#at) return
    this.#callOff?.()
    this.#at = time
    this.#callOff = this.#clock.after(Math.max(0, time - this.#clock.now()), () => {
      this.stop()
      this.#ring()
    })
  }

  stop(): void {
    this.#callOff?.()
    this.#callOff = undefined
    this.#at = Number.POSITIVE_INFINITY
  }
}
