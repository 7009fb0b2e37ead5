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

describe("Live goes away", () => {
  test("and requests fail at once, while pings and known values are still answered", async () => {
    const tablet = await screen("tablet")
    tablet.watch("song.tempo")
    await calm()
    live.quit()
    await calm()
    expect(tablet.links).toEqual([{ state: "stale", since: expect.any(Number), boot: "boot1" }])
    const outcome = await tablet.ask({ op: "set", path: "song.tempo", value: 99 })
    expect(outcome).toMatchObject({ fault: { code: "disconnected", stage: "gateway" } })
    expect(await tablet.ask({ op: "ping" })).toEqual({ ok: null })
    const again = tablet.watch("song.tempo")
    await calm()
    expect(tablet.seen.get(again)?.value).toBe(120)
  })

  test("and what is watched for the first time waits a moment for it to return", async () => {
    const tablet = await screen("tablet")
    live.quit()
    await calm()
    const soon = tablet.watch("song.tempo")
    await clock.pass(1_000)
    live.isRunning = true
    await clock.pass(1_000)
    expect(tablet.seen.get(soon)?.value).toBe(120)
  })

  test("and what is watched for the first time is refused when it stays away", async () => {
    const tablet = await screen("tablet")
    live.quit()
    await calm()
    const vain = tablet.watch("song.tempo")
    await clock.pass(5_000)
    expect(tablet.seen.get(vain)?.fault).toMatchObject({ code: "disconnected", stage: "gateway", path: "song.tempo" })
    expect(exchange.watches.size).toBe(0)
  })

  test("and a screen full of first watches has credit left for everything else", async () => {
    const tablet = await screen("tablet")
    live.quit()
    await calm()
    const ids = Array.from({ length: 300 }, (_, index) => tablet.watch(`song.tracks.${index}.name`))
    expect(await tablet.ask({ op: "ping" })).toEqual({ ok: null })
    await calm()
    expect(ids.filter((id) => tablet.seen.get(id)?.wasRefused)).toHaveLength(172)
  })

  test("and comes back as it was: every watch is told the value of now", async () => {
    const tablet = await screen("tablet")
    const tempo = tablet.watch("song.tempo")
    const name = tablet.watch("song.tracks.0.name")
    await calm()
    live.cut()
    await calm()
    live.values.set("song.tempo", 140)
    await clock.pass(100)
    expect(tablet.links.map(({ state }) => state)).toEqual(["stale", "live"])
    expect(tablet.seen.get(tempo)).toMatchObject({ value: 140, changes: 1 })
    expect(tablet.seen.get(name)).toMatchObject({ value: "Bass", changes: 1 })
  })

  test("and what was under way is answered once it is back, executed once", async () => {
    const tablet = await screen("tablet")
    live.answersAtOnce = false
    const outcome = tablet.ask({ op: "set", path: "song.tempo", value: 99 })
    await calm()
    live.answersAtOnce = true
    live.cut()
    await clock.pass(100)
    expect(await outcome).toEqual({ ok: null })
    expect(live.executed.filter(({ op }) => op === "set")).toHaveLength(1)
  })

  test("and starts anew: what was under way is restarted, handles are gone, paths live on", async () => {
    live.values.set("#h7.name", "Bass")
    const tablet = await screen("tablet")
    const path = tablet.watch("song.tracks.0.name")
    const handle = tablet.watch("#h7.name")
    await calm()
    live.answersAtOnce = false
    const outcome = tablet.ask({ op: "set", path: "song.tempo", value: 99 })
    await calm()
    live.answersAtOnce = true
    live.values.set("song.tracks.0.name", "Other Set")
    live.restart()
    await clock.pass(100)
    expect(await outcome).toMatchObject({ fault: { code: "restarted" } })
    expect(tablet.links.at(-1)).toEqual({ state: "live", boot: "boot2" })
    expect(tablet.seen.get(path)).toMatchObject({ value: "Other Set", fault: undefined })
    expect(tablet.seen.get(handle)?.fault?.code).toBe("gone")
    expect([...live.watches.values()].map((watch) => watch.path)).toEqual(["song.tracks.0.name"])
  })

  test("and what is not in the new Set says gone, until it is there", async () => {
    const tablet = await screen("tablet")
    const id = tablet.watch("song.tracks.0.mute")
    await calm()
    live.values.delete("song.tracks.0.mute")
    live.restart()
    await clock.pass(100)
    expect(tablet.seen.get(id)?.fault?.code).toBe("gone")
    live.values.set("song.tracks.0.mute", true)
    await clock.pass(4_000)
    expect(tablet.seen.get(id)).toMatchObject({ value: true, fault: undefined })
  })

  test("before it ever came: the gateway waits and says so", async () => {
    live.quit()
    await clock.pass(100)
    const tablet = await screen("tablet")
    expect(tablet.welcome).toBeDefined()
    live.isRunning = true
    await clock.pass(2_000)
    expect(tablet.links.at(-1)?.state).toBe("live")
  })
})
