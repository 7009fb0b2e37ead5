/** Plays what a client sent to one output: one message after the other, each when the one before has left, so that a slow cable keeps only its own client waiting. */
import type { MidiOutput } from "@backline/midi"
import { weightOf } from "@backline/midi/gateway"

export interface PlayerReport {
  took(weight: number): void
  /** The output does not take what it is given. */
  failed(reason: string): void
}

export class Player {
  readonly #output: MidiOutput
  readonly #report: PlayerReport
  #waiting: Uint8Array[] = []
  #playing: Promise<void> | undefined
  #unplayed = 0
  #abandoned = false

  constructor(output: MidiOutput, report: PlayerReport) {
    this.#output = output
    this.#report = report
  }

  /** The weight of what was given and has not been played. */
  get unplayed(): number {
    return this.#unplayed
  }

  play(message: Uint8Array): void {
    this.#waiting.push(message)
    this.#unplayed += weightOf(message)
    this.#playing ??= this.#run()
  }

  /** Resolves when everything was played and the output is closed. */
  async finish(): Promise<void> {
    await this.#playing
    this.#output.close()
  }

  /** Closes the output; what it has not played is dropped. */
  abandon(): void {
    this.#abandoned = true
    this.#waiting = []
    this.#output.close()
  }

  async #run(): Promise<void> {
    for (let message = this.#waiting.shift(); message; message = this.#waiting.shift()) {
      if (!this.#send(message)) return
      await (this.#output.flushed?.() ?? turn())
      if (this.#abandoned) return
      this.#unplayed -= weightOf(message)
      this.#report.took(weightOf(message))
    }
    this.#playing = undefined
  }

  #send(message: Uint8Array): boolean {
    try {
      this.#output.send(message)
      return true
    } catch (problem) {
      this.abandon()
      this.#report.failed(problem instanceof Error ? problem.message : String(problem))
      return false
    }
  }
}

/** A native output holds up the whole process until the system has taken a message; between two of them everybody else has a turn. */
const turn = (): Promise<void> => new Promise((resolve) => setImmediate(resolve))
