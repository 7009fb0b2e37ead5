/** One host and one rehearsal board on a line, with what came of each job. */
import { FilesHost, type Started } from "../files/host.ts"
import type { FilesEffect } from "../files/job.ts"
import { Line, type LineOptions, type Seat } from "./line.ts"
import { RehearsalBoard, type RehearsalOptions } from "./rehearsal-board.ts"

export type Outcome = Extract<FilesEffect, { kind: "answered" | "saved" | "read" | "failed" }>

export interface RehearsalSetup extends LineOptions {
  readonly board?: RehearsalOptions
  readonly host?: number
  /** The host takes the cable for itself. */
  readonly alone?: boolean
  /** Joins the line of another rehearsal, as one more host of its board. */
  readonly beside?: Rehearsal
}

export class Rehearsal {
  readonly line: Line
  readonly board: RehearsalBoard
  readonly host: FilesHost
  readonly outcomes = new Map<number, Outcome>()
  readonly endedAt = new Map<number, number>()
  readonly #then = new Map<number, () => void>()
  readonly progress: Extract<FilesEffect, { kind: "progress" }>[] = []
  /** The host's, among hosts. */
  readonly number: number
  readonly #seat: Seat<FilesEffect>

  constructor(setup: RehearsalSetup) {
    this.line = setup.beside?.line ?? new Line(setup)
    this.board = setup.beside?.board ?? new RehearsalBoard(setup.board)
    this.number = setup.host ?? 77
    this.host = new FilesHost({ host: this.number, number: 16_380, alone: setup.alone ?? false })
    if (!setup.beside) this.line.board(this.board)
    this.#seat = this.line.host<FilesEffect>(this.host, (effect) => this.#hear(effect))
  }

  get now(): number {
    return this.line.clock.now
  }

  /** Begins a job on the host; what it wants sent goes on the line. */
  begin(start: (host: FilesHost, now: number) => Started): number {
    const { job, effects } = start(this.host, this.now)
    this.#seat.carry(effects)
    return job
  }

  carry(act: (host: FilesHost, now: number) => FilesEffect[]): void {
    this.#seat.carry(act(this.host, this.now))
  }

  /** Does something when a job has ended, however that was. */
  after(job: number, act: () => void): void {
    if (this.outcomes.has(job)) act()
    else this.#then.set(job, act)
  }

  /** Lets time pass until the job has ended, at most `patience` milliseconds; then how it ended. */
  until(job: number, patience = 600_000): Outcome {
    this.line.clock.run(this.now + patience, () => this.outcomes.has(job))
    const outcome = this.outcomes.get(job)
    if (outcome) return outcome
    throw new Error(`job ${job} has not ended after ${patience} ms`)
  }

  /** What a program does first: how fast the cable is, and what the board can take. */
  greet(): Outcome {
    const hello = this.until(this.begin((host, now) => host.ask("hello", { host: "rehearsal" }, now)))
    if (hello.kind === "answered") this.until(this.begin((host, now) => host.ask("stat", { path: "/" }, now)))
    return hello
  }

  #hear(effect: FilesEffect): void {
    if (effect.kind === "progress") this.progress.push(effect)
    else if (effect.kind !== "send") {
      if (this.outcomes.has(effect.job)) throw new Error(`job ${effect.job} ended twice`)
      this.outcomes.set(effect.job, effect)
      this.endedAt.set(effect.job, this.now)
      const then = this.#then.get(effect.job)
      // Later: whoever heard this is still carrying out what came with it.
      if (then) this.line.clock.at(this.now, then)
    }
  }
}
