/**
 * The host's side of our own mode with one board: any number of jobs, given and ended in any order. Pure: SysEx and `now` come in, effects go out.
 * Call `silence` when `deadline` has come; a deadline that has passed is due at once. Longer than most files, because everything in it turns one table of jobs.
 */
import { Asking } from "./asking.ts"
import { type Body, countIn } from "./body.ts"
import { FinishedReads } from "./finished-reads.ts"
import { blockRoom, decodeFileFrame, encodeFileFrame, FILE_COMMANDS, type FileFrame } from "./frames.ts"
import type { FilesEffect, Job, JobEffect, TransferFrame } from "./job.ts"
import { type BoardLimits, LEAST, limitsIn, tooLong } from "./limits.ts"
import { LinkPace } from "./link-pace.ts"
import type { PartialFile } from "./partial-file.ts"
import { QuestionJob } from "./question-job.ts"
import { ReadJob } from "./read-job.ts"
import { DONE, type FileOperation, STATUS, STORED } from "./status.ts"
import type { Terms } from "./terms.ts"
import { Turns } from "./turns.ts"
import { WriteJob } from "./write-job.ts"

/** As many as a board holds; further ones wait for a place. */
const MOST_TRANSFERS = 4
/** Answers to these belong to nobody: the job that asked is over. */
const NOBODY = -1

export interface HostOptions {
  /** Our number among hosts, 0 to 16383, drawn at random by whoever makes it. */
  readonly host: number
  /** Of the first question, 0 to 16383, drawn likewise. */
  readonly number: number
  /** Nothing else uses this cable: frames may be as long as the board takes them. */
  readonly alone?: boolean
}

export interface Started {
  readonly job: number
  readonly effects: FilesEffect[]
}

/** Milliseconds from now until the job is given up as `deadline`. */
export interface JobOptions {
  readonly deadline?: number
}

export class FilesHost {
  readonly #host: number
  readonly #asking: Asking
  readonly #pace: LinkPace
  readonly #jobs = new Map<number, Job>()
  readonly #ends = new Map<number, number>()
  /** Transfers that wait for a place, oldest first. */
  #waiting: number[] = []
  readonly #turns = new Turns()
  readonly #finished = new FinishedReads()
  #limits: BoardLimits = LEAST
  #lastJob = 0

  constructor({ host, number, alone = false }: HostOptions) {
    this.#host = host
    this.#pace = new LinkPace({ alone })
    this.#asking = new Asking(host, number)
  }

  get limits(): BoardLimits {
    return this.#limits
  }

  /** Milliseconds that one byte takes on the wire, as far as is known. */
  get perByte(): number {
    return this.#pace.perByte
  }

  /** A cable like DIN: frames are kept short, and few of them under way, for the notes behind them. */
  get isSlow(): boolean {
    return this.#pace.isSlow
  }

  /** Jobs that are not over. */
  get active(): number {
    return this.#jobs.size
  }

