/**
 * The seam between music and the machine. Directions are this program's: an **input** is heard, an **output** is played.
 * Implementations: memory, native (RtMidi), the simulator's side door, simulated boards, Web MIDI, a gateway's ports; each passes the cases of `@backline/midi/acceptance`.
 */
import { MidiFault } from "../fault.ts"
import { hex } from "../message/decode.ts"
import { dataBytesOf, SYSEX_END, SYSEX_START } from "../message/table.ts"

/** `simulator`: Live's; `board`: a simulated board of `backline files simulate`. */
export type PortSource = "native" | "simulator" | "board" | "web" | "memory"

export interface MidiListener {
  /**
   * One complete message with its status byte. `time` is in milliseconds on the clock of `performance.now()`.
   * MUST NOT be called after `closed` has settled, nor from inside `open`.
   */
  message(bytes: Uint8Array, time: number): void
  /** Bytes that made no message were dropped; the messages after them arrive. */
  fault(fault: MidiFault): void
}

export interface MidiPort {
  readonly name: string
  /** Resolves once with a sentence, whoever closed: `close()`, a pulled plug, a simulator that ended. MUST NOT reject. */
  readonly closed: Promise<string>
  /** Delivers what was sent, then lets go of the port. Closing twice is harmless. */
  close(): void
}

export interface MidiInput extends MidiPort {
  readonly direction: "input"
}

export interface MidiOutput extends MidiPort {
  readonly direction: "output"
  /**
   * Sends one complete message. MUST keep order; MUST NOT keep `bytes` (the caller may change them afterwards).
   * @throws MidiFault `malformed` when it is not exactly one message, `port-closed` after the port is closed.
   */
  send(bytes: Uint8Array): void
  /**
   * Resolves when all that was sent so far has left this program, or the port is closed; MUST NOT reject. Who sends much waits for it, so that nothing
   * piles up. Absent where nothing can: there, `send` itself lasts until the system has taken the message.
   */
  flushed?(): Promise<void>
}

interface EntryOf<Direction extends "input" | "output"> {
  readonly direction: Direction
  /** The same for the same port as long as it is plugged in; for remembering a choice use `name`. */
  readonly id: string
  readonly name: string
  readonly source: PortSource
}

/** A port that is there. `open` rejects with a MidiFault: `no-such-port`, `refused`, `busy`, `no-midi`. */
export interface InputEntry extends EntryOf<"input"> {
  open(listener: MidiListener): Promise<MidiInput>
}
export interface OutputEntry extends EntryOf<"output"> {
  open(): Promise<MidiOutput>
}
export type PortEntry = InputEntry | OutputEntry

export interface PortList {
  readonly ports: readonly PortEntry[]
  /** Why there are no native ports here, as a sentence that says what to do; undefined when there is nothing to complain of. */
  readonly missing: string | undefined
}

/** @throws MidiFault `malformed` unless `bytes` are exactly one message. Cheaper than decoding it. */
export function checkWhole(bytes: Uint8Array): void {
  const status = bytes[0] ?? 0
  const whole =
    status === SYSEX_START
      ? bytes.length > 1 && bytes[bytes.length - 1] === SYSEX_END && dataOnly(bytes, bytes.length - 1)
      : bytes.length === (dataBytesOf(status) ?? Number.NaN) + 1 && dataOnly(bytes, bytes.length)
  if (!whole) throw new MidiFault("malformed", `${hex(bytes)} is not exactly one MIDI message and was not sent`)
}

function dataOnly(bytes: Uint8Array, end: number): boolean {
  for (let at = 1; at < end; at++) if ((bytes[at] ?? 0x80) > 0x7f) return false
  return true
}
