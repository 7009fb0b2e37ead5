import type { Clock } from "../link/clock.ts"

/** A clock that a test turns by hand. */
export class HandClock implements Clock {
  #now = 1_000
  readonly #due = new Map<object, { readonly at: number; readonly call: () => void }>()

  now(): number {
    return this.#now
  }

  after(time: number, due: () => void): () => void {
    const key = {}
    this.#due.set(key, { at: this.#now + time, call: due })
    return () => void this.#due.delete(key)
  }

  /** Lets time pass, and everything happen that is due in it, in order. */
  async turn(time: number): Promise<void> {
    await settled()
    const until = this.#now + time
    for (let next = this.#next(until); next; next = this.#next(until)) {
      const [key, { at, call }] = next
      this.#due.delete(key)
      this.#now = at
      call()
      await settled()
    }
    this.#now = until
    await settled()
  }

  #next(until: number) {
    return [...this.#due].filter(([, { at }]) => at <= until).sort(([, one], [, other]) => one.at - other.at)[0]
  }
}

/** Every promise and every line on a memory carrier that is under way has arrived. */
export async function settled(): Promise<void> {
  for (let round = 0; round < 3; round += 1) await new Promise((resolve) => setImmediate(resolve))
}
