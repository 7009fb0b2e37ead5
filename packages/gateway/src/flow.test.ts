import { afterEach, beforeEach, describe, expect, test } from "vitest"
import type { Exchange } from "./exchange.ts"
import { carrierPair } from "./rehearsal/carriers.ts"
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

describe("a program that floods", () => {
  test("gets busy over its credit, and what was within is executed", async () => {
    const flood = await screen("flood")
    live.answersAtOnce = false
    const lines = Array.from(
      { length: 300 },
      (_, index) => `{"id":"flood.${index + 1}","op":"get","path":"song.tempo"}`,
    )
    for (const line of lines) flood.say(line)
    await calm()
    expect(flood.strays.filter(({ fault }) => fault?.code === "busy")).toHaveLength(44)
    live.answersAtOnce = true
    live.answer()
    await calm()
    expect(flood.strays.filter(({ ok }) => ok === 120)).toHaveLength(256)
  })

  test("waits for itself: whoever comes later has its turn before it is done", async () => {
    const flood = await screen("flood")
    const tablet = await screen("tablet")
    live.answersAtOnce = false
    const flooded = Array.from({ length: 200 }, () => flood.ask({ op: "get", path: "song.tempo" }))
    await calm()
    const polite = tablet.ask({ op: "get", path: "song.tempo" })
    await calm()
    live.answersAtOnce = true
    live.answer()
    await Promise.all([...flooded, polite])
    const place = live.executed.findIndex(({ id }) => id.startsWith("tablet."))
    expect(place).toBe(64)
  })

  test("of watches is fair to the others too", async () => {
    for (let index = 0; index < 200; index += 1) live.values.set(`song.tracks.${index}.color`, index)
    const flood = await screen("flood")
    const tablet = await screen("tablet")
    live.answersAtOnce = false
    for (let index = 0; index < 200; index += 1) flood.watch(`song.tracks.${index}.color`)
    await calm()
    const polite = tablet.ask({ op: "get", path: "song.tempo" })
    await calm()
    live.answersAtOnce = true
    live.answer()
    await polite
    expect(live.executed.findIndex(({ id }) => id.startsWith("tablet."))).toBe(64)
  })
})

describe("a screen whose carrier breaks", () => {
  test("asks again with the same id and is answered without a second execution", async () => {
    const tablet = await screen("tablet")
    live.answersAtOnce = false
    const outcome = tablet.ask({ op: "set", path: "song.tempo", value: 99 })
    await calm()
    tablet.cut()
    await calm()
    live.answersAtOnce = true
    live.answer()
    await calm()
    stage.open(tablet)
    expect(await outcome).toEqual({ ok: null })
    expect(live.executed.filter(({ op }) => op === "set")).toHaveLength(1)
  })

  test("is answered on its new carrier when the answer comes after it is back", async () => {
    const tablet = await screen("tablet")
    live.answersAtOnce = false
    const outcome = tablet.ask({ op: "set", path: "song.tempo", value: 99 })
    await calm()
    tablet.cut()
    await calm()
    stage.open(tablet)
    await calm()
    live.answersAtOnce = true
    live.answer()
    expect(await outcome).toEqual({ ok: null })
    expect(live.executed.filter(({ op }) => op === "set")).toHaveLength(1)
  })

  test("half open: the older carrier is closed when the client greets on a newer one", async () => {
    const first = await screen("tablet")
    const second = await screen("tablet")
    await calm()
    expect(first.isClosed).toBe(true)
    expect(second.isClosed).toBe(false)
    expect(exchange.clientCount).toBe(1)
    expect(await second.ask({ op: "ping" })).toEqual({ ok: null })
  })

  test("that never greets is closed", async () => {
    const { host, client } = carrierPair()
    exchange.accept(host)
    const closed = new Promise<string>((resolve) => {
      client.receive({ line: () => undefined, fault: () => undefined, drained: () => undefined, closed: resolve })
    })
    await clock.pass(7_000)
    expect(await closed).toBe("closed by the other side")
    expect(exchange.clientCount).toBe(0)
  })
})

describe("a screen that does not read", () => {
  test("is not asked for at Live either", async () => {
    const asleep = await screen("asleep")
    live.values.set("song.tracks.0.name", "x".repeat(50_000))
    const host = asleep.stopReading()
    for (let round = 0; round < 256; round += 1) void asleep.ask({ op: "get", path: "song.tracks.0.name" })
    await calm()
    expect(live.executed.length).toBeLessThan(100)
    asleep.readOn()
    await calm()
    expect(live.executed).toHaveLength(256)
    expect(host?.mostBuffered).toBeLessThan(5_000_000)
  })

  test("is cut off when too much lies unread", async () => {
    const asleep = await screen("asleep")
    const host = asleep.stopReading()
    if (host) host.buffered = 40_000_000
    void asleep.ask({ op: "ping" })
    await calm()
    expect(exchange.clientCount).toBe(0)
  })

  test("gets the latest value in the end, grows no memory and delays nobody", async () => {
    const asleep = await screen("asleep")
    const tablet = await screen("tablet")
    const late = asleep.watch("song.tracks.0.name")
    const soon = tablet.watch("song.tracks.0.name")
    await calm()
    const host = asleep.stopReading()
    const long = "x".repeat(100_000)
    for (let round = 1; round <= 100; round += 1) {
      live.change("song.tracks.0.name", `${round} ${long}`)
      live.tell()
      await calm()
    }
    expect(tablet.seen.get(soon)?.changes).toBe(100)
    expect(host?.buffered).toBeLessThan(2_000_000)
    asleep.readOn()
    await calm()
    expect(asleep.seen.get(late)?.value).toBe(`100 ${long}`)
    expect(asleep.seen.get(late)?.changes).toBeLessThan(20)
  })
})
