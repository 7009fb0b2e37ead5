/** Reads one file: asks, takes blocks in any order, and gives it on only when its CRC is the one that the board announced. */
import { joined } from "../midibridge/chunks.ts"
import type { Answer } from "./asking.ts"
import { BlockReceiver } from "./block-receiver.ts"
import { type Body, countIn, textIn } from "./body.ts"
import { crc32c, crcText } from "./crc32c.ts"
import { encodeFileFrame, MOST_NUM14 } from "./frames.ts"
import {
  BUSY_PAUSE,
  type Job,
  type JobEffect,
  MOST_BUSY,
  MOST_RESTARTS,
  MOST_SILENCE,
  MOST_STALL,
  type TransferFrame,
} from "./job.ts"
import type { PartialFile } from "./partial-file.ts"
import { Meter } from "./progress.ts"
import { DONE, type FileFaultCode, faultOf, STATUS, STORED } from "./status.ts"
import { blocksOf, bytesOf, type Terms, wireBytesOf } from "./terms.ts"

interface File {
  readonly size: number
  readonly crc: string
}

interface Receiving extends File {
  readonly transfer: number
  readonly receiver: BlockReceiver
  readonly meter: Meter
  life: number
  moved: number
}

export class ReadJob implements Job {
  readonly key: number
  readonly #path: string
  readonly #terms: Terms
  #receiving: Receiving | undefined
  /** Whose beginning `#chunks` is. */
  #file: File | undefined
  #chunks: Uint8Array[] = []
  #restarts = 0
  #busy = 0
  #retry: number | undefined
  #over = false

  /** `partial`: what an earlier attempt has left; used when it was cut into the same blocks. */
  constructor(key: number, path: string, terms: Terms, partial?: PartialFile) {
    this.key = key
    this.#path = path
    this.#terms = terms
    if (partial && partial.block === terms.block) this.#takeUp(partial)
  }

  get over(): boolean {
    return this.#over
  }

  get transfer(): number | undefined {
    return this.#receiving?.transfer
  }

  /** Of the file, as far as they have come. */
  get blocks(): number {
    return this.#chunks.length
  }

