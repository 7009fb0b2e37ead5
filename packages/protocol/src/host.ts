/**
 * The host's side of one client's conversation as a pure machine: greeting, credit, exactly-once by the reply log, bounded memory.
 * Used by the gateway; the remote script has its own in Python with the same rules, and both run the cases of `contract/protocol.json`.
 */
import type { FaultBody } from "./fault.ts"
import type { ReplyLog } from "./host/reply-log.ts"
import type { Hello, Operation, Outcome, RequestId, Welcome } from "./messages.ts"

export type HostEffect =
  | { readonly kind: "send"; readonly line: string }
  /** Execute this; answer with `HostMachine.reply`. Comes in the order sent, each id at most once. */
  | { readonly kind: "request"; readonly id: RequestId; readonly operation: Operation }
  | { readonly kind: "hello"; readonly hello: Hello; readonly resumed: boolean }
  | { readonly kind: "close"; readonly reason: string }

/** What may be answered; `json` is an `ok` that is already encoded, so that a relay need not encode it again. */
export type HostOutcome = Outcome | { readonly json: string }

/** Keeps the replies of clients across their carriers. */
export interface ReplyLogs {
  /** Forgets clients whose carrier closed 60 s ago. */
  expire(now: number): void
  /** Characters of the replies kept now. */
  readonly bytes: number
}

export interface HostMachine {
  line(text: string, now: number): HostEffect[]
  fault(fault: FaultBody, now: number): HostEffect[]
  closed(now: number): void
  /**
   * Writes a reply, logs it, frees credit. A second reply to the same request does nothing. When the client came back on
   * another carrier (`hello` with `resumed`), answer on the newest machine; an older one hands the reply over to the newest,
   * which sends it at its next call.
   */
  reply(id: RequestId, outcome: HostOutcome, now: number): HostEffect[]
  /** Closes a client that has not greeted in 5 s; sends what an older machine handed over. */
  tick(now: number): HostEffect[]
}

export interface HostOptions {
  /** Asked at each greeting. `memory` is added by the machine. */
  readonly welcome: () => Welcome
  /** undefined: no secret needed. */
  readonly secret?: string
  /** One per host, given to each machine, so that a client's replies outlive its carrier. */
  readonly logs: ReplyLog
}
