/**
 * A line between hosts and a board, in virtual time: two cables and whoever is on them. For tests, soaks and measurements;
 * everything that happens follows from the seed.
 */
import { Cable, type CableOptions } from "./cable.ts"
import { dice } from "./random.ts"
import { Tally } from "./troubles.ts"
import { VirtualClock } from "./virtual-clock.ts"

/** Anything that takes SysEx and time and wants frames sent. */
export interface Party<Effect extends { readonly kind: string }> {
  frame(sysex: Uint8Array, now: number): readonly Effect[]
  silence(now: number): readonly Effect[]
  readonly deadline: number | undefined
}

export interface LineOptions {
  readonly seed: number
  readonly toBoard?: CableOptions
  readonly toHost?: CableOptions
  /** What a host sends comes back to every host: a port that echoes. */
  readonly echo?: boolean
  /** What the board sends comes back to it: a thru box in a loop. */
  readonly thru?: boolean
}

/** What a party does by itself, and what it is told that others asked of it. */
export interface Seat<Effect extends { readonly kind: string }> {
  /** Carries out effects that somebody caused from outside: starting a job, for example. */
  carry(effects: readonly Effect[]): void
}

/** A party that wants to be woken again and again for the same moment never lets time go on. */
const MOST_WAKES_AT_ONCE = 1_000

export class Line {
  readonly clock = new VirtualClock()
  /** What has gone wrong on it so far. */
  readonly troubles = new Tally()
  readonly toBoard: Cable
  readonly toHost: Cable
  readonly #boards: ((sysex: Uint8Array) => void)[] = []
  readonly #hosts: ((sysex: Uint8Array) => void)[] = []
  #pulls = 0

  constructor({ seed, toBoard = {}, toHost = {}, echo = false, thru = false }: LineOptions) {
    const common = { clock: this.clock, roll: dice(seed), tally: this.troubles }
    this.toBoard = new Cable(common, toBoard, (sysex) => {
      if (this.#hosts.length > 1) this.troubles.add("second host")
      for (const board of this.#boards) board(sysex)
      if (!echo) return
      this.troubles.add("echo")
      for (const host of this.#hosts) host(sysex)
    })
    this.toHost = new Cable(common, toHost, (sysex) => {
      for (const host of this.#hosts) host(sysex)
      if (!thru) return
      this.troubles.add("thru loop")
      for (const board of this.#boards) board(sysex)
    })
  }

  host<Effect extends { readonly kind: string }>(party: Party<Effect>, heard: (effect: Effect) => void): Seat<Effect> {
    return this.#seat(party, this.toBoard, this.#hosts, heard)
  }

  board<Effect extends { readonly kind: string }>(
    party: Party<Effect>,
    heard: (effect: Effect) => void = () => undefined,
  ): Seat<Effect> {
    return this.#seat(party, this.toHost, this.#boards, heard)
  }

  /** Everything under way is lost, and everything sent until `replug` was called as often as this. */
  unplug(): void {
    this.#pulls += 1
    this.toBoard.unplug()
    this.toHost.unplug()
  }

  replug(): void {
    this.#pulls = Math.max(0, this.#pulls - 1)
    if (this.#pulls > 0) return
    this.toBoard.replug()
    this.toHost.replug()
  }

  #seat<Effect extends { readonly kind: string }>(
    party: Party<Effect>,
    out: Cable,
    ears: ((sysex: Uint8Array) => void)[],
    heard: (effect: Effect) => void,
  ): Seat<Effect> {
    const chair = new Chair(this.clock, party, out, heard)
    ears.push((sysex) => chair.carry(party.frame(sysex, this.clock.now)))
    chair.carry([])
    return chair
  }
}

class Chair<Effect extends { readonly kind: string }> implements Seat<Effect> {
  readonly #clock: VirtualClock
  readonly #party: Party<Effect>
  readonly #out: Cable
  readonly #heard: (effect: Effect) => void
  #planned = Number.POSITIVE_INFINITY
  #lastWake = -1
  #wakes = 0

  constructor(clock: VirtualClock, party: Party<Effect>, out: Cable, heard: (effect: Effect) => void) {
    this.#clock = clock
    this.#party = party
    this.#out = out
    this.#heard = heard
  }

  carry(effects: readonly Effect[]): void {
    for (const effect of effects) {
      if (isSend(effect)) this.#out.send(effect.wire)
      else this.#heard(effect)
    }
    this.#plan()
  }

  #plan(): void {
    const { deadline } = this.#party
    if (deadline === undefined || deadline >= this.#planned) return
    this.#planned = deadline
    this.#clock.at(deadline, () => this.#wake(deadline))
  }

  #wake(planned: number): void {
    if (planned === this.#planned) this.#planned = Number.POSITIVE_INFINITY
    const { now } = this.#clock
    const { deadline } = this.#party
    if (deadline === undefined || deadline > now) {
      this.#plan()
      return
    }
    this.#wakes = this.#lastWake === now ? this.#wakes + 1 : 0
    this.#lastWake = now
    if (this.#wakes > MOST_WAKES_AT_ONCE) throw new Error(`a party on the line does not rest at ${now} ms`)
    this.carry(this.#party.silence(now))
  }
}

const isSend = <Effect extends { readonly kind: string }>(
  effect: Effect,
): effect is Effect & { readonly wire: Uint8Array } => effect.kind === "send" && "wire" in effect
