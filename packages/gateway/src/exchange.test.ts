import { Link } from "@backline/live"
import { afterEach, beforeEach, describe, expect, test } from "vitest"
import { Exchange } from "./exchange.ts"
import { jsonLines, silent } from "./logger.ts"
import { carrierPair } from "./rehearsal/carriers.ts"
import { calm, HandClock } from "./rehearsal/hand-clock.ts"
import { Screen } from "./rehearsal/screen.ts"
import { ScriptedLive } from "./rehearsal/scripted-live.ts"

let live: ScriptedLive
let clock: HandClock
let exchange: Exchange

beforeEach(() => {
  live = new ScriptedLive()
  live.values.set("song.tempo", 120)
  live.values.set("song.tracks.0.name", "Bass")
  live.values.set("song.tracks.0.mute", false)
  clock = new HandClock()
  const upstream = new Link({ name: "gateway", connect: () => live.connect(), clock, random: () => 0.5 })
  exchange = new Exchange({ upstream, clock, log: silent, version: "0.1.0" })
})

afterEach(async () => {
  await exchange.close()
  await calm()
  expect(clock.planned).toBe(0)
})

async function screen(name: string): Promise<Screen> {
  const opened = new Screen(name)
  const { host, client } = carrierPair()
  exchange.accept(host)
  opened.open(client)
  await calm()
  return opened
}

describe("a screen at the gateway", () => {
  test("is welcomed with what is known of Live", async () => {
    await calm()
    const tablet = await screen("tablet")
    expect(tablet.welcome).toMatchObject({ host: "gateway", link: "live", boot: "boot1", live: "12.4.6", credit: 256 })
  })

  test("reads and writes Live under its own request ids", async () => {
    const tablet = await screen("tablet")
    expect(await tablet.ask({ op: "set", path: "song.tempo", value: 124 })).toEqual({ ok: null })
    expect(await tablet.ask({ op: "get", path: "song.tempo" })).toEqual({ ok: 124 })
    expect(live.executed.map(({ id }) => id)).toEqual(["tablet.1", "tablet.2"])
  })

  test("gets a fault of the script as the script said it", async () => {
    const tablet = await screen("tablet")
    const outcome = await tablet.ask({ op: "get", path: "song.tempp" })
    expect(outcome).toMatchObject({ fault: { code: "unknown-path", stage: "script", path: "song.tempp" } })
  })

  test("has its ping answered by the gateway", async () => {
    const tablet = await screen("tablet")
    expect(await tablet.ask({ op: "ping" })).toEqual({ ok: null })
    expect(live.executed).toEqual([])
  })
})

describe("a thousand screens", () => {
  test("cost Live one watch, and all see the change", async () => {
    await calm()
    const screens = await Promise.all(Array.from({ length: 1_000 }, (_, index) => screen(`screen${index}`)))
    const ids = screens.map((one) => one.watch("song.tempo"))
    await calm()
    expect(live.watches.size).toBe(1)
    live.change("song.tempo", 128)
    live.tell()
    await calm()
    const values = screens.map((one, index) => one.seen.get(ids[index] ?? "")?.value)
    expect(new Set(values)).toEqual(new Set([128]))
  })
})

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
    const { host, client } = carrierPair()
    exchange.accept(host)
    tablet.open(client)
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
    const { host, client } = carrierPair()
    exchange.accept(host)
    tablet.open(client)
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

describe("a request", () => {
  test("is found in the log by its id", async () => {
    const lines: string[] = []
    const log = jsonLines("debug", (line) => lines.push(line))
    const upstream = new Link({ name: "gateway", connect: () => live.connect(), clock, random: () => 0.5 })
    const talkative = new Exchange({ upstream, clock, log, version: "0.1.0" })
    const tablet = new Screen("tablet")
    const { host, client } = carrierPair()
    talkative.accept(host)
    tablet.open(client)
    await calm()
    await tablet.ask({ op: "get", path: "song.tempp" })
    const found = lines.map((line) => JSON.parse(line)).filter(({ id }) => id === "tablet.1")
    expect(found).toMatchObject([
      { level: "debug", at: "gateway", text: "request", op: "get", path: "song.tempp" },
      { level: "debug", at: "gateway", text: "outcome", fault: "unknown-path", ms: expect.any(Number) },
    ])
    await talkative.close()
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
