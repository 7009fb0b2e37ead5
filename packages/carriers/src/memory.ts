/** Two carriers joined in memory: for tests, and for a simulator in the same process. */
import type { Carrier, CarrierHandlers } from "@backline/protocol"
import { Inbox, type ReadingOptions } from "./inbox.ts"
import { Water } from "./water.ts"

export interface MemoryOptions {
  /** When the next line arrives: called once per line, must call `arrive` later and never at once. Lines keep their order. */
  readonly delay?: (arrive: () => void) => void
  /** Longest line in bytes. */
  readonly limit?: number
}

/** The client's end and the host's end. What one sends the other receives, never in the same call. */
export function memoryPair(options: MemoryOptions = {}): [client: Carrier, host: Carrier] {
  const delay = options.delay ?? ((arrive) => queueMicrotask(arrive))
  const limit = options.limit === undefined ? {} : { limit: options.limit }
  const client = new MemoryEnd("memory, client's end", { stage: "client", ...limit }, delay)
  const host = new MemoryEnd("memory, host's end", { stage: "gateway", ...limit }, delay)
  client.join(host)
  host.join(client)
  return [client, host]
}

class MemoryEnd implements Carrier {
  readonly name: string
  readonly #delay: (arrive: () => void) => void
  readonly #inbox: Inbox
  readonly #water = new Water()
  #other: MemoryEnd | undefined
  /** On the way to this end, in order; null is the closing. */
  #transit: (string | null)[] = []
  #arrived = 0
  #transitLength = 0
  #open = true

  constructor(name: string, reading: ReadingOptions, delay: (arrive: () => void) => void) {
    this.name = name
    this.#delay = delay
    this.#inbox = new Inbox(reading, () => this.#other?.relieve())
  }

  join(other: MemoryEnd): void {
    this.#other = other
  }

  get buffered(): number {
    return this.#other?.unread ?? 0
  }

  get unread(): number {
    return this.#transitLength + this.#inbox.waiting
  }

  receive(handlers: CarrierHandlers): void {
    this.#inbox.receive(handlers)
  }

  send(line: string): void {
    if (!this.#open) return
    this.#other?.carry(line)
    this.#water.rose(this.buffered)
  }

  close(): void {
    if (!this.#open) return
    this.#open = false
    this.#inbox.silence()
    this.#other?.carry(null)
    this.#delay(() => this.#inbox.closed("closed by this side"))
  }

  pause(): void {
    this.#inbox.pause()
  }

  resume(): void {
    this.#inbox.resume()
  }

  carry(line: string | null): void {
    this.#transit.push(line)
    this.#transitLength += line?.length ?? 0
    this.#delay(() => this.#arrive())
  }

  relieve(): void {
    if (this.#water.fell(this.buffered)) this.#inbox.drained()
  }

  #arrive(): void {
    const line = this.#transit[this.#arrived]
    this.#arrived += 1
    if (this.#arrived === this.#transit.length) {
      this.#transit = []
      this.#arrived = 0
    }
    if (typeof line === "string") {
      this.#transitLength -= line.length
      this.#inbox.line(line)
    } else {
      this.#open = false
      this.#inbox.closed("the other side closed the connection")
    }
  }
}
