/** One direction of a MIDI connection, with everything that goes wrong on one. */
import { decodeFileFrame, encodeFileFrame } from "../files/frames.ts"
import { Tokenizer } from "../tokenizer.ts"
import type { Dice } from "./random.ts"
import type { Tally } from "./troubles.ts"
import type { VirtualClock } from "./virtual-clock.ts"

export interface CableOptions {
  /** Milliseconds that one byte occupies the cable: 0.32 on DIN. */
  readonly perByte?: number
  /** Milliseconds from the end of a frame here to its arrival there, and how much more at random. */
  readonly delay?: number
  readonly jitter?: number
  /** Chances from 0 to 1, per frame. */
  readonly loss?: number
  readonly corruption?: number
  readonly duplication?: number
  readonly reordering?: number
  /** Milliseconds that an overtaken frame is late at most, and the same for a copy. */
  readonly latest?: number
  readonly latestCopy?: number
  /** Bytes that the receiver can hold unread, and the milliseconds that it takes for a frame: a frame that does not fit is lost. */
  readonly buffer?: number
  readonly reading?: number
}

/** DIN: 31,250 baud, ten bits for a byte. */
export const DIN: CableOptions = { perByte: 0.32 }

export class Cable {
  readonly #clock: VirtualClock
  readonly #roll: Dice
  readonly #options: Required<CableOptions>
  readonly #deliver: (sysex: Uint8Array) => void
  readonly #tally: Tally
  readonly #tokenizer = new Tokenizer()
  #free = 0
  #lastArrival = 0
  #readyAt = 0
  #held = 0
  #plugged = true
  /** Counts pulls of the plug: what was under way then never arrives. */
  #plugs = 0
  /** Frames and bytes that were put on it. */
  frames = 0
  bytes = 0

  constructor(
    { clock, roll, tally }: { readonly clock: VirtualClock; readonly roll: Dice; readonly tally: Tally },
    options: CableOptions,
    deliver: (sysex: Uint8Array) => void,
  ) {
    this.#clock = clock
    this.#roll = roll
    this.#tally = tally
    this.#deliver = deliver
    this.#options = {
      perByte: 0,
      delay: 0,
      jitter: 0,
      loss: 0,
      corruption: 0,
      duplication: 0,
      reordering: 0,
      latest: 120,
      latestCopy: 1_000,
      buffer: Number.POSITIVE_INFINITY,
      reading: 0,
      ...options,
    }
  }

  unplug(): void {
    this.#plugged = false
    this.#plugs += 1
    this.#held = 0
  }

  replug(): void {
    this.#plugged = true
  }

  send(wire: Uint8Array): void {
    this.frames += 1
    this.bytes += wire.length
    if (!this.#plugged) {
      this.#tally.add("cut off")
      return
    }
    const { perByte, loss, duplication, latest, latestCopy } = this.#options
    if (perByte > 0) this.#tally.add("baud rate")
    this.#free = Math.max(this.#free, this.#clock.now) + wire.length * perByte
    if (this.#befalls("loss", loss)) return
    this.#carry(wire, latest)
    if (this.#befalls("duplication", duplication)) this.#carry(wire, latestCopy)
  }

  #befalls(trouble: "loss" | "corruption" | "duplication" | "reordering", chance: number): boolean {
    const happens = this.#roll() < chance
    if (happens) this.#tally.add(trouble)
    return happens
  }

  #carry(wire: Uint8Array, latest: number): void {
    const { delay, jitter, corruption, reordering } = this.#options
    const damaged = this.#befalls("corruption", corruption) ? spoilt(wire, this.#roll, this.#tally) : wire
    if (delay > 0) this.#tally.add("delay")
    if (jitter > 0) this.#tally.add("jitter")
    let arrival = this.#free + delay + jitter * this.#roll()
    if (this.#befalls("reordering", reordering)) arrival += latest * this.#roll()
    else {
      arrival = Math.max(arrival, this.#lastArrival)
      this.#lastArrival = arrival
    }
    const plugs = this.#plugs
    this.#clock.at(arrival, () => {
      if (plugs === this.#plugs) this.#arrive(damaged)
      else this.#tally.add("cut off")
    })
  }

  #arrive(wire: Uint8Array): void {
    const { buffer, reading } = this.#options
    if (this.#held + wire.length > buffer) {
      this.#tally.add("overflow")
      return
    }
    this.#held += wire.length
    this.#readyAt = Math.max(this.#readyAt, this.#clock.now) + reading
    const plugs = this.#plugs
    this.#clock.at(this.#readyAt, () => {
      if (plugs !== this.#plugs) return
      this.#held -= wire.length
      for (const token of this.#tokenizer.push(wire)) if (token.kind === "sysex") this.#deliver(token.bytes)
    })
  }
}

/** Noise: a byte becomes another, goes missing, or another joins it. Any of the eight bits may flip. */
function spoilt(wire: Uint8Array, roll: Dice, tally: Tally): Uint8Array {
  const at = Math.floor(roll() * wire.length)
  const kind = roll()
  if (kind < 0.1) return unseen(wire, at, tally)
  const bytes = [...wire]
  if (kind < 0.7) bytes[at] = (bytes[at] ?? 0) ^ (1 << Math.floor(roll() * 8))
  else if (kind < 0.85) bytes.splice(at, 1 + Math.floor(roll() * 4))
  else bytes.splice(at, 0, Math.floor(roll() * 256))
  return Uint8Array.from(bytes)
}

/** Noise in a block that its frame's 15 bits happen not to see: one in 32,768, so here it is helped along. Only the CRC of the file can tell. */
function unseen(wire: Uint8Array, at: number, tally: Tally): Uint8Array {
  const reading = decodeFileFrame(wire)
  if (reading.kind !== "file" || reading.frame.kind !== "block") return wire
  tally.add("corruption unseen")
  const { frame } = reading
  const bytes = frame.bytes.map((byte, index) => (index === at % frame.bytes.length ? byte ^ 0x10 : byte))
  return encodeFileFrame({ ...frame, bytes })
}
