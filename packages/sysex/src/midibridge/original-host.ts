/**
 * A host on the original's way that can be trusted: one thing at a time, because errors there do not say what they are about, and every file that was written
 * is read back and compared, because the original acknowledges before it stores. Same shape as `FilesHost`. Pure.
 */
import { crc32c, crcText } from "../files/crc32c.ts"
import type { FilesFault } from "../files/fault.ts"
import type { JobOptions, Started } from "../files/host.ts"
import type { FilesEffect } from "../files/job.ts"
import { Meter } from "../files/progress.ts"
import type { FileFaultCode } from "../files/status.ts"
import { textOf, utf8 } from "../packing/utf8.ts"
import type { PeerEffect } from "./effects.ts"
import { decodeFrame, type TransmissionId } from "./frames.ts"
import { CHUNK_FROM_BOARD, CHUNK_TO_BOARD, Peer, PING_PATH } from "./peer.ts"

/** Attempts for one file: the original never repeats what was lost, and an error may have been about something else. */
const MOST_ATTEMPTS = 5
/** After a write that broke off the original holds text of it for 5 s, and then lets it run into whatever is stored next. */
const SWEEP_AFTER = 5_200
/** An original that is there answers at once: two questions are enough to find it. */
const PING_PATIENCE = 2_500

type Order =
  | { readonly kind: "write"; readonly path: string; readonly bytes: Uint8Array }
  | { readonly kind: "read"; readonly path: string }
  | { readonly kind: "ping" }

interface Task {
  readonly job: number
  readonly order: Order
  readonly end: number | undefined
  readonly meter: Meter
  step: "waiting" | "sweeping" | "sending" | "reading"
  attempts: number
  /** The transmission that is under way: others may still end, which says nothing of this one. */
  sending: TransmissionId | undefined
  /** Of one of its attempts the board may hold a part that it still waits for the end of. */
  mayLinger: boolean
  /** Something came back in this attempt. */
  heard: boolean
}

const OPERATION = { write: "write", read: "read", ping: "hello" } as const

export class OriginalHost {
  readonly #peer: Peer
  readonly #chunk: number
  readonly #queue: Task[] = []
  #task: Task | undefined
  #lastJob = 0
  /** When a write last broke off, until the board has been made to forget it. */
  #brokeOff: number | undefined

  /** `firstId`: 0 to 16,777,215, drawn at random. `chunk`: plain bytes of a chunk towards the board, whose buffer must hold its frame. */
  constructor({ firstId, chunk = CHUNK_TO_BOARD }: { readonly firstId: number; readonly chunk?: number }) {
    this.#peer = new Peer(firstId)
    this.#chunk = chunk
  }

  get active(): number {
    return this.#queue.length + (this.#task ? 1 : 0)
  }

  /** Is there an original? Any answer will do, also its error. */
  ping(now: number): Started {
    return this.#give({ kind: "ping" }, 0, now, { deadline: PING_PATIENCE })
  }

  write(path: string, bytes: Uint8Array, now: number, options: JobOptions = {}): Started {
    const why = whyNot(bytes)
    if (why === undefined) return this.#give({ kind: "write", path, bytes }, bytes.length, now, options)
    const job = this.#nextJob()
    return { job, effects: [{ kind: "failed", job, fault: { code: "unable", operation: "write", path, text: why } }] }
  }

  /** The path of a folder gives its list, as JSON. */
  read(path: string, now: number, options: JobOptions = {}): Started {
    return this.#give({ kind: "read", path }, 0, now, options)
  }

  cancel(job: number, now: number): FilesEffect[] {
    return this.#endFromHere(job, "cancelled", now)
  }

  unplugged(): FilesEffect[] {
    const tasks = this.#task ? [this.#task, ...this.#queue] : [...this.#queue]
    this.#task = undefined
    this.#queue.length = 0
    this.#peer.cancel()
    return tasks.map((task) => failed(task, "unplugged"))
  }