  begin(): JobEffect[] {
    this.#receiving = undefined
    this.#retry = undefined
    const body = { path: this.#path, block: this.#terms.block, from: this.#chunks.length }
    return [{ kind: "ask", operation: "read", body }]
  }

  answer({ status, body = {} }: Answer, now: number): JobEffect[] {
    if (status === STATUS.busy && this.#busy < MOST_BUSY) {
      this.#busy += 1
      this.#retry = now + BUSY_PAUSE
      return []
    }
    if (status !== DONE) return this.#fail(faultOf(status), textIn(body, "text"))
    const [transfer, size, crc] = [countIn(body, "transfer", MOST_NUM14), countIn(body, "size"), textIn(body, "crc")]
    if (transfer === undefined || size === undefined || crc === undefined || !this.#fits(body, size))
      return this.#fail("malformed", "the answer to `read` makes no sense")
    if (this.#file && (this.#file.size !== size || this.#file.crc !== crc)) {
      this.#forget() // the file has changed since; what is here is the beginning of another one
      return this.#again("crc")
    }
    return this.#receive(transfer, { size, crc }, now)
  }

  unanswered(): JobEffect[] {
    return this.#fail("silent")
  }

  frame(frame: TransferFrame, now: number): JobEffect[] {
    const receiving = this.#receiving
    if (!receiving) return []
    if (frame.kind === "state") return this.#told(frame.status)
    receiving.life = now
    const { inOrder, tell } = receiving.receiver.block(frame.index, frame.bytes, now)
    this.#chunks.push(...inOrder)
    if (inOrder.length > 0) receiving.moved = now
    if (receiving.receiver.complete) return this.#finish(receiving, now)
    const state = tell ? [this.#state(receiving, DONE)] : []
    return inOrder.length > 0 ? [...state, this.#progress(receiving, now)] : state
  }

  silence(now: number, asking: boolean): JobEffect[] {
    if (this.#retry !== undefined && now >= this.#retry) return this.begin()
    const receiving = this.#receiving
    if (!receiving) return []
    if (now >= receiving.moved + MOST_STALL) return this.#fail("deadline", "no block got through for 30 s")
    if (now >= receiving.life + MOST_SILENCE) {
      if (!asking) return this.#fail("silent")
      receiving.life = now
    }
    return receiving.receiver.silence(now) ? [this.#state(receiving, DONE)] : []
  }

  get deadline(): number | undefined {
    const receiving = this.#receiving
    if (!receiving) return this.#retry
    return Math.min(receiving.life + MOST_SILENCE, receiving.moved + MOST_STALL, receiving.receiver.deadline)
  }

  fail(code: FileFaultCode): JobEffect[] {
    return this.#fail(code)
  }

  #takeUp({ size, crc, block, bytes }: PartialFile): void {
    this.#file = { size, crc }
    for (let from = 0; from + block <= bytes.length; from += block) this.#chunks.push(bytes.slice(from, from + block))
  }

  #fits(body: Body, size: number): boolean {
    const blocks = blocksOf(size, this.#terms.block)
    return countIn(body, "blocks", 0xff_ffff) === blocks && this.#chunks.length <= blocks
  }

  #receive(transfer: number, file: File, now: number): JobEffect[] {
    const { block, window } = this.#terms
    const { size } = file
    const options = {
      blocks: blocksOf(size, block),
      from: this.#chunks.length,
      lengthOf: (index: number) => bytesOf(index, size, block),
      window,
      wireBytes: (index: number) => wireBytesOf(index, size, block),
    }
    this.#file = file
    const receiver = new BlockReceiver(options, now)
    const meter = new Meter(size, Math.min(size, this.#chunks.length * block), now)
    const receiving: Receiving = { ...file, transfer, receiver, meter, life: now, moved: now }
    this.#receiving = receiving
    return receiver.complete ? this.#finish(receiving, now) : [this.#progress(receiving, now)]
  }

  /** The board says something of a transfer that it should be sending: that it cannot. */
  #told(status: number): JobEffect[] {
    if (status === DONE || status === STORED) return []
    return status === STATUS["unknown-transfer"] ? this.#again("unknown-transfer") : this.#fail(faultOf(status))
  }

  #finish(receiving: Receiving, now: number): JobEffect[] {
    const bytes = joined(this.#chunks)
    const crc = crcText(crc32c(bytes))
    if (crc !== receiving.crc || bytes.length !== receiving.size) {
      const state = this.#state(receiving, STATUS.crc)
      this.#forget()
      return [state, ...this.#again("crc")]
    }
    this.#over = true
    return [this.#progress(receiving, now), this.#state(receiving, STORED), { kind: "read", job: this.key, bytes, crc }]
  }

  #forget(): void {
    this.#chunks = []
    this.#file = undefined
  }

  #again(why: FileFaultCode): JobEffect[] {
    this.#restarts += 1
    return this.#restarts <= MOST_RESTARTS ? this.begin() : this.#fail(why, `after ${MOST_RESTARTS} restarts`)
  }

  #state({ transfer, receiver }: Receiving, status: number): JobEffect {
    receiver.told()
    const { base, have } = receiver
    return {
      kind: "send",
      wire: encodeFileFrame({ kind: "state", host: this.#terms.host, transfer, status, base, have }),
    }
  }

  #progress({ size, meter }: Receiving, now: number): JobEffect {
    const bytes = Math.min(size, this.#chunks.length * this.#terms.block)
    return { kind: "progress", job: this.key, progress: meter.at(bytes, now) }
  }

  #fail(code: FileFaultCode, text?: string): JobEffect[] {
    this.#over = true
    const { transfer } = this
    const partial = this.#partial
    const about = {
      ...(transfer !== undefined && { transfer }),
      ...(text !== undefined && { text }),
      ...(partial && { partial }),
    }
    return [{ kind: "failed", job: this.key, fault: { code, operation: "read", path: this.#path, ...about } }]
  }

  get #partial(): PartialFile | undefined {
    if (!this.#file || this.#chunks.length === 0) return undefined
    return { ...this.#file, block: this.#terms.block, bytes: joined(this.#chunks) }
  }
}
