/** Receives the blocks of one transfer in any order and gives them on in theirs; says when a STATE is due. Pure. */

export interface ReceiverOptions {
  readonly blocks: number
  /** The first block that is not there yet. */
  readonly from?: number
  /** Plain bytes of every block but the last, and of the last: other lengths are refused. */
  readonly lengthOf: (index: number) => number
  /** Wire bytes that the sender may have under way: a quarter of it arriving is worth a STATE. */
  readonly window: number
  readonly wireBytes: (index: number) => number
}

export interface Received {
  /** Blocks that follow on what was given before, in order. */
  readonly inOrder: readonly Uint8Array[]
  /** A STATE is due now. */
  readonly tell: boolean
}

const FIRST_PATIENCE = 100
const MOST_PATIENCE = 2_000
/** As many as a STATE can speak of. */
const MOST_AHEAD = 32
const NOTHING: Received = { inOrder: [], tell: false }

export class BlockReceiver {
  readonly #options: Required<ReceiverOptions>
  readonly #ahead = new Map<number, Uint8Array>()
  #base: number
  #untold = 0
  #patience = FIRST_PATIENCE
  #lastArrival: number

  constructor(options: ReceiverOptions, now: number) {
    this.#options = { from: 0, ...options }
    this.#base = this.#options.from
    this.#lastArrival = now
  }

  get complete(): boolean {
    return this.#base >= this.#options.blocks
  }

  /** All blocks before this one have been given on. */
  get base(): number {
    return this.#base
  }

  /** The bits of a STATE: the top one for block `base`, which is never set. */
  get have(): number {
    let bits = 0
    for (const index of this.#ahead.keys()) bits |= 1 << (31 - (index - this.#base))
    return bits >>> 0
  }

  block(index: number, bytes: Uint8Array, now: number): Received {
    if (index >= this.#options.blocks || bytes.length !== this.#options.lengthOf(index)) return NOTHING
    this.#lastArrival = now
    this.#patience = FIRST_PATIENCE
    if (index < this.#base || this.#ahead.has(index)) return { inOrder: [], tell: true }
    if (index - this.#base >= MOST_AHEAD) return NOTHING
    const gap = index > this.#base && this.#ahead.size === 0
    this.#ahead.set(index, bytes)
    this.#untold += this.#options.wireBytes(index)
    const inOrder = this.#take()
    return { inOrder, tell: gap || this.complete || this.#untold * 4 >= this.#options.window }
  }

  /** A STATE was sent. */
  told(): void {
    this.#untold = 0
  }

  /** When `silence` is next needed. */
  get deadline(): number {
    return this.#lastArrival + this.#patience
  }

  /** True when a STATE is due because nothing came for a while although blocks are missing. */
  silence(now: number): boolean {
    if (this.complete || now < this.deadline) return false
    this.#lastArrival = now
    this.#patience = Math.min(this.#patience * 2, MOST_PATIENCE)
    return true
  }

  #take(): Uint8Array[] {
    const found: Uint8Array[] = []
    for (let bytes = this.#ahead.get(this.#base); bytes; bytes = this.#ahead.get(this.#base)) {
      this.#ahead.delete(this.#base)
      this.#base += 1
      found.push(bytes)
    }
    return found
  }
}
