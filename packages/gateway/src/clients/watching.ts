/** The watches of one client, and what it has still to be told of them. */
import {
  clientOf,
  type FaultBody,
  faultBody,
  fits,
  type HostOutcome,
  LINE_LIMIT,
  type RequestId,
} from "@backline/protocol"
import type { Clock } from "../clock.ts"
import { Outbox, type Subscription, type Watcher, type WatchRequest, type WatchTable } from "../mirror/index.ts"

/** More than any screen shows; beyond it a program is watching in a loop. */
const MOST_WATCHES = 16_384
/** Room for what stands around a value in a reply. */
const VALUE_LIMIT = LINE_LIMIT - 128

/** The client whose watches these are. */
export interface WatchingClient {
  readonly id: string
  /** Whether changes may be sent now: it is connected, and reads what it is sent. */
  readonly takesChanges: boolean
  reply(id: RequestId, outcome: HostOutcome): void
  send(line: string): void
  /** Calls `flush` once everything that is being read now has been read. */
  flushSoon(): void
}

export class Watching implements Watcher {
  readonly #client: WatchingClient
  readonly #table: WatchTable
  readonly #clock: Clock
  readonly #outbox = new Outbox()
  readonly #subscriptions = new Map<RequestId, Subscription>()
  unanswered = 0
  #callOffFlush: (() => void) | undefined

  constructor(client: WatchingClient, table: WatchTable, clock: Clock) {
    this.#client = client
    this.#table = table
    this.#clock = clock
  }

  get id(): string {
    return this.#client.id
  }

  watch(id: RequestId, wish: WatchRequest): void {
    if (this.#subscriptions.size >= MOST_WATCHES) {
      this.#client.reply(id, { fault: tooMany(id, wish.path) })
      return
    }
    const subscription = this.#table.prepare(id, wish, this, this.#clock.now())
    this.#subscriptions.set(id, subscription)
    this.unanswered += 1
    this.#table.join(subscription)
  }

  unwatch(id: RequestId, watch: RequestId): void {
    const subscription = this.#subscriptions.get(watch)
    if (subscription) this.#end(subscription)
    this.#client.reply(id, subscription ? { ok: null } : { fault: unknown(id, watch) })
  }

  endAll(): void {
    this.#callOffFlush?.()
    for (const subscription of this.#subscriptions.values()) this.#end(subscription)
  }

  answered(subscription: Subscription, fault: FaultBody | undefined): void {
    this.unanswered -= 1
    if (fault) this.#refuse(subscription, fault)
    else this.#welcome(subscription)
  }

  changed(subscription: Subscription): void {
    this.#outbox.mark(subscription)
    this.#client.flushSoon()
  }

  /** Sends the changes that are due, as long as the client takes them. */
  flush(): void {
    this.#callOffFlush?.()
    this.#callOffFlush = undefined
    while (this.#client.takesChanges) {
      const line = this.#outbox.takeLine(this.#clock.now())
      if (line === undefined) {
        this.#flushWhenDue()
        return
      }
      this.#client.send(line)
    }
    // While the client does not read nothing is planned: it is flushed when it does again.
  }

  #welcome(subscription: Subscription): void {
    const { id, topic } = subscription
    const json = `{"value":${topic.valueText},"rev":${topic.rev}}`
    if (fits(json, VALUE_LIMIT)) {
      subscription.caughtUp(this.#clock.now())
      this.#client.reply(id, { json })
    } else {
      this.#table.leave(subscription, this.#clock.now())
      this.#refuse(subscription, tooLarge(topic.path))
    }
  }

  #refuse({ id }: Subscription, fault: FaultBody): void {
    this.#subscriptions.delete(id)
    this.#client.reply(id, { fault: { ...fault, id } })
  }

  #flushWhenDue(): void {
    const due = this.#outbox.nextDue
    if (due === undefined) return
    this.#callOffFlush = this.#clock.after(Math.max(1, due - this.#clock.now()), () => this.flush())
  }

  /** A watch that had not been answered yet is answered now: nobody may wait for it. */
  #end(subscription: Subscription): void {
    const { id, topic } = subscription
    const wasWaiting = topic.waiting.has(subscription)
    this.#subscriptions.delete(id)
    this.#outbox.forget(subscription)
    this.#table.leave(subscription, this.#clock.now())
    if (!wasWaiting) return
    this.unanswered -= 1
    this.#client.reply(id, { fault: unwatched(id) })
  }
}

function tooMany(id: RequestId, path: string): FaultBody {
  const message = `This client has ${MOST_WATCHES} watches; unwatch some, or watch whole objects with a shape.`
  return faultBody("busy", "gateway", message, { id, path })
}

function unknown(id: RequestId, watch: RequestId): FaultBody {
  const message = `"${watch}" is not a watch of this client; unwatch what a watch request was answered for.`
  return faultBody("unknown-watch", "gateway", message, { id, value: watch })
}

function unwatched(id: RequestId): FaultBody {
  const message = `The watch ${id} of ${clientOf(id)} was ended before its first value came.`
  return faultBody("cancelled", "gateway", message, { id })
}

function tooLarge(path: string): FaultBody {
  const message = `What stands at ${path} does not fit a line of ${LINE_LIMIT} bytes; watch less of it, for example by "$range".`
  return faultBody("too-large", "gateway", message, { path })
}
