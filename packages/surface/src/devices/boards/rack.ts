/** Every board that was seen: found on ports, opened, lost, found again. */
import { DeviceFault, type FoundDevice, findDevices, openDevice } from "@backline/device-files"
import { MidiFault, type PortEntry } from "@backline/midi"
import { codeOf, readable, saidOf } from "../words.ts"
import { Board } from "./board.ts"

/** Milliseconds after a restart at which it is asked whether it is back. */
const RETURNS = [700, 1_500, 3_000, 5_000] as const

export interface RackOptions {
  readonly changed: () => void
  /** A board can be used again; also the first time. */
  readonly opened: (board: Board) => void
  /** Its port went away: it may be back already. */
  readonly lost: () => void
  readonly after: (milliseconds: number, job: () => void) => void
}

export class Rack {
  readonly boards: Board[] = []
  /** Ports that could not be asked, with why. */
  unusable: readonly { readonly name: string; readonly why: string }[] = []
  isLooking = false
  #again: readonly PortEntry[] | undefined
  readonly #options: RackOptions

  constructor(options: RackOptions) {
    this.#options = options
  }

  /** Asks on every port that no open board uses. While it asks, the next ports wait. */
  async look(ports: readonly PortEntry[]): Promise<void> {
    if (this.isLooking) {
      this.#again = ports
      return
    }
    this.isLooking = true
    this.#options.changed()
    const used = new Set(this.boards.filter(({ isBusy }) => isBusy).flatMap(({ portIds }) => portIds))
    const free = ports.filter(({ id }) => !used.has(id))
    try {
      const first = (devices: readonly FoundDevice[]): void => this.#adopt(devices)
      const { devices, unusable } = await findDevices(free, { first })
      this.unusable = unusable
      this.#adopt(devices)
    } finally {
      this.isLooking = false
      this.#options.changed()
    }
    const again = this.#again
    this.#again = undefined
    if (again) await this.look(again)
  }

  /** @throws nothing: what is wrong stands in the board */
  async open(board: Board): Promise<void> {
    board.state = "opening"
    board.why = ""
    this.#options.changed()
    try {
      const onError = (text: string): void => this.#reported(board, text)
      const device = await openDevice(board.found.port, { pin: board.pin, onError })
      board.device = device
      void device.closed.then((reason) => this.#closed(board, device, reason))
      const { about } = device
      board.state = about?.locked && board.pin === undefined ? "locked" : "open"
      if (about?.crash !== undefined) this.#crashedBefore(board, about.crash)
    } catch (problem) {
      this.#failed(board, problem)
    }
    this.#options.changed()
    if (board.state === "open") this.#options.opened(board)
  }

  async unlock(board: Board, pin: string): Promise<void> {
    this.#drop(board)
    board.pin = pin
    await this.open(board)
  }

  /** Gives its port back, for other programs. */
  letGo(board: Board): void {
    this.#drop(board)
    board.state = "let-go"
    this.#options.changed()
  }

  /** Tells it to restart its program and opens it when it is back. @throws DeviceFault */
  async restart(board: Board): Promise<void> {
    await board.device?.reset({ soft: true })
    board.report = undefined
    board.state = "restarting"
    this.#options.changed()
    this.#return(board, 0)
  }

  /** Everything, before ports come from somewhere else. */
  clear(): void {
    for (const board of this.boards) {
      this.#drop(board)
      board.state = "away"
      board.why = "Its ports are not looked at."
    }
    this.#options.changed()
  }

  #adopt(devices: readonly FoundDevice[]): void {
    for (const found of devices) {
      const known = this.boards.find((board) => board.is(found))
      if (known) {
        if (!known.isBusy) known.found = found
        if (known.state === "away") void this.open(known)
      } else {
        const board = new Board(found)
        this.boards.push(board)
        this.boards.sort((one, other) => one.name.localeCompare(other.name))
        void this.open(board)
      }
    }
    this.#options.changed()
  }

  #return(board: Board, attempt: number): void {
    this.#options.after(RETURNS[attempt] ?? 0, () => {
      if (board.state !== "restarting") return
      this.#drop(board)
      void this.open(board).then(() => {
        if (board.state !== "away" || attempt + 1 >= RETURNS.length) return
        board.state = "restarting"
        this.#return(board, attempt + 1)
      })
    })
  }

  #reported(board: Board, told: string): void {
    const text = readable(told)
    board.report = { text, isCrash: text.includes("Traceback") }
    this.#options.changed()
  }

  /** Only the end of it, as much as fitted: it must not take the place of the whole. */
  #crashedBefore(board: Board, told: string): void {
    const end = readable(told)
    if (board.report?.text.endsWith(end)) return
    board.report = { text: end.startsWith("Traceback") ? end : `… ${end}`, isCrash: true }
  }

  #closed(board: Board, device: unknown, reason: string): void {
    if (board.device !== device) return
    board.device = undefined
    board.state = "away"
    board.why = `${reason.charAt(0).toUpperCase()}${reason.slice(1)}.`
    this.#options.changed()
    this.#options.lost()
  }

  #failed(board: Board, problem: unknown): void {
    const code = codeOf(problem)
    const isAboutPin = code === "bad-pin" || code === "locked"
    if (isAboutPin) board.pin = undefined
    board.state = isAboutPin ? "locked" : "away"
    board.why = saidOf(problem)
    if (!(problem instanceof DeviceFault || problem instanceof MidiFault)) throw problem
  }

  /** Closes it without taking that for an accident. */
  #drop(board: Board): void {
    const { device } = board
    board.device = undefined
    device?.close()
  }
}
