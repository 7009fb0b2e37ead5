/** A carrier that says when something arrives over it, and that can be given up without waiting for a goodbye: a dead one says none. */
import type { Carrier, CarrierHandlers, Connect } from "@backline/protocol"

export interface Ear {
  opened(): void
  heard(): void
  closed(): void
}

export class HeardCarrier implements Carrier {
  readonly #carrier: Carrier
  readonly #ear: Ear
  #handlers: CarrierHandlers | undefined
  #over = false

  constructor(carrier: Carrier, ear: Ear) {
    this.#carrier = carrier
    this.#ear = ear
  }

  get name(): string {
    return this.#carrier.name
  }

  get buffered(): number {
    return this.#carrier.buffered
  }

  receive(handlers: CarrierHandlers): void {
    this.#handlers = handlers
    this.#carrier.receive({
      line: (text) => {
        if (this.#over) return
        this.#ear.heard()
        handlers.line(text)
      },
      fault: (fault) => handlers.fault(fault),
      drained: () => handlers.drained(),
      closed: (reason) => this.#end(reason),
    })
  }

  send(line: string): void {
    this.#carrier.send(line)
  }

  close(): void {
    this.#carrier.close()
  }

  pause(): void {
    this.#carrier.pause()
  }

  resume(): void {
    this.#carrier.resume()
  }

  giveUp(): void {
    this.#end("nothing came over it any more")
    this.#carrier.close()
  }

  #end(reason: string): void {
    if (this.#over) return
    this.#over = true
    this.#ear.closed()
    this.#handlers?.closed(reason)
  }
}

/** As `connect`, with an ear on every carrier; `current` is told of each. */
export function heard(connect: Connect, ear: Ear, current: (carrier: HeardCarrier) => void): Connect {
  return async (options) => {
    const carrier = new HeardCarrier(await connect(options), ear)
    current(carrier)
    ear.opened()
    return carrier
  }
}
