/**
 * The host's side of one client's conversation (docs/protocol.md, sections 2, 3 and 7): who may talk, how much at once, and
 * that no request is executed twice.
 */

import { type ClientLine, readClientLine } from "./codec/client-line.ts"
import { encodeHostLine, encodeReply } from "./codec/encode.ts"
import { type FaultBody, faultBody, type Stage } from "./fault.ts"
import { greetingFault } from "./host/greeting.ts"
import { busy, foreign, forgotten, tooLarge } from "./host/refusals.ts"
import type { ClientLog } from "./host/reply-log.ts"
import type { HostEffect, HostMachine, HostOptions, HostOutcome } from "./host.ts"
import { clientOf, numberOf } from "./ids.ts"
import { fits, GREETING_TIME } from "./limits.ts"
import type { ClientId, Hello, RequestId } from "./messages.ts"

/** A client that reconnects again and again may have this many times its credit under way, counted over its carriers. */
const MOST_CARRIERS = 4

export class HostConversation implements HostMachine {
  readonly #options: HostOptions
  readonly #greetBy: number
  readonly #stage: Stage
  readonly #credit: number
  readonly #lineLimit: number
  #standing: "greeting" | "talking" | "over" = "greeting"
  #client: ClientId = ""
  #log: ClientLog | undefined
  /** Numbers to be answered on this carrier. */
  readonly #unanswered = new Set<number>()
  /** Replies to requests that an older machine of this client executed. */
  #handedOver: HostEffect[] = []

  constructor(options: HostOptions, now: number) {
    this.#options = options
    const { host, credit, limits } = options.welcome()
    this.#stage = host
    this.#credit = credit
    this.#lineLimit = limits.line
    this.#greetBy = now + GREETING_TIME
  }

  line(text: string, now: number): HostEffect[] {
    if (this.#standing === "over") return []
    if (this.#superseded) return this.#end("the client is back on another carrier")
    const read = readClientLine(text, this.#stage)
    const effects = this.#standing === "greeting" ? this.#greeted(read, now) : this.#talked(read)
    return [...this.#takeOver(), ...effects]
  }

  fault(fault: FaultBody, _now: number): HostEffect[] {
    if (this.#standing === "over") return []
    return this.#standing === "greeting" ? this.#turnAway(fault) : [sendFault(fault)]
  }

  closed(now: number): void {
    if (this.#log) this.#options.logs.leave(this.#client, this, now)
    this.#standing = "over"
  }

  reply(id: RequestId, outcome: HostOutcome, _now: number): HostEffect[] {
    return this.#answer(id, outcome)
  }

  tick(now: number): HostEffect[] {
    if (this.#standing === "greeting" && now >= this.#greetBy) {
      const message = `No hello came within ${GREETING_TIME / 1_000} s.`
      return this.#turnAway(faultBody("timeout", this.#stage, message, { blame: "client" }))
    }
    if (this.#standing === "talking" && this.#superseded) return this.#end("the client is back on another carrier")
    return this.#takeOver()
  }

  /** A half-open carrier: the client has greeted on a newer one. What still arrives here was sent again there. */
  get #superseded(): boolean {
    return this.#standing === "talking" && this.#options.logs.holderOf(this.#client) !== this
  }

  #greeted(read: ClientLine, now: number): HostEffect[] {
    if (read.kind === "fault") return this.#turnAway(read.fault)
    if (read.kind === "request") {
      return this.#turnAway(faultBody("malformed", this.#stage, `The first line must be a hello, not ${read.id}.`))
    }
    const fault = greetingFault(read.hello, this.#options.secret, this.#stage)
    return fault ? this.#turnAway(fault) : this.#welcome(read.hello, now)
  }

  #welcome(hello: Hello, now: number): HostEffect[] {
    const { log, resumed } = this.#options.logs.open(hello.client, this, now)
    this.#standing = "talking"
    this.#client = hello.client
    this.#log = log
    const line = encodeHostLine({ welcome: { ...this.#options.welcome(), memory: log.name } })
    return [
      { kind: "send", line },
      { kind: "hello", hello, resumed },
    ]
  }

  #talked(read: ClientLine): HostEffect[] {
    if (read.kind === "hello") return [sendFault(faultBody("malformed", this.#stage, "A second hello; one is enough."))]
    const { id } = read
    if (id === undefined) return read.kind === "fault" ? [sendFault(read.fault)] : []
    if (clientOf(id) !== this.#client) {
      const fault = foreign(id, this.#client, this.#stage)
      return [{ kind: "send", line: encodeReply(id, { fault }) }]
    }
    if (read.kind === "request") this.#log?.acknowledge(read.ack)
    return this.#remembered(id) ?? this.#new(id, read)
  }

  /** The answer to a request that was seen before; undefined for a new one. */
  #remembered(id: RequestId): HostEffect[] | undefined {
    const known = this.#log?.look(numberOf(id))
    switch (known?.state) {
      case "executing":
        this.#unanswered.add(numberOf(id))
        return []
      case "answered":
        return [{ kind: "send", line: known.line }]
      case "forgotten":
        return [{ kind: "send", line: encodeReply(id, { fault: forgotten(id, this.#stage) }) }]
      default:
        return undefined
    }
  }

  /** Even what is not executed is remembered, so that a copy of it is not executed either. */
  #new(id: RequestId, read: Exclude<ClientLine, { kind: "hello" }>): HostEffect[] {
    const fault = read.kind === "fault" ? read.fault : this.#overCredit(id)
    this.#log?.begin(numberOf(id))
    this.#unanswered.add(numberOf(id))
    if (fault) return this.#answer(id, { fault })
    return read.kind === "request" ? [{ kind: "request", id, operation: read.operation }] : []
  }

  #overCredit(id: RequestId): FaultBody | undefined {
    const executing = this.#log?.executing ?? 0
    const over = this.#unanswered.size >= this.#credit || executing >= this.#credit * MOST_CARRIERS
    return over ? busy(id, this.#credit, this.#stage) : undefined
  }

  #answer(id: RequestId, outcome: HostOutcome): HostEffect[] {
    const line = this.#replyLine(id, outcome)
    if (!this.#log?.end(numberOf(id), line)) return []
    const newest = this.#options.logs.holderOf(this.#client)
    if (newest instanceof HostConversation && newest !== this) {
      newest.#handedOver.push(...newest.#awaited(id, line))
      return []
    }
    return [...this.#takeOver(), ...this.#awaited(id, line)]
  }

  #replyLine(id: RequestId, outcome: HostOutcome): string {
    const line = encodeReply(id, outcome)
    if (fits(line, this.#lineLimit)) return line
    return encodeReply(id, { fault: tooLarge(id, line.length, this.#lineLimit, this.#stage) })
  }

  /** A reply that this carrier does not wait for was given up by the client, or will be asked for again. */
  #awaited(id: RequestId, line: string): HostEffect[] {
    const awaited = this.#unanswered.delete(numberOf(id)) && this.#standing === "talking"
    return awaited ? [{ kind: "send", line }] : []
  }

  #takeOver(): HostEffect[] {
    const effects = this.#handedOver
    if (effects.length > 0) this.#handedOver = []
    return effects
  }

  #turnAway(fault: FaultBody): HostEffect[] {
    return [sendFault(fault), ...this.#end(fault.message)]
  }

  #end(reason: string): HostEffect[] {
    this.#standing = "over"
    return [{ kind: "close", reason }]
  }
}

function sendFault(fault: FaultBody): HostEffect {
  return { kind: "send", line: encodeHostLine({ fault }) }
}