  /** `hello` also tells this host what the board can take. */
  ask(operation: FileOperation, body: Body, now: number, options: JobOptions = {}): Started {
    const job = this.#nextJob()
    if (operation !== "hello" && !this.#fits(operation, body)) return this.#refuse(job, operation, body)
    return this.#start(new QuestionJob({ job, operation, body }), now, options)
  }

  write(path: string, bytes: Uint8Array, now: number, options: JobOptions = {}): Started {
    const job = this.#nextJob()
    const longest = { path, size: bytes.length, crc: "00000000", block: 9_999 }
    if (!this.#fits("write", longest)) return this.#refuse(job, "write", { path })
    return this.#queue(new WriteJob(job, path, bytes, this.#terms()), now, options)
  }

  read(path: string, now: number, options: JobOptions & { readonly partial?: PartialFile } = {}): Started {
    const job = this.#nextJob()
    if (!this.#fits("read", { path, block: 9_999, from: 99_999 })) return this.#refuse(job, "read", { path })
    return this.#queue(new ReadJob(job, path, this.#terms(), options.partial), now, options)
  }

  /** Ends a job as `cancelled` at once. `keep`: the board keeps what it has of a write, for going on later. */
  cancel(job: number, now: number, { keep = false }: { readonly keep?: boolean } = {}): FilesEffect[] {
    return this.#endFromHere(job, "cancelled", keep, now)
  }

  /** The port went away: every job ends. */
  unplugged(): FilesEffect[] {
    this.#waiting = []
    const effects = [...this.#jobs.values()].flatMap((job) => this.#take(job, job.fail("unplugged"), 0))
    this.#asking.clear()
    return effects.filter((effect) => effect.kind !== "send")
  }

  /** One whole SysEx from the cable, whoever sent it. */
  frame(sysex: Uint8Array, now: number): FilesEffect[] {
    const frame = frameIn(sysex)
    if (!frame || frame.host !== this.#host || frame.kind === "ask") return [] // an ASK of this host is an echo
    const effects = frame.kind === "answer" ? this.#answer(frame, sysex.length, now) : this.#transfer(frame, now)
    return [...effects, ...this.#pump(now)]
  }

  silence(now: number): FilesEffect[] {
    const effects: FilesEffect[] = []
    for (const [job, end] of this.#ends) if (now >= end) effects.push(...this.#endFromHere(job, "deadline", true, now))
    effects.push(...this.#askingSilence(now))
    for (const job of [...this.#jobs.values()])
      effects.push(...this.#take(job, job.silence(now, !this.#asking.isIdle), now))
    return [...effects, ...this.#pump(now)]
  }

  get deadline(): number | undefined {
    const times = [...this.#ends.values()]
    const asking = this.#asking.deadline(this.#queued)
    if (asking !== undefined) times.push(asking)
    for (const { deadline } of this.#jobs.values()) if (deadline !== undefined) times.push(deadline)
    return times.length === 0 ? undefined : Math.min(...times)
  }

  /** Milliseconds that the blocks under way take on the wire. */
  get #queued(): number {
    return this.#turns.underWay * this.#pace.perByte
  }

  #nextJob(): number {
    this.#lastJob += 1
    return this.#lastJob
  }

  #terms(): Terms {
    const { frame, window } = this.#limits
    const block = Math.max(1, blockRoom(this.#pace.longestFrame(frame)))
    return { host: this.#host, block, window, perByte: this.#pace.perByte }
  }

  #fits(operation: FileOperation, body: Body): boolean {
    return this.#asking.wireLength(operation, body) <= this.#limits.frame
  }

  #refuse(job: number, operation: FileOperation, body: Body): Started {
    return { job, effects: [{ kind: "failed", job, fault: tooLong(operation, body, this.#limits) }] }
  }

  #queue(job: Job, now: number, options: JobOptions): Started {
    const running = [...this.#jobs.keys()].filter((key) => this.#isTransfer(key) && !this.#waiting.includes(key)).length
    if (running < MOST_TRANSFERS) return this.#start(job, now, options)
    this.#enter(job, now, options)
    this.#waiting.push(job.key)
    return { job: job.key, effects: [] }
  }

  #start(job: Job, now: number, options: JobOptions): Started {
    this.#enter(job, now, options)
    return { job: job.key, effects: [...this.#take(job, job.begin(now), now), ...this.#pump(now)] }
  }

  #enter(job: Job, now: number, { deadline }: JobOptions): void {
    this.#jobs.set(job.key, job)
    if (job instanceof WriteJob) this.#turns.add(job)
    if (deadline !== undefined) this.#ends.set(job.key, now + deadline)
  }

  #isTransfer(key: number): boolean {
    return !(this.#jobs.get(key) instanceof QuestionJob)
  }

  #answer(frame: Extract<FileFrame, { kind: "answer" }>, length: number, now: number): FilesEffect[] {
    const answer = this.#asking.answer(frame, length, now)
    if (!answer) return []
    if (answer.exchange) this.#pace.exchange(answer.exchange.bytes, answer.exchange.time)
    if (answer.operation === "hello" && answer.status === DONE && answer.body) this.#limits = limitsIn(answer.body)
    const job = this.#jobs.get(answer.job)
    if (job) return this.#take(job, job.answer(answer, now), now)
    // Its job was ended while it was under way: what it began on the board must end, too.
    const transfer = answer.body && countIn(answer.body, "transfer")
    const began = answer.operation === "read" || answer.operation === "write"
    if (began && answer.status === DONE && transfer !== undefined) this.#abandon(transfer, false)
    return []
  }

  #transfer(frame: TransferFrame, now: number): FilesEffect[] {
    const wanted = frame.kind === "block" ? [ReadJob] : [ReadJob, WriteJob]
    for (const job of this.#jobs.values())
      if (job.transfer === frame.transfer && wanted.some((kind) => job instanceof kind))
        return this.#take(job, job.frame(frame, now), now)
    const blocks = frame.kind === "block" ? this.#finished.blocks(frame.transfer) : undefined
    return blocks === undefined ? [] : [this.#stored(frame.transfer, blocks)]
  }

  #stored(transfer: number, base: number): FilesEffect {
    const frame: FileFrame = { kind: "state", host: this.#host, transfer, status: STORED, base, have: 0 }
    return { kind: "send", wire: encodeFileFrame(frame) }
  }

  /** Carries out what a job wants, and clears up behind it when it is over. */
  #take(job: Job, wanted: readonly JobEffect[], now: number): FilesEffect[] {
    const effects: FilesEffect[] = []
    for (const effect of wanted) {
      if (effect.kind === "ask") this.#asking.ask({ ...effect, job: job.key })
      else effects.push(effect)
    }
    if (job instanceof ReadJob && job.transfer !== undefined && wanted.some(({ kind }) => kind === "read"))
      this.#finished.add(job.transfer, job.blocks)
    return job.over ? [...effects, ...this.#forget(job, now)] : effects
  }

  #forget(job: Job, now: number): FilesEffect[] {
    this.#jobs.delete(job.key)
    this.#ends.delete(job.key)
    this.#asking.withdraw(job.key)
    this.#turns.drop(job)
    this.#waiting = this.#waiting.filter((key) => key !== job.key)
    if (job instanceof QuestionJob) return []
    const next = this.#jobs.get(this.#waiting.shift() ?? NOBODY)
    return next ? this.#take(next, next.begin(now), now) : []
  }

  #endFromHere(key: number, code: "cancelled" | "deadline", keep: boolean, now: number): FilesEffect[] {
    const job = this.#jobs.get(key)
    if (!job) return []
    const { transfer } = job
    const effects = this.#take(job, job.fail(code), now)
    if (transfer !== undefined) this.#abandon(transfer, keep)
    return [...effects, ...this.#pump(now)]
  }

  #abandon(transfer: number, keep: boolean): void {
    this.#asking.ask({ job: NOBODY, operation: "cancel", body: keep ? { transfer, keep } : { transfer } })
  }

  #askingSilence(now: number): FilesEffect[] {
    const found = this.#asking.silence(this.#queued, now)
    if (!found) return []
    if ("repeat" in found) return [{ kind: "send", wire: found.repeat }]
    const job = this.#jobs.get(found.gaveUp.job)
    return job ? this.#take(job, job.unanswered(), now) : []
  }

  /** Sends what may leave now: the next question, then blocks, in turn among the writes that are under way. */
  #pump(now: number): FilesEffect[] {
    const window = this.#pace.mostUnderWay(this.#limits.window)
    const { underWay } = this.#turns
    // A question waits for its place in the board's buffer, and no block may take it.
    if (underWay > 0 && underWay + this.#asking.next > window) return []
    const question = this.#asking.due(now)
    const effects: FilesEffect[] = question ? [{ kind: "send", wire: question }] : []
    const room = { window, asked: this.#asking.underWay, frame: this.#limits.frame }
    for (const { job, effects: blocks } of this.#turns.due(room, now)) effects.push(...this.#take(job, blocks, now))
    return effects
  }
}

/** An ANSWER of another protocol version says at least that: whose question it is can be read in every version. */
function frameIn(sysex: Uint8Array): FileFrame | undefined {
  const reading = decodeFileFrame(sysex)
  if (reading.kind === "file") return reading.frame
  if (reading.kind !== "version" || reading.command !== FILE_COMMANDS.answer) return undefined
  const { host, number, operation } = reading
  return { kind: "answer", host, number, operation, status: STATUS.version, body: new Uint8Array() }
}
