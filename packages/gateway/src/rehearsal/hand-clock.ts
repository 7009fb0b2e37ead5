/** A clock that goes when it is told to. */
import type { Clock } from "../clock.ts"

export class HandClock implements Clock {
  #now = 1_000
  #plans: { readonly at: number; readonly act: () => void }[] = []

  now(): number {
    return this.#now
  }

  today(): number {
    return 1_732_170_000_000 + this.#now
  }

  after(ms: number, act: () => void): () => void {
    const plan = { at: this.#now + ms, act }
    this.#plans.push(plan)
    return () => {
      this.#plans = this.#plans.filter((one) => one !== plan)
    }
  }

  /** How much is planned; 0 after everything was closed. */
  get planned(): number {
    return this.#plans.length
  }

  /** Lets time pass; whatever falls due happens in its order, each followed by what it sets off. */
  async pass(ms: number): Promise<void> {
    const until = this.#now + ms
    await calm()
    for (;;) {
      const next = this.#plans.filter(({ at }) => at <= until).sort((one, other) => one.at - other.at)[0]
      if (next === undefined) break
      this.#plans = this.#plans.filter((plan) => plan !== next)
      this.#now = Math.max(this.#now, next.at)
      next.act()
      await calm()
    }
    this.#now = until
    await calm()
  }
}

/** Until nothing that was set off is still on its way. */
export async function calm(): Promise<void> {
  await new Promise<void>((resolve) => setImmediate(resolve))
}
