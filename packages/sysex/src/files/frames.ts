/** Our own frames inside the original's envelope: originals check their checksum and then ignore them. */
import { decodeFrame, frameLength, frameOf, roomWithin } from "../midibridge/frames.ts"
import { pack, packedLength, unpack } from "../packing/continuous.ts"
import { readNum24, writeNum24 } from "../packing/numbers.ts"

export const FILES_VERSION = 1
export const FILE_COMMANDS = { ask: 0x10, answer: 0x11, block: 0x12, state: 0x13 } as const

export type FileFrame =
  | {
      readonly kind: "ask"
      readonly host: number
      readonly number: number
      readonly operation: number
      readonly body: Uint8Array
    }
  | {
      readonly kind: "answer"
      readonly host: number
      readonly number: number
      readonly operation: number
      readonly status: number
      readonly body: Uint8Array
    }
  | {
      readonly kind: "block"
      readonly host: number
      readonly transfer: number
      readonly index: number
      readonly bytes: Uint8Array
    }
  /** `have`: bit 31 for block `base`, then downwards. */
  | {
      readonly kind: "state"
      readonly host: number
      readonly transfer: number
      readonly status: number
      readonly base: number
      readonly have: number
    }

export type FileReading =
  | { readonly kind: "file"; readonly frame: FileFrame }
  | { readonly kind: "other" }
  | { readonly kind: "damaged" }
  /** Of another protocol version. What is in it is unknown, but for its first seven bytes, which every version keeps. */
  | {
      readonly kind: "version"
      readonly version: number
      readonly command: number
      readonly host: number
      readonly number: number
      readonly operation: number
    }

const HEAD = 4
const FIXED = { ask: HEAD + 3, answer: HEAD + 4, block: HEAD + 6, state: HEAD + 7 } as const
const BITMAP_BYTES = 4
export const MOST_NUM14 = 0x3fff

/** The most plain bytes that a BLOCK can carry within a SysEx of `frame` bytes. */
export const blockRoom = (frame: number): number => roomWithin("ack", frame - (FIXED.block - 8))
/** The length of the whole SysEx of a BLOCK with `bytes` plain bytes. */
export const blockLength = (bytes: number): number => frameLength("ack", 0) + (FIXED.block - 8) + packedLength(bytes)

function writeNum14(value: number, wire: Uint8Array, at: number): void {
  wire[at] = (value >> 7) & 0x7f
  wire[at + 1] = value & 0x7f
}

const readNum14 = (wire: Uint8Array, at: number): number => ((wire[at] ?? 0) << 7) | (wire[at + 1] ?? 0)

export function encodeFileFrame(frame: FileFrame): Uint8Array {
  const packed = packedPart(frame)
  const payload = new Uint8Array(FIXED[frame.kind] + packed.length)
  payload[0] = FILES_VERSION
  payload[1] = FILE_COMMANDS[frame.kind]
  writeNum14(frame.host, payload, 2)
  writeFields(frame, payload)
  payload.set(packed, FIXED[frame.kind])
  return frameOf(FILE_COMMANDS[frame.kind], payload)
}

function packedPart(frame: FileFrame): Uint8Array {
  if (frame.kind === "block") return pack(frame.bytes)
  if (frame.kind !== "state") return pack(frame.body)
  const { have } = frame
  return pack(Uint8Array.of(have >>> 24, (have >>> 16) & 0xff, (have >>> 8) & 0xff, have & 0xff))
}

function writeFields(frame: FileFrame, payload: Uint8Array): void {
  writeNum14("transfer" in frame ? frame.transfer : frame.number, payload, HEAD)
  if (frame.kind === "ask" || frame.kind === "answer") payload[HEAD + 2] = frame.operation
  if (frame.kind === "answer") payload[HEAD + 3] = frame.status
  if (frame.kind === "block") writeNum24(frame.index, payload, HEAD + 2)
  if (frame.kind === "state") {
    payload[HEAD + 2] = frame.status
    writeNum24(frame.base, payload, HEAD + 3)
  }
}

/** Reads one whole SysEx. `other` is a frame of the original's, or foreign. */
export function decodeFileFrame(sysex: Uint8Array): FileReading {
  const reading = decodeFrame(sysex)
  if (reading.kind === "damaged") return { kind: "damaged" }
  if (reading.kind !== "unknown") return { kind: "other" }
  const kind = KINDS.get(reading.command)
  if (kind === undefined) return { kind: "other" }
  const { payload } = reading
  if (payload.length < HEAD || payload[1] !== reading.command) return { kind: "damaged" }
  if (payload.length < FIXED.ask) return { kind: "damaged" }
  if (payload[0] !== FILES_VERSION) return otherVersion(reading.command, payload)
  if (payload.length < FIXED[kind]) return { kind: "damaged" }
  const frame = READERS[kind](payload, readNum14(payload, 2), readNum14(payload, HEAD))
  return frame ? { kind: "file", frame } : { kind: "damaged" }
}

function otherVersion(command: number, payload: Uint8Array): FileReading {
  const [version = 0] = payload
  const [host, number] = [readNum14(payload, 2), readNum14(payload, HEAD)]
  return { kind: "version", version, command, host, number, operation: payload[HEAD + 2] ?? 0 }
}

type Kind = FileFrame["kind"]
const KINDS: ReadonlyMap<number, Kind> = new Map([
  [FILE_COMMANDS.ask, "ask"],
  [FILE_COMMANDS.answer, "answer"],
  [FILE_COMMANDS.block, "block"],
  [FILE_COMMANDS.state, "state"],
])

const READERS: {
  readonly [kind in Kind]: (payload: Uint8Array, host: number, number: number) => FileFrame | undefined
} = {
  ask: (payload, host, number) => ({
    kind: "ask",
    host,
    number,
    operation: payload[HEAD + 2] ?? 0,
    body: unpack(payload.subarray(FIXED.ask)),
  }),
  answer: (payload, host, number) => ({
    kind: "answer",
    host,
    number,
    operation: payload[HEAD + 2] ?? 0,
    status: payload[HEAD + 3] ?? 0,
    body: unpack(payload.subarray(FIXED.answer)),
  }),
  block: (payload, host, transfer) => ({
    kind: "block",
    host,
    transfer,
    index: readNum24(payload, HEAD + 2),
    bytes: unpack(payload.subarray(FIXED.block)),
  }),
  state: (payload, host, transfer) => {
    const bits = unpack(payload.subarray(FIXED.state))
    if (bits.length < BITMAP_BYTES) return undefined
    const have = bits.subarray(0, BITMAP_BYTES).reduce((value, byte) => value * 256 + byte, 0)
    return { kind: "state", host, transfer, status: payload[HEAD + 2] ?? 0, base: readNum24(payload, HEAD + 3), have }
  },
}
