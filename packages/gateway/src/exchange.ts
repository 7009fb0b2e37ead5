/** Where clients and Live meet: requests go up in fair turns, values come down to whoever watches, news of the link goes to everybody. */
import {
  type Carrier,
  type ClientId,
  CREDIT,
  clientOf,
  type FaultBody,
  LINE_LIMIT,
  type LinkNews,
  type Operation,
  type Outcome,
  PROTOCOL,
  ReplyLog,
  type RequestId,
  type Welcome,
} from "@backline/protocol"
import { Client, type ClientHouse } from "./clients/client.ts"
import { Gestures, type LostHands } from "./clients/gestures.ts"
import { Roster } from "./clients/roster.ts"
import type { Clock } from "./clock.ts"
import type { Logger } from "./logger.ts"
import { type Source, WatchTable } from "./mirror/index.ts"
import { notExecuted, Turns } from "./turns.ts"
import type { Upstream, UpstreamReport } from "./upstream.ts"

const SWEEP_EVERY = 1_000

export interface ExchangeOptions {
  readonly upstream: Upstream
  readonly clock: Clock
  readonly log: Logger
  readonly version: string
}

export class Exchange implements ClientHouse {
  readonly clock: Clock
  readonly log: Logger
  readonly logs = new ReplyLog()
  readonly watches: WatchTable
  readonly #version: string
  readonly #upstream: Upstream
  readonly #turns: Turns
  readonly #clients = new Roster()
  readonly #gestures = new Gestures()
  readonly #toFlush = new Set<Client>()
  #link: LinkNews
  #callOffSweep: () => void

  constructor({ upstream, clock, log, version }: ExchangeOptions) {
    this.clock = clock
    this.log = log
    this.#version = version
    this.#upstream = upstream
    this.#turns = new Turns(upstream, (client) => this.#clients.find(client)?.reads ?? true)
    this.watches = new WatchTable(this.#source())
    this.#link = newsOf(upstream.report)
    this.#callOffSweep = clock.after(SWEEP_EVERY, () => this.#sweep())
    upstream.on("restarted", () => this.watches.restarted())
    upstream.on("state", (report) => this.#linked(newsOf(report)))
  }

  get clientCount(): number {
    return this.#clients.greeted
  }

  get link(): LinkNews {
    return this.#link
  }

  /** Live's version; empty until it was met. */
  get live(): string {
    return this.#upstream.report.version
  }

  accept(carrier: Carrier): void {
    this.#clients.admit(carrier, (admitted) => new Client(this, admitted))
  }

  welcome(): Welcome {
    return {
      protocol: PROTOCOL,
      boot: this.#link.boot ?? "",
      host: "gateway",
      live: this.live,
      version: this.#version,
      credit: CREDIT,
      limits: { line: LINE_LIMIT },
      link: this.#link.state,
    }
  }

  greeted(client: Client): void {
    // On an older carrier the same client has not noticed yet that it is cut off; its hands there are lost.
    const former = this.#clients.enter(client)
    if (former === undefined) return
    this.#takeOff(client.id, this.#gestures.vanished(client.id))
    former.close()
  }

  forward(client: Client, id: RequestId, operation: Operation): void {
    if (this.#link.state !== "live") {
      const why =
        this.#link.state === "waiting" ? "no Live or simulator has been found yet" : "the connection to Live is lost"
      client.reply(id, { fault: notExecuted(id, why) })
      return
    }
    if (operation.op === "gesture" && operation.phase === "begin") this.#gestures.begin(client.id, operation.path)
    const began = this.clock.now()
    this.#turns.request(client.id, id, operation, (outcome) => {
      this.log.debug("outcome", { id, ms: Math.round((this.clock.now() - began) * 100) / 100, ...told(outcome) })
      if (operation.op === "gesture") this.#followGesture(client.id, operation, outcome)
      this.#answer(client, id, outcome)
    })
  }

  flushSoon(client: Client): void {
    // Everything that was read in one go is sent in one go.
    if (this.#toFlush.size === 0) queueMicrotask(() => this.#flush())
    this.#toFlush.add(client)
  }

  roomAgain(): void {
    this.#turns.pumpSoon()
  }

  gone(client: Client): void {
    if (this.#clients.leave(client)) this.#takeOff(client.id, this.#gestures.vanished(client.id))
  }

  async close(): Promise<void> {
    this.#callOffSweep()
    await this.#clients.closeAll(this.clock)
    this.#upstream.close()
  }

  #answer(client: Client, id: RequestId, outcome: Outcome): void {
    const newest = this.#clients.find(clientOf(id)) ?? client
    newest.reply(id, "fault" in outcome ? { fault: atGateway(outcome.fault) } : outcome)
  }

  #source(): Source {
    const upstream = this.#upstream
    return {
      get isLive() {
        return upstream.report.state === "live"
      },
      watch: ({ hz, ...wish }, client, handlers) => {
        this.log.debug("upstream watch", { path: wish.path, hz, client })
        return this.#turns.watch(client, { op: "watch", ...wish, ...(Number.isFinite(hz) && { hz }) }, handlers)
      },
    }
  }

  /** Once Live has answered. */
  #followGesture(client: ClientId, { path, phase }: Extract<Operation, { op: "gesture" }>, outcome: Outcome): void {
    const isOver = phase === "begin" ? "fault" in outcome : phase === "end"
    if (isOver) this.#takeOff(client, this.#gestures.end(client, path))
  }

  #takeOff(client: ClientId, hands: readonly LostHands[]): void {
    if (this.#link.state !== "live") return
    for (const { path, count } of hands) {
      this.log.info("lost hands are taken off", { client, path, count })
      for (let hand = 0; hand < count; hand += 1) this.#endGesture(client, path)
    }
  }

  #endGesture(client: ClientId, path: string): void {
    this.#turns.afterAll(client, { op: "gesture", path, phase: "end" }, (outcome) => {
      if ("fault" in outcome) this.log.warn("gesture could not be ended", { path, fault: outcome.fault })
    })
  }

  #linked(news: LinkNews): void {
    if (news.state === this.#link.state && news.boot === this.#link.boot) return
    this.#link = news
    this.log.info("link", { ...news })
    const line = JSON.stringify({ link: news })
    for (const client of this.#clients) client.tell(line)
    if (news.state === "live") {
      this.watches.found()
      this.#turns.pumpSoon()
    } else {
      // The script ends every gesture of a client that it has lost.
      this.#gestures.clear()
      this.#turns.lost()
    }
  }

  #flush(): void {
    const clients = [...this.#toFlush]
    this.#toFlush.clear()
    for (const client of clients) client.flush()
  }

  #sweep(): void {
    const now = this.clock.now()
    for (const client of this.#clients) client.tick()
    this.watches.sweep(now)
    this.logs.expire(now)
    this.#callOffSweep = this.clock.after(SWEEP_EVERY, () => this.#sweep())
  }
}

/** Refused or closed, to the gateway's clients, is as good as away. */
function newsOf({ state, since, boot }: UpstreamReport): LinkNews {
  const away = boot === "" ? "waiting" : "stale"
  const known = state === "live" || state === "stale" ? state : away
  return { state: known, ...(known === "stale" && { since: since ?? Date.now() }), ...(boot !== "" && { boot }) }
}

/** To a client of the gateway, what the upstream conversation found out by itself was found out at the gateway. */
function atGateway(fault: FaultBody): FaultBody {
  return fault.stage === "client" ? { ...fault, stage: "gateway" } : fault
}

function told(outcome: Outcome): { readonly fault?: string } {
  return "fault" in outcome ? { fault: outcome.fault.code } : {}
}
