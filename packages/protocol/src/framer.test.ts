import fc from "fast-check"
import { describe, expect, it } from "vitest"
import type { FaultBody } from "./fault.ts"
import { Framer } from "./framer.ts"

const decoder = new TextDecoder("utf-8", { fatal: true })
const framer = (limit?: number) =>
  new Framer({
    decode: (bytes) => decoder.decode(bytes),
    stage: "script",
    ...(limit !== undefined && { limit }),
  })

/** Lines as they are, faults by their code. */
const plain = (out: (string | FaultBody)[]) => out.map((one) => (typeof one === "string" ? one : `!${one.code}`))

/** Cuts `bytes` at these places. */
function cut(bytes: Uint8Array, places: readonly number[]): Uint8Array[] {
  const sorted = [...places].map((place) => place % (bytes.length + 1)).sort((a, b) => a - b)
  return [0, ...sorted].map((from, index) => bytes.subarray(from, sorted[index] ?? bytes.length))
}

const text = fc.array(fc.constantFrom("a", "ä", "🎹", "{", "\n", "\n", "\r\n", '"x"'), { maxLength: 60 })
const noise = fc.uint8Array({ maxLength: 120 })
const stream = fc.oneof(
  text.map((parts) => new TextEncoder().encode(parts.join(""))),
  noise,
  fc.tuple(noise, text).map(([junk, parts]) => Buffer.concat([junk, Buffer.from(parts.join("")), junk])),
)

describe("the framer", () => {
  it("makes the same of a stream wherever it is cut", () => {
    fc.assert(
      fc.property(
        stream,
        fc.array(fc.nat(), { maxLength: 8 }),
        fc.integer({ min: 1, max: 40 }),
        (bytes, places, limit) => {
          const whole = plain(framer(limit).push(bytes))
          const pieces = framer(limit)
          const bytewise = framer(limit)
          const cutUp = cut(bytes, places).flatMap((piece) => plain(pieces.push(piece)))
          const single = [...bytes].flatMap((byte) => plain(bytewise.push(new Uint8Array([byte]))))
          expect(cutUp).toEqual(single)
          expect(cutUp).toEqual(whole)
        },
      ),
      { seed: 20_260_504, numRuns: 2_000 },
    )
  })

  it("reads what comes after any noise, once a newline has come", () => {
    fc.assert(
      fc.property(noise, fc.integer({ min: 12, max: 40 }), (bytes, limit) => {
        const reading = framer(limit)
        reading.push(bytes)
        reading.push(new Uint8Array([10]))
        expect(reading.push(new TextEncoder().encode('{"id":1}\n'))).toEqual(['{"id":1}'])
        expect(reading.held).toBe(0)
      }),
      { seed: 20_260_505, numRuns: 1_000 },
    )
  })

  it("holds no more than the limit of a line that never ends", () => {
    const reading = framer(1_000)
    const faults = Array.from({ length: 100 }, () => reading.push(new Uint8Array(64).fill(120))).flat()
    expect(plain(faults)).toEqual(["!too-large"])
    expect(reading.held).toBe(0)
  })

  it("copies a long line a few times at most, however small its pieces", () => {
    let copied = 0
    class Counted extends Uint8Array {
      override set(source: ArrayLike<number>, at?: number): void {
        copied += source.length
        super.set(source, at)
      }
    }
    const original = globalThis.Uint8Array
    const size = 1_048_576
    const reading = framer()
    globalThis.Uint8Array = Counted
    try {
      const piece = new original(64).fill(120)
      for (let sent = 0; sent < size; sent += piece.length) reading.push(piece)
    } finally {
      globalThis.Uint8Array = original
    }
    expect(reading.push(new original([10]))).toEqual(["x".repeat(size)])
    expect(copied).toBeGreaterThan(size - 1)
    expect(copied).toBeLessThan(size * 4)
  })

  it("takes the carriage returns of terminals for nothing", () => {
    const reading = framer()
    const pieces = ["1\r\n\r\n2\r", "\n"].map((piece) => new TextEncoder().encode(piece))
    expect(pieces.flatMap((piece) => reading.push(piece))).toEqual(["1", "2"])
  })

  it("does not look at the bytes again after the call", () => {
    const reading = framer()
    const buffer = new TextEncoder().encode('"te')
    reading.push(buffer)
    buffer.fill(0)
    expect(reading.push(new TextEncoder().encode('mpo"\n'))).toEqual(['"tempo"'])
  })
})
