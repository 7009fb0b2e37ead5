/**
 * The numbers of one client that are not settled, and so what may be acknowledged. A lane is made by its first unsettled number
 * and dropped with its last one: everything before a number that opens a lane is settled.
 */
import { Queue } from "./queue.ts"

export class Lane {
  readonly #unsettled = new Set<number>()
  readonly #order = new Queue<number>()
  #last = 0

  get empty(): boolean {
    return this.#unsettled.size === 0
  }

  add(number: number): void {
    this.#unsettled.add(number)
    this.#order.push(number)
    this.#last = number
  }

  settle(number: number): void {
    this.#unsettled.delete(number)
  }

  /** Every number up to and including this one is settled. Numbers may have gaps: a gateway answers some by itself. */
  get acknowledged(): number {
    for (;;) {
      const first = this.#order.first()
      if (first === undefined) return this.#last
      if (this.#unsettled.has(first)) return first - 1
      this.#order.shift()
    }
  }
}
