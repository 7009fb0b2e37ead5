/** What an input hears for its client, and what the client must be told that it missed. */
import type { MidiFault, MidiListener } from "@backline/midi"
import type { Outbox } from "./outbox.ts"

export class Ear implements MidiListener {
  readonly #number: number
  readonly #outbox: Outbox
  #missed = 0
  /** Until the client knows that the port is open, it cannot tell whose messages these are. */
  isOpen = false

  constructor(number: number, outbox: Outbox) {
    this.#number = number
    this.#outbox = outbox
  }

  message(bytes: Uint8Array): void {
    if (!this.isOpen) return
    if (!this.#outbox.hear(this.#number, bytes)) this.#miss()
    else if (this.#missed > 0) this.#recover()
  }

  fault({ message }: MidiFault): void {
    if (this.isOpen) this.#tell(message)
  }

  /** The first is told at once, for nobody knows whether there will be another message to tell it with. */
  #miss(): void {
    this.#missed += 1
    if (this.#missed === 1) this.#tell("messages are dropped from here on, because this page does not read fast enough")
  }

  #recover(): void {
    this.#tell(`${this.#missed} messages were dropped before this one; this page reads fast enough again`)
    this.#missed = 0
  }

  #tell(why: string): void {
    this.#outbox.say({ dropped: { number: this.#number, why } })
  }
}
