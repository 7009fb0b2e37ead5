/** Counts wrong codes by address, so that nobody can try many. */

/** From the first to the last of them, and then until the address may try again (ms). */
const WINDOW = 60_000
const MOST_WRONG = 10
/** Beyond it the address that was wrong longest ago is forgotten. */
const MOST_ADDRESSES = 256

interface Tries {
  wrong: number
  until: number
}

export class WrongCodes {
  readonly #now: () => number
  readonly #tries = new Map<string, Tries>()

  /** `now`: milliseconds that never jump. */
  constructor(now: () => number) {
    this.#now = now
  }

  /** Milliseconds until this address may try again; 0 when it may. */
  wait(address: string): number {
    const tries = this.#current(address)
    return tries && tries.wrong >= MOST_WRONG ? tries.until - this.#now() : 0
  }

  count(address: string): void {
    const tries = this.#current(address) ?? { wrong: 0, until: this.#now() + WINDOW }
    tries.wrong += 1
    if (tries.wrong === MOST_WRONG) tries.until = this.#now() + WINDOW
    this.#tries.delete(address)
    this.#tries.set(address, tries)
    const [oldest] = this.#tries.keys()
    if (this.#tries.size > MOST_ADDRESSES && oldest !== undefined) this.#tries.delete(oldest)
  }

  #current(address: string): Tries | undefined {
    const tries = this.#tries.get(address)
    if (tries === undefined || tries.until > this.#now()) return tries
    this.#tries.delete(address)
    return undefined
  }
}
