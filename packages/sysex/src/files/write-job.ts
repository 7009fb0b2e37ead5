/**
 * Writes one file: asks, sends blocks, and believes that it is stored only when the board says so. When it cannot know (the board forgot the transfer,
 * or nothing moves) it asks what is stored, and goes on from what the board has.
 */
import type { Answer } from "./asking.ts"
import { BlockSender } from "./block-sender.ts"
import { countIn, textIn } from "./body.ts"
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
import { Meter } from "./progress.ts"
import { DONE, type FileFaultCode, faultOf, STATUS, STORED } from "./status.ts"
import { blocksOf, bytesOf, type Terms, wireBytesOf } from "./terms.ts"

/** Milliseconds for each byte that a slow board may need to check what it has stored. */
const SUMMING = 0.1
const LEAST_POKE = 250
const MOST_POKE = 2_000

interface Sending {
  readonly transfer: number
  readonly sender: BlockSender
  readonly meter: Meter
  /** Last sign of life, and last time that something got through. */
  life: number
  moved: number
  /** When the last block is sent once more, because all have arrived and nobody says that they are stored. */
  poke: number
  pokes: number
}

export class WriteJob implements Job {
  readonly key: number
  readonly #path: string
  readonly #bytes: Uint8Array
  readonly #crc: string
  readonly #terms: Terms
  #sending: Sending | undefined
  /** Why the board is being asked what it has stored. */
  #doubt: FileFaultCode | undefined
  #restarts = 0
  #busy = 0
  #retry: number | undefined
  #over = false

  constructor(key: number, path: string, bytes: Uint8Array, terms: Terms) {
    this.key = key
    this.#path = path
    this.#bytes = bytes
    this.#crc = crcText(crc32c(bytes))
    this.#terms = terms
  }

  get over(): boolean {
    return this.#over
  }

  get transfer(): number | undefined {
    return this.#sending?.transfer
  }

  /** Wire bytes of blocks that are under way. */
  get underWay(): number {
    return this.#sending?.sender.underWay ?? 0
  }

