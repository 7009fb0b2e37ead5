import { beforeEach, describe, expect, it } from "vitest"
import { ECHO } from "./held-value.ts"
import { Wishes } from "./wishes.ts"

let now = 0
let wishes: Wishes

beforeEach(() => {
  now = 0
  wishes = new Wishes(() => now)
})

describe("a switch that was touched", () => {
  it("shows what was asked before Live says anything", () => {
    wishes.ask("song.metronome", true)
    expect(wishes.flag("song.metronome", false)).toBe(true)
    expect(wishes.flag("song.loop", false)).toBe(false)
  })

  it("shows Live's word again when Live refuses", () => {
    wishes.ask("song.metronome", true)
    wishes.refused("song.metronome")
    expect(wishes.flag("song.metronome", false)).toBe(false)
  })

  it("shows Live's word when Live answered and still says otherwise after a while", () => {
    wishes.ask("song.metronome", true)
    wishes.answered("song.metronome")
    now = ECHO - 1
    expect(wishes.flag("song.metronome", false)).toBe(true)
    now = ECHO
    expect(wishes.flag("song.metronome", false)).toBe(false)
    expect(wishes.expire()).toBe(true)
    expect(wishes.expire()).toBe(false)
  })

  it("follows Live again as soon as Live agrees", () => {
    wishes.ask("song.metronome", true)
    wishes.answered("song.metronome")
    expect(wishes.flag("song.metronome", true)).toBe(true)
    expect(wishes.flag("song.metronome", false)).toBe(false)
  })

  it("does not mistake a number for a switch", () => {
    wishes.ask("song.tempo", 90)
    expect(wishes.number("song.tempo", 120)).toBe(90)
    expect(wishes.flag("song.tempo", false)).toBe(false)
  })
})
