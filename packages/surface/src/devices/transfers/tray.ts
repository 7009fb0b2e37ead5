/** The files that are on their way: one after the other for each board, because they share its cable. */
import { checksumOf, type Device, DeviceFault } from "@backline/device-files"
import type { Board } from "../boards/board.ts"
import { makeFoldersAbove } from "../boards/folders.ts"
import { codeOf, saidOf } from "../words.ts"
import { Transfer } from "./transfer.ts"

export interface TrayOptions {
  readonly changed: () => void
  /** A file of the board is now what was sent. */
  readonly stored: (board: Board, path: string, bytes: Uint8Array) => void
}

/** A file of this computer that goes to a board. */
export interface Upload {
  /** On the board. */
  readonly path: string
  readonly size: number
  bytes(): Promise<Uint8Array>
}

interface Errand {
  readonly transfer: Transfer
  run(device: Device): Promise<"done" | "same">
}

export class Tray {
  readonly transfers: Transfer[] = []
  readonly #options: TrayOptions
  readonly #errands = new Map<Transfer, Errand>()
  readonly #busy = new Set<Board>()

  constructor(options: TrayOptions) {
    this.#options = options
  }

  get active(): readonly Transfer[] {
    return this.transfers.filter(({ isOver }) => !isOver)
  }

  /** Sends files; those that the board has already, byte for byte, are left as they are. */
  async send(board: Board, uploads: readonly Upload[]): Promise<void> {
    const made = new Set<string>()
    for (const upload of uploads) this.#add(this.#sending(board, upload, made))
    await this.#work(board)
  }

  /** `deliver` gets the bytes when they are there; when they do not come, the tray says why. */
  async fetch(
    board: Board,
    { path, size }: { readonly path: string; readonly size: number },
    deliver: (bytes: Uint8Array) => void,
  ): Promise<void> {
    const transfer = new Transfer(board, path, "from-board", size)
    const run = async (device: Device): Promise<"done"> => {
      deliver(await device.read(path, { signal: transfer.hand.signal, progress: this.#progress(transfer) }))
      return "done"
    }
    this.#add({ transfer, run })
    await this.#work(board)
  }

  cancel(transfer: Transfer): void {
    transfer.hand.abort()
    if (transfer.state === "waiting") transfer.state = "cancelled"
    this.#options.changed()
  }

  cancelAll(): void {
    for (const transfer of this.active) this.cancel(transfer)
  }

  async retry(transfer: Transfer): Promise<void> {
    transfer.state = "waiting"
    transfer.progress = undefined
    transfer.why = ""
    await this.#work(transfer.board)
  }

  async retryFailed(): Promise<void> {
    const failed = this.transfers.filter(({ state }) => state === "failed")
    await Promise.all(failed.map((transfer) => this.retry(transfer)))
  }

  /** Takes what is over out of sight. */
  clear(): void {
    for (const transfer of this.transfers.filter(({ isOver }) => isOver)) {
      this.transfers.splice(this.transfers.indexOf(transfer), 1)
      this.#errands.delete(transfer)
    }
    this.#options.changed()
  }

  #sending(board: Board, { path, size, bytes: read }: Upload, made: Set<string>): Errand {
    const transfer = new Transfer(board, path, "to-board", size)
    const run = async (device: Device): Promise<"done" | "same"> => {
      const { signal } = transfer.hand
      const bytes = await read()
      if (await holds(device, path, bytes, signal)) return "same"
      if (board.isAble) await makeFoldersAbove(device, path, made, signal)
      await device.write(path, bytes, { signal, keep: true, progress: this.#progress(transfer) })
      this.#options.stored(board, path, bytes)
      return "done"
    }
    return { transfer, run }
  }

  #add(errand: Errand): void {
    this.transfers.push(errand.transfer)
    this.#errands.set(errand.transfer, errand)
    this.#options.changed()
  }

  #progress(transfer: Transfer): (progress: NonNullable<Transfer["progress"]>) => void {
    return (progress) => {
      transfer.progress = progress
      this.#options.changed()
    }
  }

  async #work(board: Board): Promise<void> {
    if (this.#busy.has(board)) return
    this.#busy.add(board)
    try {
      for (let next = this.#next(board); next; next = this.#next(board)) await this.#run(next)
    } finally {
      this.#busy.delete(board)
    }
  }

  #next(board: Board): Errand | undefined {
    const transfer = this.transfers.find((one) => one.board === board && one.state === "waiting")
    return transfer && this.#errands.get(transfer)
  }

  async #run({ transfer, run }: Errand): Promise<void> {
    transfer.state = "moving"
    this.#options.changed()
    try {
      const { device } = transfer.board
      if (!device) throw new DeviceFault({ code: "unplugged", operation: "write", path: transfer.path })
      transfer.state = await run(device)
    } catch (problem) {
      transfer.state = codeOf(problem) === "cancelled" ? "cancelled" : "failed"
      transfer.why = saidOf(problem)
    }
    this.#options.changed()
  }
}

/** Whether the board has exactly these bytes there. An original would have to send them all: it is not asked. */
async function holds(device: Device, path: string, bytes: Uint8Array, signal: AbortSignal): Promise<boolean> {
  if (device.mode !== "backline") return false
  const found = await device.stat(path, { signal }).catch((problem: unknown) => {
    if (problem instanceof DeviceFault && problem.code === "not-found") return undefined
    throw problem
  })
  if (found?.isFolder) throw new DeviceFault({ code: "is-a-folder", operation: "write", path })
  if (found?.size !== bytes.length) return false
  return (await device.verify(path, { signal })).crc === checksumOf(bytes)
}
