import type { Change, FaultBody, Json, Operation, Outcome, RequestId } from "@backline/protocol"
import { fieldsOf } from "../values/fields.ts"
import { callBack } from "./listeners.ts"

export type WatchOperation = Extract<Operation, { readonly op: "watch" }>

export interface WatchHandlers {
  /** Once for each time that the watch was made: at first, and again after every interruption. `value` is the whole. */
  value(value: Json): void
  change(change: Change): void
  /** The first attempt was refused: the watch is over. */
  refused(fault: FaultBody): void
  /** The watch stands, but there is nothing to watch now (the object is gone, or its path after a restart). */
  interrupted(fault: FaultBody): void
  /** The link is closed by the program itself. */
  ended(): void
}

interface Entry {
  readonly operation: WatchOperation
  readonly handlers: WatchHandlers
  /** `asked`: its request is under way; `stands`: changes come; `out`: neither, until the next carrier. */
  standing: "out" | "asked" | "stands"
  /** The id of the request that made it; undefined while out. */
  id: RequestId | undefined
  /** Whether Live ever answered it. */
  stood: boolean
}

type Submit = (operation: Operation, settled: (outcome: Outcome) => void) => RequestId

/** The watches of a link. A watch on the wire ends with its carrier; the ones here are made again on the next. */
export class WatchBook {
  readonly #submit: Submit
  readonly #entries = new Set<Entry>()
  readonly #byId = new Map<RequestId, Entry>()

  constructor(submit: Submit) {
    this.#submit = submit
  }

  /** Answers how to end it. */
  add(operation: WatchOperation, handlers: WatchHandlers): () => void {
    const entry: Entry = { operation, handlers, standing: "out", id: undefined, stood: false }
    this.#entries.add(entry)
    this.#make(entry)
    return () => this.#remove(entry)
  }

  change(change: Change): void {
    const entry = this.#byId.get(change.watch)
    if (entry) callBack(() => entry.handlers.change(change))
  }

  /** The carrier is open again: what does not stand is made anew. */
  renew(): void {
    for (const entry of this.#entries) if (entry.standing === "out") this.#make(entry)
  }

  /** The carrier is gone, and what stood on it. Requests under way settle, or are sent on the next one, by themselves. */
  ground(): void {
    for (const entry of this.#entries) if (entry.standing === "stands") this.#out(entry)
  }

  /** The link is closed for good. */
  end(): void {
    const ended = [...this.#entries]
    this.#entries.clear()
    this.#byId.clear()
    for (const { handlers } of ended) callBack(() => handlers.ended())
  }

  #make(entry: Entry): void {
    entry.standing = "asked"
    const id = this.#submit(entry.operation, (outcome) => this.#settled(entry, outcome))
    // It may have been refused already, before it had an id.
    if (entry.standing !== "asked") return
    entry.id = id
    this.#byId.set(id, entry)
  }

  #settled(entry: Entry, outcome: Outcome): void {
    if (!this.#entries.has(entry)) return
    if ("ok" in outcome) this.#stands(entry, outcome.ok)
    else this.#failed(entry, outcome.fault)
  }

  #stands(entry: Entry, ok: Json): void {
    entry.standing = "stands"
    entry.stood = true
    callBack(() => entry.handlers.value(fieldsOf(ok).value ?? null))
  }

  #failed(entry: Entry, fault: FaultBody): void {
    const { id } = entry
    this.#out(entry)
    // It went down with the carrier, or Live is away from its gateway; `renew` makes it again.
    if (fault.code === "disconnected" || fault.code === "restarted") return
    // The host may have made it all the same, and nobody would listen.
    if (fault.code === "timeout" && id !== undefined) this.#submit({ op: "unwatch", watch: id }, () => undefined)
    if (entry.stood) {
      callBack(() => entry.handlers.interrupted(fault))
      // Nobody answered, which says nothing about what is watched: a gateway may be waiting for Live longer than our deadline.
      if (fault.code === "timeout" && this.#entries.has(entry)) this.#make(entry)
    } else {
      this.#entries.delete(entry)
      callBack(() => entry.handlers.refused(fault))
    }
  }

  #out(entry: Entry): void {
    entry.standing = "out"
    if (entry.id !== undefined) this.#byId.delete(entry.id)
    entry.id = undefined
  }

  #remove(entry: Entry): void {
    const { id } = entry
    if (!this.#entries.delete(entry) || id === undefined) return
    this.#out(entry)
    // Whatever the answer is, the watch is not wanted any more.
    this.#submit({ op: "unwatch", watch: id }, () => undefined)
  }
}
