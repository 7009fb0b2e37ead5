/** How far a transfer is, for people who wait. */

export interface Progress {
  /** Bytes of the file that are with the receiver. */
  readonly bytes: number
  readonly total: number
  /** Bytes per second since this attempt began; 0 until that can be known. */
  readonly rate: number
  /** Milliseconds until the end at this rate; undefined until that can be known. */
  readonly left: number | undefined
}

/** Before so many milliseconds a rate would only show how full the first window was. */
const LEAST_TIME = 50

export class Meter {
  readonly #total: number
  readonly #from: number
  readonly #since: number

  /** `from`: bytes that were there before this attempt; they say nothing about its speed. */
  constructor(total: number, from: number, now: number) {
    this.#total = total
    this.#from = from
    this.#since = now
  }

  at(bytes: number, now: number): Progress {
    const time = now - this.#since
    const rate = time < LEAST_TIME ? 0 : ((bytes - this.#from) * 1_000) / time
    const left = rate > 0 ? ((this.#total - bytes) * 1_000) / rate : undefined
    return { bytes, total: this.#total, rate, left }
  }
}
