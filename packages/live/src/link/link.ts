/**
 * Drives a conversation with timers and carriers: opens it again whenever it breaks, and settles everything that was asked.
 * Over the usual length because the machine's effects, the carrier and the promises meet here, and their order is the point.
 */
import {
  type Boot,
  type Carrier,
  ClientConversation,
  type ClientEffect,
  type ClientId,
  type ClientMachine,
  drawClientId,
  Fault,
  type FaultBody,
  faultBody,
  type Json,
  type LinkNews as LinkMessage,
  type Operation,
  type Outcome,
  type RequestId,
} from "@backline/protocol"
import { Alarm } from "./alarm.ts"
import { Attempts } from "./attempts.ts"
import { type Clock, systemClock } from "./clock.ts"
import { Listeners, type Stoppable } from "./listeners.ts"
import { type AskOptions, DEADLINE, type LinkNews, type LinkOptions } from "./options.ts"
import { type LinkReport, Standing } from "./standing.ts"
import { Waking } from "./waking.ts"
import { WatchBook, type WatchHandlers, type WatchOperation } from "./watch-book.ts"

export class Link {
  readonly client: ClientId
  readonly #options: LinkOptions
  readonly #clock: Clock
  readonly #machine: ClientMachine
  readonly #listeners = new Listeners<LinkNews>()
  readonly #settling = new Map<RequestId, (outcome: Outcome) => void>()
  readonly #watches: WatchBook
  readonly #standing = new Standing()
  readonly #waking: Waking
  readonly #attempts: Attempts
  readonly #alarm: Alarm
  #carrier: Carrier | undefined
  #wantsWake = false

