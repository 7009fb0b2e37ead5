/** The way to Live as the gateway needs it; `Link` of `@backline/live` is one. */
import type { Boot, Change, FaultBody, Json, Operation, Outcome, RequestId } from "@backline/protocol"

export type WatchOperation = Extract<Operation, { readonly op: "watch" }>

export interface UpstreamReport {
  readonly state: "waiting" | "live" | "stale" | "refused" | "closed"
  /** Milliseconds since 1970; while stale. */
  readonly since?: number
  /** Live's version; empty until Live was met. */
  readonly version: string
  readonly boot: Boot
}

interface UpstreamWatch {
  value(value: Json): void
  change(change: Change): void
  /** The first attempt was refused: the watch is over. */
  refused(fault: FaultBody): void
  /** Made again after an interruption, it was refused: it stands, with nothing to watch. */
  interrupted(fault: FaultBody): void
  /** The way to Live is closed for good. */
  ended(): void
}

export interface Upstream {
  readonly report: UpstreamReport
  /** `id` travels unchanged; ids of one client MUST come in number order. Never rejects. */
  exchange(operation: Operation, options: { readonly id?: RequestId; readonly deadline?: number }): Promise<Outcome>
  /** Stands through every interruption. Handlers are called in the order in which Live spoke. */
  watch(operation: WatchOperation, handlers: UpstreamWatch): () => void
  /** `restarted` is told before the `state` that follows from it. */
  on(kind: "state" | "restarted", listener: (report: UpstreamReport) => void): { stop(): void }
  close(): void
}