  frame(sysex: Uint8Array, now: number): FilesEffect[] {
    const reading = decodeFrame(sysex)
    if (reading.kind !== "frame") return []
    const effects = this.#peer.frame(reading.frame, now)
    // What has no effect may be an echo.
    if (this.#task && effects.length > 0) this.#task.heard = true
    return this.#heed(effects, now)
  }

  silence(now: number): FilesEffect[] {
    const late = [this.#task, ...this.#queue].filter((task) => task?.end !== undefined && now >= task.end)
    const effects = late.flatMap((task) => (task ? this.#endFromHere(task.job, this.#lateCode(task), now) : []))
    if (this.#task?.step === "waiting") effects.push(...this.#sweep(this.#task, now))
    return [...effects, ...this.#heed(this.#peer.silence(now), now)]
  }

  get deadline(): number | undefined {
    const ends = [this.#task, ...this.#queue].map((task) => task?.end)
    const sweep =
      this.#task?.step === "waiting" && this.#brokeOff !== undefined ? this.#brokeOff + SWEEP_AFTER : undefined
    const times = [this.#peer.deadline, sweep, ...ends].filter((time) => time !== undefined)
    return times.length === 0 ? undefined : Math.min(...times)
  }

  #nextJob(): number {
    this.#lastJob += 1
    return this.#lastJob
  }

  #give(order: Order, size: number, now: number, { deadline }: JobOptions): Started {
    const job = this.#nextJob()
    const end = deadline === undefined ? undefined : now + deadline
    this.#queue.push({
      job,
      order,
      end,
      meter: new Meter(size, 0, now),
      step: "waiting",
      attempts: 0,
      sending: undefined,
      mayLinger: false,
      heard: false,
    })
    return { job, effects: this.#next(now) }
  }

  #next(now: number): FilesEffect[] {
    if (this.#task) return []
    this.#task = this.#queue.shift()
    return this.#task ? this.#attempt(this.#task, now) : []
  }

  #attempt(task: Task, now: number): FilesEffect[] {
    task.attempts += 1
    task.heard = false
    this.#peer.cancel()
    if (task.order.kind !== "write") return this.#request(task, now)
    if (this.#brokeOff === undefined) return this.#write(task, now)
    task.step = "waiting"
    return this.#sweep(task, now)
  }

  #sweep(task: Task, now: number): FilesEffect[] {
    if (this.#brokeOff === undefined || now < this.#brokeOff + SWEEP_AFTER) return []
    task.step = "sweeping"
    const { id, effects } = this.#peer.sweep(now)
    task.sending = id
    return this.#heed(effects, now)
  }

  #write(task: Task, now: number): FilesEffect[] {
    if (task.order.kind !== "write") return []
    this.#brokeOff = undefined
    task.step = "sending"
    const { id, effects } = this.#peer.send(utf8(task.order.path), task.order.bytes, now, this.#chunk)
    task.sending = id
    return this.#heed(effects, now)
  }

  #request(task: Task, now: number): FilesEffect[] {
    task.step = "reading"
    const path = task.order.kind === "ping" ? PING_PATH : task.order.path
    return this.#heed(this.#peer.request(utf8(path), now, CHUNK_FROM_BOARD), now)
  }

  #heed(effects: readonly PeerEffect[], now: number): FilesEffect[] {
    return effects.flatMap((effect) => {
      if (effect.kind === "send") return [effect]
      return this.#task ? this.#step(this.#task, effect, now) : []
    })
  }

  #step(task: Task, effect: PeerEffect, now: number): FilesEffect[] {
    if (task.order.kind === "ping")
      return effect.kind === "send" || effect.kind === "progress" ? [] : this.#answered(task, now)
    if (task.step !== "reading") return this.#whileSending(task, effect, now)
    if (effect.kind === "received") return this.#received(task, effect.bytes, now)
    // An error transmission that broke off fails, too, and has no path.
    const isRead = effect.kind === "failed" && textOf(effect.path) === task.order.path
    return isRead ? this.#failed(task, effect, now) : []
  }

  #whileSending(task: Task, effect: PeerEffect, now: number): FilesEffect[] {
    if (!("id" in effect) || effect.id !== task.sending) return []
    if (effect.kind === "progress") return this.#progress(task, effect.done, effect.chunks, now)
    if (task.step === "sweeping") return this.#write(task, now)
    if (effect.kind !== "sent") return this.#failed(task, effect, now)
    task.mayLinger = !effect.sure
    return this.#request(task, now)
  }

