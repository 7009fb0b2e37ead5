/**
 * A board that runs the original, with what is wrong with it (version 0.5.3): acknowledges the last chunk before it stores, never repeats anything, answers
 * every trouble with an error that does not say what it is about, keeps one temporary file for all, and flushes forgotten handles into whatever that has become.
 */

import { joined } from "../midibridge/chunks.ts"
import { decodeFrame, ERROR, encodeFrame, FILE, type Frame } from "../midibridge/frames.ts"
import { textOf, utf8 } from "../packing/utf8.ts"

/** A file as an operating system has it: handles keep the bytes, names can change. */
interface Inode {
  bytes: Uint8Array
}

interface Handle {
  readonly inode: Inode
  buffer: Uint8Array[]
}

interface Receiving {
  readonly type: number
  readonly chunks: number
  readonly path: string
  readonly handle: Handle | undefined
  readonly text: Uint8Array[]
  last: number
  since: number | undefined
}

interface Sending {
  readonly chunks: readonly Uint8Array[]
  next: number
  since: number | undefined
}

export interface OriginalOptions {
  /** Longer frames vanish: the buffer of its MIDI library. */
  readonly buffer?: number
  readonly firstId?: number
}

type Sent = { readonly kind: "send"; readonly wire: Uint8Array }

const TIMEOUT = 5_000
const ERROR_CHUNK = 100

export class OriginalBoard {
  readonly deadline = undefined
  readonly #buffer: number
  readonly #files = new Map<string, Inode>()
  #temporary: Inode = { bytes: new Uint8Array() }
  readonly #receiving = new Map<number, Receiving>()
  readonly #sending = new Map<number, Sending>()
  #lastId: number
  /** The next so many renames fail, after the last ACK has left. */
  failingCommits = 0

  constructor({ buffer = 100, firstId = 1_000 }: OriginalOptions = {}) {
    this.#buffer = buffer
    this.#lastId = firstId
  }

  get all(): ReadonlyMap<string, Uint8Array> {
    return new Map([...this.#files].map(([path, { bytes }]) => [path, bytes]))
  }

  put(path: string, bytes: Uint8Array): void {
    this.#files.set(path, { bytes })
  }

  silence(): Sent[] {
    return []
  }

  frame(sysex: Uint8Array, now: number): Sent[] {
    if (sysex.length > this.#buffer) return []
    const reading = decodeFrame(sysex)
    if (reading.kind === "damaged") return this.#error("Checksum mismatch", now)
    if (reading.kind !== "frame") return []
    const { frame } = reading
    if (frame.kind === "request") return this.#request(frame, now)
    if (frame.kind === "start") return this.#start(frame, now)
    return frame.kind === "data" ? this.#data(frame, now) : this.#ack(frame, now)
  }

  #request({ path, chunkSize }: Extract<Frame, { kind: "request" }>, now: number): Sent[] {
    const name = textOf(path)
    if (!name) return this.#error("Exception('No path')", now)
    const found = this.#files.get(name)
    if (!found) return this.#error(`Exception("'${name}' not found")`, now)
    if (found.bytes.length === 0) return this.#error(`Exception("'${name}' is empty")`, now)
    return this.#send(FILE, path, letters(found.bytes, chunkSize, found.bytes.length), now)
  }

  #start({ id, type, chunks, path }: Extract<Frame, { kind: "start" }>, now: number): Sent[] {
    const handle = type === FILE ? this.#openTemporary() : undefined
    this.#cleanUp(now)
    const forgotten = this.#receiving.get(id)
    if (forgotten) flush(forgotten.handle)
    this.#receiving.set(id, { type, chunks, path: textOf(path) ?? "", handle, text: [], last: -1, since: undefined })
    return []
  }

  #data({ id, index, bytes }: Extract<Frame, { kind: "data" }>, now: number): Sent[] {
    const receiving = this.#receiving.get(id)
    if (!receiving) return this.#error("Exception('Receive transmission not found')", now)
    if (index !== receiving.last + 1) return this.#error("Exception('Invalid chunk')", now)
    receiving.last = index
    receiving.handle?.buffer.push(bytes)
    receiving.since = now
    const ack: Sent = { kind: "send", wire: encodeFrame({ kind: "ack", id, index }) }
    return index === receiving.chunks - 1 ? [ack, ...this.#finish(id, receiving, now)] : [ack]
  }

  #finish(id: number, { handle, path }: Receiving, now: number): Sent[] {
    if (handle) {
      flush(handle)
      if (this.failingCommits > 0) {
        this.failingCommits -= 1
        return this.#error("OSError(30, 'Read-only filesystem')", now) // and the record stays, and so does the temporary file
      }
      this.#files.set(path, this.#temporary)
      this.#temporary = { bytes: new Uint8Array() }
    }
    this.#receiving.delete(id)
    return []
  }

  #ack({ id, index }: Extract<Frame, { kind: "ack" }>, now: number): Sent[] {
    const sending = this.#sending.get(id)
    if (!sending) return this.#error("Exception('Send transmission not found')", now)
    if (index !== sending.next - 1) return this.#error(`Exception('Invalid ack chunk: ${index}')`, now)
    if (sending.next >= sending.chunks.length) {
      this.#sending.delete(id)
      return []
    }
    return [this.#chunk(id, sending, now)]
  }

  #openTemporary(): Handle {
    this.#temporary.bytes = new Uint8Array()
    return { inode: this.#temporary, buffer: [] }
  }

  #cleanUp(now: number): void {
    const isOld = (since: number | undefined): boolean => since !== undefined && now - since > TIMEOUT
    for (const [id, one] of this.#sending) if (isOld(one.since)) this.#sending.delete(id)
    for (const [id, one] of this.#receiving) {
      if (!isOld(one.since)) continue
      flush(one.handle)
      this.#receiving.delete(id)
    }
  }

  #send(type: number, path: Uint8Array, chunks: readonly Uint8Array[], now: number): Sent[] {
    this.#cleanUp(now)
    this.#lastId = (this.#lastId + 1) & 0xff_ffff
    const id = this.#lastId
    const sending: Sending = { chunks, next: 0, since: undefined }
    this.#sending.set(id, sending)
    const start = encodeFrame({ kind: "start", id, type, chunks: chunks.length, path })
    return [{ kind: "send", wire: start }, this.#chunk(id, sending, now)]
  }

  #chunk(id: number, sending: Sending, now: number): Sent {
    const bytes = sending.chunks[sending.next] ?? new Uint8Array()
    sending.since = now
    sending.next += 1
    return { kind: "send", wire: encodeFrame({ kind: "data", id, index: sending.next - 1, bytes }) }
  }

  #error(text: string, now: number): Sent[] {
    const bytes = utf8(text)
    return this.#send(ERROR, new Uint8Array(), letters(bytes, ERROR_CHUNK, text.length), now)
  }
}

function flush(handle: Handle | undefined): void {
  if (!handle) return
  handle.inode.bytes = joined([handle.inode.bytes, ...handle.buffer])
  handle.buffer = []
}

/** Chunks of `size` letters; as many as `length` would take in bytes, so that the last ones of other than plain text are empty. */
function letters(bytes: Uint8Array, size: number, length: number): Uint8Array[] {
  const all = [...(textOf(bytes) ?? "")]
  return Array.from({ length: Math.ceil(length / size) }, (_none, index) =>
    utf8(all.slice(index * size, (index + 1) * size).join("")),
  )
}
