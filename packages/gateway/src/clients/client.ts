/**
 * One client: its carrier, its side of the conversation, its watches.
 * Edges (replies, news of the link) are sent at once, whatever the carrier holds; changes wait while the client does not read.
 */
import {
  type Carrier,
  HIGH_WATER,
  HostConversation,
  type HostEffect,
  type HostOutcome,
  type Operation,
  type ReplyLog,
  type RequestId,
  type Welcome,
} from "@backline/protocol"
import type { Clock } from "../clock.ts"
import type { Logger } from "../logger.ts"
import type { WatchTable } from "../mirror/index.ts"
import { Watching, type WatchingClient } from "./watching.ts"

/** A client that lets so many bytes lie is cut off: it has stopped reading while it goes on asking. */
const MOST_UNREAD = 33_554_432

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

export class Client implements WatchingClient {
  /** Empty until it has greeted. */
  id = ""
  name = ""
  readonly #house: ClientHouse
  readonly #carrier: Carrier
  readonly #conversation: HostConversation
  readonly #watching: Watching
  #isOpen = true
  #isPaused = false

  constructor(house: ClientHouse, carrier: Carrier) {
    this.#house = house
    this.#carrier = carrier
    const options = { welcome: () => house.welcome(), logs: house.logs }
    this.#conversation = new HostConversation(options, house.clock.now())
    this.#watching = new Watching(this, house.watches, house.clock)
    carrier.receive({
      line: (text) => this.#handle(this.#conversation.line(text, house.clock.now())),
      fault: (fault) => this.#handle(this.#conversation.fault(fault, house.clock.now())),
      drained: () => this.#drained(),
      closed: (reason) => this.#closed(reason),
    })
  }

  /** Whether replies may be asked for on its behalf: what it does not read must not pile up here. */
  get reads(): boolean {
    return this.#carrier.buffered <= HIGH_WATER
  }

  get takesChanges(): boolean {
    return this.#isOpen && this.reads
  }

  reply(id: RequestId, outcome: HostOutcome): void {
    this.#handle(this.#conversation.reply(id, outcome, this.#house.clock.now()))
  }

  /** Something that no request asked for, and that must not be lost. */
  tell(line: string): void {
    if (this.id !== "") this.send(line)
  }

  flushSoon(): void {
    this.#house.flushSoon(this)
  }

  flush(): void {
    this.#watching.flush()
  }

  tick(): void {
    this.#handle(this.#conversation.tick(this.#house.clock.now()))
  }

  close(): void {
    this.#carrier.close()
  }

  send(line: string): void {
    this.#carrier.send(line)
    const { buffered } = this.#carrier
    if (buffered > MOST_UNREAD) this.#cutOff(buffered)
    else if (buffered > HIGH_WATER && !this.#isPaused) {
      this.#isPaused = true
      this.#carrier.pause()
    }
  }

  #handle(effects: readonly HostEffect[]): void {
    for (const effect of effects) {
      if (effect.kind === "send") this.send(effect.line)
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
    else if (operation.op === "watch") this.#watching.watch(id, operation)
    else if (operation.op === "unwatch") this.#watching.unwatch(id, operation.watch)
    else this.#house.forward(this, id, operation)
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
    this.#watching.endAll()
    this.#conversation.closed(this.#house.clock.now())
    this.#house.log.info("client went", { client: this.id, name: this.name, reason })
    this.#house.gone(this)
  }
}
