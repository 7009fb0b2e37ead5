/** How fast the cable is, learnt from questions and their answers, and how long a BLOCK may therefore be. */

interface Exchange {
  /** Wire bytes of the question and its answer together. */
  readonly bytes: number
  readonly time: number
}

/** Exchanges that differ by less in length say nothing about the time of one byte. */
const LEAST_DIFFERENCE = 64
/**
 * A frame holds up the notes behind it, so on slow cables it is short: about 40 ms. Steps of two, with borders between the speeds that
 * exist (DIN has 0.32 ms a byte), so that another measurement of the same cable gives the same block and an interrupted transfer can go on.
 */
const LONGEST = [
  { perByte: 0.16, frame: 128 },
  { perByte: 0.08, frame: 256 },
  { perByte: 0.04, frame: 512 },
] as const

export class LinkPace {
  readonly #alone: boolean
  #shortest: Exchange | undefined
  #longest: Exchange | undefined

  /** `alone`: no notes go over this cable, so that nothing waits for a long frame. */
  constructor({ alone = false }: { readonly alone?: boolean } = {}) {
    this.#alone = alone
  }

  /** One question that was answered at its first asking. */
  exchange(bytes: number, time: number): void {
    if (
      !this.#shortest ||
      bytes < this.#shortest.bytes ||
      (bytes === this.#shortest.bytes && time < this.#shortest.time)
    )
      this.#shortest = { bytes, time }
    if (!this.#longest || bytes > this.#longest.bytes || (bytes === this.#longest.bytes && time < this.#longest.time))
      this.#longest = { bytes, time }
  }

  /** Milliseconds of one byte on the wire. From one exchange alone an upper bound: it counts the board's thinking, too. */
  get perByte(): number {
    if (!this.#shortest || !this.#longest) return 0
    const difference = this.#longest.bytes - this.#shortest.bytes
    if (difference < LEAST_DIFFERENCE) return this.#shortest.time / this.#shortest.bytes
    return Math.max(0, (this.#longest.time - this.#shortest.time) / difference)
  }

  /** DIN, or as slow as DIN. */
  get isSlow(): boolean {
    return this.perByte >= LONGEST[0].perByte
  }

  /** Wire bytes that should be under way to a board that can take `window`: what waits in a slow cable is waited for by notes, too. */
  mostUnderWay(window: number): number {
    return this.isSlow && !this.#alone ? Math.min(window, Math.max(window / 2, LONGEST[0].frame * 3)) : window
  }

  /** The longest SysEx that should carry a BLOCK to or from a board that can take `frame` bytes. */
  longestFrame(frame: number): number {
    const row = this.#alone ? undefined : LONGEST.find(({ perByte }) => this.perByte >= perByte)
    return row ? Math.min(row.frame, frame) : frame
  }
}
