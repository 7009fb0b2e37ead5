/** Ports of a gateway's machine as ours. */
import { MidiFault } from "../fault.ts"
import { ClosedLatch } from "../port/latch.ts"
import { checkWhole, type InputEntry, type MidiOutput, type OutputEntry, type PortEntry } from "../port/port.ts"
import type { End, Visit } from "./visit.ts"
import { type PortNote, weightOf } from "./wire.ts"

/** `visit`: the connection of the moment, made anew if it was lost. */
export function portEntry(note: PortNote, visit: () => Promise<Visit>): PortEntry {
  const { name, source } = note
  const entry = { id: `gateway:${note.id}`, name, source }
  return note.direction === "input"
    ? { ...entry, direction: "input", open: openInput(note, visit) }
    : { ...entry, direction: "output", open: openOutput(note, visit) }
}

const BY_US = "it was closed by this program"

function openInput({ id, name }: PortNote, visit: () => Promise<Visit>): InputEntry["open"] {
  return async (listener) => {
    const latch = new ClosedLatch()
    const through = await visit()
    const number = await through.open(id, {
      heard: (message) => {
        if (!latch.isClosed) listener.message(message, performance.now())
      },
      dropped: (why) => {
        if (!latch.isClosed) listener.fault(new MidiFault("malformed", why))
      },
      ended: (reason) => void latch.close(reason),
    })
    const close = (): void => {
      if (latch.close(BY_US)) through.release(number)
    }
    return { direction: "input", name, closed: latch.promise, close }
  }
}

function openOutput({ id, name }: PortNote, visit: () => Promise<Visit>): OutputEntry["open"] {
  return async () => {
    const output = new GatewayOutput(name, await visit())
    await output.open(id)
    return output
  }
}

/** Sends on while less than the credit is unplayed, and keeps the rest here: a slow cable at the gateway then holds up nobody else. */
class GatewayOutput implements MidiOutput, End {
  readonly direction = "output"
  readonly name: string
  readonly #visit: Visit
  readonly #latch = new ClosedLatch()
  #number = -1
  #kept: Uint8Array[] = []
  /** What was sent and is not played yet, as far as we were told. */
  #unplayed = 0
  #flushing: (() => void)[] = []

  constructor(name: string, visit: Visit) {
    this.name = name
    this.#visit = visit
  }

  async open(id: string): Promise<void> {
    this.#number = await this.#visit.open(id, this)
  }

  get closed(): Promise<string> {
    return this.#latch.promise
  }

  send(bytes: Uint8Array): void {
    this.#latch.mustBeOpen(this.name)
    checkWhole(bytes)
    const { message } = this.#visit.limits
    if (bytes.length > message) {
      const text = `a message of ${bytes.length} bytes was not sent: the gateway plays messages of at most ${message}`
      throw new MidiFault("malformed", text)
    }
    this.#kept.push(bytes.slice())
    this.#play()
  }

  flushed(): Promise<void> {
    if (this.#kept.length === 0) return Promise.resolve()
    return new Promise((resolve) => this.#flushing.push(resolve))
  }

  close(): void {
    if (!this.#latch.close(BY_US)) return
    void this.flushed().then(() => this.#visit.release(this.#number))
  }

  taken(weight: number): void {
    this.#unplayed = Math.max(0, this.#unplayed - weight)
    this.#play()
  }

  ended(reason: string): void {
    this.#latch.close(reason)
    this.#kept = []
    this.#flush()
  }

  #play(): void {
    let sent = 0
    for (const message of this.#kept) {
      if (this.#unplayed >= this.#visit.limits.credit) break
      this.#visit.send(this.#number, message)
      this.#unplayed += weightOf(message)
      sent += 1
    }
    this.#kept.splice(0, sent)
    if (this.#kept.length === 0) this.#flush()
  }

  #flush(): void {
    for (const resolve of this.#flushing.splice(0)) resolve()
  }
}
