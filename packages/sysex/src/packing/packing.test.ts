import fc from "fast-check"
import { describe, expect, it } from "vitest"
import { packCollected, unpackCollected } from "./collector.ts"
import { pack, packedLength, unpack } from "./continuous.ts"
import { writeNum24 } from "./numbers.ts"

const seed = { seed: 1903 }

/** As the definition says it, bit by bit: the slow oracle. */
function packByBits(bytes: Uint8Array): number[] {
  const bits = [...bytes].flatMap((byte) => [7, 6, 5, 4, 3, 2, 1, 0].map((bit) => (byte >> bit) & 1))
  while (bits.length % 7 !== 0) bits.push(0)
  return Array.from({ length: bits.length / 7 }, (_none, group) =>
    bits.slice(group * 7, group * 7 + 7).reduce((value, bit) => value * 2 + bit, 0),
  )
}

describe("packing into seven bits", () => {
  it("is what the definition says, bit by bit", () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 100 }), (bytes) => {
        expect([...pack(bytes)]).toEqual(packByBits(bytes))
      }),
      seed,
    )
  })

  it("comes back exactly for every length", () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 300 }), (bytes) => {
        const wire = pack(bytes)
        expect(wire).toHaveLength(packedLength(bytes.length))
        expect(unpack(wire)).toEqual(bytes)
      }),
      seed,
    )
  })

  it("never sets bit 7 of a wire byte", () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 300 }), (bytes) => {
        expect([...pack(bytes), ...packCollected(bytes)].every((byte) => byte < 0x80)).toBe(true)
      }),
      seed,
    )
  })

  it("with a collector byte comes back in both orders", () => {
    fc.assert(
      fc.property(
        fc.uint8Array({ maxLength: 300 }),
        fc.constantFrom("first-in-bit-0", "first-in-bit-6"),
        (bytes, order) => {
          expect(unpackCollected(packCollected(bytes, order), order)).toEqual(bytes)
        },
      ),
      seed,
    )
  })

  it("collects the top bits where the maker wants them", () => {
    const bytes = Uint8Array.of(0x80, 0x01, 0xff)
    expect([...packCollected(bytes, "first-in-bit-6")]).toEqual([0b101_0000, 0x00, 0x01, 0x7f])
    expect([...packCollected(bytes, "first-in-bit-0")]).toEqual([0b000_0101, 0x00, 0x01, 0x7f])
  })

  it.each([-1, 0x100_0000, 1.5, Number.NaN])("refuses to write %d as a number", (value) => {
    expect(() => writeNum24(value, new Uint8Array(4), 0)).toThrow(String(value))
  })
})
