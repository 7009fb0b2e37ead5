import { describe, expect, it } from "vitest"
import { hex } from "../message/decode.ts"
import { HeldNotes } from "./held-notes.ts"

const C4_ON = Uint8Array.of(0x90, 60, 100)
const C4_OFF = Uint8Array.of(0x80, 60, 64)
const C4_OFF_BY_VELOCITY = Uint8Array.of(0x90, 60, 0)
const PEDAL_DOWN = Uint8Array.of(0xb0, 64, 127)
const PEDAL_UP = Uint8Array.of(0xb0, 64, 0)

describe("held notes", () => {
  it("go off when their player is lost", () => {
    const held = new HeldNotes()
    held.play("ann", C4_ON)
    expect(held.lost("ann").map(hex)).toEqual(["80 3C 00"])
    expect(held.lost("ann")).toEqual([])
  })

  it("that were released need no note-off", () => {
    const held = new HeldNotes()
    held.play("ann", C4_ON)
    expect(held.play("ann", C4_OFF_BY_VELOCITY).map(hex)).toEqual(["90 3C 00"])
    expect(held.lost("ann")).toEqual([])
  })

  it("sound on while another player holds the same key", () => {
    const held = new HeldNotes()
    held.play("ann", C4_ON)
    held.play("bob", C4_ON)
    expect(held.sounding).toBe(1)
    expect(held.play("ann", C4_OFF)).toEqual([])
    expect(held.play("bob", C4_OFF).map(hex)).toEqual(["80 3C 40"])
  })

  it("let go of the pedal with their player", () => {
    const held = new HeldNotes()
    held.play("ann", PEDAL_DOWN)
    held.play("bob", PEDAL_DOWN)
    expect(held.play("ann", PEDAL_UP)).toEqual([])
    expect(held.lost("bob").map(hex)).toEqual(["B0 40 00"])
  })

  it("pass on what holds nothing", () => {
    const held = new HeldNotes()
    expect(held.play("ann", Uint8Array.of(0xe0, 0, 64)).map(hex)).toEqual(["E0 00 40"])
    expect(held.play("ann", C4_OFF).map(hex)).toEqual(["80 3C 40"])
  })

  it("are silenced one by one and on every MIDI channel by panic", () => {
    const held = new HeldNotes()
    held.play("ann", Uint8Array.of(0x93, 62, 1))
    const sent = held.panic().map(hex)
    expect(sent[0]).toBe("83 3E 00")
    expect(sent).toContain("BF 7B 00")
    expect(sent).toHaveLength(1 + 16 * 4)
    expect(held.sounding).toBe(0)
  })
})
