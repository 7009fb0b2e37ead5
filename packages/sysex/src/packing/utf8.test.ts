import fc from "fast-check"
import { describe, expect, it } from "vitest"
import { textOf, utf8 } from "./utf8.ts"

const seed = { seed: 8 }
const strict = new TextDecoder("utf-8", { fatal: true, ignoreBOM: true })

function byTheStandard(bytes: Uint8Array): string | undefined {
  try {
    return strict.decode(bytes)
  } catch {
    return undefined
  }
}

describe("names as UTF-8", () => {
  it("are written as the standard says", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary" }), (text) => {
        expect(utf8(text)).toEqual(new TextEncoder().encode(text))
      }),
      seed,
    )
  })

  it("are read as the standard says, or not at all", () => {
    const near = fc.array(fc.constantFrom(0x41, 0x80, 0xbf, 0xc2, 0xe0, 0xed, 0xa0, 0xf0, 0x90, 0xf4, 0x8f, 0xff))
    fc.assert(
      fc.property(fc.oneof(fc.uint8Array({ maxLength: 8 }), near.map(Uint8Array.from.bind(Uint8Array))), (bytes) => {
        expect(textOf(Uint8Array.from(bytes))).toBe(byTheStandard(Uint8Array.from(bytes)))
      }),
      { ...seed, numRuns: 2_000 },
    )
  })
})
