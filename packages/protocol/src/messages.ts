/** Everything that travels in a conversation, as docs/protocol.md describes it. */
import type { FaultBody } from "./fault.ts"

export type Json = null | boolean | number | string | readonly Json[] | { readonly [name: string]: Json }

/** 1–32 characters `[A-Za-z0-9_-]`, drawn at random once per client object; prefixes every request id. */
export type ClientId = string & { readonly brand?: "ClientId" }
/** `<client>.<n>`: one text that finds a request in the logs of browser, gateway and script. */
export type RequestId = string & { readonly brand?: "RequestId" }
/** Changes whenever the remote script starts anew; empty on a gateway that has not met Live yet. */
export type Boot = string & { readonly brand?: "Boot" }

export interface Hello {
  readonly protocol: number
  readonly client: ClientId
  readonly name: string
  readonly secret?: string
}

export type LinkState = "waiting" | "live" | "stale"

export interface Welcome {
  readonly protocol: number
  readonly boot: Boot
  readonly host: "script" | "gateway"
  readonly live: string
  readonly version: string
  /** How many requests may be unanswered at once. */
  readonly credit: number
  readonly limits: { readonly line: number }
  readonly link: LinkState
  /**
   * Names the host's memory of this client: another name than before means that the host has forgotten what it executed for
   * it, so that a request sent before must not be sent again. Absent: the host says nothing, and time has to tell.
   */
  readonly memory?: string
}

/** An object of Live on the wire. `path` is where it stood when written. */
export interface Reference {
  readonly $ref: string
  readonly type: string
  readonly path?: string
}

export type Shape = { readonly [name: string]: true | Shape | readonly [number, number] | boolean }

export type Operation =
  | { readonly op: "get"; readonly path: string }
  | { readonly op: "set"; readonly path: string; readonly value: Json }
  | {
      readonly op: "call"
      readonly path: string
      readonly args?: readonly Json[]
      readonly named?: { readonly [name: string]: Json }
    }
  | { readonly op: "query"; readonly path: string; readonly shape: Shape }
  | { readonly op: "watch"; readonly path: string; readonly shape?: Shape; readonly hz?: number }
  | { readonly op: "unwatch"; readonly watch: RequestId }
  | { readonly op: "batch"; readonly items: readonly Operation[]; readonly undo?: boolean; readonly label?: string }
  | {
      readonly op: "gesture"
      readonly path: string
      readonly phase: "begin" | "move" | "end"
      readonly value?: number
    }
  | { readonly op: "describe"; readonly path?: string; readonly type?: string }
  | { readonly op: "ping" }

export type Request = Operation & { readonly id: RequestId; readonly ack?: number }

export type Outcome = { readonly ok: Json } | { readonly fault: FaultBody }
export type Reply = { readonly id: RequestId } & Outcome

/** One step of a shape watch: set `value` at `path`; an empty path replaces the whole tree. */
export type Delta = readonly [path: readonly (string | number)[], value: Json]

export type Change = { readonly watch: RequestId; readonly rev: number } & (
  | { readonly value: Json }
  | { readonly delta: readonly Delta[] }
  | { readonly fault: FaultBody }
)

export interface LinkNews {
  readonly state: LinkState
  /** Milliseconds since 1970 on the gateway's clock; present while stale. */
  readonly since?: number
  readonly boot?: Boot
}

/** What a host sends. */
export type HostLine =
  | { readonly welcome: Welcome }
  | Reply
  | { readonly changes: readonly Change[] }
  | { readonly link: LinkNews }
  | { readonly fault: FaultBody }
