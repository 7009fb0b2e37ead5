/**
 * The host's side of one client's conversation as a pure machine: greeting, credit, exactly-once by the reply log, bounded memory.
 * Used by the gateway; the remote script has its own in Python with the same rules, and both run the cases of `contract/protocol.json`.
 */
import type { FaultBody } from "./fault.ts"
import type { Hello, Json, Operation, RequestId, Welcome } from "./messages.ts"

export type HostEffect =
  | { readonly kind: "send"; readonly line: string }
  /** Execute this; answer with `HostMachine.reply`. Comes in the order sent, each id at most once. */
  | { readonly kind: "request"; readonly id: RequestId; readonly operation: Operation }
  | { readonly kind: "hello"; readonly hello: Hello; readonly resumed: boolean }
  | { readonly kind: "close"; readonly reason: string }

/** Keeps reply logs of clients across their carriers: one per host, given to each machine. */
export interface ReplyLogs {
  /** Forgets what is older than 60 s. */
  expire(now: number): void
  readonly bytes: number
}

export interface HostMachine {
  line(text: string, now: number): HostEffect[]
  fault(fault: FaultBody, now: number): HostEffect[]
  closed(now: number): void
  /** Writes a reply, logs it, frees credit. `json` is the already encoded value when `encoded` is true. */
  reply(id: RequestId, outcome: { readonly ok: Json } | { readonly fault: FaultBody }, now: number): HostEffect[]
  /** Closes a client that has not greeted in 5 s. */
  tick(now: number): HostEffect[]
}

export interface HostOptions {
  readonly welcome: () => Welcome
  /** undefined: no secret needed. */
  readonly secret?: string
  readonly logs: ReplyLogs
}