  constructor(options: LinkOptions) {
    const random = options.random ?? Math.random
    this.#options = options
    this.#clock = options.clock ?? systemClock
    this.client = options.client ?? drawClientId(random)
    this.#machine = new ClientConversation({
      client: this.client,
      name: options.name,
      ...(options.secret !== undefined && { secret: options.secret }),
    })
    this.#watches = new WatchBook((operation, settled) => this.#submit(operation, settled))
    this.#waking = new Waking(this.#clock, options.wake ?? (() => undefined), () => this.#machine.unanswered)
    this.#alarm = new Alarm(this.#clock, () => this.#tick())
    this.#attempts = new Attempts(options, this.#clock, random, {
      opened: (carrier) => this.#opened(carrier),
      failed: (fault) => void this.#listeners.tell("failed", fault),
      isWanted: () => this.#carrier === undefined,
    })
    this.#attempts.now()
  }

  /** What is known of the other side now. */
  get report(): LinkReport {
    return this.#standing.report
  }

  get boot(): Boot {
    return this.#standing.report.boot
  }

  on<Kind extends keyof LinkNews>(kind: Kind, listener: (news: LinkNews[Kind]) => void): Stoppable {
    return this.#listeners.on(kind, listener)
  }

  /** Rejects with a Fault. Settles in any case: by the answer, the deadline, the signal, a restart of Live, or `close`. */
  request(operation: Operation, options: AskOptions = {}): Promise<Json> {
    return new Promise((resolve, reject) => {
      this.#ask(operation, options, (outcome) => {
        if ("ok" in outcome) resolve(outcome.ok)
        else reject(Fault.from(outcome.fault))
      })
    })
  }

  /** As `request`, with the fault as data: for passing on what somebody else asked. Never rejects. */
  exchange(operation: Operation, options: AskOptions = {}): Promise<Outcome> {
    return new Promise((resolve) => this.#ask(operation, options, resolve))
  }

  /** Watches through every interruption; answers how to stop. Handlers are called in the order in which Live spoke. */
  watch(operation: WatchOperation, handlers: WatchHandlers): () => void {
    if (this.#standing.isClosed) handlers.ended()
    return this.#standing.isClosed ? () => undefined : this.#watches.add(operation, handlers)
  }

  /** Reports a fault of a watch that nobody else hears; false when nobody listens here either. */
  tellFault(fault: Fault): boolean {
    return this.#listeners.tell("fault", fault) > 0
  }

  /** Settles everything that is under way as `disconnected` and lets go of the carrier. Closing twice is harmless. */
  close(): void {
    if (this.#standing.isClosed) return
    this.#attempts.stop()
    this.#alarm.stop()
    this.#waking.stop()
    this.#standing.closed()
    const fault = this.#closedFault()
    for (const [id, settled] of this.#settling) {
      this.#machine.cancel(id, this.#clock.now())
      this.#settling.delete(id)
      settled({ fault: { ...fault, id } })
    }
    this.#watches.end()
    this.#carrier?.close()
    this.#carrier = undefined
    this.#options.close?.()
    this.#tellState()
    this.#listeners.clear()
  }

  #ask(operation: Operation, { deadline, signal, id }: AskOptions, settled: (outcome: Outcome) => void): void {
    if (signal?.aborted) {
      settled({ fault: faultBody("cancelled", "client", `"${operation.op}" was cancelled before it was sent.`) })
      return
    }
    if (!signal) {
      this.#submit(operation, settled, deadline, id)
      return
    }
    const cancel = (): void => this.#perform(this.#machine.cancel(given, this.#clock.now()))
    const given = this.#submit(
      operation,
      (outcome) => {
        signal.removeEventListener("abort", cancel)
        settled(outcome)
      },
      deadline,
      id,
    )
    if (this.#settling.has(given)) signal.addEventListener("abort", cancel, { once: true })
  }

  #submit(
    operation: Operation,
    settled: (outcome: Outcome) => void,
    deadline = this.#options.deadline ?? DEADLINE,
    foreign?: RequestId,
  ): RequestId {
    const now = this.#clock.now()
    if (this.#standing.isClosed) {
      settled({ fault: this.#closedFault() })
      return foreign ?? ""
    }
    const { id, effects } = this.#machine.request(operation, now + deadline, now, foreign)
    this.#settling.set(id, settled)
    this.#perform(effects)
    this.#alarm.noLaterThan(this.#machine.nextDeadline)
    return id
  }

  #perform(effects: readonly ClientEffect[]): void {
    for (const effect of effects) this.#performOne(effect)
    if (!this.#wantsWake) return
    this.#wantsWake = false
    this.#waking.wrote()
  }

  #performOne(effect: ClientEffect): void {
    switch (effect.kind) {
      case "send":
        this.#wantsWake = true
        this.#carrier?.send(effect.line)
        break
      case "settle":
        this.#settle(effect.id, effect.outcome)
        break
      case "change":
        this.#watches.change(effect.change)
        break
      case "welcome":
        this.#attempts.succeeded()
        this.#standing.welcomed(effect.welcome)
        this.#watches.renew()
        this.#told(effect.news === "restarted")
        break
      case "link":
        this.#linked(effect.link)
        // What could not be made while Live was away can be made now.
        if (effect.link.state === "live") this.#watches.renew()
        break
      case "refused":
        this.#standing.refused(effect.fault)
        this.#listeners.tell("failed", Fault.from(effect.fault))
        this.#tellState()
        this.#drop()
        break
      case "fault":
        this.#listeners.tell("fault", Fault.from(effect.fault))
        break
      case "close":
        this.#drop()
        this.#lost(effect.reason)
        break
    }
  }

  #settle(id: RequestId, outcome: Outcome): void {
    const settled = this.#settling.get(id)
    this.#settling.delete(id)
    settled?.(outcome)
  }

  /** A gateway refuses watches while Live is away; they are made when it is back. */
  #linked(news: LinkMessage): void {
    const restarted = this.#standing.linked(news)
    if (news.state === "live") this.#watches.renew()
    this.#told(restarted)
  }

  #told(restarted: boolean): void {
    if (restarted) this.#listeners.tell("restarted", this.#standing.report)
    this.#tellState()
  }

  #tellState(): void {
    this.#listeners.tell("state", this.#standing.report)
  }

  #opened(carrier: Carrier): void {
    this.#carrier = carrier
    const mine = (effects: () => readonly ClientEffect[]): void => {
      if (this.#carrier === carrier) this.#perform(effects())
    }
    carrier.receive({
      line: (text) => {
        this.#waking.answered()
        mine(() => this.#machine.line(text, this.#clock.now()))
      },
      fault: (fault) => mine(() => [{ kind: "fault", fault }]),
      drained: () => undefined,
      closed: (reason) => {
        if (this.#carrier !== carrier) return
        this.#carrier = undefined
        this.#lost(reason)
      },
    })
    this.#perform(this.#machine.opened(this.#clock.now()))
    this.#alarm.noLaterThan(this.#machine.nextDeadline)
  }

  #lost(reason: string): void {
    const wasRefused = this.#standing.report.state === "refused"
    const greeted = this.#standing.lost(Date.now())
    this.#waking.stop()
    this.#perform(this.#machine.closed(reason, this.#clock.now()))
    this.#watches.ground()
    this.#tellState()
    if (!greeted) this.#listeners.tell("failed", Fault.from(faultBody("disconnected", "client", `${reason}.`)))
    if (!wasRefused) this.#attempts.later()
  }

  #drop(): void {
    const carrier = this.#carrier
    this.#carrier = undefined
    carrier?.close()
  }

  #tick(): void {
    this.#perform(this.#machine.tick(this.#clock.now()))
    this.#alarm.noLaterThan(this.#machine.nextDeadline)
  }

  #closedFault(): FaultBody {
    return faultBody(
      "disconnected",
      "client",
      "This connection was closed by the program itself; connect() makes another.",
    )
  }
}
