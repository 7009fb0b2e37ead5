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
  readonly key: string
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
    this.key = keyOf(found)
    this.found = found
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

/** The same board has the same key wherever and whenever it is plugged in, as far as it says who it is. */
export function keyOf({ about, port }: FoundDevice): string {
  if (!about) return `port ${port.name}`
  return about.uid || `${about.board}/${about.name}`
}
