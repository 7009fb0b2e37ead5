/** One file on its way to a board, or from it. */
import type { Progress } from "@backline/device-files"
import type { Board } from "../boards/board.ts"

export type TransferState = "waiting" | "moving" | "done" | "same" | "failed" | "cancelled"

export class Transfer {
  readonly board: Board
  readonly path: string
  readonly direction: "to-board" | "from-board"
  /** Bytes. */
  readonly size: number
  readonly hand = new AbortController()
  state: TransferState = "waiting"
  progress: Progress | undefined
  why = ""

  constructor(board: Board, path: string, direction: "to-board" | "from-board", size: number) {
    this.board = board
    this.path = path
    this.direction = direction
    this.size = size
  }

  get isOver(): boolean {
    return this.state !== "waiting" && this.state !== "moving"
  }

  /** 0 to 1. */
  get share(): number {
    if (this.state === "done" || this.state === "same") return 1
    const { bytes = 0, total = 0 } = this.progress ?? {}
    return total === 0 ? 0 : bytes / total
  }
}
