import fc from "fast-check"
import { describe, expect, it } from "vitest"
import { decodeFrame, frameOf } from "../midibridge/frames.ts"
import { crc32c, crcText } from "./crc32c.ts"
import { blockLength, blockRoom, decodeFileFrame, encodeFileFrame, type FileFrame, MOST_NUM14 } from "./frames.ts"

const num14 = fc.integer({ min: 0, max: MOST_NUM14 })
const num24 = fc.integer({ min: 0, max: 0xff_ffff })
const num7 = fc.integer({ min: 0, max: 127 })
const bytes = fc.uint8Array({ maxLength: 60 })
const anyFrame: fc.Arbitrary<FileFrame> = fc.oneof(
  fc.record({ kind: fc.constant("ask" as const), host: num14, number: num14, operation: num7, body: bytes }),
  fc.record({
    kind: fc.constant("answer" as const),
    host: num14,
    number: num14,
    operation: num7,
    status: num7,
    body: bytes,
  }),
  fc.record({ kind: fc.constant("block" as const), host: num14, transfer: num14, index: num24, bytes }),
  fc.record({
    kind: fc.constant("state" as const),
    host: num14,
    transfer: num14,
    status: num7,
    base: num24,
    have: fc.integer({ min: 0, max: 0xffff_ffff }),
  }),
)
const seed = { seed: 4096 }

describe("our own frames", () => {
  it("come back as they were written", () => {
    fc.assert(
      fc.property(anyFrame, (frame) => {
        expect(decodeFileFrame(encodeFileFrame(frame))).toEqual({ kind: "file", frame })
      }),
      seed,
    )
  })

  it("look to an original like a command it does not know, with a right checksum", () => {
    fc.assert(
      fc.property(anyFrame, (frame) => {
        expect(decodeFrame(encodeFileFrame(frame)).kind).toBe("unknown")
      }),
      seed,
    )
  })

  it("are damaged, never misread, when one byte between the ends is another", () => {
    fc.assert(
      fc.property(anyFrame, fc.nat(), fc.integer({ min: 1, max: 127 }), (frame, at, flip) => {
        const wire = encodeFileFrame(frame)
        const place = 4 + (at % (wire.length - 5))
        wire[place] = (wire[place] ?? 0) ^ flip
        const reading = decodeFileFrame(wire)
        expect(reading.kind === "damaged" || reading.kind === "other").toBe(true)
      }),
      seed,
    )
  })

  it("of another version say whose they are, and nothing more", () => {
    const wire = encodeFileFrame({
      kind: "answer",
      host: 300,
      number: 9,
      operation: 3,
      status: 0,
      body: new Uint8Array(5),
    })
    const later = Uint8Array.of(2, ...wire.subarray(9, -1))
    expect(decodeFileFrame(frameOf(0x11, later))).toEqual({
      kind: "version",
      version: 2,
      command: 0x11,
      host: 300,
      number: 9,
      operation: 3,
    })
  })

  it.each([64, 100, 256, 1000])("fill a buffer of %d bytes and not one more", (buffer) => {
    const room = blockRoom(buffer)
    expect(blockLength(room)).toBeLessThanOrEqual(buffer)
    expect(blockLength(room + 1)).toBeGreaterThan(buffer)
    expect(
      encodeFileFrame({ kind: "block", host: 1, transfer: 2, index: 3, bytes: new Uint8Array(room) }),
    ).toHaveLength(blockLength(room))
  })
})

describe("the check over a whole file", () => {
  it("is CRC-32C", () => {
    expect(crcText(crc32c(new TextEncoder().encode("123456789")))).toBe("e3069283")
    expect(crcText(crc32c(new Uint8Array()))).toBe("00000000")
  })

  it("is the same in pieces as in one", () => {
    fc.assert(
      fc.property(bytes, bytes, (a, b) => {
        expect(crc32c(b, crc32c(a))).toBe(crc32c(Uint8Array.of(...a, ...b)))
      }),
      seed,
    )
  })
})
