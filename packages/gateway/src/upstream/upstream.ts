/** The way to Live as the gateway needs it. */
import type { Boot, Change, LinkNews, LinkState, Operation, Outcome, RequestId } from "@backline/protocol"

export interface UpstreamHandlers {
  /** Live came or went. `restarted`: another boot than the one before; handles of it are void. */
  linked(news: LinkNews, restarted: boolean): void
  change(change: Change): void
}

/**
 * MUST settle every request exactly once, never before `request` has returned; MUST call the handlers in the order in which Live
 * spoke, so that no change of a watch overtakes the reply to it.
 */
export interface Upstream {
  readonly state: LinkState
  /** Empty until Live was met. */
  readonly boot: Boot
  /** Live's version; empty until Live was met. */
  readonly live: string
  /** How many requests may be under way at once; 0 while Live is away. */
  readonly credit: number
  /** Called once, before any request. */
  start(handlers: UpstreamHandlers): void
  /** `id` where a client gave one: it travels unchanged. Ids of one client MUST come in number order. */
  request(operation: Operation, settled: (outcome: Outcome) => void, id?: RequestId): void
  close(): Promise<void>
}
