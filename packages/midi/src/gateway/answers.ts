/** Which questions to a gateway are open, the greeting among them. */
import type { MidiFault } from "../fault.ts"
import type { PortsNote } from "./wire.ts"

interface Waiting {
  readonly resolve: (now: PortsNote | undefined) => void
  readonly reject: (fault: MidiFault) => void
}

/** Who does not answer within this time (ms) is gone. A gateway gives a simulated board half of it to answer. */
const ANSWER_TIME = 10_000
const GREETING = 0

export class Answers {
  readonly #silent: () => void
  readonly #waiting = new Map<number, Waiting>()
  #lastId = GREETING
  #over: MidiFault | undefined

  /** `silent`: somebody has waited for too long; `over` MUST be called then. */
  constructor(silent: () => void) {
    this.#silent = silent
  }

  async greeting(): Promise<void> {
    await this.#wait(GREETING, this.#silent)
  }

  /** `say` sends the question under its id. `patient`: the answer may take any time. */
  ask(say: (id: number) => void, { patient = false } = {}): Promise<PortsNote | undefined> {
    this.#lastId += 1
    const id = this.#lastId
    const answer = this.#wait(id, patient ? undefined : this.#silent)
    say(id)
    return answer
  }

  greeted(): void {
    this.answered(GREETING, undefined)
  }

  answered(id: number, now: PortsNote | undefined): void {
    this.#waiting.get(id)?.resolve(now)
  }

  /** A fault that bears no id is about the connection as a whole, and is told to whoever waits to be greeted. */
  refused(id: number | undefined, fault: MidiFault): void {
    this.#waiting.get(id ?? GREETING)?.reject(fault)
  }

  over(fault: MidiFault): void {
    this.#over = fault
    for (const { reject } of [...this.#waiting.values()]) reject(fault)
  }

  #wait(id: number, late: (() => void) | undefined): Promise<PortsNote | undefined> {
    if (this.#over) return Promise.reject(this.#over)
    return new Promise((resolve, reject) => {
      const timer = late && setTimeout(late, ANSWER_TIME)
      const settle = (act: () => void): void => {
        clearTimeout(timer)
        this.#waiting.delete(id)
        act()
      }
      this.#waiting.set(id, {
        resolve: (now) => settle(() => resolve(now)),
        reject: (fault) => settle(() => reject(fault)),
      })
    })
  }
}
