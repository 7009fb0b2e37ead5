/** Tells `drained` once when `buffered` is below the low-water mark after it was above the high one. */
import { HIGH_WATER, LOW_WATER } from "@backline/protocol"

export class Water {
  #high = false

  get high(): boolean {
    return this.#high
  }

  rose(buffered: number): void {
    if (buffered > HIGH_WATER) this.#high = true
  }

  /** True when this is the moment to tell. */
  fell(buffered: number): boolean {
    if (!this.#high || buffered >= LOW_WATER) return false
    this.#high = false
    return true
  }
}
