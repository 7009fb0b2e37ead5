import type { ClassName } from "@backline/lom"
import { Disconnected, type Json, type Shape, UnknownPath } from "@backline/protocol"
import type { AskOptions } from "../link/options.ts"
import { fieldsOf } from "../values/fields.ts"
import type { LinkWatch, WatchOptions } from "../watch/watch.ts"
import { below, listPosition, optionsOf, type Place } from "./place.ts"
import { isShape } from "./shapes.ts"
import { watchArguments } from "./value-handle.ts"

export type MakeHandle = (place: Place) => object

/** A list of objects. */
export class ListHandle {
  readonly #place: Place
  readonly #handle: MakeHandle

  constructor(place: Place, handle: MakeHandle) {
    this.#place = place
    this.#handle = handle
  }

  get $path(): string {
    return this.#place.shown
  }

  get $type(): ClassName {
    return this.#place.type
  }

  get length(): Promise<number> {
    return this.#count()
  }

  at(position: number): object {
    return this.#item(listPosition(position, this.#place.shown))
  }

  named(name: string): object {
    return this.#item(JSON.stringify(name))
  }

  async find(where: Readonly<Record<string, unknown>>, options?: AskOptions): Promise<object> {
    const { core, wire } = this.#place
    const wanted = Object.entries(where)
    const [first] = wanted
    const ask = optionsOf(this.#place, options)
    if (wanted.length === 1 && first?.[0] === "name" && typeof first[1] === "string") {
      return core.ask({ op: "get", path: `${wire}.${JSON.stringify(first[1])}` }, ask)
    }
    const shape = { $handle: true, ...Object.fromEntries(wanted.map(([name]) => [name, true as const])) }
    const found = (await core.query<Json[]>(wire, shape, ask)).find((item) => fits(item, wanted))
    if (!found) throw nothingLike(this.#place.shown, where)
    return core.decoded(found)
  }

  get(options?: AskOptions): Promise<readonly object[]> {
    return this.#place.core.ask({ op: "get", path: this.#place.wire }, optionsOf(this.#place, options))
  }

  async query(shape: Shape, options?: AskOptions): Promise<unknown> {
    return this.#place.core.query(this.#place.wire, shape, optionsOf(this.#place, options))
  }

  watch(first?: ((objects: unknown) => void) | WatchOptions | Shape, second?: WatchOptions): LinkWatch<unknown> {
    const { core, wire } = this.#place
    if (isShape(first)) return core.watchShape(wire, first, second ?? {})
    const { options, listener } = watchArguments(first, second)
    return core.watchValue(wire, options, listener)
  }

  async *[Symbol.asyncIterator](): AsyncGenerator<object> {
    yield* await this.get()
  }

  toString(): string {
    return this.#place.shown
  }

  #item(segment: string): object {
    return this.#handle(below(this.#place, segment, this.#place.type))
  }

  async #count(): Promise<number> {
    const { core, wire, options, shown } = this.#place
    const answer = await core.link.request({ op: "describe", path: wire }, options)
    const { count } = fieldsOf(answer)
    if (typeof count === "number") return count
    throw new Disconnected({
      stage: "client",
      blame: "host",
      path: shown,
      message: `The host did not tell the length of ${shown}.`,
    })
  }
}

function fits(item: Json, wanted: readonly (readonly [string, unknown])[]): boolean {
  const values = fieldsOf(item)
  return wanted.every(([name, value]) => JSON.stringify(values[name]) === JSON.stringify(value))
}

function nothingLike(path: string, where: unknown): UnknownPath {
  return new UnknownPath({
    stage: "client",
    path,
    value: where,
    message: `nothing in ${path} is like ${JSON.stringify(where)}`,
  })
}
