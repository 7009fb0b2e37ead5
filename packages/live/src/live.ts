/** What a program has of Live: the handles of its roots, paths as text, batches, and what is known of the connection. */

import type { ClassName } from "@backline/lom"
import {
  normalisePath,
  type PathArgs,
  PathError,
  type PathReturn,
  type PathValue,
  resolvePath,
  roots,
  type ValidPath,
} from "@backline/lom"
import { Fault, faultBody, type Json, type Operation, type Shape } from "@backline/protocol"
import { type Batch, BatchBuilder, type BatchOptions, type Results } from "./batch/batch.ts"
import { Core } from "./handles/core.ts"
import type { HandleAt } from "./handles/path-types.ts"
import { handleAt, handleOfPath, handleOfReference } from "./handles/prototypes.ts"
import type { Given, GivenHandles, Handle, LiveHandles } from "./handles/types.ts"
import type { Link } from "./link/link.ts"
import type { Stoppable } from "./link/listeners.ts"
import type { AskOptions, LinkNews } from "./link/options.ts"
import type { LiveState } from "./link/standing.ts"
import type { LinkWatch, Watch, WatchOptions } from "./watch/watch.ts"

export interface ShapeWatchOptions extends WatchOptions {
  readonly shape?: Shape
}

type Root<R extends keyof typeof roots> = Handle<(typeof roots)[R]>

/**
 * Live, or the simulator, or a gateway that leads to one of them. Everything that is asked settles: by an answer, after the
 * deadline, by its signal, or by `close`.
 */
export class Live {
  /** The Set. */
  readonly song: Root<"song">
  readonly application: Root<"application">
  readonly #link: Link
  readonly #core: Core

  constructor(link: Link) {
    this.#link = link
    this.#core = new Core(link, handleOfReference)
    const place = { core: this.#core, ref: undefined, options: {} }
    this.song = handleAt<"Song">({ ...place, wire: "song", shown: "song", type: roots.song })
    this.application = handleAt<"Application">({
      ...place,
      wire: "application",
      shown: "application",
      type: roots.application,
    })
  }

  /** Live's version, "12.4.6"; empty while no Live was met. */
  get version(): string {
    return this.#link.report.version
  }

  get state(): LiveState {
    return this.#link.report.state
  }

  /** Since when the connection is lost; undefined while it is not. */
  get staleSince(): Date | undefined {
    const { since } = this.#link.report
    return since === undefined ? undefined : new Date(since)
  }

  /** The same as a sentence: "live", "stale since 20:15:03". */
  get stateText(): string {
    const { staleSince: since } = this
    return since ? `${this.state} since ${since.toLocaleTimeString()}` : this.state
  }

  on<Kind extends keyof LinkNews>(kind: Kind, listener: (news: LinkNews[Kind]) => void): Stoppable {
    return this.#link.on(kind, listener)
  }

  /** The handle of what a path as text leads to: `live.at('song.tracks."Bass"')`, `live.at("live_set tracks 0")`. */
  at<const P extends string>(path: P & ValidPath<P>): HandleAt<P> {
    return this.#at(path) as HandleAt<P>
  }

  get<const P extends string>(path: P & ValidPath<P>, options: AskOptions = {}): Promise<PathValue<P, LiveHandles>> {
    return this.#core.ask({ op: "get", path: this.#wire(path) }, options)
  }

  async set<const P extends string>(
    path: P & ValidPath<P>,
    value: PathValue<P, GivenHandles>,
    options?: AskOptions,
  ): Promise<PathValue<P, LiveHandles>> {
    const handle = this.#at(path)
    if ("set" in handle && typeof handle.set === "function") return handle.set(value, options)
    throw Fault.from(faultBody("not-settable", "client", `${path} cannot be set`, { path }))
  }

  async call<const P extends string>(
    path: P & ValidPath<P>,
    ...args: string extends P ? Json[] : PathArgs<P, GivenHandles>
  ): Promise<string extends P ? Json : PathReturn<P, LiveHandles>> {
    const method = this.#at(path)
    if (typeof method === "function") return method(...args)
    throw Fault.from(faultBody("not-callable", "client", `${path} is no function of Live`, { path }))
  }

  watch<const P extends string>(
    path: P & ValidPath<P>,
    listener: (value: PathValue<P, LiveHandles>) => void,
    options?: ShapeWatchOptions,
  ): Watch<PathValue<P, LiveHandles>>
  watch<const P extends string>(path: P & ValidPath<P>, options?: ShapeWatchOptions): Watch<PathValue<P, LiveHandles>>
  watch(
    path: string,
    first?: ((value: never) => void) | ShapeWatchOptions,
    second?: ShapeWatchOptions,
  ): LinkWatch<never> {
    const { shape, ...options } = (typeof first === "function" ? second : first) ?? {}
    const listener = typeof first === "function" ? first : undefined
    const wire = this.#wire(path)
    return shape
      ? this.#core.watchShape(wire, shape, options, listener)
      : this.#core.watchValue(wire, options, listener)
  }

  /** The handle of a reference, such as the fields that `$handle: true` adds to a tree. */
  handle<C extends ClassName>(reference: Given<C> & { readonly $ref: string; readonly type: C }): Handle<C> {
    return this.#core.refer(reference) as Handle<C>
  }

  /**
   * One line on the wire, one undo step, an outcome for each item:
   * `const [tempo] = await live.batch("Build", (b) => [b.set(song.tempo, 128), b.call(song.scenes.at(3).fire)])`
   */
  async batch<const Items>(
    label: string,
    build: (batch: Batch) => Items,
    options: BatchOptions = {},
  ): Promise<Results<Items>> {
    const builder = new BatchBuilder(this.#core)
    return builder.send(label, options, build(builder))
  }

  /** What Live and the tables say about a path, or about a class. */
  describe(what: string | { readonly $path: string }, options: AskOptions = {}): Promise<Json> {
    const text = typeof what === "string" ? what : what.$path
    const operation = /^[A-Z]/.test(text) ? { op: "describe", type: text } : { op: "describe", path: this.#wire(text) }
    return this.request(operation as Operation, options)
  }

  /** One operation of the protocol as it is, answered as JSON. */
  request(operation: Operation, options: AskOptions = {}): Promise<Json> {
    return this.#link.request(operation, options)
  }

  /** Settles what is under way and lets go of everything; nothing keeps the program from ending then. */
  async close(): Promise<void> {
    this.#link.close()
  }

  [Symbol.asyncDispose](): Promise<void> {
    return this.close()
  }

  #at(text: string): object {
    const path = this.#wire(text)
    return named(() => handleOfPath(this.#core, path, resolvePath(path)))
  }

  #wire(text: string): string {
    return named(() => normalisePath(text))
  }
}

/** What a path text is wrong in, as a fault. */
function named<T>(read: () => T): T {
  try {
    return read()
  } catch (problem) {
    if (!(problem instanceof PathError)) throw problem
    throw Fault.from(faultBody(problem.code, "client", problem.message, { path: problem.path }))
  }
}
