/** Reads that are over, but whose last STATE may have been lost: when the board sends a block again, it is told again. */
const MOST = 16

export class FinishedReads {
  /** Blocks of each, by the board's number of the transfer; oldest first. */
  readonly #blocks = new Map<number, number>()

  add(transfer: number, blocks: number): void {
    this.#blocks.delete(transfer)
    this.#blocks.set(transfer, blocks)
    const [oldest] = this.#blocks.keys()
    if (this.#blocks.size > MOST && oldest !== undefined) this.#blocks.delete(oldest)
  }

  blocks(transfer: number): number | undefined {
    return this.#blocks.get(transfer)
  }
}
