import { readFileSync } from "node:fs"
import { describe, expect, it } from "vitest"
import { Tokenizer } from "../tokenizer.ts"
import { crc32c, crcText } from "./crc32c.ts"
import { decodeFileFrame, encodeFileFrame, type FileFrame } from "./frames.ts"

interface Row {
  readonly about: string
  readonly kind: FileFrame["kind"]
  readonly host: number
  readonly number?: number
  readonly operation?: number
  readonly status?: number
  readonly transfer?: number
  readonly index?: number
  readonly base?: number
  readonly have?: number
  readonly body?: string
  readonly bytes?: string
  readonly wire: string
}

interface Vectors {
  readonly frames: readonly Row[]
  readonly crc: readonly (readonly [string, string])[]
}

const vectors: Vectors = JSON.parse(readFileSync(new URL("../../../../contract/files.json", import.meta.url), "utf8"))
const bytes = (hex: string): Uint8Array => Uint8Array.from(Buffer.from(hex, "hex"))
const hex = (data: Uint8Array): string => Buffer.from(data).toString("hex")

/** A frame as the table says it: texts and hex instead of bytes. */
function rowOf(frame: FileFrame): object {
  const { kind, host } = frame
  if (frame.kind === "block") {
    return { kind, host, transfer: frame.transfer, index: frame.index, bytes: hex(frame.bytes) }
  }
  if (frame.kind === "state") return { ...frame }
  return { ...frame, body: new TextDecoder().decode(frame.body) }
}

describe("the bytes that boards and hosts agree on", () => {
  it.each(vectors.frames)("$about: reads and writes them", ({ about: _about, wire, ...row }) => {
    const reading = decodeFileFrame(bytes(wire))
    if (reading.kind !== "file") throw new Error(`read as ${reading.kind}`)
    expect(rowOf(reading.frame)).toEqual(row)
    expect(hex(encodeFileFrame(reading.frame))).toBe(wire)
  })

  it("are read also when the stream is cut at every byte, with a clock in between", () => {
    const tokenizer = new Tokenizer()
    const stream = bytes(vectors.frames.map(({ wire }) => wire).join(""))
    const tokens = [...stream].flatMap((byte) => tokenizer.push(Uint8Array.of(byte, 0xf8)))
    const read = tokens.flatMap((token) => (token.kind === "sysex" ? [hex(token.bytes)] : []))
    expect(read).toEqual(vectors.frames.map(({ wire }) => wire))
  })

  it("show every kind of frame and every operation", () => {
    expect(new Set(vectors.frames.map((row) => row.kind))).toEqual(new Set(["ask", "answer", "block", "state"]))
    const asked = vectors.frames.filter((row) => row.kind === "ask").map((row) => row.operation)
    expect(asked).toEqual(Array.from({ length: 13 }, (_none, index) => index + 1))
  })

  it.each(vectors.crc)("the CRC-32C of %s is %s", (plain, crc) => {
    expect(crcText(crc32c(bytes(plain)))).toBe(crc)
  })
})
