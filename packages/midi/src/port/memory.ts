import { MidiFault } from "../fault.ts"
import { ClosedLatch } from "./latch.ts"
import {
  checkWhole,
  type InputEntry,
  type MidiInput,
  type MidiListener,
  type MidiOutput,
  type OutputEntry,
} from "./port.ts"

export interface MemoryCable {
  /** What is played here … */
  readonly output: OutputEntry
  /** … is heard here, by everyone who has it open. */
  readonly input: InputEntry
  /** Closes every open end, as a pulled plug does; opening then rejects with `no-such-port`. */
  unplug(): void
}

/** A cable that exists in this process only: for tests, and for joining two parts of one program. */
export function memoryCable(name: string): MemoryCable {
  const cable = new Cable(name)
  return {
    output: { direction: "output", id: `memory:${name}:out`, name, source: "memory", open: () => cable.openOutput() },
    input: { direction: "input", id: `memory:${name}:in`, name, source: "memory", open: (to) => cable.openInput(to) },
    unplug: () => cable.unplug(),
  }
}

class Cable {
  readonly #name: string
  readonly #heard = new Map<ClosedLatch, MidiListener>()
  readonly #ends = new Set<ClosedLatch>()
  #plugged = true

  constructor(name: string) {
    this.#name = name
  }

  async openInput(listener: MidiListener): Promise<MidiInput> {
    const latch = this.#end()
    this.#heard.set(latch, listener)
    return { direction: "input", name: this.#name, closed: latch.promise, close: () => this.#close(latch) }
  }

  async openOutput(): Promise<MidiOutput> {
    const latch = this.#end()
    return {
      direction: "output",
      name: this.#name,
      closed: latch.promise,
      close: () => this.#close(latch),
      send: (bytes) => {
        latch.mustBeOpen(this.#name)
        checkWhole(bytes)
        this.#carry(bytes.slice())
      },
    }
  }

  unplug(): void {
    this.#plugged = false
    for (const latch of this.#ends) latch.close(`"${this.#name}" was unplugged`)
    this.#ends.clear()
    this.#heard.clear()
  }

  #end(): ClosedLatch {
    if (!this.#plugged) throw new MidiFault("no-such-port", `"${this.#name}" was unplugged`)
    const latch = new ClosedLatch()
    this.#ends.add(latch)
    return latch
  }

  /** Later, as on a real cable: a listener that answers at once must not find itself inside its own `send`. */
  #carry(bytes: Uint8Array): void {
    queueMicrotask(() => {
      for (const [latch, listener] of this.#heard) if (!latch.isClosed) listener.message(bytes, performance.now())
    })
  }

  #close(latch: ClosedLatch): void {
    latch.close("it was closed by this program")
    this.#ends.delete(latch)
    this.#heard.delete(latch)
  }
}
