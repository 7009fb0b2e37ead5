/**
 * One client: its carrier, its side of the conversation, its watches and what it has still to be told.
 * Edges (replies, news of the link) are sent at once, whatever the carrier holds; changes wait while the client does not read.
 */
import {
  type Carrier,
  clientOf,
  type FaultBody,
  faultBody,
  fits,
  HIGH_WATER,
  HostConversation,
  type HostEffect,
  type HostOutcome,
  LINE_LIMIT,
  type Operation,
  type ReplyLog,
  type RequestId,
  type Welcome,
} from "@backline/protocol"
import type { Clock } from "../clock.ts"
import type { Logger } from "../logger.ts"
import { Outbox, type Subscription, type Watcher, type WatchTable } from "../mirror/index.ts"

/** A client that lets so many bytes lie is cut off: it has stopped reading while it goes on asking. */
const MOST_UNREAD = 33_554_432
/** More than any screen shows; beyond it a program is watching in a loop. */
const MOST_WATCHES = 16_384
const REPLY_LIMIT = LINE_LIMIT - 128

export type WatchOperation = Extract<Operation, { op: "watch" }>

/** What a client needs from the gateway. */
export interface ClientHouse {
  readonly clock: Clock
  readonly log: Logger
  readonly logs: ReplyLog
  readonly watches: WatchTable
  welcome(): Welcome
  greeted(client: Client): void
  /** A request that is not about watches and not a ping. */
  forward(client: Client, id: RequestId, operation: Operation): void
  /** The client has changes to be sent, once everything that is being read now has been read. */
  flushSoon(client: Client): void
  /** The client reads again. */
  roomAgain(): void
  gone(client: Client): void
}

export class Client implements Watcher {
  /** Empty until it has greeted. */
  id = ""
  name = ""
  readonly #house: ClientHouse
  readonly #carrier: Carrier
  readonly #conversation: HostConversation
  readonly #outbox = new Outbox()
  readonly #subscriptions = new Map<RequestId, Subscription>()
  #isOpen = true
  #isPaused = false
  #callOffFlush: (() => void) | undefined

  constructor(house: ClientHouse, carrier: Carrier) {
    this.#house = house
    this.#carrier = carrier
    const options = { welcome: () => house.welcome(), logs: house.logs }
    this.#conversation = new HostConversation(options, house.clock.now())
    carrier.receive({
      line: (text) => this.#handle(this.#conversation.line(text, house.clock.now())),
      fault: (fault) => this.#handle(this.#conversation.fault(fault, house.clock.now())),
      drained: () => this.#drained(),
      closed: (reason) => this.#closed(reason),
    })
  }

  /** Whether replies may be asked for on its behalf: what it does not read must not pile up here. */
  get reads(): boolean {
    return !this.#isOpen || this.#carrier.buffered <= HIGH_WATER
  }

  get watchCount(): number {
    return this.#subscriptions.size
  }

  reply(id: RequestId, outcome: HostOutcome): void {
    this.#handle(this.#conversation.reply(id, outcome, this.#house.clock.now()))
  }

  /** Something that no request asked for, and that must not be lost. */
  tell(line: string): void {
    if (this.id !== "") this.#send(line)
  }

  tick(): void {
    this.#handle(this.#conversation.tick(this.#house.clock.now()))
  }

  close(): void {
    this.#carrier.close()
  }

  answered(subscription: Subscription, fault: FaultBody | undefined): void {
    const { id, topic } = subscription
    if (fault) {
      this.#subscriptions.delete(id)
      this.reply(id, { fault: { ...fault, id } })
      return
    }
    const json = `{"value":${topic.valueText},"rev":${topic.rev}}`
    if (fits(json, REPLY_LIMIT)) {
      subscription.caughtUp(this.#house.clock.now())
      this.reply(id, { json })
    } else {
      this.#house.watches.leave(subscription, this.#house.clock.now())
      this.answered(subscription, tooLarge(topic.path))
    }
  }

  changed(subscription: Subscription): void {
    this.#outbox.mark(subscription)
    this.#house.flushSoon(this)
  }

  /** Sends the changes that are due, as long as the client reads them. */
  flush(): void {
    this.#callOffFlush?.()
    this.#callOffFlush = undefined
    while (this.#isOpen && this.reads) {
      const line = this.#outbox.takeLine(this.#house.clock.now())
      if (line === undefined) break
      this.#send(line)
    }
    // Above high water nothing is planned: `drained` comes back to it.
    if (this.#isOpen && this.reads) this.#planFlush()
  }

  #planFlush(): void {
    const due = this.#outbox.nextDue
    if (due === undefined) return
    const { clock } = this.#house
    this.#callOffFlush = clock.after(Math.max(1, due - clock.now()), () => this.flush())
  }

  #handle(effects: readonly HostEffect[]): void {
    for (const effect of effects) {
      if (effect.kind === "send") this.#send(effect.line)
      else if (effect.kind === "request") this.#request(effect.id, effect.operation)
      else if (effect.kind === "hello") this.#greeted(effect.hello.client, effect.hello.name, effect.resumed)
      else this.#carrier.close()
    }
  }

