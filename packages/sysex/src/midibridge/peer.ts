/**
 * One side of the original's way, for a host: sends texts, asks for texts, takes error transmissions. It never answers an error with an error, so that
 * two of it on a line with an echo fall silent instead of storming.
 */
import { MOST_NUM24 } from "../packing/numbers.ts"
import { cutText } from "./chunks.ts"
import type { PeerEffect } from "./effects.ts"
import { encodeFrame, FILE, type Frame, NOTHING, type TransmissionId } from "./frames.ts"
import { TextReceiver } from "./text-receiver.ts"
import { TextSender } from "./text-sender.ts"

/** Towards a board with the original's usual receive buffer of 100 bytes. */
export const CHUNK_TO_BOARD = 65
/** What to ask a board for: the original's own value, which every browser receives whole. */
export const CHUNK_FROM_BOARD = 100
export const PING_PATH = "/mostlikelynotexistingfolder/ping"

const FIRST_PATIENCE = 1_000
const MOST_ASKS = 5
const MOST_RECEIVERS = 8
const MOST_MINE = 32
const MOST_BYTES = 4_194_304

interface Asked {
  readonly wire: Uint8Array
  readonly path: Uint8Array
  asks: number
  since: number
  /** Set once its START has come. */
  id: TransmissionId | undefined
}

export class Peer {
  readonly #senders = new Map<TransmissionId, TextSender>()
  readonly #receivers = new Map<TransmissionId, TextReceiver>()
  #asked: Asked | undefined
  #lastId: number
  /** The last transmissions of this side: what comes back under their numbers is an echo, however late, and no answer. */
  #mine: readonly TransmissionId[] = []

  /** `firstId`: 0 to 16,777,215, drawn at random by whoever makes it, so that two hosts do not meet. */
  constructor(firstId: number) {
    this.#lastId = firstId
  }

