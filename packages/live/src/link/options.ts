import type { AbortSignalLike, ClientId, Fault, RequestId } from "@backline/protocol"
import type { Clock } from "./clock.ts"
import type { LinkReport } from "./standing.ts"
import type { Whereabouts } from "./whereabouts.ts"

/** What a request may take when nothing else is said, in milliseconds. */
export const DEADLINE = 5_000

export interface LinkOptions extends Whereabouts {
  /** For people who read logs: "cli", "surface". */
  readonly name: string
  readonly client?: ClientId
  /** Milliseconds that each request may take; 5000 when nothing is said. */
  readonly deadline?: number
  readonly clock?: Clock
  readonly random?: () => number
}

export interface AskOptions {
  /** Milliseconds until the request is given up as `timeout`. */
  readonly deadline?: number
  /** Gives the request up as `cancelled`. What was sent may still be executed. */
  readonly signal?: AbortSignalLike
  /** For passing on somebody else's request unchanged; ids of one client MUST come in number order. */
  readonly id?: RequestId
}

export interface LinkNews {
  /** What is known of Live has changed. */
  readonly state: LinkReport
  /** Live started anew: handles of before are gone, and what was under way may or may not have been executed. */
  readonly restarted: LinkReport
  /** An attempt to open the conversation failed; the next one follows by itself. */
  readonly failed: Fault
  /** A fault that belongs to no request: for logs. */
  readonly fault: Fault
}
