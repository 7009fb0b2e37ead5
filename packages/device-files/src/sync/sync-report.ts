import type { Progress } from "@backline/sysex"

/** `both` copies what is missing on either side; a file that differs is a conflict, and stays as it is on both. */
export type SyncDirection = "to-device" | "from-device" | "both"

export interface SyncOptions {
  readonly direction: SyncDirection
  /** Only says what would be done. */
  readonly dryRun?: boolean | undefined
  /** Also removes what the other side does not have. Not with `both`. */
  readonly delete?: boolean | undefined
  readonly signal?: AbortSignal | undefined
  /** Milliseconds that one question or one file may take. */
  readonly deadline?: number | undefined
  readonly progress?: ((step: SyncStep, progress: Progress) => void) | undefined
  /** Called before each step that changes something. */
  readonly step?: ((step: SyncStep, done: number, steps: number) => void) | undefined
}

export interface SyncStep {
  readonly kind: "copy-to-device" | "copy-from-device" | "delete-on-device" | "delete-here" | "conflict"
  /** Relative to both folders. */
  readonly path: string
  readonly size: number
  readonly why: "new" | "changed" | "extra"
}

export interface SyncReport {
  readonly steps: readonly SyncStep[]
  /** Files that were the same on both sides. */
  readonly same: number
  /** False after a dry run. */
  readonly done: boolean
}
