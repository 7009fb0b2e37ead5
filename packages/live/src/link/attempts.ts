import { type Carrier, Fault } from "@backline/protocol"
import { BackOff } from "./back-off.ts"
import type { Clock } from "./clock.ts"
import type { Whereabouts } from "./whereabouts.ts"

export interface AttemptHandlers {
  opened(carrier: Carrier): void
  failed(fault: Fault): void
  /** Whether another carrier is wanted now. */
  isWanted(): boolean
}

/** Opens carriers: one attempt at a time, later and later while they fail, and at once when somebody has appeared. */
export class Attempts {
  readonly #whereabouts: Whereabouts
  readonly #clock: Clock
  readonly #backOff: BackOff
  readonly #handlers: AttemptHandlers
  readonly #given = new AbortController()
  readonly #deaf: () => void
  #underWay = false
  #callOff: (() => void) | undefined

  constructor(whereabouts: Whereabouts, clock: Clock, random: () => number, handlers: AttemptHandlers) {
    this.#whereabouts = whereabouts
    this.#clock = clock
    this.#backOff = new BackOff(random)
    this.#handlers = handlers
    this.#deaf = whereabouts.appeared?.(() => this.now()) ?? (() => undefined)
  }

  now(): void {
    this.#callOff?.()
    this.#callOff = undefined
    if (this.#underWay || this.#given.signal.aborted || !this.#handlers.isWanted()) return
    this.#underWay = true
    this.#whereabouts.connect({ signal: this.#given.signal }).then(
      (carrier) => this.#opened(carrier),
      (problem: unknown) => this.#failed(Fault.of(problem, "client")),
    )
  }

  later(): void {
    this.#callOff?.()
    this.#callOff = this.#clock.after(this.#backOff.take(), () => this.now())
  }

  /** The other side has greeted: the next loss is a new story. */
  succeeded(): void {
    this.#backOff.reset()
  }

  stop(): void {
    this.#deaf()
    this.#callOff?.()
    this.#given.abort()
  }

  #opened(carrier: Carrier): void {
    this.#underWay = false
    if (this.#given.signal.aborted) carrier.close()
    else this.#handlers.opened(carrier)
  }

  #failed(fault: Fault): void {
    this.#underWay = false
    if (this.#given.signal.aborted) return
    this.#handlers.failed(fault)
    this.later()
  }
}
