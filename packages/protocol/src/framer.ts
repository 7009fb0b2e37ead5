/**
 * Bytes in pieces become lines. Time is linear in the bytes whatever the pieces, memory is bounded by the limit, and a line
 * that is too long or not UTF-8 costs itself only: the lines after it are read as usual.
 */
import { type FaultBody, faultBody, type Stage } from "./fault.ts"
import { LINE_LIMIT } from "./limits.ts"

const NEWLINE = 10
const RETURN = 13
/** Capacity kept between long lines; more is given back so that one long line does not hold 4 MiB for ever. */
const KEPT = 65_536

export interface FramerOptions {
  /** UTF-8 to text; throws on bytes that are not UTF-8. Must not keep the bytes. */
  readonly decode: (bytes: Uint8Array) => string
  /** Who reads: the stage of its faults. */
  readonly stage: Stage
  /** Longest line in bytes, without its newline. */
  readonly limit?: number
}

export class Framer {
  readonly #decode: (bytes: Uint8Array) => string
  readonly #stage: Stage
  readonly #limit: number
  #held = new Uint8Array(0)
  #length = 0
  #skipping = false

  constructor({ decode, stage, limit = LINE_LIMIT }: FramerOptions) {
    this.#decode = decode
    this.#stage = stage
    this.#limit = limit
  }

  /** Bytes held for a line that is not finished. */
  get held(): number {
    return this.#length
  }

  /** The lines (as text) and faults that these bytes complete, in order. The bytes may be reused after the call. */
  push(bytes: Uint8Array): (string | FaultBody)[] {
    const out: (string | FaultBody)[] = []
    let from = 0
    for (let end = bytes.indexOf(NEWLINE); end !== -1; end = bytes.indexOf(NEWLINE, from)) {
      this.#finish(bytes.subarray(from, end), out)
      from = end + 1
    }
    if (from < bytes.length) this.#hold(bytes.subarray(from), out)
    return out
  }

  #finish(tail: Uint8Array, out: (string | FaultBody)[]): void {
    if (this.#length > 0 || this.#skipping) {
      this.#hold(tail, out)
      if (!this.#skipping) this.#deliver(this.#held.subarray(0, this.#length), out)
      this.#release()
    } else if (tail.length > this.#limit) {
      out.push(this.#tooLarge())
    } else {
      this.#deliver(tail, out)
    }
  }

  #hold(piece: Uint8Array, out: (string | FaultBody)[]): void {
    if (this.#skipping) return
    const length = this.#length + piece.length
    if (length > this.#limit) {
      this.#release()
      // Told at once and not at the newline, which may never come.
      this.#skipping = true
      out.push(this.#tooLarge())
      return
    }
    if (length > this.#held.length) this.#grow(length)
    this.#held.set(piece, this.#length)
    this.#length = length
  }

  /** Doubles, so that a line that comes byte by byte is copied a constant number of times per byte. */
  #grow(needed: number): void {
    const grown = new Uint8Array(
      Math.min(Math.max(needed, this.#held.length * 2, 4_096), Math.max(this.#limit, needed)),
    )
    grown.set(this.#held.subarray(0, this.#length))
    this.#held = grown
  }

  #release(): void {
    this.#skipping = false
    this.#length = 0
    if (this.#held.length > KEPT) this.#held = new Uint8Array(0)
  }

  #deliver(line: Uint8Array, out: (string | FaultBody)[]): void {
    const bare = line[line.length - 1] === RETURN ? line.subarray(0, -1) : line
    if (bare.length === 0) return
    try {
      out.push(this.#decode(bare))
    } catch {
      out.push(
        faultBody("malformed", this.#stage, `A line of ${bare.length} bytes is not UTF-8; lines are JSON in UTF-8.`),
      )
    }
  }

  #tooLarge(): FaultBody {
    return faultBody(
      "too-large",
      this.#stage,
      `A line is longer than ${this.#limit} bytes and was skipped; send less at once.`,
    )
  }
}
