/**
 * The client's side of a conversation (docs/protocol.md, sections 2, 3 and 7). Two rules hold it together:
 * every request settles exactly once, whatever the carrier does; and nothing is sent twice unless the host can tell that it was.
 */
import { Acquaintance, type News } from "./client/acquaintance.ts"
import {
  cancelled,
  endsWithCarrier,
  endWithCarrier,
  forgotten,
  lost,
  restarted,
  timedOut,
  unexpected,
} from "./client/outcomes.ts"
import { Outstanding, type Pending } from "./client/outstanding.ts"
import { grounded, otherProtocol, overdue, tooLong, tooMany, twice, unfit } from "./client/refusals.ts"
import type { ClientEffect, ClientMachine, ClientOptions } from "./client.ts"
import { encodeHello, encodeOperation, encodeRequest } from "./codec/encode.ts"
import { type ReadHostLine, readHostLine } from "./codec/host-line.ts"
import { unsendable } from "./codec/sendable.ts"
import type { FaultBody } from "./fault.ts"
import { requestId } from "./ids.ts"
import { fits, GREETING_TIME, LINE_LIMIT, PROTOCOL } from "./limits.ts"
import type { LinkNews, Operation, Outcome, RequestId, Welcome } from "./messages.ts"

/** How many requests may be unsettled at once, sent or not; one more settles as `busy` at once. */
const MOST_PENDING = 65_536

type Standing = "away" | "greeting" | "talking" | "refused"

export class ClientConversation implements ClientMachine {
  readonly #options: ClientOptions
  readonly #requests = new Outstanding()
  readonly #host = new Acquaintance()
  #standing: Standing = "away"
  #number = 0
  #credit = 0
  #lineLimit = LINE_LIMIT
  #greetBy = 0
  #awayBecause = "it was not open yet"
  #refusal: FaultBody | undefined
  /** Never later than the earliest deadline; may be earlier, when that request is settled already. */
  #earliest = Infinity

  constructor(options: ClientOptions) {
    this.#options = options
  }

  get unanswered(): number {
    return this.#requests.size
  }

  get nextDeadline(): number | undefined {
    const deadline = this.#requests.size > 0 ? this.#earliest : Infinity
    const next = this.#standing === "greeting" ? Math.min(deadline, this.#greetBy) : deadline
    return next === Infinity ? undefined : next
  }

  opened(now: number): ClientEffect[] {
    const grounded = this.closed("another carrier was opened", now)
    const { client, name, secret } = this.#options
    const word = typeof secret === "function" ? secret() : secret
    this.#standing = "greeting"
    this.#refusal = undefined
    this.#greetBy = now + GREETING_TIME
    const line = encodeHello({ protocol: PROTOCOL, client, name, ...(word !== undefined && { secret: word }) })
    return [{ kind: "send", line }, ...grounded]
  }

