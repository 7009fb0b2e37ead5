/** Keeps one line to the gateway open: tries again until it stands, sooner at first, and says when it comes and goes. */
import type { Carrier, Connect } from "@backline/protocol"

export interface LineHandlers {
  opened(carrier: Carrier): void
  line(text: string): void
  closed(reason: string): void
}

const FIRST_WAIT = 100
const LONGEST_WAIT = 1_000

export class Line {
  readonly #connect: Connect
  readonly #handlers: LineHandlers
  #carrier: Carrier | undefined
  #wait = FIRST_WAIT
  #ended = false

  constructor(connect: Connect, handlers: LineHandlers) {
    this.#connect = connect
    this.#handlers = handlers
  }

  open(): void {
    this.#connect({}).then(
      (carrier) => this.#opened(carrier),
      () => this.#again(),
    )
  }

  send(text: string): void {
    this.#carrier?.send(text)
  }

  /** What was talked about is settled: the next attempt need not wait. */
  settled(): void {
    this.#wait = FIRST_WAIT
  }

  /** Gives up the carrier that stands, without waiting for its goodbye: a dead one says none. */
  drop(reason: string): void {
    const carrier = this.#carrier
    if (carrier === undefined) return
    this.#carrier = undefined
    carrier.close()
    this.#handlers.closed(reason)
    this.#again()
  }

  /** For good: the gateway refused us and would do so again. */
  end(): void {
    this.#ended = true
    this.drop("the gateway refused this page")
  }

  #opened(carrier: Carrier): void {
    this.#carrier = carrier
    // A carrier that was dropped may still have something to say: only the one that stands is listened to.
    const current = (): boolean => this.#carrier === carrier
    carrier.receive({
      line: (text) => current() && this.#handlers.line(text),
      fault: () => undefined,
      drained: () => undefined,
      closed: (reason) => current() && this.drop(reason),
    })
    this.#handlers.opened(carrier)
  }

  #again(): void {
    if (this.#ended) return
    setTimeout(() => this.open(), this.#wait)
    this.#wait = Math.min(LONGEST_WAIT, this.#wait * 2)
  }
}
