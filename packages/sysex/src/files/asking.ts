/** Questions to one board: one at a time, repeated on silence, answered once. */
import { type Body, decodeBody, encodeBody } from "./body.ts"
import { encodeFileFrame, type FileFrame, MOST_NUM14 } from "./frames.ts"
import { type FileOperation, OPERATIONS } from "./status.ts"

export interface Question {
  /** Whose question it is; comes back with the answer. */
  readonly job: number
  readonly operation: FileOperation
  readonly body: Body
}

export interface Answer {
  readonly job: number
  readonly operation: FileOperation
  readonly status: number
  /** undefined: it could not be read. */
  readonly body: Body | undefined
  /** Set when the question was a quick one and asked only once, so that this is one exchange and no other. */
  readonly exchange: { readonly bytes: number; readonly time: number } | undefined
}

interface Asked extends Question {
  readonly number: number
  readonly wire: Uint8Array
  sends: number
  since: number
}

/** Answered without a thought: what these take is the cable's time. A sum over a file or a long folder takes the board's. */
const QUICK: ReadonlySet<FileOperation> = new Set(["hello", "stat"])

const FIRST_PATIENCE = 250
const MOST_REPEATS = 6

export class Asking {
  readonly #host: number
  readonly #queue: Question[] = []
  #number: number
  #asked: Asked | undefined
  #roundTrip = 0

  /** Both 0 to 16383 and drawn at random: two hosts must not meet, nor a restarted one its own past. */
  constructor(host: number, number: number) {
    this.#host = host
    this.#number = number
  }

  /** Milliseconds; 0 before anything was answered. */
  get roundTrip(): number {
    return this.#roundTrip
  }

  /** Wire bytes of the question that is under way. */
  get underWay(): number {
    return this.#asked?.wire.length ?? 0
  }

  get isIdle(): boolean {
    return this.#asked === undefined && this.#queue.length === 0
  }

  wireLength(operation: FileOperation, body: Body): number {
    return this.#encode(0, { job: 0, operation, body }).length
  }

  ask(question: Question): void {
    this.#queue.push(question)
  }

  /** Takes back what has not been asked yet. */
  withdraw(job: number): void {
    for (let at = this.#queue.length - 1; at >= 0; at -= 1) if (this.#queue[at]?.job === job) this.#queue.splice(at, 1)
  }

  /** Forgets everything: the port is gone. */
  clear(): void {
    this.#queue.length = 0
    this.#asked = undefined
  }

  /** Wire bytes of the next question, when none is under way; 0 when there is none to send. */
  get next(): number {
    const [question] = this.#queue
    return this.#asked || !question ? 0 : this.#encode(0, question).length
  }

  /** The next question's frame, when none is under way. */
  due(now: number): Uint8Array | undefined {
    if (this.#asked) return undefined
    const question = this.#queue.shift()
    if (!question) return undefined
    this.#number = (this.#number + 1) & MOST_NUM14
    const wire = this.#encode(this.#number, question)
    this.#asked = { ...question, number: this.#number, wire, sends: 1, since: now }
    return wire
  }

  answer(frame: Extract<FileFrame, { kind: "answer" }>, length: number, now: number): Answer | undefined {
    const asked = this.#asked
    if (!asked || frame.number !== asked.number || frame.operation !== OPERATIONS[asked.operation]) return undefined
    this.#asked = undefined
    const time = now - asked.since
    const tells = asked.sends === 1 && QUICK.has(asked.operation)
    if (tells) this.#roundTrip = this.#roundTrip === 0 ? time : (this.#roundTrip * 7 + time) / 8
    return {
      job: asked.job,
      operation: asked.operation,
      status: frame.status,
      body: decodeBody(frame.body),
      exchange: tells ? { bytes: asked.wire.length + length, time } : undefined,
    }
  }

  /** `queued`: milliseconds that blocks ahead of a question take on the wire. */
  deadline(queued: number): number | undefined {
    if (!this.#asked) return undefined
    const { since, sends } = this.#asked
    return since + (Math.max(FIRST_PATIENCE, this.#roundTrip * 4) + queued) * 2 ** (sends - 1)
  }

  /** The frame to repeat, or the question that is given up. */
  silence(queued: number, now: number): { readonly repeat: Uint8Array } | { readonly gaveUp: Question } | undefined {
    const asked = this.#asked
    if (!asked || now < (this.deadline(queued) ?? 0)) return undefined
    if (asked.sends > MOST_REPEATS) {
      this.#asked = undefined
      return { gaveUp: asked }
    }
    asked.sends += 1
    asked.since = now
    return { repeat: asked.wire }
  }

  #encode(number: number, { operation, body }: Question): Uint8Array {
    const { [operation]: code } = OPERATIONS
    return encodeFileFrame({ kind: "ask", host: this.#host, number, operation: code, body: encodeBody(body) })
  }
}