  #greeted(id: string, name: string, resumed: boolean): void {
    this.id = id
    this.name = name
    this.#house.log.info("client came", { client: id, name, resumed, carrier: this.#carrier.name })
    this.#house.greeted(this)
  }

  #request(id: RequestId, operation: Operation): void {
    const path = "path" in operation ? { path: operation.path } : {}
    this.#house.log.debug("request", { id, op: operation.op, ...path })
    if (operation.op === "ping") this.reply(id, { ok: null })
    else if (operation.op === "watch") this.#watch(id, operation)
    else if (operation.op === "unwatch") this.#unwatch(id, operation.watch)
    else this.#house.forward(this, id, operation)
  }

  #watch(id: RequestId, wish: WatchOperation): void {
    if (this.#subscriptions.size >= MOST_WATCHES) {
      const message = `This client has ${MOST_WATCHES} watches; unwatch some, or watch whole objects with a shape.`
      this.reply(id, { fault: faultBody("busy", "gateway", message, { id, path: wish.path }) })
      return
    }
    const subscription = this.#house.watches.prepare(id, wish, this)
    this.#subscriptions.set(id, subscription)
    this.#house.watches.join(subscription)
  }

  #unwatch(id: RequestId, watch: RequestId): void {
    const subscription = this.#subscriptions.get(watch)
    if (subscription === undefined) {
      const message = `"${watch}" is not a watch of this client; unwatch what a watch request was answered for.`
      this.reply(id, { fault: faultBody("unknown-watch", "gateway", message, { id, value: watch }) })
      return
    }
    if (this.#end(subscription)) this.reply(watch, { fault: unwatched(watch) })
    this.reply(id, { ok: null })
  }

  /** True when the watch had not been answered yet. */
  #end(subscription: Subscription): boolean {
    this.#subscriptions.delete(subscription.id)
    this.#outbox.forget(subscription)
    const wasWaiting = subscription.topic.waiting.has(subscription)
    this.#house.watches.leave(subscription, this.#house.clock.now())
    return wasWaiting
  }

  #send(line: string): void {
    this.#carrier.send(line)
    const { buffered } = this.#carrier
    if (buffered > MOST_UNREAD) this.#cutOff(buffered)
    else if (buffered > HIGH_WATER && !this.#isPaused) {
      this.#isPaused = true
      this.#carrier.pause()
    }
  }

  #cutOff(unread: number): void {
    if (!this.#isOpen) return
    this.#house.log.warn("client cut off: it does not read", { client: this.id, name: this.name, unread })
    this.#carrier.close()
  }

  #drained(): void {
    if (this.#isPaused) this.#carrier.resume()
    this.#isPaused = false
    this.flush()
    this.#house.roomAgain()
  }

  /** Watches and gestures end with the carrier; what was asked goes on, and is answered from the log when the client is back. */
  #closed(reason: string): void {
    this.#isOpen = false
    this.#callOffFlush?.()
    for (const subscription of [...this.#subscriptions.values()]) {
      if (this.#end(subscription)) this.reply(subscription.id, { fault: unwatched(subscription.id) })
    }
    this.#conversation.closed(this.#house.clock.now())
    this.#house.log.info("client went", { client: this.id, name: this.name, reason })
    this.#house.gone(this)
  }
}

function unwatched(id: RequestId): FaultBody {
  return faultBody(
    "cancelled",
    "gateway",
    `The watch ${id} of ${clientOf(id)} was ended before its first value came.`,
    { id },
  )
}

function tooLarge(path: string): FaultBody {
  const message = `What stands at ${path} does not fit a line of ${LINE_LIMIT} bytes; watch less of it, for example by "$range".`
  return faultBody("too-large", "gateway", message, { path })
}