  /** `utf8` must not be empty: the original cannot send nothing. */
  send(
    path: Uint8Array,
    utf8: Uint8Array,
    now: number,
    chunkBytes = CHUNK_TO_BOARD,
  ): { readonly id: TransmissionId; readonly effects: PeerEffect[] } {
    const id = this.#nextId()
    if (utf8.length === 0) return { id, effects: [{ kind: "failed", id, path, failure: "empty" }] }
    const chunks = cutText(utf8, chunkBytes)
    if (chunks.length > MOST_NUM24) return { id, effects: [{ kind: "failed", id, path, failure: "too-many-chunks" }] }
    return { id, effects: this.#begin(id, FILE, path, chunks, now) }
  }

  /** Makes an original forget transmissions that broke off more than 5 s ago, before they end up in another file. Ends as `sent` or `failed`. */
  sweep(now: number): { readonly id: TransmissionId; readonly effects: PeerEffect[] } {
    const id = this.#nextId()
    return { id, effects: this.#begin(id, NOTHING, new Uint8Array(), [Uint8Array.of(0x2e)], now) }
  }

  #begin(id: TransmissionId, type: number, path: Uint8Array, chunks: readonly Uint8Array[], now: number): PeerEffect[] {
    const sender = new TextSender({ id, type, path, chunks }, now)
    this.#senders.set(id, sender)
    return sender.begin(now)
  }

  /** Asks for a text; one at a time, because an answer that is an error does not say what it is about. */
  request(path: Uint8Array, now: number, chunkSize = CHUNK_FROM_BOARD): PeerEffect[] {
    const wire = encodeFrame({ kind: "request", chunkSize, path })
    this.#asked = { wire, path, asks: 1, since: now, id: undefined }
    return [{ kind: "send", wire }]
  }

  frame(frame: Frame, now: number): PeerEffect[] {
    if (frame.kind === "start") return this.#start(frame, now)
    if (frame.kind === "data") return this.#data(frame.id, frame.index, frame.bytes, now)
    if (frame.kind === "ack") return this.#ack(frame.id, frame.index, now)
    return [] // a REQUEST: a host has nothing to give, and an echo of our own must not start anything
  }

  silence(now: number): PeerEffect[] {
    const effects = [...this.#senders.values()].flatMap((sender) => sender.silence(now))
    for (const receiver of this.#receivers.values())
      effects.push(...this.#settled(receiver.silence(now), receiver, now))
    this.#forget()
    return [...effects, ...this.#askAgain(now)]
  }

  get deadline(): number | undefined {
    const waiting = [...this.#senders.values(), ...this.#receivers.values()].filter((one) => !one.over)
    const times = waiting.map((one) => one.deadline)
    if (this.#asked && this.#asked.id === undefined) times.push(this.#askDeadline(this.#asked))
    return times.length === 0 ? undefined : Math.min(...times)
  }

  cancel(): void {
    this.#senders.clear()
    this.#receivers.clear()
    this.#asked = undefined
  }

  #nextId(): TransmissionId {
    this.#lastId = (this.#lastId + 1) % (MOST_NUM24 + 1)
    this.#mine = [this.#lastId, ...this.#mine].slice(0, MOST_MINE)
    return this.#lastId
  }

  #start(frame: Extract<Frame, { kind: "start" }>, now: number): PeerEffect[] {
    if (this.#mine.includes(frame.id)) return []
    if (this.#receivers.size >= MOST_RECEIVERS && !this.#receivers.has(frame.id)) return []
    if (frame.type === FILE) {
      if (!this.#asked || !equal(this.#asked.path, frame.path)) return [] // nobody asked: an echo, or another host's
      this.#asked.id = frame.id
    }
    this.#receivers.set(frame.id, new TextReceiver(frame, { bytes: MOST_BYTES }, now))
    return []
  }

  #data(id: TransmissionId, index: number, bytes: Uint8Array, now: number): PeerEffect[] {
    const receiver = this.#receivers.get(id)
    return receiver ? this.#settled(receiver.data(index, bytes, now), receiver, now) : []
  }

  #ack(id: TransmissionId, index: number, now: number): PeerEffect[] {
    const effects = this.#senders.get(id)?.ack(index, now) ?? []
    this.#forget()
    return effects
  }

  /** What the end of a receiver means for the request or the sending that it may be about. */
  #settled(effects: PeerEffect[], receiver: TextReceiver, now: number): PeerEffect[] {
    const error = effects.find((effect) => effect.kind === "error")
    if (error) return [...effects, ...this.#blamed(error.text, now)]
    if (receiver.over && !receiver.isError && this.#asked && equal(this.#asked.path, receiver.path))
      this.#asked = undefined
    return effects
  }

  #blamed(text: Uint8Array, now: number): PeerEffect[] {
    const effects = [...this.#senders.values()].flatMap((sender) => sender.error(text, now))
    this.#forget()
    if (!this.#asked || this.#senders.size > 0) return effects
    const { path } = this.#asked
    this.#asked = undefined
    return [...effects, { kind: "failed", id: undefined, path, failure: "refused", text }]
  }

  #askAgain(now: number): PeerEffect[] {
    const asked = this.#asked
    if (!asked || asked.id !== undefined || now < this.#askDeadline(asked)) return []
    if (asked.asks >= MOST_ASKS) {
      this.#asked = undefined
      return [{ kind: "failed", id: undefined, path: asked.path, failure: "silent" }]
    }
    asked.asks += 1
    asked.since = now
    return [{ kind: "send", wire: asked.wire }]
  }

  #askDeadline({ since, asks }: Asked): number {
    return since + FIRST_PATIENCE * 2 ** (asks - 1)
  }

  /** Finished receivers stay until their sender must have heard the last ACK, so that a repeated chunk is acknowledged again. */
  #forget(): void {
    for (const [id, sender] of this.#senders) if (sender.over) this.#senders.delete(id)
    for (const [id, receiver] of this.#receivers) if (receiver.over && !receiver.complete) this.#receivers.delete(id)
    for (const [id, receiver] of this.#receivers) {
      if (this.#receivers.size <= MOST_RECEIVERS / 2) break
      if (receiver.over) this.#receivers.delete(id)
    }
  }
}

const equal = (a: Uint8Array, b: Uint8Array): boolean =>
  a.length === b.length && a.every((byte, index) => byte === b[index])
