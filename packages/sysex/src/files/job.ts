/** What a host does for somebody: ask one question, write one file, read one file. */
import type { Answer, Question } from "./asking.ts"
import type { Body } from "./body.ts"
import type { FilesFault } from "./fault.ts"
import type { FileFrame } from "./frames.ts"
import type { Progress } from "./progress.ts"

/** What a `FilesHost` asks of whoever drives it, and tells. Every job ends with one of the last four. */
export type FilesEffect =
  | { readonly kind: "send"; readonly wire: Uint8Array }
  | { readonly kind: "progress"; readonly job: number; readonly progress: Progress }
  | { readonly kind: "answered"; readonly job: number; readonly body: Body }
  /** The board has checked, stored and renamed the file. */
  | { readonly kind: "saved"; readonly job: number; readonly crc: string }
  /** Checked against the CRC that the board announced. */
  | { readonly kind: "read"; readonly job: number; readonly bytes: Uint8Array; readonly crc: string }
  | { readonly kind: "failed"; readonly job: number; readonly fault: FilesFault }

export type JobEffect = FilesEffect | ({ readonly kind: "ask" } & Omit<Question, "job">)

export interface Job {
  readonly key: number
  readonly over: boolean
  /** The board's number of its transfer, while it has one. */
  readonly transfer: number | undefined
  begin(now: number): JobEffect[]
  answer(answer: Answer, now: number): JobEffect[]
  /** Its question was given up. */
  unanswered(): JobEffect[]
  frame(frame: TransferFrame, now: number): JobEffect[]
  /** `asking`: a question is under way, so that the silence may be the board thinking about it. */
  silence(now: number, asking: boolean): JobEffect[]
  readonly deadline: number | undefined
  /** Ends it from this side. */
  fail(code: "cancelled" | "deadline" | "unplugged"): JobEffect[]
}

export type TransferFrame = Extract<FileFrame, { kind: "block" | "state" }>

/** Attempts after the first: a board that restarted, noise that a frame's checksum did not see. */
export const MOST_RESTARTS = 3
/** A transfer without any sign of life for so long is over. */
export const MOST_SILENCE = 10_000
/** So is one that gets signs of life and no byte further. */
export const MOST_STALL = 30_000
/** A board that holds too many transfers forgets dead ones after 30 s. */
export const BUSY_PAUSE = 1_000
export const MOST_BUSY = 35
