import fc from "fast-check"
import { describe, expect, it } from "vitest"
import { MidiFault } from "../fault.ts"
import { decode, endsNote, hex } from "./decode.ts"
import { encode } from "./encode.ts"
import { CHANNEL_MESSAGES, FIELDS, type MidiMessage, SYSTEM_MESSAGES } from "./table.ts"

/** Each vector is written once and read both ways. */
const VECTORS: readonly [string, MidiMessage][] = [
  ["80 3C 40", { kind: "note-off", channel: 1, note: 60, velocity: 64 }],
  ["9F 3C 7F", { kind: "note-on", channel: 16, note: 60, velocity: 127 }],
  ["A0 3C 01", { kind: "poly-pressure", channel: 1, note: 60, pressure: 1 }],
  ["B1 40 7F", { kind: "control-change", channel: 2, controller: 64, value: 127 }],
  ["C9 05", { kind: "program-change", channel: 10, program: 5 }],
  ["D0 11", { kind: "channel-pressure", channel: 1, pressure: 17 }],
  ["E0 00 40", { kind: "pitch-bend", channel: 1, bend: 0 }],
  ["E0 00 00", { kind: "pitch-bend", channel: 1, bend: -8192 }],
  ["E0 7F 7F", { kind: "pitch-bend", channel: 1, bend: 8191 }],
  ["F1 23", { kind: "time-code", quarterFrame: 0x23 }],
  ["F2 10 02", { kind: "song-position", position: 272 }],
  ["F3 07", { kind: "song-select", song: 7 }],
  ["F6", { kind: "tune-request" }],
  ["F8", { kind: "clock" }],
  ["FA", { kind: "start" }],
  ["FB", { kind: "continue" }],
  ["FC", { kind: "stop" }],
  ["FE", { kind: "active-sensing" }],
  ["FF", { kind: "reset" }],
  ["F0 7D 42 4C 01 F7", { kind: "sysex", data: Uint8Array.of(0x7d, 0x42, 0x4c, 0x01) }],
  ["F0 F7", { kind: "sysex", data: new Uint8Array() }],
]

const bytesOf = (text: string): Uint8Array => Uint8Array.from(text.split(" "), (byte) => Number.parseInt(byte, 16))

const anyMessage: fc.Arbitrary<MidiMessage> = fc.oneof(
  ...[...Object.entries(CHANNEL_MESSAGES), ...Object.entries(SYSTEM_MESSAGES)].map(([kind, row]) =>
    fc
      .record({
        ...(kind in CHANNEL_MESSAGES && { channel: fc.integer({ min: 1, max: 16 }) }),
        ...Object.fromEntries(row.fields.map((field) => [field, fc.integer(FIELDS[field])])),
      })
      .map((fields) => ({ kind, ...fields }) as MidiMessage),
  ),
  fc.uint8Array({ max: 0x7f, maxLength: 300 }).map((data): MidiMessage => ({ kind: "sysex", data })),
)

describe("a MIDI message", () => {
  it.each(VECTORS)("%s is read and written", (text, message) => {
    expect(decode(bytesOf(text))).toEqual(message)
    expect(hex(encode(message))).toBe(text)
  })

  it("covers every row of the table", () => {
    const kinds = new Set(VECTORS.map(([, message]) => message.kind))
    expect(kinds).toEqual(new Set([...Object.keys(CHANNEL_MESSAGES), ...Object.keys(SYSTEM_MESSAGES), "sysex"]))
  })

  it("survives encoding and decoding, whatever it says", () => {
    fc.assert(
      fc.property(anyMessage, (message) => {
        expect(decode(encode(message))).toEqual(message)
      }),
      { seed: 1, numRuns: 300 },
    )
  })

  it("is refused with the number that does not fit", () => {
    expect(() => encode({ kind: "note-on", channel: 0, note: 60, velocity: 1 })).toThrow(
      "channel of note-on is a whole number from 1 to 16, not 0",
    )
    expect(() => encode({ kind: "pitch-bend", channel: 1, bend: 8192 })).toThrow("-8192 to 8191, not 8192")
    expect(() => encode({ kind: "sysex", data: Uint8Array.of(0x80) })).toThrow("0 to 127, not 128")
  })

  it.each(["3C 40", "90 3C", "90 3C 40 00", "90 80 40", "F4", "F0 01", "F0 80 F7", "F9"])("%s is none", (text) => {
    expect(() => decode(bytesOf(text))).toThrow(MidiFault)
  })

  it("ends a note also as a note-on of velocity 0", () => {
    expect(endsNote({ kind: "note-on", channel: 1, note: 60, velocity: 0 })).toBe(true)
    expect(endsNote({ kind: "note-on", channel: 1, note: 60, velocity: 1 })).toBe(false)
  })
})
