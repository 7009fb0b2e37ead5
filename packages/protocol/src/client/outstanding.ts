/** The requests that are not settled: which wait to be sent, which are on their way, and what may be acknowledged. */
import { clientOf, numberOf } from "../ids.ts"
import type { ClientId, Operation, RequestId } from "../messages.ts"
import { Lane } from "./lane.ts"
import { Queue } from "./queue.ts"

export interface Pending {
  readonly id: RequestId
  readonly op: Operation["op"]
  readonly path: string | undefined
  /** The operation as JSON, kept for sending it again. */
  readonly body: string
  /** Absolute, in milliseconds on the driver's clock. */
  readonly deadline: number
  /** Whether it ever left, on this carrier or an earlier one: then it may have been executed. */
  sent: boolean
}

export class Outstanding {
  readonly #table = new Map<RequestId, Pending>()
  /** One of our own, and on a gateway one for each client that it relays. */
  readonly #lanes = new Map<ClientId, Lane>()
  #waiting = new Queue<Pending>()
  readonly #flying = new Map<RequestId, Pending>()
  /** Settled here, but not yet answered by the host: they still cost credit there. */
  readonly #abandoned = new Set<RequestId>()

  get size(): number {
    return this.#table.size
  }

  /** How much of the host's credit is taken. */
  get taken(): number {
    return this.#flying.size + this.#abandoned.size
  }

  has(id: RequestId): boolean {
    return this.#table.has(id)
  }

  all(): Pending[] {
    return [...this.#table.values()]
  }

  add(pending: Pending): void {
    this.#table.set(pending.id, pending)
    // Settled ones stay in the queue until it passes them; while the carrier is away it does not move.
    if (this.#waiting.length > 1_024 && this.#waiting.length > this.#table.size * 2) this.#sweep()
    this.#waiting.push(pending)
    const client = clientOf(pending.id)
    const lane = this.#lanes.get(client) ?? new Lane()
    this.#lanes.set(client, lane)
    lane.add(numberOf(pending.id))
  }

  /** The next to send, which is on its way from now on; undefined when none waits. */
  next(): Pending | undefined {
    for (let pending = this.#waiting.shift(); pending; pending = this.#waiting.shift()) {
      if (this.#table.get(pending.id) !== pending) continue
      pending.sent = true
      this.#flying.set(pending.id, pending)
      return pending
    }
    return undefined
  }

  /** Takes out a request that the host answered. A late answer to an abandoned one frees its credit and gives nothing. */
  answered(id: RequestId): Pending | undefined {
    this.#abandoned.delete(id)
    const pending = this.#flying.get(id)
    if (pending) this.#settle(pending)
    return pending
  }

  /** Takes out a request before its answer. */
  abandon(id: RequestId): Pending | undefined {
    const pending = this.#table.get(id)
    if (!pending) return undefined
    if (this.#flying.has(id)) this.#abandoned.add(id)
    this.#settle(pending)
    return pending
  }

  /** Takes out a request that never left after all. */
  withdraw(pending: Pending): void {
    this.#settle(pending)
  }

  /** The carrier is gone: what was on its way waits again, before what never left. */
  ground(): void {
    this.#waiting = new Queue([...this.#flying.values(), ...this.#waiting.toArray()])
    this.#flying.clear()
    this.#abandoned.clear()
  }

  /** Every request of this id's client numbered up to and including the answer is settled here. 0: none. */
  acknowledged(id: RequestId): number {
    return this.#lanes.get(clientOf(id))?.acknowledged ?? 0
  }

  #settle({ id }: Pending): void {
    this.#table.delete(id)
    this.#flying.delete(id)
    const lane = this.#lanes.get(clientOf(id))
    lane?.settle(numberOf(id))
    if (lane?.empty) this.#lanes.delete(clientOf(id))
  }

  #sweep(): void {
    this.#waiting = new Queue(this.#waiting.toArray().filter((pending) => this.#table.get(pending.id) === pending))
  }
}
