import { afterEach, beforeEach, describe, expect, test } from "vitest"
import { jsonLines } from "./logger.ts"
import { calm } from "./rehearsal/hand-clock.ts"
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

describe("a request", () => {
  test("is found in the log by its id", async () => {
    const lines: string[] = []
    const log = jsonLines("debug", (line) => lines.push(line))
    const talkative = new Stage(log)
    const tablet = await talkative.screen("tablet")
    await tablet.ask({ op: "get", path: "song.tempp" })
    const found = lines.map((line) => JSON.parse(line)).filter(({ id }) => id === "tablet.1")
    expect(found).toMatchObject([
      { level: "debug", at: "gateway", text: "request", op: "get", path: "song.tempp" },
      { level: "debug", at: "gateway", text: "outcome", fault: "unknown-path", ms: expect.any(Number) },
    ])
    await talkative.close()
  })
})