  begin(): JobEffect[] {
    this.#sending = undefined
    this.#retry = undefined
    const { block } = this.#terms
    const body = { path: this.#path, size: this.#bytes.length, crc: this.#crc, block }
    return [{ kind: "ask", operation: "write", body }]
  }

  answer(answer: Answer, now: number): JobEffect[] {
    if (answer.operation === "verify") return this.#checked(answer, now)
    const { status, body = {} } = answer
    if (status === STATUS.busy && this.#busy < MOST_BUSY) {
      this.#busy += 1
      this.#retry = now + BUSY_PAUSE
      return []
    }
    if (status !== DONE) return this.#fail(faultOf(status), textIn(body, "text"))
    const blocks = blocksOf(this.#bytes.length, this.#terms.block)
    const transfer = countIn(body, "transfer", MOST_NUM14)
    const have = countIn(body, "have", blocks)
    if (transfer === undefined || have === undefined)
      return this.#fail("malformed", "the answer to `write` makes no sense")
    return this.#send(transfer, have, now)
  }

  unanswered(): JobEffect[] {
    return this.#fail(this.#doubt ?? "silent")
  }

  frame(frame: TransferFrame, now: number): JobEffect[] {
    const sending = this.#sending
    if (!sending || frame.kind !== "state") return []
    sending.life = now
    if (frame.status === STORED) return frame.base === this.#blocks ? this.#saved(sending.meter, now) : []
    if (frame.status !== DONE) return this.#refused(frame.status)
    const before = sending.sender.base
    sending.sender.state(frame.base, frame.have, now)
    if (sending.sender.base === before) return []
    sending.moved = now
    sending.poke = now + this.#pokePause(sending)
    return [this.#progress(sending, now)]
  }

  /** Blocks to send now: at most `window` wire bytes under way, and `room` more than are. */
  due(now: number, window: number, room: number): JobEffect[] {
    const { transfer, sender } = this.#sending ?? {}
    if (!sender || transfer === undefined) return []
    return sender.due(now, { window, room }).map((index) => this.#block(transfer, index))
  }

  silence(now: number, asking: boolean): JobEffect[] {
    if (this.#retry !== undefined && now >= this.#retry) return this.begin()
    const sending = this.#sending
    if (!sending) return []
    if (now >= this.#stalledAt(sending)) return this.#inDoubt("deadline")
    if (now >= sending.life + MOST_SILENCE) {
      if (!asking) return this.#fail("silent")
      sending.life = now
    }
    if (!sending.sender.done) sending.sender.silence(now)
    else if (now >= sending.poke) return this.#poke(sending, now)
    return []
  }

  get deadline(): number | undefined {
    const sending = this.#sending
    if (!sending) return this.#retry
    const next = sending.sender.done ? sending.poke : sending.sender.deadline
    return Math.min(sending.life + MOST_SILENCE, this.#stalledAt(sending), next)
  }

  fail(code: FileFaultCode): JobEffect[] {
    return this.#fail(code)
  }

  get #blocks(): number {
    return blocksOf(this.#bytes.length, this.#terms.block)
  }

  #send(transfer: number, have: number, now: number): JobEffect[] {
    const { block, window, perByte } = this.#terms
    const size = this.#bytes.length
    const wireBytes = (index: number): number => wireBytesOf(index, size, block)
    const sender = new BlockSender({ blocks: this.#blocks, from: have, window, wireBytes, perByte }, now)
    const meter = new Meter(size, Math.min(size, have * block), now)
    const sending: Sending = { transfer, sender, meter, life: now, moved: now, poke: 0, pokes: 0 }
    sending.poke = now + this.#pokePause(sending)
    this.#sending = sending
    return [this.#progress(sending, now)]
  }

  /** With every block there the board sums what it has stored, and says nothing but that it lives. */
  #stalledAt({ sender, moved }: Sending): number {
    return moved + MOST_STALL + (sender.done ? this.#bytes.length * SUMMING : 0)
  }

  #pokePause({ pokes }: Sending): number {
    const { window, perByte } = this.#terms
    return Math.min(MOST_POKE, LEAST_POKE * 2 ** pokes) + window * perByte
  }

  /** Every block has arrived: one more of them makes the board repeat whether it is stored. */
  #poke(sending: Sending, now: number): JobEffect[] {
    sending.pokes += 1
    sending.poke = now + this.#pokePause(sending)
    return [this.#block(sending.transfer, Math.max(0, this.#blocks - 1))]
  }

  #block(transfer: number, index: number): JobEffect {
    const { host, block } = this.#terms
    const from = index * block
    const bytes = this.#bytes.subarray(from, from + bytesOf(index, this.#bytes.length, block))
    return { kind: "send", wire: encodeFileFrame({ kind: "block", host, transfer, index, bytes }) }
  }

  #progress({ sender, meter }: Sending, now: number): JobEffect {
    const bytes = Math.min(this.#bytes.length, sender.base * this.#terms.block)
    return { kind: "progress", job: this.key, progress: meter.at(bytes, now) }
  }

  #refused(status: number): JobEffect[] {
    if (status === STATUS["unknown-transfer"]) return this.#inDoubt("unknown-transfer")
    // The board has thrown away what it had: what arrived was not what was sent.
    return status === STATUS.crc ? this.#again("crc") : this.#fail(faultOf(status))
  }

  #inDoubt(why: FileFaultCode): JobEffect[] {
    this.#sending = undefined
    this.#doubt = why
    return [{ kind: "ask", operation: "verify", body: { path: this.#path } }]
  }

  #checked({ status, body = {} }: Answer, now: number): JobEffect[] {
    const why = this.#doubt ?? "unknown-transfer"
    this.#doubt = undefined
    if (status === DONE && body.size === this.#bytes.length && body.crc === this.#crc)
      return this.#saved(new Meter(this.#bytes.length, 0, now), now)
    if (status === DONE || status === STATUS["not-found"]) return this.#again(why)
    return this.#fail(faultOf(status), textIn(body, "text"))
  }

  #again(why: FileFaultCode): JobEffect[] {
    this.#restarts += 1
    return this.#restarts <= MOST_RESTARTS ? this.begin() : this.#fail(why, `after ${MOST_RESTARTS} restarts`)
  }

  #saved(meter: Meter, now: number): JobEffect[] {
    this.#over = true
    const progress = meter.at(this.#bytes.length, now)
    return [
      { kind: "progress", job: this.key, progress },
      { kind: "saved", job: this.key, crc: this.#crc },
    ]
  }

  #fail(code: FileFaultCode, text?: string): JobEffect[] {
    this.#over = true
    const { transfer } = this
    const about = { ...(transfer !== undefined && { transfer }), ...(text !== undefined && { text }) }
    return [{ kind: "failed", job: this.key, fault: { code, operation: "write", path: this.#path, ...about } }]
  }
}
