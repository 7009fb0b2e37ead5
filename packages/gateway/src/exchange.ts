/** Where clients and Live meet: requests go up in fair turns, values come down to whoever watches, news of the link goes to everybody. */
import {
  type Carrier,
  CREDIT,
  clientOf,
  drawClientId,
  type FaultBody,
  faultBody,
  LINE_LIMIT,
  type LinkNews,
  type Operation,
  type Outcome,
  PROTOCOL,
  ReplyLog,
  type RequestId,
  requestId,
  type Shape,
  type Welcome,
} from "@backline/protocol"
import { Client, type ClientHouse } from "./clients/client.ts"
import { FairQueue } from "./clients/fair-queue.ts"
import { Gestures } from "./clients/gestures.ts"
import type { Clock } from "./clock.ts"
import type { Logger } from "./logger.ts"
import { WatchTable } from "./mirror/index.ts"
import type { Upstream } from "./upstream/upstream.ts"

/** How many requests of one client may be under way at Live at once, out of the credit that all share. */
const SHARE = 64
/** Clients beyond this are told to come back later; more screens than this are a program gone wild. */
const MOST_CLIENTS = 4_096
const SWEEP_EVERY = 1_000
const CLOSING_TIME = 1_000

interface Errand {
  /** Undefined: the gateway's own, which the upstream conversation numbers itself. */
  readonly id: RequestId | undefined
  readonly operation: Operation
  settled(outcome: Outcome): void
}

export interface ExchangeOptions {
  readonly upstream: Upstream
  readonly clock: Clock
  readonly log: Logger
  readonly version: string
  readonly random?: () => number
}

export class Exchange implements ClientHouse {
  readonly clock: Clock
  readonly log: Logger
  readonly logs = new ReplyLog()
  readonly watches: WatchTable
  readonly #version: string
  readonly #upstream: Upstream
  readonly #clients = new Set<Client>()
  /** Greeted clients; a client that came back on another carrier stands here with the newest. */
  readonly #byId = new Map<string, Client>()
  readonly #queue = new FairQueue<string, Errand>(SHARE)
  readonly #gestures = new Gestures<Client>()
  readonly #toFlush = new Set<Client>()
  /** Prefixes the ids of the gateway's own watches. */
  readonly #own: string
  #ownNumber = 0
  #link: LinkNews
  #callOffSweep: () => void
  #allGone: () => void = () => undefined

