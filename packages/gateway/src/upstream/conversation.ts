/** The way to Live over one conversation that is opened again and again, whatever starts first and whatever dies. */
import {
  type Boot,
  type Carrier,
  ClientConversation,
  type ClientEffect,
  drawClientId,
  Fault,
  type LinkState,
  type Operation,
  type Outcome,
  type RequestId,
  type Welcome,
} from "@backline/protocol"
import type { Clock } from "../clock.ts"
import type { Logger } from "../logger.ts"
import type { Upstream, UpstreamHandlers } from "./upstream.ts"

/** A carrier to the script of a Live that runs, and the secret that opens its door. Rejects when there is none. */
export type Reach = () => Promise<{ readonly carrier: Carrier; readonly secret?: string }>

export interface ConversationOptions {
  readonly reach: Reach
  readonly clock: Clock
  readonly log: Logger
}

/** How long (ms) to wait before looking for Live again: soon at first, for a reload takes a moment, then once a second. */
const PATIENCE = [50, 100, 200, 400, 1_000]
/** After this time (ms) without an answer a request is given up: a dialog stands open in Live, most likely. */
const DEADLINE = 30_000

export class ConversationUpstream implements Upstream {
  state: LinkState = "waiting"
  readonly #options: ConversationOptions
  readonly #conversation: ClientConversation
  readonly #settle = new Map<RequestId, (outcome: Outcome) => void>()
  #handlers: UpstreamHandlers | undefined
  #carrier: Carrier | undefined
  #secret: string | undefined
  #welcome: Welcome | undefined
  #attempts = 0
  #isClosed = false
  #callOffRetry: (() => void) | undefined
  #callOffTick: (() => void) | undefined

  constructor(options: ConversationOptions) {
    this.#options = options
    this.#conversation = new ClientConversation({
      client: drawClientId(Math.random),
      name: "gateway",
      secret: () => this.#secret,
    })
  }

  get boot(): Boot {
    return this.#welcome?.boot ?? ""
  }

  get live(): string {
    return this.#welcome?.live ?? ""
  }

  get credit(): number {
    return this.state === "live" ? (this.#welcome?.credit ?? 0) : 0
  }

  start(handlers: UpstreamHandlers): void {
    this.#handlers = handlers
    void this.#open()
  }

  request(operation: Operation, settled: (outcome: Outcome) => void, id?: RequestId): void {
    const now = this.#options.clock.now()
    const asked = this.#conversation.request(operation, now + DEADLINE, now, id)
    this.#settle.set(asked.id, settled)
    this.#handle(asked.effects, true)
    this.#planTick()
  }

  async close(): Promise<void> {
    this.#isClosed = true
    this.#callOffRetry?.()
    this.#callOffTick?.()
    this.#carrier?.close()
  }

  async #open(): Promise<void> {
    try {
      const { carrier, secret } = await this.#options.reach()
      this.#attempts = 0
      this.#secret = secret
      this.#begin(carrier)
    } catch (problem) {
      this.#options.log.debug("Live was not reached", { problem: Fault.of(problem, "gateway").message })
      this.#retry()
    }
  }

  #retry(): void {
    if (this.#isClosed) return
    const wait = PATIENCE[Math.min(this.#attempts, PATIENCE.length - 1)]
    this.#attempts += 1
    this.#callOffRetry = this.#options.clock.after(wait ?? 1_000, () => void this.#open())
  }

  #begin(carrier: Carrier): void {
    if (this.#isClosed) {
      carrier.close()
      return
    }
    this.#carrier = carrier
    const { clock, log } = this.#options
    carrier.receive({
      line: (text) => this.#handle(this.#conversation.line(text, clock.now())),
      fault: (fault) => log.warn("Live sent what cannot be read", { fault }),
      drained: () => log.debug("Live reads again"),
      closed: (reason) => this.#ended(reason),
    })
    this.#handle(this.#conversation.opened(clock.now()))
    this.#planTick()
  }

  #ended(reason: string): void {
    const { clock, log } = this.#options
    this.#carrier = undefined
    log.info("connection to Live closed", { reason })
    const wasLive = this.state === "live"
    if (wasLive) this.state = "stale"
    this.#handle(this.#conversation.closed(reason, clock.now()))
    if (wasLive) this.#handlers?.linked({ state: "stale", since: clock.today(), boot: this.boot }, false)
    this.#retry()
  }

  /** `isAsking`: from inside `request`, where nothing may be settled yet. */
  #handle(effects: readonly ClientEffect[], isAsking = false): void {
    for (const effect of effects) {
      if (effect.kind === "send") this.#carrier?.send(effect.line)
      else if (effect.kind === "settle") this.#settled(effect.id, effect.outcome, isAsking)
      else if (effect.kind === "change") this.#handlers?.change(effect.change)
      else if (effect.kind === "welcome") this.#welcomed(effect.welcome, effect.news === "restarted")
      else if (effect.kind !== "link") this.#complained(effect)
    }
  }

  #settled(id: RequestId, outcome: Outcome, isAsking: boolean): void {
    const settled = this.#settle.get(id)
    this.#settle.delete(id)
    if (isAsking) queueMicrotask(() => settled?.(outcome))
    else settled?.(outcome)
  }

  #welcomed(welcome: Welcome, restarted: boolean): void {
    this.#welcome = welcome
    this.state = "live"
    this.#handlers?.linked({ state: "live", boot: welcome.boot }, restarted)
  }

  #complained(effect: Extract<ClientEffect, { kind: "fault" | "refused" | "close" }>): void {
    const { log } = this.#options
    if (effect.kind === "close") log.warn("Live does not answer", { reason: effect.reason })
    else log.warn(effect.kind === "refused" ? "Live refused the gateway" : "Live complained", { fault: effect.fault })
    if (effect.kind !== "fault") this.#carrier?.close()
  }

  #planTick(): void {
    const { clock } = this.#options
    const next = this.#conversation.nextDeadline
    this.#callOffTick?.()
    this.#callOffTick = undefined
    if (next === undefined || this.#isClosed) return
    this.#callOffTick = clock.after(Math.max(1, next - clock.now()), () => {
      this.#handle(this.#conversation.tick(clock.now()))
      this.#planTick()
    })
  }
}
