/** Two ends of a carrier in memory. Unlike `memoryPair` it can lose what is on the way, and tells how much ever lay unread. */
import { type Carrier, type CarrierHandlers, HIGH_WATER, LOW_WATER } from "@backline/protocol"

export class End implements Carrier {
  readonly name: string
  other: End | undefined
  buffered = 0
  /** The most that ever lay here unread. */
  mostBuffered = 0
  /** Lines that this end has sent and the other has not taken. */
  #onTheWay: string[] = []
  #handlers: CarrierHandlers | undefined
  #isReading = true
  #isOpen = true
  #wasHigh = false
  #isDelivering = false

  constructor(name: string) {
    this.name = name
  }

  receive(handlers: CarrierHandlers): void {
    this.#handlers = handlers
    this.other?.deliverSoon()
  }

  send(line: string): void {
    if (!this.#isOpen) return
    this.#onTheWay.push(line)
    this.buffered += line.length
    this.mostBuffered = Math.max(this.mostBuffered, this.buffered)
    if (this.buffered > HIGH_WATER) this.#wasHigh = true
    this.deliverSoon()
  }

  close(): void {
    if (!this.#isOpen) return
    queueMicrotask(() => this.#handlers?.closed("closed here"))
    this.#isOpen = false
    this.deliverSoon()
  }

  /** The cable is pulled: what is on the way in either direction is lost. */
  cut(): void {
    this.#lose()
    if (this.other) this.other.#lose()
    this.close()
  }

  pause(): void {
    this.#isReading = false
  }

  resume(): void {
    this.#isReading = true
    this.other?.deliverSoon()
  }

  deliverSoon(): void {
    if (this.#isDelivering) return
    this.#isDelivering = true
    queueMicrotask(() => this.#deliver())
  }

  /** True when the line was taken. */
  #take(line: string): boolean {
    if (!this.#isReading || !this.#isOpen || !this.#handlers) return false
    this.#handlers.line(line)
    return true
  }

  #deliver(): void {
    this.#isDelivering = false
    const { other } = this
    if (!other) return
    while (this.#onTheWay[0] !== undefined && other.#take(this.#onTheWay[0])) {
      this.buffered -= this.#onTheWay.shift()?.length ?? 0
    }
    if (this.#wasHigh && this.buffered < LOW_WATER && this.#isOpen) {
      this.#wasHigh = false
      this.#handlers?.drained()
    }
    if (!this.#isOpen && this.#onTheWay.length === 0) other.#ended()
  }

  #ended(): void {
    if (!this.#isOpen) return
    this.#isOpen = false
    this.#handlers?.closed("closed by the other side")
  }

  #lose(): void {
    this.#onTheWay = []
  }
}

export function carrierPair(): { readonly host: End; readonly client: End } {
  const host = new End("memory host")
  const client = new End("memory client")
  host.other = client
  client.other = host
  return { host, client }
}