  #answered(task: Task, now: number): FilesEffect[] {
    return this.#end(task, [{ kind: "answered", job: task.job, body: {} }], now)
  }

  #progress(task: Task, done: number, chunks: number, now: number): FilesEffect[] {
    if (task.order.kind !== "write" || task.step !== "sending") return []
    const bytes = Math.round((task.order.bytes.length * done) / chunks)
    return [{ kind: "progress", job: task.job, progress: task.meter.at(bytes, now) }]
  }

  #received(task: Task, bytes: Uint8Array, now: number): FilesEffect[] {
    const { job, order } = task
    const crc = crcText(crc32c(bytes))
    if (order.kind === "read") return this.#end(task, [{ kind: "read", job, bytes, crc }], now)
    if (order.kind === "write" && equal(order.bytes, bytes)) return this.#end(task, [{ kind: "saved", job, crc }], now)
    return this.#again(task, "crc", "what the board holds is not what was sent", now)
  }

  #failed(task: Task, { failure, text }: Extract<PeerEffect, { kind: "failed" }>, now: number): FilesEffect[] {
    const code = failure === "silent" ? "silent" : failure === "malformed" ? "malformed" : "error"
    return this.#again(task, code, text && (textOf(text) ?? "an error whose text is no UTF-8"), now)
  }

  #again(task: Task, code: FileFaultCode, text: string | undefined, now: number): FilesEffect[] {
    this.#leave(task, now)
    // Half a minute of silence is no accident, and the next would be the same.
    const mayHelp = task.attempts < MOST_ATTEMPTS && (task.heard || code !== "silent")
    return mayHelp ? this.#attempt(task, now) : this.#end(task, [failed(task, code, text)], now)
  }

  /** A write that is not known to be stored may still be half done on the board. */
  #leave({ order, step }: Task, now: number): void {
    if (order.kind === "write" && (step === "sending" || step === "reading")) this.#brokeOff = now
  }

  #endFromHere(job: number, code: "cancelled" | "deadline" | "silent", now: number): FilesEffect[] {
    if (this.#task?.job === job) return this.#end(this.#task, [failed(this.#task, code)], now)
    const at = this.#queue.findIndex((task) => task.job === job)
    const [task] = at < 0 ? [] : this.#queue.splice(at, 1)
    return task ? [failed(task, code)] : []
  }

  #lateCode(task: Task): "deadline" | "silent" {
    return task.order.kind === "ping" ? "silent" : "deadline"
  }

  #end(task: Task, effects: FilesEffect[], now: number): FilesEffect[] {
    if (task !== this.#task) return []
    // What was read back may be what an earlier attempt has stored.
    if (task.mayLinger || !effects.some((effect) => effect.kind === "saved")) this.#leave(task, now)
    this.#task = undefined
    this.#peer.cancel()
    return [...effects, ...this.#next(now)]
  }
}

/** Why the original's way cannot carry these bytes as a file; undefined when it can. */
function whyNot(bytes: Uint8Array): string | undefined {
  if (bytes.length === 0) return "the original's way cannot write an empty file"
  return textOf(bytes) === undefined ? "the original's way carries text only, and this file is not UTF-8" : undefined
}

function failed({ job, order }: Task, code: FileFaultCode, text?: string): FilesEffect {
  const operation = OPERATION[order.kind]
  const fault: FilesFault = {
    code,
    operation,
    ...(order.kind !== "ping" && { path: order.path }),
    ...(text !== undefined && { text }),
  }
  return { kind: "failed", job, fault }
}

const equal = (a: Uint8Array, b: Uint8Array): boolean =>
  a.length === b.length && a.every((byte, index) => byte === b[index])
