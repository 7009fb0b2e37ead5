/** MidiBridge's four messages as whole SysEx frames, and back. */
import { pack, packedLength, unpack } from "../packing/continuous.ts"
import { readNum24, writeNum16, writeNum24 } from "../packing/numbers.ts"
import { checksum } from "./checksum.ts"

export const COMMANDS = { request: 1, start: 2, data: 3, ack: 4 } as const
/** What a transmission carries. */
export const FILE = 0
export const ERROR = 1
/** No type of the original's: it takes it, acknowledges it and throws it away, and on the way clears up behind older transmissions. */
export const NOTHING = 2

/** Four wire bytes that a receiver echoes without reading them. */
export type TransmissionId = number & { readonly brand?: "TransmissionId" }

/** Texts travel as UTF-8 bytes: what they mean is known above, where a decoder is. */
export type Frame =
  | { readonly kind: "request"; readonly chunkSize: number; readonly path: Uint8Array }
  | {
      readonly kind: "start"
      readonly id: TransmissionId
      readonly type: number
      readonly chunks: number
      readonly path: Uint8Array
    }
  | { readonly kind: "data"; readonly id: TransmissionId; readonly index: number; readonly bytes: Uint8Array }
  | { readonly kind: "ack"; readonly id: TransmissionId; readonly index: number }

export type Reading =
  | { readonly kind: "frame"; readonly frame: Frame }
  /** Not for us: another manufacturer, or no SysEx. */
  | { readonly kind: "foreign" }
  /** Ours, with a command that this protocol does not have: originals ignore it, and so do we. */
  | { readonly kind: "unknown"; readonly command: number; readonly payload: Uint8Array }
  | { readonly kind: "damaged"; readonly why: "checksum" | "short" }

const MANUFACTURER = [0x00, 0x7c, 0x7d] as const
const COMMAND_AT = 4
const CHECKSUM_AT = 5
const PAYLOAD_AT = 8

/** Fields before the packed text, in wire bytes. */
const FIXED = { request: 4, start: 9, data: 8, ack: 8 } as const

/** Wire bytes of a whole frame that carries `length` bytes of text or data. */
export const frameLength = (kind: Frame["kind"], length: number): number =>
  PAYLOAD_AT + FIXED[kind] + packedLength(length) + 1

/** The most bytes that a frame of this kind can carry within `limit` wire bytes; 0 when none fit. */
export const roomWithin = (kind: Frame["kind"], limit: number): number =>
  Math.max(0, Math.floor(((limit - PAYLOAD_AT - FIXED[kind] - 1) * 7) / 8))

/** A frame with any command byte, so that extensions can travel where originals ignore them. */
export function frameOf(command: number, payload: Uint8Array): Uint8Array {
  const wire = new Uint8Array(PAYLOAD_AT + payload.length + 1)
  wire[0] = 0xf0
  wire.set(MANUFACTURER, 1)
  wire[COMMAND_AT] = command
  wire.set(payload, PAYLOAD_AT)
  // The original gives an empty payload the field 00 00 00, which is also what the algorithm computes for it.
  writeNum16(checksum(payload), wire, CHECKSUM_AT)
  wire[wire.length - 1] = 0xf7
  return wire
}

/** Throws `NumberTooLarge` for an id, index, count or chunk size that does not fit in 24 bits. */
export function encodeFrame(frame: Frame): Uint8Array {
  return frameOf(COMMANDS[frame.kind], payloadOf(frame))
}

function payloadOf(frame: Frame): Uint8Array {
  const text = frame.kind === "ack" ? undefined : frame.kind === "data" ? frame.bytes : frame.path
  const payload = new Uint8Array(FIXED[frame.kind] + packedLength(text?.length ?? 0))
  writeNum24(frame.kind === "request" ? frame.chunkSize : frame.id, payload, 0)
  if (frame.kind === "start") {
    payload[4] = frame.type
    writeNum24(frame.chunks, payload, 5)
  } else if (frame.kind !== "request") writeNum24(frame.index, payload, 4)
  if (text) payload.set(pack(text), FIXED[frame.kind])
  return payload
}

/** Reads one whole SysEx, from F0 to F7. */
export function decodeFrame(sysex: Uint8Array): Reading {
  if (!isOurs(sysex)) return { kind: "foreign" }
  if (sysex.length < PAYLOAD_AT + 1) return { kind: "damaged", why: "short" }
  const payload = sysex.subarray(PAYLOAD_AT, -1)
  if (!checksumFits(sysex, payload)) return { kind: "damaged", why: "checksum" }
  return read(sysex[COMMAND_AT] ?? 0, payload)
}

function isOurs(sysex: Uint8Array): boolean {
  return sysex[0] === 0xf0 && sysex.at(-1) === 0xf7 && MANUFACTURER.every((byte, index) => sysex[1 + index] === byte)
}

function checksumFits(sysex: Uint8Array, payload: Uint8Array): boolean {
  const field = new Uint8Array(3)
  writeNum16(checksum(payload), field, 0)
  return field.every((byte, index) => sysex[CHECKSUM_AT + index] === byte)
}

function read(command: number, payload: Uint8Array): Reading {
  const kind = KINDS[command]
  if (kind === undefined) return { kind: "unknown", command, payload }
  if (payload.length < FIXED[kind]) return { kind: "damaged", why: "short" }
  return { kind: "frame", frame: READERS[kind](payload) }
}

const KINDS: { readonly [command: number]: Frame["kind"] | undefined } = {
  1: "request",
  2: "start",
  3: "data",
  4: "ack",
}

const READERS: { readonly [kind in Frame["kind"]]: (payload: Uint8Array) => Frame } = {
  request: (payload) => ({
    kind: "request",
    chunkSize: readNum24(payload, 0),
    path: unpack(payload.subarray(FIXED.request)),
  }),
  start: (payload) => ({
    kind: "start",
    id: readNum24(payload, 0),
    type: payload[4] ?? 0,
    chunks: readNum24(payload, 5),
    path: unpack(payload.subarray(FIXED.start)),
  }),
  data: (payload) => ({
    kind: "data",
    id: readNum24(payload, 0),
    index: readNum24(payload, 4),
    bytes: unpack(payload.subarray(FIXED.data)),
  }),
  ack: (payload) => ({ kind: "ack", id: readNum24(payload, 0), index: readNum24(payload, 4) }),
}
