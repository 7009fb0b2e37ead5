/** The ports that one client has open, by the numbers that it gave them. */
import { checkWhole, MidiFault, type MidiPort, type PortEntry } from "@backline/midi"
import { type MidiLimits, type PortsNote, weightOf } from "@backline/midi/gateway"
import { Ear } from "./ear.ts"
import type { Outbox } from "./outbox.ts"
import type { Holder, Patchbay } from "./patchbay.ts"
import { Player } from "./player.ts"

/** SysEx as long as the assembler makes it; 64 KiB are on the way to one output at most, and then one message. */
export const LIMITS: MidiLimits = { message: 1_048_576, credit: 65_536 }
/** To all outputs of a client together, by weight. */
const MOST_UNPLAYED = 4_194_304
/** A client is told that its messages were taken when they weigh so much. */
const TELL_TAKEN = LIMITS.credit / 4

interface Seat {
  readonly entry: PortEntry
  /** Undefined while it is being opened. */
  port: MidiPort | undefined
  player: Player | undefined
}

export interface OpenPortsOptions {
  readonly patchbay: Patchbay
  readonly holder: Holder
  readonly outbox: Outbox
}

export class OpenPorts {
  readonly #patchbay: Patchbay
  readonly #holder: Holder
  readonly #outbox: Outbox
  readonly #seats = new Map<number, Seat>()
  #gone = false

  constructor({ patchbay, holder, outbox }: OpenPortsOptions) {
    this.#patchbay = patchbay
    this.#holder = holder
    this.#outbox = outbox
  }

  /** `opened` is called at the moment from which messages of an input are passed on. @throws MidiFault */
  async open(id: string, number: number, opened: () => void): Promise<void> {
    const taken = this.#seats.get(number)
    if (taken) throw new MidiFault("malformed", `number ${number} is "${taken.entry.name}"; close it or choose another`)
    const seat: Seat = { entry: this.#patchbay.take(id, this.#holder), port: undefined, player: undefined }
    this.#seats.set(number, seat)
    try {
      await this.#fill(seat, number, opened)
    } catch (problem) {
      this.#free(number, seat)
      throw problem
    }
  }

  /** Resolves when all that was sent has been played. A port that is closed already is closed. @throws MidiFault */
  async close(number: number): Promise<void> {
    const seat = this.#seats.get(number)
    if (!seat) return
    if (!seat.port) throw new MidiFault("malformed", `"${seat.entry.name}" is still being opened`)
    if (seat.player) await seat.player.finish()
    else seat.port.close()
    this.#free(number, seat)
  }

  /** @throws MidiFault `no-such-port`, `malformed`, `busy`; nothing of the message is played then */
  play(number: number, message: Uint8Array): void {
    const { entry, player } = this.#seats.get(number) ?? {}
    if (!player) throw new MidiFault("no-such-port", `number ${number} is no output that is open here`)
    if (message.length > LIMITS.message) {
      const text = `a message of ${message.length} bytes for "${entry?.name}"; at most ${LIMITS.message} are played`
      throw new MidiFault("malformed", text)
    }
    checkWhole(message)
    const unplayed = [...this.#seats.values()].reduce((sum, seat) => sum + (seat.player?.unplayed ?? 0), 0)
    if (unplayed + weightOf(message) > MOST_UNPLAYED) {
      const text = `"${entry?.name}" has not played what was sent to it; send on while less than ${LIMITS.credit} is not taken`
      throw new MidiFault("busy", text)
    }
    player.play(message)
  }

  /** Closes the ports that are not there any more. Where the native system did not answer, that says nothing about its ports. */
  compare({ ports, missing }: PortsNote): void {
    const there = new Set(ports.map(({ id }) => id))
    for (const [number, seat] of [...this.#seats]) {
      const { id, name, source } = seat.entry
      if (seat.port && !there.has(id) && !(source === "native" && missing !== undefined))
        this.#lost(number, seat, `"${name}" was unplugged`)
    }
  }

  /** The client is gone: every port is free at once, and what was not played is dropped. */
  abandon(): void {
    this.#gone = true
    for (const [number, seat] of [...this.#seats]) this.#letGo(number, seat)
  }

  async #fill(seat: Seat, number: number, opened: () => void): Promise<void> {
    const { entry } = seat
    const ear = new Ear(number, this.#outbox)
    const port = entry.direction === "input" ? await entry.open(ear) : await entry.open()
    if (this.#gone) {
      port.close()
      throw new MidiFault("port-closed", `"${entry.name}" was opened for a client that has gone`)
    }
    seat.port = port
    if (port.direction === "output") seat.player = new Player(port, this.#report(number, seat))
    opened()
    ear.isOpen = true
    void port.closed.then((reason) => this.#lost(number, seat, reason))
  }

  #report(number: number, seat: Seat) {
    let untold = 0
    const took = (weight: number): void => {
      untold += weight
      if (untold < TELL_TAKEN) return
      this.#outbox.say({ taken: { number, weight: untold } })
      untold = 0
    }
    return { took, failed: (reason: string): void => this.#lost(number, seat, reason) }
  }

  #lost(number: number, seat: Seat, reason: string): void {
    if (this.#letGo(number, seat)) this.#outbox.say({ closed: { number, reason } })
  }

  /** False when it was let go of before. */
  #letGo(number: number, seat: Seat): boolean {
    if (!this.#free(number, seat)) return false
    if (seat.player) seat.player.abandon()
    else seat.port?.close()
    return true
  }

  #free(number: number, seat: Seat): boolean {
    if (this.#seats.get(number) !== seat) return false
    this.#seats.delete(number)
    this.#patchbay.release(seat.entry.id)
    return true
  }
}
