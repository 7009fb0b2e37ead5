/** Receives one transmission of the original's way. Repeated chunks are acknowledged again, silently: the ACK was lost, nothing else is wrong. */
import { joined } from "./chunks.ts"
import type { PeerEffect } from "./effects.ts"
import { ERROR, encodeFrame, FILE, type Frame } from "./frames.ts"

/** A sender that has said nothing for so long is gone. */
const PATIENCE = 10_000
/** An original waits for an ACK for ever, so one that may have been lost is given again. */
const REMINDERS = [1_000, 3_000, 6_000] as const

export interface ReceiverLimits {
  /** The most bytes that one transmission may have. */
  readonly bytes: number
}

export class TextReceiver {
  readonly #start: Extract<Frame, { kind: "start" }>
  readonly #limits: ReceiverLimits
  readonly #chunks: Uint8Array[] = []
  #bytes = 0
  #since: number
  #over = false
  #reminders = 0

  constructor(start: Extract<Frame, { kind: "start" }>, limits: ReceiverLimits, now: number) {
    this.#start = start
    this.#limits = limits
    this.#since = now
  }

  get over(): boolean {
    return this.#over
  }

  get complete(): boolean {
    return this.#over && this.#chunks.length === this.#start.chunks
  }

  get isError(): boolean {
    return this.#start.type === ERROR
  }

  get path(): Uint8Array {
    return this.#start.path
  }

  get deadline(): number {
    return this.#since + (REMINDERS[this.#reminders] ?? PATIENCE)
  }

  data(index: number, bytes: Uint8Array, now: number): PeerEffect[] {
    const { id, chunks } = this.#start
    if (index === this.#chunks.length - 1) return [this.#ack(index)]
    if (this.#over || index !== this.#chunks.length || index >= chunks) return []
    this.#bytes += bytes.length
    if (this.#bytes > this.#limits.bytes) return this.#fail("malformed")
    this.#chunks.push(bytes)
    this.#since = now
    this.#reminders = 0
    const effects: PeerEffect[] = [this.#ack(index), { kind: "progress", id, done: index + 1, chunks }]
    return index + 1 === chunks ? [...effects, ...this.#finish()] : effects
  }

  silence(now: number): PeerEffect[] {
    if (this.#over || now < this.deadline) return []
    if (this.#reminders === REMINDERS.length) return this.#fail("silent")
    this.#reminders += 1
    return this.#chunks.length === 0 ? [] : [this.#ack(this.#chunks.length - 1)]
  }

  #finish(): PeerEffect[] {
    this.#over = true
    const bytes = joined(this.#chunks)
    if (this.#start.type === ERROR) return [{ kind: "error", text: bytes }]
    return this.#start.type === FILE ? [{ kind: "received", path: this.#start.path, bytes }] : []
  }

  #fail(failure: "silent" | "malformed"): PeerEffect[] {
    this.#over = true
    const { id, path } = this.#start
    return [{ kind: "failed", id, path, failure }]
  }

  #ack(index: number): PeerEffect {
    return { kind: "send", wire: encodeFrame({ kind: "ack", id: this.#start.id, index }) }
  }
}
