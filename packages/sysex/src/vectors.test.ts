import { readFileSync } from "node:fs"
import { describe, expect, it } from "vitest"
import { checksum } from "./midibridge/checksum.ts"
import { decodeFrame, encodeFrame } from "./midibridge/frames.ts"
import { pack, unpack } from "./packing/continuous.ts"
import { readNum24, writeNum16, writeNum24 } from "./packing/numbers.ts"
import { Tokenizer } from "./tokenizer.ts"

interface Conversation {
  readonly path: string
  readonly text: string
  readonly chunk: number
  readonly id: number
  readonly sender_frames: readonly string[]
  readonly receiver_frames: readonly string[]
}

interface Vectors {
  readonly pack: readonly [string, string][]
  readonly crc_field: readonly [string, string][]
  readonly crc_field_8bit: readonly [string, string][]
  readonly string: readonly [string, string][]
  readonly number3: readonly [number, string][]
  readonly conversations: readonly Conversation[]
  readonly error_transmission: { readonly text: string; readonly id: number; readonly sender_frames: readonly string[] }
}

const vectors: Vectors = JSON.parse(readFileSync(new URL("../../../contract/midibridge.json", import.meta.url), "utf8"))
const bytes = (hex: string): Uint8Array => Uint8Array.from(Buffer.from(hex, "hex"))
const hex = (data: Uint8Array): string => Buffer.from(data).toString("hex")

describe("the bytes of the original", () => {
  it.each(vectors.pack)("packs %s as %s, and back", (plain, wire) => {
    expect(hex(pack(bytes(plain)))).toBe(wire)
    expect(hex(unpack(bytes(wire)))).toBe(plain)
  })

  it.each(vectors.string)("packs the text %j as its UTF-8", (text, wire) => {
    expect(hex(pack(new TextEncoder().encode(text)))).toBe(wire)
    expect(new TextDecoder("utf-8", { ignoreBOM: true }).decode(unpack(bytes(wire)))).toBe(text)
  })

  it.each(vectors.number3)("writes the number %d as %s, and reads it", (value, wire) => {
    const field = new Uint8Array(4)
    writeNum24(value, field, 0)
    expect(hex(field)).toBe(wire)
    expect(readNum24(bytes(wire), 0)).toBe(value)
  })

  it.each([...vectors.crc_field, ...vectors.crc_field_8bit])(
    "gives the payload %s the checksum %s",
    (payload, wire) => {
      const field = new Uint8Array(3)
      writeNum16(checksum(bytes(payload)), field, 0)
      expect(hex(field)).toBe(wire)
    },
  )

  const frames = vectors.conversations
    .flatMap((talk) => [...talk.sender_frames, ...talk.receiver_frames])
    .concat(vectors.error_transmission.sender_frames)

  it.each(frames)("reads %s and writes it again byte for byte", (frame) => {
    const reading = decodeFrame(bytes(frame))
    if (reading.kind !== "frame") throw new Error(`read as ${reading.kind}`)
    expect(hex(encodeFrame(reading.frame))).toBe(frame)
  })

  it("reads every frame also when the stream is cut at every byte", () => {
    const tokenizer = new Tokenizer()
    const stream = bytes(frames.join(""))
    const tokens = [...stream].flatMap((byte) => tokenizer.push(Uint8Array.of(byte)))
    expect(tokens.map((token) => (token.kind === "sysex" ? hex(token.bytes) : token.kind))).toEqual(frames)
  })
})
