/** Buttons answer the finger before Live does: what was asked for shows until Live says the same, refuses, or has had time to say otherwise. */
import { ECHO } from "./held-value.ts"

type Value = boolean | number

interface Wish {
  readonly value: Value
  /** When the request was answered; undefined while it is under way. */
  readonly answeredAt: number | undefined
}

export class Wishes {
  readonly #wishes = new Map<string, Wish>()
  readonly #now: () => number

  /** `now` in milliseconds. */
  constructor(now: () => number) {
    this.#now = now
  }

  ask(path: string, value: Value): void {
    this.#wishes.set(path, { value, answeredAt: undefined })
  }

  answered(path: string): void {
    const wish = this.#wishes.get(path)
    if (wish) this.#wishes.set(path, { ...wish, answeredAt: this.#now() })
  }

  refused(path: string): void {
    this.#wishes.delete(path)
  }

  clear(): void {
    this.#wishes.clear()
  }

  /** What to show for a switch of which Live says `live`. */
  flag(path: string, live: boolean): boolean {
    const value = this.#shown(path, live)
    return typeof value === "boolean" ? value : live
  }

  /** What to show for a number of which Live says `live`. */
  number(path: string, live: number): number {
    const value = this.#shown(path, live)
    return typeof value === "number" ? value : live
  }

  /** True when something that was shown is not to be shown any more. */
  expire(): boolean {
    const before = this.#wishes.size
    for (const [path, wish] of this.#wishes) if (this.#isOver(wish)) this.#wishes.delete(path)
    return this.#wishes.size < before
  }

  #shown(path: string, live: Value): Value {
    const wish = this.#wishes.get(path)
    if (wish === undefined) return live
    if (wish.value === live && wish.answeredAt !== undefined) this.#wishes.delete(path)
    return this.#isOver(wish) ? live : wish.value
  }

  #isOver({ answeredAt }: Wish): boolean {
    return answeredAt !== undefined && this.#now() - answeredAt >= ECHO
  }
}
