/**
 * The seam between the conversation and what carries it. Implementations: memory, TCP, WebSocket (`@backline/carriers`);
 * each must pass the suite in `@backline/carriers/acceptance`.
 */
import type { FaultBody } from "./fault.ts"

export interface CarrierHandlers {
  /** One whole line, without its newline, in the order sent. MUST NOT be called after `closed`. */
  line(text: string): void
  /** A line that cannot be delivered (too large, not UTF-8). The lines after it still arrive. */
  fault(fault: FaultBody): void
  /** `buffered` fell below the low-water mark after having been above the high-water mark. */
  drained(): void
  /** Called exactly once, whoever closed; `reason` is a sentence. Nothing is called after it. */
  closed(reason: string): void
}

export interface Carrier {
  /** For messages and logs: "tcp 127.0.0.1:50123". */
  readonly name: string
  /**
   * Bytes (or characters, where bytes are not known) accepted by `send` and not yet taken by the system.
   * A host that sees this above `HIGH_WATER` stops sending what can be coalesced until `drained`.
   */
  readonly buffered: number
  /** MUST be called exactly once; lines that arrived before are delivered then, not lost. Handlers are never called synchronously from `receive` or `send`. */
  receive(handlers: CarrierHandlers): void
  /** Sends one line (no newline inside). MUST keep order. After close it does nothing. MUST NOT throw. */
  send(line: string): void
  /** Delivers what was sent, then closes; the other side sees `closed`. Closing twice is harmless. */
  close(): void
  /** Stops / resumes reading, so that a flooding other side fills its own buffers and nobody else's. */
  pause(): void
  resume(): void
}

/** Opens a carrier. Rejects with a Fault (`disconnected`) when nobody answers, or `cancelled` when the signal fires. */
export type Connect = (options: { readonly signal?: AbortSignalLike }) => Promise<Carrier>

/** The part of AbortSignal that is needed, so that pure packages do not depend on the DOM. */
export interface AbortSignalLike {
  readonly aborted: boolean
  readonly reason?: unknown
  addEventListener(kind: "abort", listener: () => void, options?: { once?: boolean }): void
  removeEventListener(kind: "abort", listener: () => void): void
}

export const HIGH_WATER = 1_048_576
export const LOW_WATER = 262_144
