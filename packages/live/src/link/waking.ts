import type { Clock } from "./clock.ts"

/** The script stays in its slot for this long after an answer; a wake-up then would be for nothing. */
const IN_SLOT_TIME = 1
const REPEAT_TIME = 2

/** When to send the wake-up (docs/protocol.md, section 10): after writing, and again and again while nothing is answered. */
export class Waking {
  readonly #clock: Clock
  readonly #wake: () => void
  readonly #unanswered: () => number
  #answeredAt = Number.NEGATIVE_INFINITY
  #wokeAt = Number.NEGATIVE_INFINITY
  #callOff: (() => void) | undefined

  constructor(clock: Clock, wake: () => void, unanswered: () => number) {
    this.#clock = clock
    this.#wake = wake
    this.#unanswered = unanswered
  }

  wrote(): void {
    this.#wakeIfIdle()
    this.#callOff ??= this.#clock.after(REPEAT_TIME, this.#repeat)
  }

  answered(): void {
    this.#answeredAt = this.#clock.now()
  }

  stop(): void {
    this.#callOff?.()
    this.#callOff = undefined
  }

  readonly #repeat = (): void => {
    this.#callOff = undefined
    if (this.#unanswered() > 0) this.wrote()
  }

  #wakeIfIdle(): void {
    const now = this.#clock.now()
    // One that was woken a moment ago is still coming: waking it again costs it time and brings nothing.
    if (now - Math.max(this.#answeredAt, this.#wokeAt) <= IN_SLOT_TIME) return
    this.#wokeAt = now
    this.#wake()
  }
}
