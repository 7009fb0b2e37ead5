/** What a gateway and its clients say to each other about MIDI ports (docs/protocol.md, section 13). Text frames are JSON, binary frames are MIDI. */
import type { MidiFaultCode } from "../fault.ts"
import type { PortSource } from "../port/port.ts"

export const MIDI_PATH = "/midi"
export const MIDI_PROTOCOL = 1

/** Of text frames, in bytes. */
export const LONGEST_LINE = 65_536
/** Of the name that a client gives itself, in characters. */
export const LONGEST_NAME = 64
/** A client has as many ports open at once as one byte can tell apart. */
export const HIGHEST_NUMBER = 255

export interface PortNote {
  readonly id: string
  readonly name: string
  readonly direction: "input" | "output"
  readonly source: PortSource
}

export interface PortsNote {
  readonly ports: readonly PortNote[]
  /** Why there are no native ports, as a sentence. */
  readonly missing?: string
}

export interface MidiLimits {
  /** Bytes of one message. */
  readonly message: number
  /** A client sends on while less than this is not taken, for each output: the sum of `weightOf`. */
  readonly credit: number
}

/** A message in memory costs more than its bytes; a flood of short ones is held back as one of long ones is. */
const LEAST_WEIGHT = 64

export const weightOf = (message: Uint8Array): number => Math.max(LEAST_WEIGHT, message.length)

export type MidiRequest =
  | { readonly op: "look" }
  /** `number` is the client's choice, so that frames which are still on their way can never reach another port. */
  | { readonly op: "open"; readonly port: string; readonly number: number }
  | { readonly op: "close"; readonly number: number }

/** Every request is answered by `ok` or `fault` under its `id`. */
export type Asked = MidiRequest & { readonly id: number }

export interface MidiFaultBody {
  readonly code: MidiFaultCode
  readonly blame: "client" | "host" | "network"
  readonly stage: "gateway"
  readonly message: string
}

/** Whose fault it is, by code. */
export const BLAME: { readonly [code in MidiFaultCode]: MidiFaultBody["blame"] } = {
  malformed: "client",
  busy: "client",
  "no-such-port": "client",
  "no-midi": "host",
  refused: "host",
  "port-closed": "network",
}

/** What a gateway tells. `fault` without `id` answers a frame, whose number it names where one could be read. */
export type Told =
  | { readonly welcome: PortsNote & { readonly protocol: number; readonly limits: MidiLimits } }
  | { readonly ports: PortsNote }
  | { readonly id: number; readonly ok: PortsNote | null }
  | { readonly id?: number; readonly number?: number; readonly fault: MidiFaultBody }
  /** Of what was sent to this output, so much has been played: the sum of `weightOf`. */
  | { readonly taken: { readonly number: number; readonly weight: number } }
  | { readonly closed: { readonly number: number; readonly reason: string } }
  /** Something that this input should have heard was dropped, and why. */
  | { readonly dropped: { readonly number: number; readonly why: string } }

/** A binary frame: the port's number, then exactly one MIDI message. */
export function framed(number: number, message: Uint8Array): Uint8Array<ArrayBuffer> {
  const frame = new Uint8Array(message.length + 1)
  frame[0] = number
  frame.set(message, 1)
  return frame
}
