/**
 * Sends the blocks of one transfer: many under way, only what is missing sent again. Pure: asked for what is due, told what came back.
 * A block is missing when one that was sent after it has arrived: cables keep their order, so this is known long before any clock says so.
 */

export interface SenderOptions {
  readonly blocks: number
  /** The first block to send: those before it are with the receiver already. */
  readonly from?: number
  /** Wire bytes of blocks that may be under way. At least one block is always allowed. */
  readonly window: number
  /** Wire bytes of the frame of a block. */
  readonly wireBytes: (index: number) => number
  /** Milliseconds that one byte takes on the wire, as far as known; 0 on USB. */
  readonly perByte?: number
}

/** How much may leave now, when several transfers share what the receiver can hold. */
export interface Allowance {
  /** Wire bytes of this transfer that may be under way. One block is always allowed of it, if there is room. */
  readonly window: number
  /** Wire bytes that the receiver can still take besides everything that is under way. */
  readonly room: number
}

interface Flight {
  /** Counts sends: tells which of two blocks left first, also when one was sent again. */
  readonly order: number
  readonly time: number
  readonly bytes: number
}

/** Before anything came back nothing is known, and sending again on a slow cable only makes it slower. */
const FIRST_PATIENCE = 1_000
const LEAST_PATIENCE = 60
const MOST_PATIENCE = 4_000

export class BlockSender {
  readonly #options: Required<SenderOptions>
  readonly #flying = new Map<number, Flight>()
  readonly #arrived = new Set<number>()
  #again: number[] = []
  #base: number
  #next: number
  #order = 0
  #under = 0
  /** Milliseconds, smoothed, and how much they vary; undefined before the first. */
  #roundTrip: { readonly time: number; readonly spread: number } | undefined
  #patience = 1
  #lastSign: number

  constructor(options: SenderOptions, now: number) {
    this.#options = { from: 0, perByte: 0, ...options }
    this.#base = this.#options.from
    this.#next = this.#base
    this.#lastSign = now
  }

  /** Every block is with the receiver. */
  get done(): boolean {
    return this.#base >= this.#options.blocks
  }

  /** Blocks that are with the receiver without a gap. */
  get base(): number {
    return this.#base
  }

  /** Wire bytes of blocks that are under way. */
  get underWay(): number {
    return this.#under
  }

  /** Blocks to send now, in order; they count as sent. */
  due(now: number, allowance: Allowance = { window: this.#options.window, room: Number.POSITIVE_INFINITY }): number[] {
    const found: number[] = []
    const most = Math.min(allowance.window, this.#under + allowance.room)
    for (
      let index = this.#candidate();
      index !== undefined && this.#fits(index, most, allowance.room);
      index = this.#candidate()
    ) {
      if (index === this.#again[0]) this.#again.shift()
      else this.#next += 1
      this.#launch(index, now)
      found.push(index)
    }
    return found
  }

  /** What a STATE said. One that is older than another that came before changes nothing. */
  state(base: number, have: number, now: number): void {
    if (base < this.#base || base > this.#options.blocks) return
    const lastOrder = this.#land(base, have, now)
    this.#base = base
    this.#next = Math.max(this.#next, base)
    for (const index of this.#arrived) if (index < base) this.#arrived.delete(index)
    this.#again = this.#again.filter((index) => index >= base && !this.#arrived.has(index))
    this.#missing(lastOrder)
    if (lastOrder > 0) this.#sign(now)
  }

  /** When `silence` is next needed. */
  get deadline(): number {
    return this.#lastSign + this.#wait()
  }

  /** Nothing came back for too long: the oldest block that is under way goes again. */
  silence(now: number): void {
    if (now < this.deadline || this.done) return
    this.#patience = Math.min(this.#patience * 2, 32)
    this.#lastSign = now
    const oldest = [...this.#flying.keys()].sort((a, b) => a - b)[0]
    if (oldest !== undefined) this.#lose(oldest)
  }

  #candidate(): number | undefined {
    if (this.#again[0] !== undefined) return this.#again[0]
    while (this.#arrived.has(this.#next)) this.#next += 1
    return this.#next < this.#options.blocks ? this.#next : undefined
  }

  #fits(index: number, most: number, room: number): boolean {
    const bytes = this.#options.wireBytes(index)
    return this.#flying.size === 0 ? bytes <= room : this.#under + bytes <= most
  }

  #launch(index: number, now: number): void {
    const bytes = this.#options.wireBytes(index)
    if (this.#flying.size === 0) this.#lastSign = now
    this.#order += 1
    this.#flying.set(index, { order: this.#order, time: now, bytes })
    this.#under += bytes
  }

  /** Takes what has arrived out of flight; the newest order among it, or 0. */
  #land(base: number, have: number, now: number): number {
    let newest = 0
    for (const [index, flight] of this.#flying) {
      if (!isIn(index, base, have)) continue
      newest = Math.max(newest, flight.order)
      this.#took(now - flight.time)
      this.#remove(index)
      if (index >= base) this.#arrived.add(index)
    }
    return newest
  }

  /** Whatever left before something that has arrived, and has not arrived itself, is lost. */
  #missing(order: number): void {
    for (const [index, flight] of this.#flying) if (flight.order < order) this.#lose(index)
  }

  #lose(index: number): void {
    this.#remove(index)
    this.#again = [...this.#again, index].sort((a, b) => a - b)
  }

  #remove(index: number): void {
    this.#under -= this.#flying.get(index)?.bytes ?? 0
    this.#flying.delete(index)
  }

  #sign(now: number): void {
    this.#lastSign = now
    this.#patience = 1
  }

  /** As TCP reckons: a receiver that gathers before it answers varies, and that is no loss. */
  #took(time: number): void {
    const { time: before, spread } = this.#roundTrip ?? { time, spread: time / 2 }
    this.#roundTrip = { time: (before * 7 + time) / 8, spread: (spread * 3 + Math.abs(time - before)) / 4 }
  }

  #wait(): number {
    if (!this.#roundTrip) return FIRST_PATIENCE * this.#patience
    const { time, spread } = this.#roundTrip
    const usual = Math.max(time * 1.5, time + spread * 4) + this.#options.window * this.#options.perByte
    return Math.min(MOST_PATIENCE, Math.max(LEAST_PATIENCE, usual) * this.#patience)
  }
}

/** Is a block covered by a STATE? */
function isIn(index: number, base: number, have: number): boolean {
  if (index < base) return true
  const bit = index - base
  return bit < 32 && ((have >>> (31 - bit)) & 1) === 1
}
