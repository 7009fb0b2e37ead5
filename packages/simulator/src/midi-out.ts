import type { SentMidi } from "./door/said.ts"

/** Messages kept for whoever collects them; the oldest make way. */
const KEPT = 65_536

/**
 * What Live has sent out: `take()` gives at once what has come since, `for await` waits for more until the simulator is
 * closed. Each message is given once.
 */
export class MidiOut implements AsyncIterable<SentMidi> {
  #kept: SentMidi[] = []
  #missed = 0
  #closed = false
  #wake: () => void = () => undefined

  /** How many messages made way because nobody collected them. */
  get missed(): number {
    return this.#missed
  }

  take(): SentMidi[] {
    const taken = this.#kept
    this.#kept = []
    return taken
  }

  async *[Symbol.asyncIterator](): AsyncIterator<SentMidi> {
    for (;;) {
      const next = this.#kept.shift()
      if (next !== undefined) yield next
      else if (this.#closed) return
      else await this.#more()
    }
  }

  /** @internal */
  push(midi: SentMidi): void {
    this.#kept.push(midi)
    if (this.#kept.length > KEPT) {
      this.#kept.shift()
      this.#missed += 1
    }
    this.#wake()
  }

  /** @internal */
  close(): void {
    this.#closed = true
    this.#wake()
  }

  #more(): Promise<void> {
    return new Promise((resolve) => {
      const before = this.#wake
      this.#wake = () => {
        before()
        resolve()
      }
    })
  }
}
