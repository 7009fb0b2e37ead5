/**
 * A board in memory that keeps docs/files-protocol.md, for rehearsing in virtual time. It is no product: real boards run `python/device`,
 * and both must pass the same cases.
 */
import { type Body, decodeBody, encodeBody } from "../files/body.ts"
import {
  decodeFileFrame,
  encodeFileFrame,
  FILE_COMMANDS,
  FILES_VERSION,
  type FileFrame,
  type FileReading,
  MOST_NUM14,
} from "../files/frames.ts"
import { DONE, STATUS } from "../files/status.ts"
import { BoardFiles, Refusal } from "./board-files.ts"
import { BOARD_OPERATIONS } from "./board-operations.ts"
import { Arriving, type BoardTransfer, Leaving, stateOf } from "./board-transfers.ts"

export interface RehearsalOptions {
  readonly frame?: number
  readonly window?: number
  readonly name?: string
  readonly uid?: string
  /** With one, the board is locked until a host has given it. */
  readonly pin?: string
  readonly files?: BoardFiles
  /** 0 to 16383: where transfers are numbered from; a board draws it when it starts. */
  readonly firstTransfer?: number
  /** Milliseconds for checking a whole file and putting it in its place. */
  readonly storing?: number
}

export type BoardEffect =
  | { readonly kind: "send"; readonly wire: Uint8Array }
  | { readonly kind: "restarted"; readonly soft: boolean }

interface Caller {
  number: number
  wire: Uint8Array
}

const MOST_CALLERS = 4
const MOST_TRANSFERS = 4
const MOST_ENDED = 8
const PATIENCE = 30_000
const STALE = 8_192

export class RehearsalBoard {
  readonly options: Required<Omit<RehearsalOptions, "pin" | "files">> & { readonly pin: string | undefined }
  readonly files: BoardFiles
  readonly #callers = new Map<number, Caller>()
  #transfers: BoardTransfer[] = []
  #lastTransfer: number
  unlocked: boolean
  #restartAt: { time: number; soft: boolean } | undefined

  constructor({ pin, files = new BoardFiles(), ...options }: RehearsalOptions = {}) {
    this.options = {
      frame: 256,
      window: 1_024,
      name: "Rehearsal",
      uid: "00",
      firstTransfer: 0,
      storing: 0,
      ...options,
      pin,
    }
    this.files = files
    this.unlocked = pin === undefined
    this.#lastTransfer = this.options.firstTransfer
  }

  /** As after a power cut: what was in its memory is gone, what was stored is there. */
  restart(firstTransfer: number): void {
    this.#callers.clear()
    this.#transfers = []
    this.#lastTransfer = firstTransfer
    this.unlocked = this.options.pin === undefined
    this.#restartAt = undefined
  }

  frame(sysex: Uint8Array, now: number): BoardEffect[] {
    const reading = decodeFileFrame(sysex)
    if (reading.kind === "version") return this.#otherVersion(reading).map(sent)
    if (reading.kind !== "file") return []
    const { frame } = reading
    if (frame.kind === "ask") return this.#ask(frame, now).map(sent)
    return frame.kind === "answer" ? [] : this.#transfer(frame, now).map(sent)
  }

  #otherVersion({ command, host, number, operation }: Extract<FileReading, { kind: "version" }>): Uint8Array[] {
    if (command !== FILE_COMMANDS.ask && command !== FILE_COMMANDS.block) return [] // an echo, maybe of this very answer
    const body = encodeBody({ version: FILES_VERSION })
    return [encodeFileFrame({ kind: "answer", host, number, operation, status: STATUS.version, body })]
  }

  silence(now: number): BoardEffect[] {
    const restart = this.#restartAt
    if (restart && now >= restart.time) {
      this.restart((this.#lastTransfer + 4_099) & MOST_NUM14)
      return [{ kind: "restarted", soft: restart.soft }]
    }
    this.#transfers = this.#transfers.filter((one) => now < one.life + PATIENCE)
    return this.#transfers.flatMap((one) => one.silence(now)).map(sent)
  }

  get deadline(): number | undefined {
    const times = this.#transfers.flatMap((one) => [one.life + PATIENCE, one.deadline ?? one.life + PATIENCE])
    if (this.#restartAt) times.push(this.#restartAt.time)
    return times.length === 0 ? undefined : Math.min(...times)
  }

  get transfers(): readonly BoardTransfer[] {
    return this.#transfers
  }

  /** @throws Refusal `busy` */
  nextTransfer(): number {
    if (this.#transfers.filter((one) => !one.over).length >= MOST_TRANSFERS) throw new Refusal("busy")
    this.#lastTransfer = (this.#lastTransfer + 1) & MOST_NUM14
    return this.#lastTransfer
  }

  begin(transfer: BoardTransfer): void {
    this.#transfers.push(transfer)
    const ended = this.#transfers.filter((one) => one.over)
    if (ended.length > MOST_ENDED) this.end((one) => one === ended[0])
  }

  end(which: (transfer: BoardTransfer) => boolean): void {
    this.#transfers = this.#transfers.filter((one) => !which(one))
  }

  restartAt(time: number, soft: boolean): void {
    this.#restartAt = { time, soft }
  }

  #ask(ask: Extract<FileFrame, { kind: "ask" }>, now: number): Uint8Array[] {
    const caller = this.#callers.get(ask.host)
    const ahead = caller && (caller.number - ask.number) & MOST_NUM14
    if (caller && ahead === 0) return [caller.wire]
    if (ahead !== undefined && ahead < STALE) return [] // a copy that a cable delayed: done long ago
    const { status, body, more = [] } = this.#do(ask, now)
    const { host, number, operation } = ask
    const wire = encodeFileFrame({ kind: "answer", host, number, operation, status, body: encodeBody(body) })
    this.#callers.delete(host)
    this.#callers.set(host, { number, wire })
    const [oldest] = this.#callers.keys()
    if (this.#callers.size > MOST_CALLERS && oldest !== undefined) this.#callers.delete(oldest)
    return [wire, ...more]
  }

  #do(ask: Extract<FileFrame, { kind: "ask" }>, now: number): { status: number; body: Body; more?: Uint8Array[] } {
    const operation = BOARD_OPERATIONS.get(ask.operation)
    if (!operation) return { status: STATUS["unknown-op"], body: {} }
    const body = decodeBody(ask.body)
    if (!body) return { status: STATUS.malformed, body: {} }
    if (!this.unlocked && !operation.whileLocked) return { status: STATUS.locked, body: {} }
    try {
      return { status: DONE, ...operation.act(this, body, { host: ask.host, now }) }
    } catch (problem) {
      if (!(problem instanceof Refusal)) throw problem
      return { status: STATUS[problem.fault], body: problem.text === undefined ? {} : { text: problem.text } }
    }
  }

  #transfer(frame: Extract<FileFrame, { kind: "block" | "state" }>, now: number): Uint8Array[] {
    const known = this.#transfers.find(({ plan }) => plan.transfer === frame.transfer)
    if (known && known.plan.host === frame.host) {
      const isFor = frame.kind === "block" ? known instanceof Arriving : known instanceof Leaving
      const wires = isFor ? known.frame(frame, now) : []
      if (known instanceof Leaving && known.over) this.end((one) => one === known)
      return wires
    }
    const isAsking = frame.kind === "block" || frame.status === DONE
    return isAsking ? [stateOf(frame.host, frame.transfer, STATUS["unknown-transfer"])] : []
  }
}

const sent = (wire: Uint8Array): BoardEffect => ({ kind: "send", wire })
