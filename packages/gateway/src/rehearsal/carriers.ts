/** Two ends of a carrier in memory whose far end can stop reading. */
import { type Carrier, type CarrierHandlers, HIGH_WATER, LOW_WATER } from "@backline/protocol"

export class End implements Carrier {
  readonly name: string
  other: End | undefined
  /** Lines that this end has sent and the other has not taken. */
  #onTheWay: string[] = []
  #handlers: CarrierHandlers | undefined
  #isPaused = false
  #isClosed = false
  #wasHigh = false
  #isDelivering = false
  buffered = 0
  /** The most that ever lay here unread. */
  mostBuffered = 0

  constructor(name: string) {
    this.name = name
  }

  receive(handlers: CarrierHandlers): void {
    this.#handlers = handlers
    this.other?.deliverSoon()
  }

  send(line: string): void {
    if (this.#isClosed) return
    this.#onTheWay.push(line)
    this.buffered += line.length
    this.mostBuffered = Math.max(this.mostBuffered, this.buffered)
    if (this.buffered > HIGH_WATER) this.#wasHigh = true
    this.deliverSoon()
  }

  close(): void {
    if (this.#isClosed) return
    this.#isClosed = true
    queueMicrotask(() => this.#handlers?.closed("closed here"))
    this.deliverSoon()
  }

  /** The cable is pulled: what is on the way is lost. */
  cut(): void {
    this.#onTheWay = []
    if (this.other) this.other.#onTheWay = []
    this.close()
  }

  pause(): void {
    this.#isPaused = true
  }

  resume(): void {
    this.#isPaused = false
    this.other?.deliverSoon()
  }

  deliverSoon(): void {
    if (this.#isDelivering) return
    this.#isDelivering = true
    queueMicrotask(() => this.#deliver())
  }

  #deliver(): void {
    this.#isDelivering = false
    const { other } = this
    if (!other?.#handlers || other.#isClosed) return
    while (!other.#isPaused && !other.#isClosed) {
      const line = this.#onTheWay.shift()
      if (line === undefined) break
      this.buffered -= line.length
      other.#handlers.line(line)
    }
    if (this.#wasHigh && this.buffered < LOW_WATER && !this.#isClosed) {
      this.#wasHigh = false
      this.#handlers?.drained()
    }
    if (this.#isClosed && this.#onTheWay.length === 0 && !other.#isClosed) {
      other.#isClosed = true
      other.#handlers.closed("closed by the other side")
    }
  }
}

export function carrierPair(): { readonly host: End; readonly client: End } {
  const host = new End("memory host")
  const client = new End("memory client")
  host.other = client
  client.other = host
  return { host, client }
}
