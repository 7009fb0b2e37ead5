/**
 * Sends one text the original's way: one chunk at a time. What the original does not do is done here: a chunk is sent again after silence. An original answers
 * a chunk that it has already with an error instead of an ACK, so an error after a repeat means that only the ACK was lost. Any other error may be about
 * anything and decides nothing. Beginning anew under the same id is kept for the first chunk: later the original mixes the old text into the new one.
 */
import type { PeerEffect } from "./effects.ts"
import { encodeFrame, type TransmissionId } from "./frames.ts"

const FIRST_PATIENCE = 1_000
const MOST_REPEATS = 5
const MOST_RESTARTS = 3
/** Chunks that are taken for received although no ACK came. More means that the errors are about something else. */
const MOST_ASSUMED = 4

export interface TextToSend {
  readonly id: TransmissionId
  readonly type: number
  readonly path: Uint8Array
  readonly chunks: readonly Uint8Array[]
}

export class TextSender {
  readonly #text: TextToSend
  /** The chunk that is under way. */
  #index = 0
  #repeats = 0
  #restarts = 0
  #assumed = 0
  #since: number
  #over = false

  constructor(text: TextToSend, now: number) {
    this.#text = text
    this.#since = now
  }

  get over(): boolean {
    return this.#over
  }

  get path(): Uint8Array {
    return this.#text.path
  }

  get deadline(): number {
    return this.#since + FIRST_PATIENCE * 2 ** this.#repeats
  }

  begin(now: number): PeerEffect[] {
    const { id, type, path, chunks } = this.#text
    this.#index = 0
    this.#repeats = 0
    this.#since = now
    return [{ kind: "send", wire: encodeFrame({ kind: "start", id, type, chunks: chunks.length, path }) }, this.#data()]
  }

  /** An ACK of another chunk than the one under way is a surplus one: it is not answered. */
  ack(index: number, now: number): PeerEffect[] {
    return this.#over || index !== this.#index ? [] : this.#taken(now)
  }

  silence(now: number): PeerEffect[] {
    if (this.#over || now < this.deadline) return []
    this.#repeats += 1
    this.#since = now
    return this.#repeats < MOST_REPEATS ? [this.#data()] : this.#fail("silent")
  }

  /** The other side reported an error: it may be about this transmission. */
  error(text: Uint8Array, now: number): PeerEffect[] {
    if (this.#over || this.#repeats === 0) return []
    if (this.#index === 0) {
      this.#restarts += 1
      return this.#restarts <= MOST_RESTARTS ? this.begin(now) : this.#fail("refused", text)
    }
    this.#assumed += 1
    return this.#assumed <= MOST_ASSUMED ? this.#taken(now) : this.#fail("refused", text)
  }

  #taken(now: number): PeerEffect[] {
    const { id, chunks } = this.#text
    this.#index += 1
    this.#repeats = 0
    this.#since = now
    const progress: PeerEffect = { kind: "progress", id, done: this.#index, chunks: chunks.length }
    if (this.#index < chunks.length) return [progress, this.#data()]
    this.#over = true
    return [progress, { kind: "sent", id, sure: this.#assumed === 0 }]
  }

  #fail(failure: "silent" | "refused", text?: Uint8Array): PeerEffect[] {
    this.#over = true
    const { id, path } = this.#text
    return [{ kind: "failed", id, path, failure, ...(text && { text }) }]
  }

  #data(): PeerEffect {
    const { id, chunks } = this.#text
    const bytes = chunks[this.#index] ?? new Uint8Array()
    return { kind: "send", wire: encodeFrame({ kind: "data", id, index: this.#index, bytes }) }
  }
}
