/** What a board can take, as it says in `hello`. */
import { type Body, countIn } from "./body.ts"
import type { FilesFault } from "./fault.ts"
import type { FileOperation } from "./status.ts"

export interface BoardLimits {
  /** The longest SysEx that the board takes, in bytes. */
  readonly frame: number
  /** Bytes of frames that it can hold unread. */
  readonly window: number
}

/** Before `hello` was answered: what anything takes. */
export const LEAST: BoardLimits = { frame: 64, window: 64 }

export const limitsIn = (hello: Body): BoardLimits => ({
  frame: Math.max(LEAST.frame, countIn(hello, "frame") ?? 0),
  window: Math.max(LEAST.window, countIn(hello, "window") ?? 0),
})

/** A question that the board would never see, because it is longer than its buffer. */
export function tooLong(operation: FileOperation, { path }: Body, { frame }: BoardLimits): FilesFault {
  const text = `the path does not fit the board's buffer of ${frame} bytes`
  return { code: "outside", operation, text, ...(typeof path === "string" && { path }) }
}