  line(text: string, now: number): ClientEffect[] {
    if (this.#standing === "greeting") return this.#greeted(readHostLine(text), now)
    return this.#standing === "talking" ? this.#heard(readHostLine(text)) : []
  }

  closed(reason: string, now: number): ClientEffect[] {
    if (this.#standing !== "greeting" && this.#standing !== "talking") return []
    if (this.#standing === "talking") this.#host.parted(now)
    this.#standing = "away"
    this.#awayBecause = reason
    this.#requests.ground()
    const ended = this.#requests.all().filter(endsWithCarrier)
    return ended.map((pending) => this.#abandon(pending, endWithCarrier(pending, reason)))
  }

  request(
    operation: Operation,
    deadline: number,
    now: number,
    id?: RequestId,
  ): { id: RequestId; effects: ClientEffect[] } {
    const given = id ?? requestId(this.#options.client, ++this.#number)
    const path = "path" in operation ? operation.path : undefined
    const fault = this.#refuses(operation, given, deadline <= now)
    if (fault)
      return { id: given, effects: [settle(given, { fault: { ...fault, ...(path !== undefined && { path }) } })] }
    this.#requests.add({ id: given, op: operation.op, path, body: encodeOperation(operation), deadline, sent: false })
    this.#earliest = Math.min(this.#earliest, deadline)
    return { id: given, effects: this.#pump() }
  }

  cancel(id: RequestId, _now: number): ClientEffect[] {
    const pending = this.#requests.abandon(id)
    return pending ? [settle(id, { fault: cancelled(pending) })] : []
  }

  tick(now: number): ClientEffect[] {
    const effects = now >= this.#earliest ? this.#expire(now) : []
    if (this.#standing === "greeting" && now >= this.#greetBy) {
      this.#greetBy = Infinity
      effects.push({ kind: "close", reason: `no welcome came within ${GREETING_TIME / 1_000} s` })
    }
    return effects
  }

  #greeted(read: ReadHostLine, now: number): ClientEffect[] {
    switch (read.kind) {
      case "welcome":
        return this.#welcomed(read.welcome, now)
      case "fault":
        return this.#turnedAway(read.fault)
      case "unreadable":
        return [{ kind: "fault", fault: read.fault }]
      default:
        return [{ kind: "fault", fault: unexpected(`A host sent "${read.kind}" before its welcome.`) }]
    }
  }

  #heard(read: ReadHostLine): ClientEffect[] {
    switch (read.kind) {
      case "reply":
        return this.#answered(read.id, read.outcome)
      case "changes":
        return read.changes.map((change) => ({ kind: "change", change }))
      case "link":
        return this.#linked(read.link)
      case "fault":
        return this.#faulted(read.fault)
      case "unreadable":
        return [{ kind: "fault", fault: read.fault }]
      case "welcome":
        return [{ kind: "fault", fault: unexpected("A host sent a second welcome.") }]
    }
  }

  #expire(now: number): ClientEffect[] {
    const effects: ClientEffect[] = []
    this.#earliest = Infinity
    for (const pending of this.#requests.all()) {
      if (pending.deadline > now) this.#earliest = Math.min(this.#earliest, pending.deadline)
      else effects.push(this.#abandon(pending, { fault: this.#tooLate(pending) }))
    }
    return effects
  }

  #tooLate(pending: Pending): FaultBody {
    return this.#standing === "talking" ? timedOut(pending) : lost(pending, this.#awayBecause)
  }

  /** Why this operation is not even queued. */
  #refuses(operation: Operation, id: RequestId, tooLate: boolean): FaultBody | undefined {
    if (this.#refusal) return { ...this.#refusal, id }
    if (tooLate) return overdue(id)
    const wrong = unsendable(operation)
    if (wrong) return unfit(id, wrong)
    if (operation.op === "gesture" && this.#standing === "away") return grounded(id, this.#awayBecause)
    if (this.#requests.size >= MOST_PENDING) return tooMany(id, MOST_PENDING)
    return this.#requests.has(id) ? twice(id) : undefined
  }

  /** Sends what credit allows, in order. */
  #pump(): ClientEffect[] {
    const sends: ClientEffect[] = []
    const settled: ClientEffect[] = []
    while (this.#standing === "talking" && this.#requests.taken < this.#credit) {
      const pending = this.#requests.next()
      if (!pending) break
      const line = encodeRequest(pending.id, this.#requests.acknowledged(pending.id), pending.body)
      if (fits(line, this.#lineLimit)) {
        sends.push({ kind: "send", line })
      } else {
        this.#requests.withdraw(pending)
        settled.push(settle(pending.id, { fault: tooLong(pending.id, line.length, this.#lineLimit) }))
      }
    }
    return settled.length === 0 ? sends : [...sends, ...settled]
  }

  #abandon(pending: Pending, outcome: Outcome): ClientEffect {
    this.#requests.abandon(pending.id)
    return settle(pending.id, outcome)
  }

  #welcomed(welcome: Welcome, now: number): ClientEffect[] {
    if (welcome.protocol !== PROTOCOL) return this.#refused(otherProtocol(welcome.protocol))
    const news = this.#host.news(welcome)
    const settled = this.#unrepeatable(news, this.#host.isRemembered(welcome, now))
    this.#host.welcomed(welcome)
    this.#standing = "talking"
    this.#credit = welcome.credit
    this.#lineLimit = welcome.limits.line
    return [...this.#pump(), ...settled, { kind: "welcome", welcome, news }]
  }

  /** What was sent on an earlier carrier and cannot be sent again: it would be executed by another Live, or twice. */
  #unrepeatable(news: News, remembered: boolean): ClientEffect[] {
    if (news !== "restarted" && remembered) return []
    const sent = this.#requests.all().filter((pending) => pending.sent)
    const fault = news === "restarted" ? restarted : forgotten
    return sent.map((pending) => this.#abandon(pending, { fault: fault(pending) }))
  }

  /** A fault instead of a welcome. Only what a new attempt cannot mend is for good. */
  #turnedAway(fault: FaultBody): ClientEffect[] {
    const forGood = fault.code === "unauthorised" || fault.code === "malformed"
    return forGood ? this.#refused(fault) : [{ kind: "fault", fault }]
  }

  #refused(fault: FaultBody): ClientEffect[] {
    this.#standing = "refused"
    this.#refusal = fault
    const settled = this.#requests
      .all()
      .map((pending) => this.#abandon(pending, { fault: { ...fault, id: pending.id } }))
    return [...settled, { kind: "refused", fault }]
  }

  #answered(id: RequestId, outcome: Outcome): ClientEffect[] {
    const pending = this.#requests.answered(id)
    const sends = this.#pump()
    return pending ? [...sends, settle(id, outcome)] : sends
  }

  /** A host that could read the id of a bad line names it inside the fault. */
  #faulted(fault: FaultBody): ClientEffect[] {
    const pending = fault.id === undefined ? undefined : this.#requests.answered(fault.id)
    if (!pending) return [{ kind: "fault", fault }]
    return [...this.#pump(), settle(pending.id, { fault })]
  }

  /** The gateway itself answers what was under way when Live went, so nothing is settled here. */
  #linked(link: LinkNews): ClientEffect[] {
    if (link.boot) this.#host.booted(link.boot)
    return [{ kind: "link", link }]
  }
}

function settle(id: RequestId, outcome: Outcome): ClientEffect {
  return { kind: "settle", id, outcome }
}
