/** What goes up to Live, in fair turns: requests of clients under their own ids, watches of the gateway, ends of gestures. */
import { CREDIT, type FaultBody, faultBody, type Operation, type Outcome, type RequestId } from "@backline/protocol"
import { FairQueue } from "./clients/fair-queue.ts"
import type { FeedHandlers } from "./mirror/index.ts"
import type { Upstream, WatchOperation } from "./upstream.ts"

/** How many requests of one client may be under way at Live at once, out of the credit that all share. */
const SHARE = 64
/** After this time (ms) without an answer a request is given up: a dialog stands open in Live, most likely. */
const DEADLINE = 30_000

interface Errand {
  /** Its turn has come; `done` MUST be called once, when the next may follow. */
  run(done: () => void): void
  /** Live went away before its turn came. */
  lost(): void
}

export class Turns {
  readonly #upstream: Upstream
  readonly #mayTake: (client: string) => boolean
  readonly #queue = new FairQueue<string, Errand>(SHARE)
  #isPumpPlanned = false

  /** `mayTake` holds back clients that do not read their replies. */
  constructor(upstream: Upstream, mayTake: (client: string) => boolean) {
    this.#upstream = upstream
    this.#mayTake = mayTake
  }

  request(client: string, id: RequestId, operation: Operation, settled: (outcome: Outcome) => void): void {
    this.#queue.push(client, {
      run: (done) => void this.#exchange(operation, { id }, done, settled),
      lost: () => settled({ fault: notExecuted(id, "the connection to Live is lost") }),
    })
    this.pumpSoon()
  }

  /** After everything that the client asked before, and under an id of the gateway's own. */
  afterAll(client: string, operation: Operation, settled: (outcome: Outcome) => void): void {
    this.#queue.pushAlone(client, {
      run: (done) => void this.#exchange(operation, {}, done, settled),
      lost: () => settled({ fault: faultBody("disconnected", "gateway", "The connection to Live is lost.") }),
    })
    this.pumpSoon()
  }

  /** Returns how to end the watch. */
  watch(client: string, operation: WatchOperation, handlers: FeedHandlers): () => void {
    let isOver = false
    let end: () => void = () => undefined
    this.#queue.push(client, {
      run: (done) => {
        if (isOver) done()
        else end = this.#begin(operation, handlers, once(done))
      },
      lost: () => {
        if (!isOver) handlers.refused(faultBody("disconnected", "gateway", "The connection to Live is lost."))
      },
    })
    this.pumpSoon()
    return () => {
      isOver = true
      end()
    }
  }

  /** What has not had its turn when Live goes away will not be executed, and is told so. */
  lost(): void {
    for (const { item } of this.#queue.drain()) item.lost()
  }

  /** Later in this turn, so that nothing is answered before whoever asked has done with asking. */
  pumpSoon(): void {
    if (this.#isPumpPlanned) return
    this.#isPumpPlanned = true
    queueMicrotask(() => this.#pump())
  }

  #pump(): void {
    this.#isPumpPlanned = false
    while (this.#upstream.report.state === "live" && this.#queue.underWay < CREDIT) {
      const turn = this.#queue.take(this.#mayTake)
      if (turn === undefined) return
      turn.item.run(() => {
        this.#queue.done(turn.owner)
        this.pumpSoon()
      })
    }
  }

  async #exchange(
    operation: Operation,
    more: { id?: RequestId },
    done: () => void,
    settled: (outcome: Outcome) => void,
  ) {
    const outcome = await this.#upstream.exchange(operation, { ...more, deadline: DEADLINE })
    done()
    settled(outcome)
  }

  #begin(operation: WatchOperation, handlers: FeedHandlers, done: () => void): () => void {
    const stop = this.#upstream.watch(operation, {
      value: (value) => {
        done()
        handlers.value(value)
      },
      change: (change) => handlers.change(change),
      refused: (fault) => {
        done()
        handlers.refused(fault)
      },
      interrupted: (fault) => {
        done()
        stop()
        handlers.refused(fault)
      },
      ended: done,
    })
    return () => {
      done()
      stop()
    }
  }
}

export function notExecuted(id: RequestId, why: string): FaultBody {
  const message = `${id} was not executed: ${why}. It can be asked again when the link is live.`
  return faultBody("disconnected", "gateway", message, { id })
}

function once(act: () => void): () => void {
  let isDone = false
  return () => {
    if (isDone) return
    isDone = true
    act()
  }
}
