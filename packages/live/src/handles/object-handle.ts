import { type ChildRow, type ClassName, isClassName, isKindOf, type PropertyRow } from "@backline/lom"
import { type Json, NotSettable, type Shape, WrongType } from "@backline/protocol"
import type { AskOptions } from "../link/options.ts"
import { beginGesture, type Gesture } from "../moves/gesture.ts"
import type { LinkWatch, WatchOptions } from "../watch/watch.ts"
import { checkedValue } from "./checks.ts"
import type { MakeHandle } from "./list-handle.ts"
import { optionsOf, type Place } from "./place.ts"
import { isShape } from "./shapes.ts"
import { taken, watchArguments } from "./value-handle.ts"

/** What every object of Live offers; its members stand on prototypes made from the tables, one for each class. */
export class ObjectHandle {
  readonly #place: Place
  readonly #handle: MakeHandle
  /** How it was reached, when it is a child: that is what can be set. */
  readonly #row: ChildRow | PropertyRow | undefined

  constructor(place: Place, handle: MakeHandle, row?: ChildRow | PropertyRow) {
    this.#place = place
    this.#handle = handle
    this.#row = row
  }

  static placeOf(handle: ObjectHandle): Place {
    return handle.#place
  }

  get $path(): string {
    return this.#place.shown
  }

  get $type(): ClassName {
    return this.#place.type
  }

  get $ref(): string | undefined {
    return this.#place.ref
  }

  get(options?: AskOptions): Promise<unknown> {
    return this.#place.core.ask({ op: "get", path: this.#place.wire }, optionsOf(this.#place, options))
  }

  async set(object: unknown, options?: AskOptions): Promise<unknown> {
    const { core, wire } = this.#place
    const value = this.checked(object)
    const answer = await core.link.request({ op: "set", path: wire, value }, optionsOf(this.#place, options))
    return answer === null ? object : core.decoded(taken(answer, value))
  }

  async query(shape: Shape, options?: AskOptions): Promise<unknown> {
    return this.#place.core.query(this.#place.wire, shape, optionsOf(this.#place, options))
  }

  watch(first?: ((object: unknown) => void) | WatchOptions | Shape, second?: WatchOptions): LinkWatch<unknown> {
    const { core, wire } = this.#place
    if (isShape(first)) return core.watchShape(wire, first, second ?? {})
    const { options, listener } = watchArguments(first, second)
    return core.watchValue(wire, options, listener)
  }

  as(type: string): object {
    const { shown, type: known, ref } = this.#place
    if (!isClassName(type) || !fitsClass(type, known)) throw wrongClass(shown, known, type)
    // An object that told its class is what it is; a path is believed.
    if (ref !== undefined && !isKindOf(known, type)) throw wrongClass(shown, known, type)
    return this.#handle({ ...this.#place, type: ref === undefined ? type : known })
  }

  with(options: AskOptions): object {
    return this.#handle({ ...this.#place, options: optionsOf(this.#place, options) })
  }

  gesture(options?: AskOptions): Promise<Gesture> {
    const { core, wire, shown, type } = this.#place
    if (isKindOf(type, "DeviceParameter")) return beginGesture(core.link, wire, optionsOf(this.#place, options))
    throw new WrongType({
      stage: "client",
      path: shown,
      message: `${shown} is a ${type}; gestures are for DeviceParameters`,
    })
  }

  /** For a batch, which sends it by itself. */
  checked(object: unknown): Json {
    const { shown, type } = this.#place
    if (object instanceof ObjectHandle && !fitsClass(object.$type, type))
      throw wrongClass(object.$path, object.$type, type)
    if (this.#row) return checkedValue(this.#row, object, shown)
    throw new NotSettable({
      stage: "client",
      path: shown,
      message: `${shown} is an object itself; set one of its members`,
    })
  }

  get wire(): string {
    return this.#place.wire
  }

  /** The same text that travels, so that a handle can be logged and sent on. */
  toJSON(): Json {
    const { ref, shown, type } = this.#place
    return ref === undefined ? { $path: shown } : { $ref: ref, type, path: shown }
  }

  toString(): string {
    return this.#place.shown
  }
}

/** Whether an object of which the one class is known may be of the other: a device on a path may be a rack. */
function fitsClass(one: ClassName, other: ClassName): boolean {
  return isKindOf(one, other) || isKindOf(other, one)
}

function wrongClass(path: string, known: string, wanted: string): WrongType {
  return new WrongType({ stage: "client", path, value: wanted, message: `${path} is a ${known}, not a ${wanted}` })
}
