/**
 * The client's side of a conversation as a pure machine: lines and time go in, effects come out. It opens nothing and reads no clock.
 * Contract for its implementation (`ClientConversation`) and for whoever drives it (`Link` in `@backline/live`).
 */
import type { FaultBody } from "./fault.ts"
import type { Change, ClientId, LinkNews, Operation, Outcome, RequestId, Welcome } from "./messages.ts"

export type ClientEffect =
  | { readonly kind: "send"; readonly line: string }
  | { readonly kind: "settle"; readonly id: RequestId; readonly outcome: Outcome }
  /** `restarted` tells that Live's boot is another than before; `resumed` that it is the same. */
  | { readonly kind: "welcome"; readonly welcome: Welcome; readonly news: "first" | "resumed" | "restarted" }
  | { readonly kind: "change"; readonly change: Change }
  | { readonly kind: "link"; readonly link: LinkNews }
  /** The host refused us for good (`unauthorised`, other protocol): do not reconnect by yourself. */
  | { readonly kind: "refused"; readonly fault: FaultBody }
  /** A fault of the carrier or host that belongs to no request; for logs. */
  | { readonly kind: "fault"; readonly fault: FaultBody }
  /** The host did not greet in time: this carrier is of no use, close it and try another. */
  | { readonly kind: "close"; readonly reason: string }

/** In every list of effects the sends come first, so that a driver that asks anew while it handles them keeps the order. */
export interface ClientMachine {
  /** The carrier is open: greets. Call again for every new carrier. */
  opened(now: number): ClientEffect[]
  line(text: string, now: number): ClientEffect[]
  /**
   * The carrier is gone. What ends with it settles: gestures and watches on their way as `disconnected`, `unwatch` as done.
   * Everything else waits for the next `opened` until its deadline, and settles then as `disconnected`.
   */
  closed(reason: string, now: number): ClientEffect[]
  /**
   * Queues one request; it is sent when greeted and within credit, in order. `deadline` is absolute (ms, same clock as `now`).
   * Settles exactly once, whatever happens. `id` is given by a gateway only, which passes on the ids of its clients; the ids of
   * one client must come in number order.
   *
   * A gesture settles as `disconnected` at once while there is no carrier, for a hand's old moves must not be replayed later.
   */
  request(
    operation: Operation,
    deadline: number,
    now: number,
    id?: RequestId,
  ): { readonly id: RequestId; readonly effects: ClientEffect[] }
  /** Settles the request as `cancelled`; a reply that comes later is dropped. */
  cancel(id: RequestId, now: number): ClientEffect[]
  /** Settles what is past its deadline: `timeout` while the carrier is open, else `disconnected`. */
  tick(now: number): ClientEffect[]
  /** When `tick` is next needed, or undefined. */
  readonly nextDeadline: number | undefined
  readonly unanswered: number
}

export interface ClientOptions {
  readonly client: ClientId
  /** For people: "cli", "gateway", "surface". */
  readonly name: string
  /** A function is asked at each greeting: after a restart the run file holds another secret. */
  readonly secret?: string | (() => string | undefined)
}
