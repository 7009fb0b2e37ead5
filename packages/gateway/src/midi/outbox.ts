/** What goes to one client: lines always, MIDI as long as the client keeps up, for music that comes too late is noise. */
import type { MidiFault } from "@backline/midi"
import { BLAME, framed, type Told, weightOf } from "@backline/midi/gateway"
import type { WebSocket } from "ws"

/** MIDI that may lie unread, by weight. */
const MOST_UNHEARD = 1_048_576
/** Bytes of everything that may lie unread; who leaves more is cut off. */
const MOST_UNREAD = 4_194_304

export class Outbox {
  readonly #socket: WebSocket
  readonly #cutOff: (why: string) => void
  #unheard = 0

  constructor(socket: WebSocket, cutOff: (why: string) => void) {
    this.#socket = socket
    this.#cutOff = cutOff
  }

  say(told: Told): void {
    if (this.#socket.readyState !== this.#socket.OPEN) return
    this.#socket.send(JSON.stringify(told))
    if (this.#socket.bufferedAmount > MOST_UNREAD) this.#cutOff(`left ${this.#socket.bufferedAmount} bytes unread`)
  }

  fault({ code, message }: MidiFault, about: { readonly id?: number; readonly number?: number } = {}): void {
    this.say({ ...about, fault: { code, blame: BLAME[code], stage: "gateway", message } })
  }

  /** False when the client does not keep up: the message is dropped. */
  hear(number: number, message: Uint8Array): boolean {
    if (this.#unheard >= MOST_UNHEARD) return false
    const weight = weightOf(message)
    this.#unheard += weight
    this.#socket.send(framed(number, message), () => {
      this.#unheard -= weight
    })
    return true
  }
}
