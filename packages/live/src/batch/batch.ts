import type { CheckedShape, ClassName, Shape, ShapeResult } from "@backline/lom"
import { Fault, faultBody, isFaultCode, type Json, type Operation } from "@backline/protocol"
import type { Core } from "../handles/core.ts"
import { callOperation } from "../handles/method-handle.ts"
import { ObjectHandle } from "../handles/object-handle.ts"
import { isShape } from "../handles/shapes.ts"
import type { HandleFacts, LiveHandles, Method } from "../handles/types.ts"
import { taken, ValueHandle } from "../handles/value-handle.ts"
import type { AskOptions } from "../link/options.ts"
import { decodeTree } from "../values/decode.ts"
import { fieldsOf, isList } from "../values/fields.ts"

/** One thing of a batch; `T` is what it answers. Return items from the building function to get their results typed. */
export interface Item<T> {
  /** For the compiler only. */
  readonly answers?: T
}

/** One item failing does not stop the others, so each has an outcome of its own. */
export type Result<T> = { readonly ok: T } | { readonly fault: Fault }

export type Results<Items> = Items extends readonly Item<unknown>[]
  ? { readonly [I in keyof Items]: Items[I] extends Item<infer T> ? Result<T> : never }
  : readonly Result<unknown>[]

export interface BatchOptions extends AskOptions {
  /** Whether undoing in Live takes all of it back at once; true when nothing is said. */
  readonly undo?: boolean
}

/** What a batch is made of. Wrong values are thrown here, before anything is sent. */
export interface Batch {
  get<V>(property: { get(): Promise<V>; readonly $path: string }): Item<V>
  set<G>(property: { set(value: G): Promise<unknown> }, value: NoInfer<G>): Item<G>
  call<Args extends readonly unknown[], Named, R>(method: Method<Args, Named, R>, ...args: Args): Item<R>
  query<C extends ClassName, const S extends Shape<C>>(
    object: HandleFacts<C>,
    shape: S & CheckedShape<C, S>,
  ): Item<ShapeResult<C, S, LiveHandles>>
}

interface Entry extends Item<never> {
  readonly operation: Operation
  readonly decode: (ok: Json) => unknown
}

/** Collects the items; nothing travels before `send`. */
export class BatchBuilder implements Batch {
  readonly #core: Core
  readonly #entries: Entry[] = []

  constructor(core: Core) {
    this.#core = core
  }

  get(property: object): Entry {
    return this.#add({ op: "get", path: wireOf(property) }, (ok) => this.#core.decoded(ok))
  }

  set(property: object, value: unknown): Entry {
    if (!(property instanceof ValueHandle || property instanceof ObjectHandle))
      throw notOne("set", "a property", property)
    const written = property.checked(value)
    const decode = (ok: Json): unknown => this.#core.decoded(taken(ok, written))
    return this.#add({ op: "set", path: property.wire, value: written }, decode)
  }

  call(method: object, ...args: readonly unknown[]): Entry {
    const operation = callOperation(method, args)
    if (!operation)
      throw notOne("call", "a function of Live without its brackets, such as song.scenes.at(3).fire", method)
    return this.#add(operation, (ok) => this.#core.decoded(ok))
  }

  query(object: object, shape: object): Entry {
    if (!isShape(shape)) throw notOne("query", "a shape", shape)
    return this.#add({ op: "query", path: wireOf(object), shape }, (ok) => decodeTree(ok, shape, this.#core.refer))
  }

  /** Results of `wanted`, or of all items in the order in which they were added. */
  async send<R>(label: string, { undo = true, ...options }: BatchOptions, wanted: R | undefined): Promise<Results<R>> {
    const entries = this.#entries
    const items = entries.map(({ operation }) => operation)
    const answer =
      entries.length === 0 ? [] : await this.#core.link.request({ op: "batch", items, undo, label }, options)
    const outcomes = isList(answer) ? answer : []
    const results = new Map<Item<unknown>, Result<unknown>>(
      entries.map((entry, at) => [entry, resultOf(entry, outcomes[at])]),
    )
    const asked: readonly Item<unknown>[] = Array.isArray(wanted) ? wanted : entries
    const found: unknown = asked.map((item) => results.get(item) ?? missing())
    return found as Results<R>
  }

  #add(operation: Operation, decode: (ok: Json) => unknown): Entry {
    const entry: Entry = { operation, decode }
    this.#entries.push(entry)
    return entry
  }
}

function wireOf(handle: object): string {
  if (handle instanceof ValueHandle || handle instanceof ObjectHandle) return handle.wire
  if ("$path" in handle && typeof handle.$path === "string") return handle.$path
  throw notOne("get", "a property or an object", handle)
}

function resultOf({ decode }: Entry, outcome: Json | undefined): Result<unknown> {
  const { ok, fault } = fieldsOf(outcome)
  if (ok !== undefined) return { ok: decode(ok) }
  const { code, stage, message, path } = fieldsOf(fault)
  if (!isFaultCode(code)) return missing()
  const at = stage === "live" || stage === "gateway" ? stage : "script"
  return { fault: Fault.from(faultBody(code, at, String(message), typeof path === "string" ? { path } : {})) }
}

function missing(): Result<unknown> {
  return {
    fault: new Fault("internal", { stage: "client", message: "The host gave no result for this item of the batch." }),
  }
}

function notOne(what: string, wanted: string, given: unknown): Fault {
  return Fault.from(faultBody("wrong-type", "client", `batch.${what} takes ${wanted}, not ${String(given)}`))
}
