/**
 * The client's side of a conversation as a pure machine: lines and time go in, effects come out. It opens nothing and reads no clock.
 * Contract for its implementation (`ClientConversation`) and for whoever drives it (`Link` in `@backline/live`).
 */
import type { FaultBody } from "./fault.ts"
import type { Change, LinkNews, Operation, Outcome, RequestId, Welcome } from "./messages.ts"

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

export interface ClientMachine {
  /** The carrier is open: greets. Call again for every new carrier. */
  opened(now: number): ClientEffect[]
  line(text: string, now: number): ClientEffect[]
  /** The carrier is gone: requests that cannot be repeated settle, the others wait for the next `opened`, until their deadline. */
  closed(reason: string, now: number): ClientEffect[]
  /**
   * Queues one request; it is sent when greeted and within credit, in order. `deadline` is absolute (ms, same clock as `now`).
   * Settles exactly once, whatever happens.
   */
  request(
    operation: Operation,
    deadline: number,
    now: number,
  ): { readonly id: RequestId; readonly effects: ClientEffect[] }
  /** Settles the request as `cancelled`; a reply that comes later is dropped. */
  cancel(id: RequestId, now: number): ClientEffect[]
  /** Settles what is past its deadline as `timeout`. */
  tick(now: number): ClientEffect[]
  /** When `tick` is next needed, or undefined. */
  readonly nextDeadline: number | undefined
  readonly unanswered: number
}