  constructor({ upstream, clock, log, version, random = Math.random }: ExchangeOptions) {
    this.clock = clock
    this.log = log
    this.#version = version
    this.#upstream = upstream
    this.#own = drawClientId(random)
    this.#link = { state: upstream.state }
    this.watches = new WatchTable(this.#source())
    this.#callOffSweep = clock.after(SWEEP_EVERY, () => this.#sweep())
    upstream.start({
      linked: (news, restarted) => this.#linked(news, restarted),
      change: (change) => this.watches.change(change),
    })
  }

  get clientCount(): number {
    return this.#byId.size
  }

  get link(): LinkNews {
    return this.#link
  }

  accept(carrier: Carrier): void {
    if (this.#clients.size < MOST_CLIENTS) {
      this.#clients.add(new Client(this, carrier))
      return
    }
    const message = `${MOST_CLIENTS} clients are connected to this gateway already; close some.`
    carrier.send(JSON.stringify({ fault: faultBody("busy", "gateway", message) }))
    carrier.close()
  }

  welcome(): Welcome {
    const { boot, live } = this.#upstream
    const limits = { line: LINE_LIMIT }
    const { state: link } = this.#link
    return { protocol: PROTOCOL, boot, host: "gateway", live, version: this.#version, credit: CREDIT, limits, link }
  }

  greeted(client: Client): void {
    // The same client on an older carrier: it has not noticed yet that it is cut off.
    this.#byId.get(client.id)?.close()
    this.#byId.set(client.id, client)
  }

  forward(client: Client, id: RequestId, operation: Operation): void {
    if (this.#upstream.state !== "live") {
      client.reply(id, { fault: notLive(id, this.#link) })
      return
    }
    if (operation.op === "gesture") this.#followGesture(client, operation.path, operation.phase)
    const began = this.clock.now()
    const settled = (outcome: Outcome) => {
      this.log.debug("outcome", { id, ms: Math.round((this.clock.now() - began) * 100) / 100, ...told(outcome) })
      if (operation.op === "gesture" && "fault" in outcome) this.#gestures.end(client, operation.path)
      this.#answer(client, id, outcome)
    }
    this.#queue.push(client.id, { id, operation, settled })
    this.#pump()
  }

  flushSoon(client: Client): void {
    // Everything that was read in one go is sent in one go.
    if (this.#toFlush.size === 0) queueMicrotask(() => this.#flush())
    this.#toFlush.add(client)
  }

  roomAgain(): void {
    this.#pump()
  }

  gone(client: Client): void {
    this.#clients.delete(client)
    if (this.#byId.get(client.id) === client) this.#byId.delete(client.id)
    for (const path of this.#gestures.endAll(client)) this.#endGesture(client, path)
    if (this.#clients.size === 0) this.#allGone()
  }

  async close(): Promise<void> {
    this.#callOffSweep()
    this.#callOffSweep = () => undefined
    await this.#closeClients()
    await this.#upstream.close()
  }

  /** What was sent is delivered; whoever does not take it within a moment is not waited for. */
  #closeClients(): Promise<void> {
    return new Promise((resolve) => {
      const callOff = this.clock.after(CLOSING_TIME, resolve)
      this.#allGone = () => {
        callOff()
        resolve()
      }
      if (this.#clients.size === 0) this.#allGone()
      for (const client of [...this.#clients]) client.close()
    })
  }

  #answer(client: Client, id: RequestId, outcome: Outcome): void {
    const newest = this.#byId.get(clientOf(id)) ?? client
    newest.reply(id, "fault" in outcome ? { fault: atGateway(outcome.fault) } : outcome)
  }

  #source() {
    const exchange = this
    return {
      get isLive() {
        return exchange.#upstream.state === "live"
      },
      watch(path: string, shape: Shape | undefined, hz: number): RequestId {
        exchange.#ownNumber += 1
        const id = requestId(exchange.#own, exchange.#ownNumber)
        const wish = { op: "watch" as const, path, ...(shape && { shape }), ...(Number.isFinite(hz) && { hz }) }
        exchange.#runOwn(wish, id, (outcome) => exchange.watches.settled(id, outcome))
        return id
      },
      unwatch(watch: RequestId): void {
        exchange.#ownNumber += 1
        const id = requestId(exchange.#own, exchange.#ownNumber)
        exchange.#runOwn({ op: "unwatch", watch }, id, (outcome) => {
          if ("fault" in outcome) exchange.log.debug("unwatch failed", { id, watch, fault: outcome.fault })
        })
      },
    }
  }

  #runOwn(operation: Operation, id: RequestId, settled: (outcome: Outcome) => void): void {
    const path = "path" in operation ? { path: operation.path } : {}
    this.log.debug("own request", { id, op: operation.op, ...path })
    this.#queue.push(this.#own, { id, operation, settled })
    this.#pumpSoon()
  }

  /** A watch is never settled before the table knows its id. */
  #pumpSoon(): void {
    queueMicrotask(() => this.#pump())
  }

  #pump(): void {
    while (this.#queue.underWay < this.#upstream.credit) {
      const turn = this.#queue.take((owner) => this.#byId.get(owner)?.reads ?? true)
      if (turn === undefined) return
      const { owner, item } = turn
      const settled = (outcome: Outcome) => {
        this.#queue.done(owner)
        item.settled(outcome)
        this.#pump()
      }
      this.#upstream.request(item.operation, settled, item.id)
    }
  }

  #followGesture(client: Client, path: string, phase: "begin" | "move" | "end"): void {
    if (phase === "begin") this.#gestures.begin(client, path)
    if (phase === "end") this.#gestures.end(client, path)
  }

  /** After everything the client had still to say about it. */
  #endGesture(client: Client, path: string): void {
    if (this.#upstream.state !== "live") return
    this.log.info("gesture ended for a client that is gone", { client: client.id, path })
    const settled = (outcome: Outcome) => {
      if ("fault" in outcome) this.log.warn("gesture could not be ended", { path, fault: outcome.fault })
    }
    this.#queue.pushAlone(client.id, { id: undefined, operation: { op: "gesture", path, phase: "end" }, settled })
    this.#pump()
  }

  #linked(news: LinkNews, restarted: boolean): void {
    this.#link = news
    this.log.info("link", { ...news, restarted })
    const line = JSON.stringify({ link: news })
    for (const client of this.#clients) client.tell(line)
    if (news.state === "live") {
      this.watches.found(restarted)
      this.#pump()
    } else {
      this.#lost()
    }
  }

  #lost(): void {
    this.#gestures.clear()
    this.watches.lost()
    for (const { item } of this.#queue.drain()) {
      const id = item.id ?? ""
      item.settled({ fault: notLive(id, this.#link) })
    }
  }

  #flush(): void {
    const clients = [...this.#toFlush]
    this.#toFlush.clear()
    for (const client of clients) client.flush()
  }

  #sweep(): void {
    const now = this.clock.now()
    for (const client of [...this.#clients]) client.tick()
    this.watches.sweep(now)
    this.logs.expire(now)
    this.#callOffSweep = this.clock.after(SWEEP_EVERY, () => this.#sweep())
  }
}

/** To a client of the gateway, what the upstream conversation found out by itself was found out at the gateway. */
function atGateway(fault: FaultBody): FaultBody {
  return fault.stage === "client" ? { ...fault, stage: "gateway" } : fault
}

function notLive(id: RequestId, { state }: LinkNews): FaultBody {
  const why = state === "waiting" ? "no Live or simulator has been found yet" : "the connection to Live is lost"
  return faultBody(
    "disconnected",
    "gateway",
    `${id} was not executed: ${why}. It can be asked again when the link is live.`,
    { id },
  )
}

function told(outcome: Outcome): { readonly fault?: string } {
  return "fault" in outcome ? { fault: outcome.fault.code } : {}
}
