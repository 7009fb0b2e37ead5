import { afterEach, beforeEach, describe, expect, test } from "vitest"
import type { Exchange } from "./exchange.ts"
import { calm, type HandClock } from "./rehearsal/hand-clock.ts"
import type { ScriptedLive } from "./rehearsal/scripted-live.ts"
import { Stage } from "./rehearsal/stage.ts"

let stage: Stage
let live: ScriptedLive
let clock: HandClock
let exchange: Exchange
const screen = (name: string) => stage.screen(name)

beforeEach(() => {
  stage = new Stage()
  ;({ live, clock, exchange } = stage)
})

afterEach(() => stage.close())

describe("a watch", () => {
  test("is answered from the mirror for whoever comes later", async () => {
    const tablet = await screen("tablet")
    tablet.watch("song.tempo")
    await calm()
    live.change("song.tempo", 90)
    live.tell()
    await calm()
    const phone = await screen("phone")
    const id = phone.watch("song.tempo")
    await calm()
    expect(phone.seen.get(id)?.value).toBe(90)
    expect(live.executed.filter(({ op }) => op === "watch")).toHaveLength(1)
  })

  test("with a shape is one upstream, in whatever order its names were written", async () => {
    live.values.set("song", { tempo: 120, is_playing: false })
    const tablet = await screen("tablet")
    const one = tablet.watch("song", { shape: { tempo: true, is_playing: true } })
    const other = tablet.watch("song", { shape: { is_playing: true, tempo: true } })
    await calm()
    live.change("song", { tempo: 121, is_playing: false }, [[["tempo"], 121]])
    live.tell()
    await calm()
    expect(live.watches.size).toBe(1)
    expect(tablet.seen.get(one)?.value).toEqual({ tempo: 121, is_playing: false })
    expect(tablet.seen.get(other)?.value).toEqual({ tempo: 121, is_playing: false })
  })

  test("fires every time for what only fires", async () => {
    live.values.set("song.tracks.0.clip_slots.0.clip.notes", true)
    const tablet = await screen("tablet")
    const id = tablet.watch("song.tracks.0.clip_slots.0.clip.notes")
    await calm()
    for (const _ of [1, 2]) {
      live.change("song.tracks.0.clip_slots.0.clip.notes", true)
      live.tell()
      await calm()
    }
    expect(tablet.seen.get(id)?.changes).toBe(2)
  })

  test("of nothing is the fault that Live gave, and is not kept", async () => {
    const tablet = await screen("tablet")
    const id = tablet.watch("song.tempp")
    await calm()
    expect(tablet.seen.get(id)?.fault).toMatchObject({ code: "unknown-path", id })
    expect(exchange.watches.size).toBe(0)
    expect(await tablet.unwatch(id)).toMatchObject({ fault: { code: "unknown-watch" } })
  })

  test("says when its object is gone, and comes alive with its path", async () => {
    const tablet = await screen("tablet")
    const id = tablet.watch("song.tracks.0.name")
    await calm()
    live.remove("song.tracks.0.name")
    live.tell()
    await calm()
    expect(tablet.seen.get(id)?.fault?.code).toBe("gone")
    live.change("song.tracks.0.name", "Lead")
    live.tell()
    await calm()
    expect(tablet.seen.get(id)).toMatchObject({ value: "Lead", fault: undefined })
  })

  test("lingers upstream for a moment and then ends", async () => {
    const tablet = await screen("tablet")
    const id = tablet.watch("song.tempo")
    await calm()
    expect(await tablet.unwatch(id)).toEqual({ ok: null })
    await clock.pass(1_000)
    expect(live.watches.size).toBe(1)
    await clock.pass(3_000)
    expect(live.watches.size).toBe(0)
    expect(exchange.watches.size).toBe(0)
  })

  test("ends with the screen that made it", async () => {
    const tablet = await screen("tablet")
    tablet.watch("song.tempo")
    await calm()
    tablet.leave()
    await clock.pass(4_000)
    expect(live.watches.size).toBe(0)
  })

  test("that is unwatched before it was answered is answered as cancelled", async () => {
    const tablet = await screen("tablet")
    live.answersAtOnce = false
    const id = tablet.watch("song.tempo")
    const seen = tablet.seen.get(id)
    expect(await tablet.unwatch(id)).toEqual({ ok: null })
    expect(seen?.fault?.code).toBe("cancelled")
    live.answersAtOnce = true
    live.answer()
    await clock.pass(4_000)
    expect(live.watches.size).toBe(0)
  })
})

describe("a rate", () => {
  test("is asked upstream as the fastest of all, and thinned for the others", async () => {
    const tablet = await screen("tablet")
    const slow = tablet.watch("song.tempo", { hz: 2 })
    await calm()
    const phone = await screen("phone")
    const fast = phone.watch("song.tempo", { hz: 10 })
    await calm()
    expect([...live.watches.values()].map(({ hz }) => hz)).toEqual([10])
    for (let tempo = 121; tempo <= 130; tempo += 1) {
      live.change("song.tempo", tempo)
      live.tell()
      await clock.pass(100)
    }
    expect(phone.seen.get(fast)).toMatchObject({ value: 130, changes: 10 })
    expect(tablet.seen.get(slow)?.changes).toBeLessThanOrEqual(3)
    await clock.pass(500)
    expect(tablet.seen.get(slow)?.value).toBe(130)
  })

  test("falls upstream when the fastest has left", async () => {
    const tablet = await screen("tablet")
    tablet.watch("song.tempo", { hz: 2 })
    const fast = tablet.watch("song.tempo")
    await calm()
    expect([...live.watches.values()].map(({ hz }) => hz)).toEqual([undefined])
    await tablet.unwatch(fast)
    await clock.pass(1_000)
    expect([...live.watches.values()].map(({ hz }) => hz)).toEqual([2])
  })
})
