import fc from "fast-check"
import { describe, expect, it } from "vitest"
import { LONGEST_SYSEX, MessageAssembler } from "./assembler.ts"
import { hex } from "./decode.ts"

interface Case {
  readonly name: string
  readonly stream: string
  readonly messages: readonly string[]
  readonly faults?: number
}

const CASES: readonly Case[] = [
  { name: "two whole messages", stream: "90 3C 64 80 3C 00", messages: ["90 3C 64", "80 3C 00"] },
  { name: "running status", stream: "90 3C 64 3E 64 3C 00", messages: ["90 3C 64", "90 3E 64", "90 3C 00"] },
  { name: "a clock inside a note", stream: "90 3C F8 64", messages: ["F8", "90 3C 64"] },
  { name: "a clock between running notes", stream: "90 3C 64 F8 3E 64", messages: ["90 3C 64", "F8", "90 3E 64"] },
  { name: "a clock inside a SysEx", stream: "F0 7D F8 01 F7", messages: ["F8", "F0 7D 01 F7"] },
  {
    name: "SysEx ends running status",
    stream: "90 3C 64 F0 7D F7 3E 64",
    messages: ["90 3C 64", "F0 7D F7"],
    faults: 1,
  },
  {
    name: "a system message ends running status",
    stream: "90 3C 64 F6 3E 64",
    messages: ["90 3C 64", "F6"],
    faults: 1,
  },
  { name: "a note cuts off a SysEx", stream: "F0 7D 01 90 3C 64", messages: ["90 3C 64"], faults: 1 },
  { name: "a note cuts off a note", stream: "90 3C 80 3C 00", messages: ["80 3C 00"], faults: 1 },
  { name: "data without a status", stream: "3C 64 90 3C 64", messages: ["90 3C 64"], faults: 1 },
  { name: "an F7 that ends nothing", stream: "F7 90 3C 64", messages: ["90 3C 64"], faults: 1 },
  { name: "undefined statuses", stream: "F4 F9 FD C0 01", messages: ["C0 01"], faults: 1 },
  { name: "an empty SysEx", stream: "F0 F7", messages: ["F0 F7"] },
]

const bytesOf = (text: string): number[] => text.split(" ").map((byte) => Number.parseInt(byte, 16))

function heard(chunks: readonly Iterable<number>[]) {
  const messages: string[] = []
  const faults: string[] = []
  const assembler = new MessageAssembler({
    message: (bytes) => messages.push(hex(bytes)),
    fault: (fault) => faults.push(fault.message),
  })
  for (const chunk of chunks) assembler.push(chunk)
  return { messages, faults }
}

describe("a stream of MIDI bytes", () => {
  it.each(CASES)("with $name, whole", ({ stream, messages, faults = 0 }) => {
    const result = heard([bytesOf(stream)])
    expect(result.messages).toEqual(messages)
    expect(result.faults).toHaveLength(faults)
  })

  it.each(CASES)("with $name, byte by byte", ({ stream, messages }) => {
    expect(heard(bytesOf(stream).map((byte) => [byte])).messages).toEqual(messages)
  })

  it("gives the same messages however it is cut", () => {
    const anyStream = fc.array(fc.constantFrom(...CASES.map((row) => bytesOf(row.stream))), { maxLength: 6 })
    fc.assert(
      fc.property(anyStream, fc.infiniteStream(fc.integer({ min: 1, max: 4 })), (parts, cuts) => {
        const bytes = parts.flat()
        const chunks: number[][] = []
        for (let at = 0; at < bytes.length; ) {
          const size = cuts.next().value
          chunks.push(bytes.slice(at, at + size))
          at += size
        }
        expect(heard(chunks).messages).toEqual(heard([bytes]).messages)
      }),
      { seed: 2, numRuns: 200 },
    )
  })

  it("never keeps more of a SysEx without end than it must", () => {
    const endless = new Uint8Array(LONGEST_SYSEX + 10).fill(1)
    endless[0] = 0xf0
    const result = heard([endless, bytesOf("F7 90 3C 64")])
    expect(result.messages).toEqual(["90 3C 64"])
    expect(result.faults[0]).toContain("1048576")
  })

  it("forgets what is incomplete when it is reset", () => {
    const messages: string[] = []
    const assembler = new MessageAssembler({ message: (bytes) => messages.push(hex(bytes)), fault: () => undefined })
    assembler.push(bytesOf("90 3C"))
    assembler.reset()
    assembler.push(bytesOf("64 80 3C 00"))
    expect(messages).toEqual(["80 3C 00"])
  })
})
