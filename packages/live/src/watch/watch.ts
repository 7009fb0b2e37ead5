import { type AbortSignalLike, type Change, Fault, type FaultBody, type Json } from "@backline/protocol"
import type { Link } from "../link/link.ts"
import { callBack, type Stoppable } from "../link/listeners.ts"
import type { WatchOperation } from "../link/watch-book.ts"

export interface WatchOptions {
  /** No more changes per second than this, 0.1 to 60; the latest value wins. */
  readonly hz?: number
  /** Ends the watch. A loop over it ends without an error. */
  readonly signal?: AbortSignalLike
  /** What goes wrong: the watch was refused, or its object is gone for now. Without it faults go to `live.on("fault")`. */
  readonly fault?: (fault: Fault) => void
}

/**
 * Something of Live that is kept true until it is stopped, through reconnects and restarts. As an async iterable it gives the
 * current value first and then the latest one whenever the loop comes back for more: a slow loop misses what was in between.
 */
export interface Watch<out V> extends Stoppable, AsyncIterable<V> {
  /** The latest value; undefined until the first has come. Kept while the connection is lost. */
  readonly value: V | undefined
  /** Resolves with the first value; rejects when the watch is refused or stopped before. */
  readonly ready: Promise<V>
  /** Why there are no changes now; undefined while all is well. */
  readonly fault: Fault | undefined
}

/** How values of the wire become values of the program. */
export interface Reading<V> {
  whole(value: Json): V
  /** For shapes: the value with the change applied. */
  changed(value: V | undefined, change: Change): V
}

interface Waiter<V> {
  readonly give: (value: V) => void
  readonly end: (fault: Fault | undefined) => void
}

export class LinkWatch<V> implements Watch<V> {
  readonly #reading: Reading<V>
  readonly #listener: ((value: V) => void) | undefined
  readonly #options: WatchOptions
  readonly #report: (fault: Fault) => void
  readonly #endOnLink: () => void
  readonly #waiters = new Set<Waiter<V>>()
  #value: V | undefined
  #has = false
  /** Counts values, so that each loop knows which it has seen. */
  #count = 0
  #over = false
  #fault: Fault | undefined
  /** What ended it, when it did not end by its own. */
  #ending: Fault | undefined

  constructor(
    link: Link,
    operation: WatchOperation,
    reading: Reading<V>,
    report: (fault: Fault) => void,
    options: WatchOptions,
    listener?: (value: V) => void,
  ) {
    this.#reading = reading
    this.#options = options
    this.#listener = listener
    this.#report = options.fault ?? report
    const { hz, signal } = options
    this.#endOnLink = link.watch(
      { ...operation, ...(hz !== undefined && { hz }) },
      {
        value: (value) => this.#is(reading.whole(value)),
        change: (change) => this.#changed(change),
        refused: (fault) => this.#refused(fault),
        interrupted: (fault) => this.#interrupted(fault),
        ended: () => this.#end(undefined),
      },
    )
    if (signal?.aborted) this.stop()
    else signal?.addEventListener("abort", this.stop, { once: true })
  }

  get value(): V | undefined {
    return this.#value
  }

  get fault(): Fault | undefined {
    return this.#fault
  }

  get ready(): Promise<V> {
    return new Promise((resolve, reject) => {
      this.#next(0, { give: resolve, end: (fault) => reject(fault ?? stopped()) })
    })
  }

  readonly stop = (): void => {
    if (this.#over) return
    this.#endOnLink()
    this.#end(undefined)
  };

  [Symbol.dispose](): void {
    this.stop()
  }

  [Symbol.asyncIterator](): AsyncIterator<V> {
    let seen = 0
    return {
      next: () =>
        new Promise((resolve, reject) => {
          const give = (value: V): void => {
            seen = this.#count
            resolve({ done: false, value })
          }
          const end = (fault: Fault | undefined): void => {
            if (fault) reject(fault)
            else resolve({ done: true, value: undefined })
          }
          this.#next(seen, { give, end })
        }),
      return: async () => {
        this.stop()
        return { done: true, value: undefined }
      },
    }
  }

  #next(seen: number, waiter: Waiter<V>): void {
    if (this.#has && this.#count > seen) waiter.give(this.#value as V)
    else if (this.#over) waiter.end(this.#ending)
    else this.#waiters.add(waiter)
  }

  #is(value: V): void {
    if (this.#over) return
    this.#fault = undefined
    this.#value = value
    this.#has = true
    this.#count += 1
    for (const waiter of this.#waiters) waiter.give(value)
    this.#waiters.clear()
    const listener = this.#listener
    if (listener) callBack(() => listener(value))
  }

  #changed(change: Change): void {
    if ("fault" in change) this.#interrupted(change.fault)
    else this.#is(this.#reading.changed(this.#value, change))
  }

  #interrupted(body: FaultBody): void {
    if (this.#over) return
    const fault = Fault.from(body)
    this.#fault = fault
    callBack(() => this.#report(fault))
  }

  #refused(body: FaultBody): void {
    const fault = Fault.from(body)
    const heard = this.#waiters.size > 0
    this.#end(fault)
    if (!heard || this.#options.fault) callBack(() => this.#report(fault))
  }

  #end(fault: Fault | undefined): void {
    if (this.#over) return
    this.#over = true
    this.#ending = fault
    if (fault) this.#fault = fault
    this.#options.signal?.removeEventListener("abort", this.stop)
    for (const waiter of this.#waiters) waiter.end(fault)
    this.#waiters.clear()
  }
}

function stopped(): Fault {
  return new Fault("cancelled", { stage: "client", message: "The watch was stopped before its first value came." })
}
