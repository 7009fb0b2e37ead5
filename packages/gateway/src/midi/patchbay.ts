/** Which MIDI ports this machine has, and which client has which: an output that two clients played would mix what they say. */
import { MidiFault, type PortEntry, type PortList } from "@backline/midi"
import type { PortsNote } from "@backline/midi/gateway"
import type { Clock } from "../clock.ts"
import type { Logger } from "../logger.ts"

export interface PatchbayOptions {
  /** What is there now. Never rejects for want of a MIDI system. */
  list(): Promise<PortList>
  readonly clock: Clock
  readonly log: Logger
}

/** A client as others are told of it. */
export interface Holder {
  /** `"surface" at 127.0.0.1:51234` */
  readonly title: string
}

interface Holding {
  readonly by: Holder
  /** Milliseconds since 1970. */
  readonly since: number
  /** How often its holder has it open. */
  count: number
}

/** How often is looked, in milliseconds: systems do not tell when an instrument is plugged in. */
const LOOK_TIME = 2_000

export class Patchbay {
  readonly #list: () => Promise<PortList>
  readonly #clock: Clock
  readonly #log: Logger
  readonly #listeners = new Set<(now: PortsNote) => void>()
  readonly #held = new Map<string, Holding>()
  #ports: readonly PortEntry[] = []
  #now: PortsNote = { ports: [] }
  #looking: Promise<PortsNote> | undefined
  /** What went wrong at the last look; told once. */
  #complaint = ""
  #callOff: () => void = () => undefined

  constructor({ list, clock, log }: PatchbayOptions) {
    this.#list = list
    this.#clock = clock
    this.#log = log
  }

  /** Looks now. Who listens is told before this resolves, if anything came or went. @throws MidiFault `refused` when nothing can be seen */
  look(): Promise<PortsNote> {
    this.#looking ??= this.#look().finally(() => {
      this.#looking = undefined
    })
    return this.#looking
  }

  /** Looks from time to time as long as anybody listens. Returns what ends it. */
  listen(listener: (now: PortsNote) => void): () => void {
    this.#listeners.add(listener)
    if (this.#listeners.size === 1) this.#plan()
    return () => {
      this.#listeners.delete(listener)
      if (this.#listeners.size === 0) this.#callOff()
    }
  }

  /** @throws MidiFault `no-such-port`, `busy` */
  take(id: string, by: Holder): PortEntry {
    const entry = this.#ports.find((port) => port.id === id)
    if (!entry) throw new MidiFault("no-such-port", `there is no MIDI port ${JSON.stringify(id)} now; look again`)
    const held = this.#held.get(id)
    if (held && held.by !== by) throw busy(entry.name, held)
    if (held) held.count += 1
    else this.#held.set(id, { by, since: this.#clock.today(), count: 1 })
    return entry
  }

  /** Once for each `take`. */
  release(id: string): void {
    const held = this.#held.get(id)
    if (!held) return
    held.count -= 1
    if (held.count === 0) this.#held.delete(id)
  }

  async #look(): Promise<PortsNote> {
    const { ports, missing } = await this.#list().catch((problem: unknown) => this.#complain(problem))
    this.#complaint = ""
    const now: PortsNote = { ports: ports.map(noteOf), ...(missing !== undefined && { missing }) }
    const changed = JSON.stringify(now) !== JSON.stringify(this.#now)
    this.#ports = ports
    this.#now = now
    if (changed) for (const listener of [...this.#listeners]) listener(now)
    return now
  }

  #complain(problem: unknown): never {
    const text = problem instanceof Error ? problem.message : String(problem)
    if (text !== this.#complaint) this.#log.warn("MIDI ports could not be listed", { problem: text })
    this.#complaint = text
    throw new MidiFault("refused", `the MIDI ports of the gateway's machine could not be listed: ${text}`)
  }

  #plan(): void {
    this.#callOff = this.#clock.after(LOOK_TIME, () => {
      const again = (): void => {
        if (this.#listeners.size > 0) this.#plan()
      }
      // That it failed is in the log; what was seen last stands until the next look.
      this.look().then(again, again)
    })
  }
}

const noteOf = ({ id, name, direction, source }: PortEntry) => ({ id, name, direction, source })

function busy(name: string, { by, since }: Holding): MidiFault {
  const time = new Date(since).toLocaleTimeString()
  return new MidiFault("busy", `"${name}" is held by ${by.title} since ${time}; let go of it there first`)
}
