/**
 * What every carrier has in common: lines wait here until somebody receives them, `pause` holds them, nothing is delivered
 * from inside a call of the receiver, and `closed` comes last and once.
 */
import { type CarrierHandlers, type FaultBody, faultBody, fits, LINE_LIMIT, type Stage } from "@backline/protocol"

type Arrival =
  | { readonly kind: "line"; readonly text: string }
  | { readonly kind: "fault"; readonly fault: FaultBody }
  | { readonly kind: "closed"; readonly reason: string }

export interface ReadingOptions {
  /** Who reads, for the faults of lines that cannot be delivered. */
  readonly stage?: Stage
  /** Longest line in bytes. */
  readonly limit?: number
}

export class Inbox {
  readonly #stage: Stage
  readonly #limit: number
  readonly #taken: () => void
  #handlers: CarrierHandlers | undefined
  #arrivals: Arrival[] = []
  #next = 0
  #waiting = 0
  #paused = false
  #delivering = false
  #silent = false
  #over = false

  /** `taken` is called after lines that had waited were delivered. */
  constructor({ stage = "client", limit = LINE_LIMIT }: ReadingOptions, taken: () => void = () => undefined) {
    this.#stage = stage
    this.#limit = limit
    this.#taken = taken
  }

  /** Characters of the lines that wait. */
  get waiting(): number {
    return this.#waiting
  }

  receive(handlers: CarrierHandlers): void {
    if (this.#handlers) throw new Error("A carrier has one receiver; receive was called twice.")
    this.#handlers = handlers
    this.#deliverSoon()
  }

  pause(): void {
    // A closed carrier cannot be held: whoever paused it would never hear that it is gone.
    this.#paused = !this.#over
  }

  resume(): void {
    this.#paused = false
    this.#deliverSoon()
  }

  get paused(): boolean {
    return this.#paused
  }

  /** What one piece of a stream held. All of it is taken in first, so that a receiver that throws loses nothing else. */
  all(arrivals: readonly (string | FaultBody)[]): void {
    if (this.#over || this.#silent) return
    for (const one of arrivals) {
      if (typeof one === "string") this.#waiting += one.length
      this.#arrivals.push(typeof one === "string" ? { kind: "line", text: one } : { kind: "fault", fault: one })
    }
    this.#deliver()
  }

  /** A whole line as the other side sent it. */
  line(text: string): void {
    if (text === "" || this.#over || this.#silent) return
    if (fits(text, this.#limit)) {
      this.#waiting += text.length
      this.#put({ kind: "line", text })
    } else {
      const message = `A line is longer than ${this.#limit} bytes and was skipped; send less at once.`
      this.fault(faultBody("too-large", this.#stage, message))
    }
  }

  fault(fault: FaultBody): void {
    this.#put({ kind: "fault", fault })
  }

  /** Not held by `pause`: it is about sending, and whoever paused may be waiting for just this. */
  drained(): void {
    if (!this.#over && !this.#silent) this.#handlers?.drained()
  }

  /** This side wants no more lines; only `closed` is still told. */
  silence(): void {
    this.#silent = true
    this.#arrivals = []
    this.#next = 0
    this.#waiting = 0
  }

  /** May be called from anywhere; the receiver hears it later where it is inside a call of its own. */
  closedSoon(reason: string): void {
    queueMicrotask(() => this.closed(reason))
  }

  closed(reason: string): void {
    if (this.#over) return
    this.#over = true
    this.#paused = false
    this.#arrivals.push({ kind: "closed", reason })
    this.#deliver()
  }

  #put(arrival: Arrival): void {
    if (this.#over || this.#silent) return
    this.#arrivals.push(arrival)
    this.#deliver()
  }

  #deliverSoon(): void {
    if (this.#paused || !this.#handlers || this.#next >= this.#arrivals.length) return
    queueMicrotask(() => this.#deliver())
  }

  #deliver(): void {
    if (this.#delivering) return
    this.#delivering = true
    try {
      for (let arrival = this.#take(); arrival; arrival = this.#take()) this.#tell(arrival)
    } finally {
      this.#delivering = false
      // Reached with something left only when a handler threw; what came after its line is still owed.
      this.#deliverSoon()
    }
    this.#taken()
  }

  #take(): Arrival | undefined {
    if (this.#paused || !this.#handlers) return undefined
    const arrival = this.#arrivals[this.#next]
    if (arrival) {
      this.#next += 1
    } else if (this.#next > 0) {
      this.#arrivals = []
      this.#next = 0
    }
    return arrival
  }

  #tell(arrival: Arrival): void {
    switch (arrival.kind) {
      case "line":
        this.#waiting -= arrival.text.length
        this.#handlers?.line(arrival.text)
        break
      case "fault":
        this.#handlers?.fault(arrival.fault)
        break
      case "closed":
        this.#handlers?.closed(arrival.reason)
        break
    }
  }
}
