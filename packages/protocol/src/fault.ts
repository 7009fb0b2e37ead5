/** Faults: what went wrong, whose fault it is, at which stage, and what would be right. */

export const FAULT_CODES = {
  malformed: "client",
  "too-large": "client",
  "unknown-op": "client",
  "unknown-path": "client",
  "unknown-watch": "client",
  "not-gettable": "client",
  "not-settable": "client",
  "not-callable": "client",
  "not-watchable": "client",
  "wrong-type": "client",
  "out-of-range": "client",
  gone: "client",
  refused: "live",
  busy: "client",
  unauthorised: "client",
  timeout: "network",
  disconnected: "network",
  restarted: "network",
  cancelled: "client",
  internal: "host",
} as const

export type FaultCode = keyof typeof FAULT_CODES
export type Blame = "client" | "host" | "live" | "network"
export type Stage = "client" | "gateway" | "script" | "live"

export interface FaultBody {
  readonly code: FaultCode
  readonly blame: Blame
  readonly stage: Stage
  /** A sentence that quotes the value and says what would be right. */
  readonly message: string
  readonly path?: string
  readonly value?: unknown
  readonly id?: string
}

/** What may be added to a fault; `blame` only where it differs from the table. */
export interface FaultMore {
  readonly path?: string
  readonly value?: unknown
  readonly id?: string
  readonly blame?: Blame
}

export function faultBody(code: FaultCode, stage: Stage, message: string, more: FaultMore = {}): FaultBody {
  return { code, blame: FAULT_CODES[code], stage, message, ...more }
}

export function isFaultCode(value: unknown): value is FaultCode {
  return typeof value === "string" && Object.hasOwn(FAULT_CODES, value)
}
