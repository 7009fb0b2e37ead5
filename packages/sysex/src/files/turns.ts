/** The writes that are under way: they share what the board can hold unread, and take turns. */
import type { JobEffect } from "./job.ts"
import type { WriteJob } from "./write-job.ts"

export interface Room {
  /** Wire bytes of blocks that may be under way in all. */
  readonly window: number
  /** Wire bytes of the question that is under way: it takes its place in the window. */
  readonly asked: number
  /** The longest SysEx: one block leaves even when the window is smaller, if nothing else is under way. */
  readonly frame: number
}

export class Turns {
  /** Whoever has sent last is at the end. */
  #jobs: WriteJob[] = []

  add(job: WriteJob): void {
    this.#jobs.push(job)
  }

  drop(job: object): void {
    this.#jobs = this.#jobs.filter((one) => one !== job)
  }

  /** Wire bytes of blocks under way. */
  get underWay(): number {
    return this.#jobs.reduce((sum, job) => sum + job.underWay, 0)
  }

  due({ window, asked, frame }: Room, now: number): { readonly job: WriteJob; readonly effects: JobEffect[] }[] {
    const share = Math.floor(window / Math.max(1, this.#jobs.filter((job) => job.transfer !== undefined).length))
    const sent: { job: WriteJob; effects: JobEffect[] }[] = []
    for (const job of [...this.#jobs]) {
      const under = this.underWay
      const effects = job.due(now, share, Math.max(window - under - asked, under === 0 ? frame : 0))
      if (effects.length === 0) continue
      sent.push({ job, effects })
      this.drop(job)
      this.add(job)
    }
    return sent
  }
}
