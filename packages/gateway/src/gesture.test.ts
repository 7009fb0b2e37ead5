import { afterEach, beforeEach, describe, expect, test } from "vitest"
import { calm } from "./rehearsal/hand-clock.ts"
import type { Screen } from "./rehearsal/screen.ts"
import type { ScriptedLive } from "./rehearsal/scripted-live.ts"
import { Stage } from "./rehearsal/stage.ts"

let stage: Stage
let live: ScriptedLive
const screen = (name: string) => stage.screen(name)

beforeEach(() => {
  stage = new Stage()
  ;({ live } = stage)
})

afterEach(() => stage.close())

describe("a gesture", () => {
  const cutoff = "song.tracks.0.devices.0.parameters.3"
  const hold = (hand: Screen) => hand.ask({ op: "gesture", path: cutoff, phase: "begin" })

  beforeEach(() => live.values.set(cutoff, 0.5))

  test("of a screen that vanishes is ended at once", async () => {
    const tablet = await screen("tablet")
    await hold(tablet)
    expect([...live.hands.keys()]).toEqual([cutoff])
    tablet.cut()
    await calm()
    expect(live.hands.size).toBe(0)
  })

  test("is ended after everything that the screen had still asked for", async () => {
    const tablet = await screen("tablet")
    live.answersAtOnce = false
    void hold(tablet)
    void tablet.ask({ op: "gesture", path: cutoff, phase: "move", value: 0.7 })
    await calm()
    tablet.leave()
    await calm()
    live.answersAtOnce = true
    live.answer()
    await calm()
    const phases = live.executed.map((request) => (request.op === "gesture" ? request.phase : request.op))
    expect(phases).toEqual(["begin", "move", "end"])
    expect(live.hands.size).toBe(0)
  })

  test.each([
    ["tablet", "phone"],
    ["phone", "tablet"],
  ])("of two hands stays when the %s vanishes, until the %s lets go", async (lost, stays) => {
    const hands = new Map<string, Screen>()
    for (const name of ["tablet", "phone"]) hands.set(name, await screen(name))
    for (const hand of hands.values()) await hold(hand)
    hands.get(lost)?.cut()
    await calm()
    expect(live.hands.has(cutoff)).toBe(true)
    await hands.get(stays)?.ask({ op: "gesture", path: cutoff, phase: "end" })
    await calm()
    expect(live.hands.has(cutoff)).toBe(false)
  })

  test("ends with its carrier, also when the client is already back on another", async () => {
    const tablet = await screen("tablet")
    await hold(tablet)
    await screen("tablet")
    await calm()
    expect(live.hands.size).toBe(0)
  })

  test("that Live refused is not ended", async () => {
    live.values.delete(cutoff)
    const tablet = await screen("tablet")
    await hold(tablet)
    tablet.leave()
    await calm()
    expect(live.executed).toHaveLength(1)
  })
})
