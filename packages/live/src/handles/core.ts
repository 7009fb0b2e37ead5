import { type ClassName, isClassName } from "@backline/lom"
import type { Fault, Json, Operation, Shape } from "@backline/protocol"
import type { Link } from "../link/link.ts"
import type { AskOptions } from "../link/options.ts"
import { Pacer } from "../moves/pacer.ts"
import { decodeAt, decodeTree, decodeValue, type Refer } from "../values/decode.ts"
import { withValueAt } from "../values/delta.ts"
import { LinkWatch, type Reading, type WatchOptions } from "../watch/watch.ts"

/** What stands between a handle and the wire. */
export class Core {
  readonly link: Link
  /** Makes a handle of a reference; given by the prototypes, which know the classes. */
  readonly refer: Refer
  readonly #pacers = new Map<string, Pacer>()

  constructor(link: Link, handleOf: (core: Core, reference: Parameters<Refer>[0]) => object) {
    this.link = link
    this.refer = (reference) => handleOf(this, reference)
  }

  /** The answer with handles in place of references. */
  async ask<T>(operation: Operation, options: AskOptions): Promise<T> {
    return this.decoded(await this.link.request(operation, options))
  }

  /** What the wire holds is what the table promises of this path; the type of the handle says it. */
  decoded<T>(value: Json): T {
    return decodeValue(value, this.refer) as T
  }

  async query<T>(path: string, shape: Shape, options: AskOptions): Promise<T> {
    return decodeTree(await this.link.request({ op: "query", path, shape }, options), shape, this.refer) as T
  }

  watchValue<V>(path: string, options: WatchOptions, listener?: (value: V) => void): LinkWatch<V> {
    const whole = (value: Json): V => this.decoded(value)
    return this.#watch(
      { op: "watch", path },
      { whole, changed: (before, change) => ("value" in change ? whole(change.value) : (before as V)) },
      options,
      listener,
    )
  }

  watchShape<V>(path: string, shape: Shape, options: WatchOptions, listener?: (value: V) => void): LinkWatch<V> {
    const whole = (tree: Json): V => decodeTree(tree, shape, this.refer) as V
    const reading: Reading<V> = {
      whole,
      changed: (before, change) => {
        if ("value" in change) return whole(change.value)
        let tree: unknown = before
        const delta = "delta" in change ? change.delta : []
        for (const [at, value] of delta) tree = withValueAt(tree, at, decodeAt(at, value, shape, this.refer))
        return tree as V
      },
    }
    return this.#watch({ op: "watch", path, shape }, reading, options, listener)
  }

  /** One pacer for each path, as long as something is under way there. */
  pace(path: string, value: Json, send: (value: Json) => Promise<unknown>): void {
    const pacer =
      this.#pacers.get(path) ??
      new Pacer(send, (fault) => {
        this.#pacers.delete(path)
        if (fault) this.report(fault)
      })
    this.#pacers.set(path, pacer)
    pacer.move(value)
  }

  /** A fault that no promise carries: to whoever listens, else where a person can see it. */
  readonly report = (fault: Fault): void => {
    if (!this.link.tellFault(fault)) console.warn(`backline: ${fault.message}`)
  }

  #watch<V>(
    operation: { readonly op: "watch"; readonly path: string; readonly shape?: Shape },
    reading: Reading<V>,
    options: WatchOptions,
    listener?: (value: V) => void,
  ): LinkWatch<V> {
    return new LinkWatch(this.link, operation, reading, this.report, options, listener)
  }
}

/** A class that this version of the tables does not know is at least an object of Live. */
export function classNamed(type: string): ClassName {
  return isClassName(type) ? type : "LomObject"
}
