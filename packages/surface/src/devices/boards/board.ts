/** One board as the page knows it, plugged in or not. */
import type { BoardHello, Device, DeviceMode, Entry, FoundDevice } from "@backline/device-files"

/**
 * - `opening`: it answered, and its port is being opened.
 * - `open`: its files can be used.
 * - `locked`: it wants its PIN.
 * - `restarting`: it was told to, and is not back yet.
 * - `away`: pulled out, switched off, or taken by another program; `why` says which.
 * - `let-go`: this page gave its port back.
 */
export type BoardState = "opening" | "open" | "locked" | "restarting" | "away" | "let-go"

/** What it told by itself: the traceback of its program, mostly. */
export interface Report {
  readonly text: string
  /** Of its program; else it complained of something it was asked for. */
  readonly isCrash: boolean
}

export interface Space {
  readonly free: number
  readonly total: number
}

export class Board {
  found: FoundDevice
  state: BoardState = "opening"
  /** A sentence; "" while nothing is wrong. */
  why = ""
  device: Device | undefined
  /** What was right last time, kept for this visit. */
  pin: string | undefined
  report: Report | undefined
  space: Space | undefined
  folder = "/"
  /** Of `folder`; undefined until it is known. */
  entries: readonly Entry[] | undefined
  isListing = false
  /** Why the folder could not be listed. */
  listingWhy = ""

  constructor(found: FoundDevice) {
    this.found = found
  }

  /** The same board is the same wherever and whenever it is plugged in, as far as it says who it is; else it is known by its port. */
  is(found: FoundDevice): boolean {
    const [mine, its] = [identityOf(this.found), identityOf(found)]
    return mine === undefined || its === undefined ? this.found.port.name === found.port.name : mine === its
  }

  /** Its ports are spoken through, or about to be. */
  get isBusy(): boolean {
    return this.device !== undefined || this.state === "opening" || this.state === "restarting"
  }

  get name(): string {
    return this.found.name
  }

  get about(): BoardHello | undefined {
    return this.device?.about ?? this.found.about
  }

  get mode(): DeviceMode {
    return this.device?.mode ?? this.found.mode
  }

  /** Only our own mode can remove, rename, make folders, count space and restart. */
  get isAble(): boolean {
    return this.mode === "backline"
  }

  get isReadOnly(): boolean {
    return this.about?.readonly === true
  }

  get portIds(): readonly string[] {
    const { input, output } = this.found.port
    return [input.id, output.id]
  }
}

function identityOf({ about }: FoundDevice): string | undefined {
  return about && (about.uid || `${about.board}/${about.name}`)
}
