/** A client of the gateway: asks, watches, and remembers the last value of everything it was told. */
import {
  ClientConversation,
  type ClientEffect,
  type FaultBody,
  type Json,
  type LinkNews,
  type Operation,
  type Outcome,
  type RequestId,
  type Welcome,
} from "@backline/protocol"
import { applyDelta } from "../mirror/tree.ts"
import type { End } from "./carriers.ts"

export interface Seen {
  readonly path: string
  /** undefined until the watch is answered. */
  value: Json | undefined
  fault: FaultBody | undefined
  /** The watch request itself was answered by a fault, so there is no watch. */
  wasRefused: boolean
  rev: number
  changes: number
}

export class Screen {
  readonly name: string
  readonly seen = new Map<RequestId, Seen>()
  readonly links: LinkNews[] = []
  readonly faults: FaultBody[] = []
  /** Replies to what was said outside of the conversation. */
  readonly strays: { readonly ok?: Json; readonly fault?: FaultBody }[] = []
  welcome: Welcome | undefined
  isClosed = false
  #carrier: End | undefined
  readonly #conversation: ClientConversation
  readonly #settle = new Map<RequestId, (outcome: Outcome) => void>()

  constructor(name: string) {
    this.name = name
    this.#conversation = new ClientConversation({ client: name, name })
  }

  open(carrier: End): void {
    this.#carrier = carrier
    this.isClosed = false
    carrier.receive({
      line: (text) => {
        const reply: { id?: RequestId; ok?: Json; fault?: FaultBody } = JSON.parse(text)
        if (reply.id !== undefined && !this.#settle.has(reply.id)) this.strays.push(reply)
        this.#handle(this.#conversation.line(text, 0))
      },
      fault: (fault) => this.faults.push(fault),
      drained: () => undefined,
      closed: (reason) => {
        this.isClosed = true
        this.seen.clear()
        this.#handle(this.#conversation.closed(reason, 0))
      },
    })
    this.#handle(this.#conversation.opened(0))
  }

  ask(operation: Operation): Promise<Outcome> {
    return new Promise((resolve) => {
      const { id, effects } = this.#conversation.request(operation, Number.POSITIVE_INFINITY, 0)
      this.#settle.set(id, resolve)
      this.#handle(effects)
    })
  }

  /** The id is known at once; what is seen under it comes when the watch is answered. */
  watch(
    path: string,
    more: { readonly hz?: number; readonly shape?: { readonly [name: string]: true } } = {},
  ): RequestId {
    const { id, effects } = this.#conversation.request({ op: "watch", path, ...more }, Number.POSITIVE_INFINITY, 0)
    const seen: Seen = { path, value: undefined, fault: undefined, wasRefused: false, rev: 0, changes: 0 }
    this.seen.set(id, seen)
    this.#settle.set(id, (outcome) => {
      seen.wasRefused = "fault" in outcome
      if ("fault" in outcome) seen.fault = outcome.fault
      else Object.assign(seen, outcome.ok)
    })
    this.#handle(effects)
    return id
  }

  async unwatch(id: RequestId): Promise<Outcome> {
    this.seen.delete(id)
    return this.ask({ op: "unwatch", watch: id })
  }

  /** Sends a line as it is, outside of the conversation. */
  say(line: string): void {
    this.#carrier?.send(line)
  }

  /** Answers the gateway's end, where what is not read lies. */
  stopReading(): End | undefined {
    this.#carrier?.pause()
    return this.#carrier?.other
  }

  readOn(): void {
    this.#carrier?.resume()
  }

  cut(): void {
    this.#carrier?.cut()
  }

  leave(): void {
    this.#carrier?.close()
  }

  #handle(effects: readonly ClientEffect[]): void {
    for (const effect of effects) {
      if (effect.kind === "send") this.#carrier?.send(effect.line)
      else if (effect.kind === "settle") this.#settle.get(effect.id)?.(effect.outcome)
      else if (effect.kind === "change") this.#changed(effect.change)
      else if (effect.kind === "welcome") this.welcome = effect.welcome
      else if (effect.kind === "link") this.links.push(effect.link)
      else if (effect.kind !== "close") this.faults.push(effect.fault)
    }
  }

  #changed(change: Extract<ClientEffect, { kind: "change" }>["change"]): void {
    const seen = this.seen.get(change.watch)
    if (seen === undefined) return
    if (seen.value === undefined && seen.fault === undefined)
      throw new Error(`${change.watch} changed before it was answered`)
    if (change.rev <= seen.rev) throw new Error(`${change.watch} went from revision ${seen.rev} to ${change.rev}`)
    seen.rev = change.rev
    seen.changes += 1
    seen.fault = "fault" in change ? change.fault : undefined
    if ("value" in change) seen.value = change.value
    if ("delta" in change) seen.value = applyDelta(seen.value, change.delta)
  }
}
