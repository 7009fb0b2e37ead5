/** Runs one of the pure machines on a MIDI port: gives it what is heard and the time, sends what it wants, and settles what was asked. */
import { MidiFault, type MidiInput, type MidiOutput } from "@backline/midi"
import type { FileOperation, FilesEffect, Progress, Started } from "@backline/sysex"
import { DeviceFault } from "../fault.ts"
import type { ErrorEar } from "./error-ear.ts"
import type { DevicePort } from "./port-pairs.ts"

/** `FilesHost` or `OriginalHost`. */
export interface Machine {
  frame(sysex: Uint8Array, now: number): FilesEffect[]
  silence(now: number): FilesEffect[]
  readonly deadline: number | undefined
  cancel(job: number, now: number, options?: { readonly keep?: boolean }): FilesEffect[]
  unplugged(): FilesEffect[]
}

export interface Asking {
  /** Ends the job as `cancelled`. */
  readonly signal?: AbortSignal | undefined
  readonly progress?: ((progress: Progress) => void) | undefined
  /** A cancelled write leaves what the device has of it, so that the next one goes on from there. */
  readonly keep?: boolean | undefined
}

export type Done = Extract<FilesEffect, { kind: "answered" | "saved" | "read" }>

interface Waiting {
  readonly resolve: (done: Done) => void
  readonly reject: (fault: DeviceFault) => void
  readonly progress: ((progress: Progress) => void) | undefined
}

const SYSEX = 0xf0
/** Timers of more than 24 days go off at once, so what is far away is looked at now and then. */
const LONGEST_SLEEP = 60_000

export class Driver<M extends Machine> {
  readonly machine: M
  readonly port: DevicePort
  readonly #waiting = new Map<number, Waiting>()
  #input: MidiInput | undefined
  #output: MidiOutput | undefined
  #timer: ReturnType<typeof setTimeout> | undefined
  #gone = false
  readonly closed: Promise<string>
  #settleClosed: (reason: string) => void = () => undefined

  readonly #ear: ErrorEar | undefined

  /** `ear`: hears what the device reports by itself. */
  constructor(port: DevicePort, machine: M, ear?: (driver: Driver<M>) => ErrorEar | undefined) {
    this.port = port
    this.machine = machine
    this.#ear = ear?.(this)
    this.closed = new Promise((resolve) => {
      this.#settleClosed = resolve
    })
  }

  /** @throws MidiFault when the port cannot be opened */
  async open(): Promise<void> {
    this.#output = await this.port.output.open()
    try {
      this.#input = await this.port.input.open({
        message: (bytes) => this.#hear(bytes),
        // Half a SysEx is noise like any other: what is missing will be asked for again.
        fault: () => undefined,
      })
    } catch (problem) {
      this.#output.close()
      throw problem
    }
    for (const end of [this.#input, this.#output]) void end.closed.then((reason) => this.#leave(reason))
  }

  /** Starts a job and resolves when it is done. @throws DeviceFault */
  run(operation: FileOperation, start: (machine: M, now: number) => Started, asking: Asking = {}): Promise<Done> {
    if (this.#gone) return Promise.reject(new DeviceFault({ code: "unplugged", operation }))
    const { signal, keep = false } = asking
    if (signal?.aborted) return Promise.reject(new DeviceFault({ code: "cancelled", operation }))
    const { job, effects } = start(this.machine, performance.now())
    return new Promise<Done>((resolve, reject) => {
      const abort = (): void => this.cancel(job, keep)
      signal?.addEventListener("abort", abort, { once: true })
      const unhook = (): void => signal?.removeEventListener("abort", abort)
      this.#waiting.set(job, {
        resolve: (done) => {
          unhook()
          resolve(done)
        },
        reject: (fault) => {
          unhook()
          reject(fault)
        },
        progress: asking.progress,
      })
      this.#carry(effects)
    })
  }

  cancel(job: number, keep = false): void {
    this.#carry(this.machine.cancel(job, performance.now(), { keep }))
  }

  cancelAll(): void {
    for (const job of [...this.#waiting.keys()]) this.cancel(job)
  }

  close(): void {
    this.#leave("it was closed by this program")
  }

  /** Jobs are waiting for the device. */
  get isBusy(): boolean {
    return this.#waiting.size > 0
  }

  /** Sends what belongs to no job. */
  say(wire: Uint8Array): void {
    this.#send(wire)
  }

  #hear(bytes: Uint8Array): void {
    if (bytes[0] !== SYSEX || this.#gone) return
    const now = performance.now()
    this.#ear?.frame(bytes, now)
    this.#carry(this.machine.frame(bytes, now))
    // Frames that come without a pause would put the timer off for ever.
    if ((this.machine.deadline ?? Number.POSITIVE_INFINITY) <= now) this.#wake()
  }

  #carry(effects: readonly FilesEffect[]): void {
    for (const effect of effects) this.#do(effect)
    this.#plan()
  }

  #do(effect: FilesEffect): void {
    if (effect.kind === "send") {
      this.#send(effect.wire)
      return
    }
    const waiting = this.#waiting.get(effect.job)
    if (effect.kind === "progress") waiting?.progress?.(effect.progress)
    else {
      this.#waiting.delete(effect.job)
      if (effect.kind === "failed") waiting?.reject(new DeviceFault(effect.fault))
      else waiting?.resolve(effect)
    }
  }

  #send(wire: Uint8Array): void {
    if (this.#gone) return
    try {
      this.#output?.send(wire)
    } catch (problem) {
      if (!(problem instanceof MidiFault)) throw problem
      this.#leave(problem.message)
    }
  }

  #plan(): void {
    clearTimeout(this.#timer)
    const times = [this.machine.deadline, this.#ear?.deadline].filter((time) => time !== undefined)
    if (this.#gone || times.length === 0) return
    const wait = Math.max(0, Math.ceil(Math.min(...times) - performance.now()))
    this.#timer = setTimeout(() => this.#wake(), Math.min(wait, LONGEST_SLEEP))
  }

  #wake(): void {
    const now = performance.now()
    this.#ear?.silence(now)
    this.#carry(this.machine.silence(now))
  }

  #leave(reason: string): void {
    if (this.#gone) return
    this.#gone = true
    clearTimeout(this.#timer)
    for (const effect of this.machine.unplugged()) this.#do(effect)
    this.#input?.close()
    this.#output?.close()
    this.#settleClosed(reason)
  }
}
