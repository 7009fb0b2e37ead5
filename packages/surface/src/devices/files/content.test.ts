import fc from "fast-check"
import { describe, expect, it } from "vitest"
import { bytesOf, contentOf } from "./content.ts"

const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text)
const pieces = fc.constantFrom("a", "ä", "𝄞", "\n", "\r\n", "\r", "\uFEFF", "\t", " ", "\u2028")

describe("a text that nobody touched", () => {
  it("goes back byte for byte, whatever its line ends and marks are", () => {
    fc.assert(
      fc.property(fc.array(pieces), (parts) => {
        const bytes = utf8(parts.join(""))
        const content = contentOf(bytes)
        if (content.kind !== "text") throw new Error(content.why)
        expect(bytesOf(content.text, content)).toEqual(bytes)
      }),
      { seed: 5 },
    )
  })

  it("keeps the line ends of Windows, also in lines that are added", () => {
    const content = contentOf(utf8("one\r\ntwo\r\n"))
    if (content.kind !== "text") throw new Error(content.why)
    expect(content).toMatchObject({ text: "one\ntwo\n", lineEnd: "\r\n", isMixed: false })
    expect(bytesOf(`${content.text}three\n`, content)).toEqual(utf8("one\r\ntwo\r\nthree\r\n"))
  })

  it("with mixed line ends says so, and keeps each", () => {
    expect(contentOf(utf8("one\r\ntwo\n"))).toMatchObject({ text: "one\r\ntwo\n", lineEnd: "\n", isMixed: true })
  })
})

describe("bytes that are no text", () => {
  it("are not opened as one", () => {
    expect(contentOf(Uint8Array.of(0xff, 0xfe, 0x41))).toMatchObject({ kind: "bytes" })
    expect(contentOf(Uint8Array.of(0x41, 0, 0x42))).toMatchObject({ kind: "bytes" })
    expect(contentOf(utf8("Stra\u00dfe").slice(0, -2))).toMatchObject({ kind: "bytes" })
  })
})
