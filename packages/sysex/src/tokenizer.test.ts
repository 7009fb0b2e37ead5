import fc from "fast-check"
import { describe, expect, it } from "vitest"
import { type Token, Tokenizer } from "./tokenizer.ts"

const read = (...bytes: number[]): Token[] => new Tokenizer().push(Uint8Array.from(bytes))
const plain = (tokens: readonly Token[]): unknown[] =>
  tokens.map((token) => ("bytes" in token ? [...token.bytes] : "byte" in token ? token.byte : token.why))

describe("a stream of MIDI", () => {
  it("may carry a clock inside a SysEx", () => {
    expect(plain(read(0xf0, 0x01, 0xf8, 0x02, 0xf7))).toEqual([0xf8, [0xf0, 0x01, 0x02, 0xf7]])
  })

  it("may carry a clock inside a note", () => {
    expect(plain(read(0x90, 60, 0xf8, 100))).toEqual([0xf8, [0x90, 60, 100]])
  })

  it("may leave a status byte away", () => {
    expect(plain(read(0x90, 60, 100, 62, 90, 0xc0, 5, 6))).toEqual([
      [0x90, 60, 100],
      [0x90, 62, 90],
      [0xc0, 5],
      [0xc0, 6],
    ])
  })

  it("forgets its running status after a SysEx", () => {
    expect(plain(read(0x90, 60, 100, 0xf0, 1, 0xf7, 62, 90))).toEqual([
      [0x90, 60, 100],
      [0xf0, 1, 0xf7],
    ])
  })

  it("may be joined in the middle", () => {
    expect(plain(read(60, 100, 0xf7, 0x80, 1, 2))).toEqual([[0x80, 1, 2]])
  })

  it("tells of a SysEx that a note broke off, and keeps the note", () => {
    expect(plain(read(0xf0, 1, 2, 0x90, 60, 100))).toEqual(["interrupted", [0x90, 60, 100]])
  })

  it("tells of a SysEx over its limit, and reads the next one", () => {
    const tokenizer = new Tokenizer({ limit: 5 })
    const tokens = tokenizer.push(Uint8Array.of(0xf0, 1, 2, 3, 4, 0xf7, 0xf0, 1, 2, 3, 0xf7))
    expect(plain(tokens)).toEqual(["too-long", [0xf0, 1, 2, 3, 0xf7]])
  })

  it("gives the same messages however it is cut", () => {
    fc.assert(
      fc.property(fc.array(fc.uint8Array({ maxLength: 12 }), { maxLength: 20 }), (pieces) => {
        const whole = new Tokenizer().push(Uint8Array.from(pieces.flatMap((piece) => [...piece])))
        const tokenizer = new Tokenizer()
        expect(plain(pieces.flatMap((piece) => tokenizer.push(piece)))).toEqual(plain(whole))
      }),
      { seed: 77 },
    )
  })

  const data = fc.integer({ min: 0, max: 127 })
  const note = fc.tuple(fc.integer({ min: 0x80, max: 0xbf }), data, data).map((bytes) => Uint8Array.from(bytes))
  const program = fc.tuple(fc.integer({ min: 0xc0, max: 0xdf }), data).map((bytes) => Uint8Array.from(bytes))
  const position = fc.tuple(fc.constant(0xf2), data, data).map((bytes) => Uint8Array.from(bytes))
  const sysex = fc.array(data, { maxLength: 40 }).map((bytes) => Uint8Array.of(0xf0, ...bytes, 0xf7))
  /** What is put before each byte: nothing, mostly; else a clock, a start, active sensing. */
  const between = fc.infiniteStream(fc.constantFrom(undefined, undefined, undefined, 0xf8, 0xfa, 0xfe))
  const cuts = fc.infiniteStream(fc.integer({ min: 1, max: 9 }))

  it("gives back what was put into it, with running status, real-time bytes anywhere, and in any pieces", () => {
    fc.assert(
      fc.property(fc.array(fc.oneof(note, program, position, sysex)), between, cuts, (messages, clocks, sizes) => {
        const stream: number[] = []
        const times: number[] = []
        let running = 0
        for (const message of messages) {
          const [status = 0] = message
          for (const byte of status === running ? message.subarray(1) : message) {
            const clock = clocks.next().value
            if (clock !== undefined) times.push(clock)
            stream.push(...(clock === undefined ? [] : [clock]), byte)
          }
          running = status < 0xf0 ? status : 0
        }
        const tokenizer = new Tokenizer()
        const tokens: Token[] = []
        for (let from = 0; from < stream.length; ) {
          const to = from + sizes.next().value
          tokens.push(...tokenizer.push(Uint8Array.from(stream.slice(from, to))))
          from = to
        }
        const heard = tokens.filter((token) => token.kind !== "realtime")
        expect(plain(heard)).toEqual(messages.map((message) => [...message]))
        expect(plain(tokens.filter((token) => token.kind === "realtime"))).toEqual(times)
      }),
      { seed: 88, numRuns: 500 },
    )
  })
})
