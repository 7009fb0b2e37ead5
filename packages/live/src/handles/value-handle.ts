import type { ListenerRow, PropertyRow } from "@backline/lom"
import type { Json } from "@backline/protocol"
import type { AskOptions } from "../link/options.ts"
import { fieldsOf } from "../values/fields.ts"
import type { LinkWatch, WatchOptions } from "../watch/watch.ts"
import { aboutRow } from "./about.ts"
import { checkedValue } from "./checks.ts"
import { optionsOf, type Place } from "./place.ts"

/** What Live answers to a set: null, or the value that it made of ours. */
export function taken(answer: Json, written: Json): Json {
  return fieldsOf(answer).value ?? written
}

/** Splits `watch(listener, options)` and `watch(options)`. */
export function watchArguments<V>(
  first: ((value: V) => void) | WatchOptions | undefined,
  second: WatchOptions | undefined,
): { options: WatchOptions; listener?: (value: V) => void } {
  return typeof first === "function" ? { listener: first, options: second ?? {} } : { options: first ?? {} }
}

/** A property that holds a plain value. */
export class ValueHandle {
  readonly #place: Place
  readonly #row: PropertyRow

  constructor(place: Place, row: PropertyRow) {
    this.#place = place
    this.#row = row
  }

  get $path(): string {
    return this.#place.shown
  }

  get $about(): string {
    return aboutRow(this.#row)
  }

  get(options?: AskOptions): Promise<unknown> {
    return this.#place.core.ask({ op: "get", path: this.#place.wire }, optionsOf(this.#place, options))
  }

  async set(value: unknown, options?: AskOptions): Promise<unknown> {
    return this.#write(this.checked(value), optionsOf(this.#place, options))
  }

  move(value: unknown): void {
    const { core, wire, options } = this.#place
    core.pace(wire, this.checked(value), (latest) => this.#write(latest, options))
  }

  watch(first?: ((value: unknown) => void) | WatchOptions, second?: WatchOptions): LinkWatch<unknown> {
    const { options, listener } = watchArguments(first, second)
    return this.#place.core.watchValue(this.#place.wire, options, listener)
  }

  /** For a batch, which sends it by itself. */
  checked(value: unknown): Json {
    return checkedValue(this.#row, value, this.#place.shown)
  }

  get wire(): string {
    return this.#place.wire
  }

  toString(): string {
    return this.#place.shown
  }

  async #write(value: Json, options: AskOptions): Promise<unknown> {
    const { core, wire } = this.#place
    return core.decoded(taken(await core.link.request({ op: "set", path: wire, value }, options), value))
  }
}

/** A name that only fires. */
export class TriggerHandle {
  readonly #place: Place
  readonly $about: string

  constructor(place: Place, row: ListenerRow) {
    this.#place = place
    this.$about = aboutRow(row)
  }

  get $path(): string {
    return this.#place.shown
  }

  watch(first?: (() => void) | WatchOptions, second?: WatchOptions): LinkWatch<unknown> {
    const { options, listener } = watchArguments(first, second)
    return this.#place.core.watchValue(this.#place.wire, options, listener)
  }
}
