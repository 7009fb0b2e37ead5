/** The transfers of a `RehearsalBoard`. */
import { BlockReceiver } from "../files/block-receiver.ts"
import { BlockSender } from "../files/block-sender.ts"
import { crc32c, crcText } from "../files/crc32c.ts"
import { encodeFileFrame, type FileFrame } from "../files/frames.ts"
import { DONE, STATUS, STORED } from "../files/status.ts"
import { blocksOf, bytesOf, wireBytesOf } from "../files/terms.ts"
import { joined } from "../midibridge/chunks.ts"
import { type BoardFiles, Refusal } from "./board-files.ts"

export interface TransferPlan {
  readonly host: number
  readonly transfer: number
  readonly path: string
  readonly block: number
  readonly window: number
  /** Milliseconds for checking a whole file and putting it in its place. */
  readonly storing: number
}

export interface BoardTransfer {
  readonly plan: TransferPlan
  /** Nothing more is done but repeating how it ended. */
  readonly over: boolean
  readonly life: number
  frame(frame: FileFrame, now: number): Uint8Array[]
  silence(now: number): Uint8Array[]
  readonly deadline: number | undefined
}

export function stateOf(host: number, transfer: number, status: number, base = 0, have = 0): Uint8Array {
  return encodeFileFrame({ kind: "state", host, transfer, status, base, have })
}

/** A file on its way to the board. */
export class Arriving implements BoardTransfer {
  readonly plan: TransferPlan
  readonly part: string
  readonly have: number
  readonly #files: BoardFiles
  readonly #size: number
  readonly #crc: string
  readonly #receiver: BlockReceiver
  #status: number = DONE
  /** When the file, which is all there, will have been checked. */
  #storedAt: number | undefined
  life: number

  constructor(files: BoardFiles, plan: TransferPlan, file: { size: number; crc: string; part: string }, now: number) {
    this.plan = plan
    this.part = file.part
    this.#files = files
    this.#size = file.size
    this.#crc = file.crc
    this.life = now
    const { block, window } = plan
    const blocks = blocksOf(file.size, block)
    this.have = Math.min(blocks, Math.floor(files.part(file.part).length / block))
    files.put(file.part, files.part(file.part).slice(0, this.have * block))
    const lengthOf = (index: number): number => bytesOf(index, file.size, block)
    const wireBytes = (index: number): number => wireBytesOf(index, file.size, block)
    this.#receiver = new BlockReceiver({ blocks, from: this.have, lengthOf, window, wireBytes }, now)
    if (this.#receiver.complete) this.#check(blocks === 0 ? 0 : plan.storing, now)
  }

  get over(): boolean {
    return this.#status !== DONE
  }

  get blocks(): number {
    return blocksOf(this.#size, this.plan.block)
  }

  /** The first STATE of a file that is all there already. */
  get first(): Uint8Array[] {
    return this.over ? [this.#state()] : []
  }

  get deadline(): number | undefined {
    return this.over ? undefined : (this.#storedAt ?? this.#receiver.deadline)
  }

  frame(frame: FileFrame, now: number): Uint8Array[] {
    if (frame.kind !== "block") return []
    this.life = now
    if (this.over) return [this.#state()]
    const { inOrder, tell } = this.#receiver.block(frame.index, frame.bytes, now)
    if (inOrder.length > 0) this.#keep(inOrder)
    if (this.#receiver.complete && !this.over && this.#storedAt === undefined) this.#check(this.plan.storing, now)
    return tell || this.over ? [this.#state()] : []
  }

  silence(now: number): Uint8Array[] {
    if (this.over) return []
    if (this.#storedAt === undefined) return this.#receiver.silence(now) ? [this.#state()] : []
    if (now < this.#storedAt) return []
    this.life = now
    this.#store()
    return [this.#state()]
  }

  #check(time: number, now: number): void {
    if (time === 0) this.#store()
    else this.#storedAt = now + time
  }

  #keep(blocks: readonly Uint8Array[]): void {
    this.#attempt(() => this.#files.put(this.part, joined([this.#files.part(this.part), ...blocks])))
  }

  #store(): void {
    const bytes = this.#files.part(this.part)
    if (bytes.length !== this.#size || crcText(crc32c(bytes)) !== this.#crc) {
      this.#files.drop(this.part)
      this.#status = STATUS.crc
      return
    }
    this.#attempt(() => {
      this.#files.commit(this.part, this.plan.path)
      this.#status = STORED
    })
  }

  #attempt(act: () => void): void {
    try {
      act()
    } catch (problem) {
      if (!(problem instanceof Refusal)) throw problem
      this.#status = STATUS[problem.fault]
    }
  }

  #state(): Uint8Array {
    this.#receiver.told()
    const { host, transfer } = this.plan
    return stateOf(host, transfer, this.#status, this.#receiver.base, this.#receiver.have)
  }
}

/** A file on its way to the host. */
export class Leaving implements BoardTransfer {
  readonly plan: TransferPlan
  readonly #bytes: Uint8Array
  readonly #sender: BlockSender
  over = false
  life: number

  constructor(bytes: Uint8Array, from: number, plan: TransferPlan, now: number) {
    this.plan = plan
    this.#bytes = bytes
    this.life = now
    const wireBytes = (index: number): number => wireBytesOf(index, bytes.length, plan.block)
    const { window } = plan
    this.#sender = new BlockSender({ blocks: blocksOf(bytes.length, plan.block), from, window, wireBytes }, now)
  }

  get deadline(): number | undefined {
    return this.#sender.done ? undefined : this.#sender.deadline
  }

  frame(frame: FileFrame, now: number): Uint8Array[] {
    if (frame.kind !== "state") return []
    this.life = now
    if (frame.status !== DONE) this.over = true
    else this.#sender.state(frame.base, frame.have, now)
    return this.due(now)
  }

  silence(now: number): Uint8Array[] {
    if (!this.#sender.done) this.#sender.silence(now)
    return this.due(now)
  }

  due(now: number): Uint8Array[] {
    if (this.over) return []
    const { host, transfer, block } = this.plan
    return this.#sender.due(now).map((index) => {
      const bytes = this.#bytes.subarray(index * block, index * block + bytesOf(index, this.#bytes.length, block))
      return encodeFileFrame({ kind: "block", host, transfer, index, bytes })
    })
  }
}
