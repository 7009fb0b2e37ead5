import { Fault, type Json } from "@backline/protocol"

/**
 * Latest value wins: at most one value is under way, the newest waits, and those between are never sent. A fast hand on a knob
 * makes a thousand values a second; what Live must get is the last one, soon.
 */
export class Pacer {
  readonly #send: (value: Json) => Promise<unknown>
  readonly #done: (fault: Fault | undefined) => void
  #waiting: { readonly value: Json } | undefined
  #running: Promise<void> | undefined

  /** `done` is called when nothing waits and nothing is under way any more, with the first fault since it began. */
  constructor(send: (value: Json) => Promise<unknown>, done: (fault: Fault | undefined) => void) {
    this.#send = send
    this.#done = done
  }

  move(value: Json): void {
    this.#waiting = { value }
    this.#running ??= this.#run()
  }

  /** When everything is sent and answered. Never rejects. */
  async idle(): Promise<void> {
    await this.#running
  }

  async #run(): Promise<void> {
    let first: Fault | undefined
    // Before the first await, so that the first value leaves at once.
    for (let next = this.#take(); next; next = this.#take()) {
      const fault = await this.#sendOne(next.value)
      first ??= fault
    }
    this.#running = undefined
    this.#done(first)
  }

  #take(): { readonly value: Json } | undefined {
    const next = this.#waiting
    this.#waiting = undefined
    return next
  }

  async #sendOne(value: Json): Promise<Fault | undefined> {
    try {
      await this.#send(value)
      return undefined
    } catch (problem) {
      return Fault.of(problem, "client")
    }
  }
}
