/** Finds out that a client is gone without a good-bye: a tablet that left the network must not keep its ports for ever. */
import type { WebSocket } from "ws"
import type { Clock } from "../clock.ts"

/** How often a client is asked whether it is there, and how long it may take to answer: milliseconds. */
const BEAT = 10_000

export class Heartbeat {
  readonly #socket: WebSocket
  readonly #clock: Clock
  readonly #gone: () => void
  #answered = true
  #callOff: () => void = () => undefined

  constructor(socket: WebSocket, clock: Clock, gone: () => void) {
    this.#socket = socket
    this.#clock = clock
    this.#gone = gone
    socket.on("pong", () => {
      this.#answered = true
    })
    this.#plan()
  }

  stop(): void {
    this.#callOff()
  }

  #plan(): void {
    this.#callOff = this.#clock.after(BEAT, () => this.#beat())
  }

  #beat(): void {
    if (!this.#answered) {
      this.#gone()
      return
    }
    this.#answered = false
    this.#socket.ping()
    this.#plan()
  }
}
