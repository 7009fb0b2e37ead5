/** What the surface needs of the connection to Live. `live-conversation.ts` gives it over a WebSocket, the tests over a fixture. */
import type { Delta, FaultBody, Json, LinkNews, Operation, Shape } from "@backline/protocol"

export type WatchNews =
  | { readonly kind: "value"; readonly value: Json }
  | { readonly kind: "delta"; readonly delta: readonly Delta[] }
  | { readonly kind: "fault"; readonly fault: FaultBody }

export interface WatchTarget {
  readonly path: string
  readonly shape?: Shape
  /** At most so many changes per second. */
  readonly hz?: number
}

export interface Watching {
  /** Nothing is heard after it. Closing twice is harmless. */
  close(): void
}

export type ConnectionNews =
  | { readonly kind: "link"; readonly link: LinkNews }
  /** The line to the gateway itself; `refused` when the gateway will not talk to us. */
  | { readonly kind: "line"; readonly open: boolean; readonly refused?: FaultBody }
  /** Live was started anew. */
  | { readonly kind: "restarted" }
  /** Something arrived: the line lives. */
  | { readonly kind: "heard" }

export interface Conversation {
  /** Settles exactly once; rejects with a `Fault`. */
  request(operation: Operation): Promise<Json>
  /** The current value first, then every change; after every interruption the current value again. */
  watch(target: WatchTarget, hear: (news: WatchNews) => void): Watching
  /** MUST be called once, before anything else. */
  listen(hear: (news: ConnectionNews) => void): void
  /** The line is open but nothing comes: give it up and open another. */
  renew(): void
}
