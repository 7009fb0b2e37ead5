/** Whatever happens in whatever order: in the end every screen that watches shows what Live has. */

import { Link } from "@backline/live"
import type { Delta, Json, RequestId } from "@backline/protocol"
import fc from "fast-check"
import { expect, test } from "vitest"
import { Exchange } from "./exchange.ts"
import { silent } from "./logger.ts"
import { applyDelta } from "./mirror/tree.ts"
import { carrierPair } from "./rehearsal/carriers.ts"
import { HandClock } from "./rehearsal/hand-clock.ts"
import { Screen, type Seen } from "./rehearsal/screen.ts"
import { ScriptedLive } from "./rehearsal/scripted-live.ts"

const PATHS = ["song.tempo", "song.tracks.0.name", "#h1.name", "song"] as const
const SCREENS = ["tablet", "phone", "desk"] as const

class Evening {
  readonly live = new ScriptedLive()
  readonly clock = new HandClock()
  readonly screens = new Map<string, Screen>()
  readonly exchange: Exchange
  /** Watches of handles of an older boot. */
  readonly void = new Set<Seen>()

  constructor() {
    this.live.values.set("song.tempo", 120)
    this.live.values.set("song.tracks.0.name", "Bass")
    this.live.values.set("#h1.name", "Bass")
    this.live.values.set("song", { tempo: 120, tracks: [{ name: "Bass" }] })
    const { clock } = this
    const upstream = new Link({ name: "gateway", connect: () => this.live.connect(), clock, random: () => 0.5 })
    this.exchange = new Exchange({ upstream, clock, log: silent, version: "0.1.0" })
  }

  screen(name: string): Screen | undefined {
    const known = this.screens.get(name)
    return known?.isClosed ? undefined : known
  }

  come(name: string): void {
    if (this.screen(name)) return
    const screen = this.screens.get(name) ?? new Screen(name)
    this.screens.set(name, screen)
    const { host, client } = carrierPair()
    this.exchange.accept(host)
    screen.open(client)
  }

  /** Handles of the boot before name nothing any more, or something else. */
  restart(): void {
    for (const screen of this.screens.values()) {
      for (const seen of screen.seen.values()) if (seen.path.startsWith("#")) this.void.add(seen)
    }
    this.live.restart()
  }

  changeShape(step: Delta): void {
    const tree = applyDelta(this.live.values.get("song"), [step])
    if (tree !== undefined) this.live.change("song", tree, [step])
  }

  unwatchAny(name: string, which: number): void {
    const screen = this.screen(name)
    const ids = [...(screen?.seen.keys() ?? [])]
    const id: RequestId | undefined = ids[which % Math.max(1, ids.length)]
    if (id !== undefined) void screen?.unwatch(id)
  }
}

type Step = (evening: Evening) => void | Promise<void>

const name = fc.constantFrom(...SCREENS)
const path = fc.constantFrom(...PATHS)
const hz = fc.constantFrom(undefined, 1, 10, 60)
const value: fc.Arbitrary<Json> = fc.oneof(fc.integer({ min: 20, max: 999 }), fc.constantFrom("Bass", "Keys", "Pad"))
const tracks = fc.array(fc.record({ name: fc.constantFrom("Bass", "Keys", "Pad") }), { maxLength: 3 })
const shapeStep: fc.Arbitrary<Delta> = fc.oneof(
  fc.tuple(fc.constant(["tempo"]), fc.integer({ min: 20, max: 999 })),
  fc.tuple(fc.constant(["tracks"]), tracks),
  fc.tuple(fc.constant(["tracks", 0, "name"]), fc.constantFrom("Bass", "Keys", "Pad")),
)

const step: fc.Arbitrary<Step> = fc.oneof(
  {
    weight: 4,
    arbitrary: name.map(
      (who): Step =>
        (evening) =>
          evening.come(who),
    ),
  },
  {
    weight: 1,
    arbitrary: name.map(
      (who): Step =>
        (evening) =>
          evening.screen(who)?.leave(),
    ),
  },
  {
    weight: 8,
    arbitrary: fc.tuple(name, path, hz).map(
      ([who, what, rate]): Step =>
        (evening) => {
          const shape = what === "song" ? { shape: { tempo: true as const, tracks: true as const } } : {}
          evening.screen(who)?.watch(what, { ...(rate !== undefined && { hz: rate }), ...shape })
        },
    ),
  },
  {
    weight: 3,
    arbitrary: fc.tuple(name, fc.nat(9)).map(
      ([who, which]): Step =>
        (evening) =>
          evening.unwatchAny(who, which),
    ),
  },
  {
    weight: 6,
    arbitrary: fc.tuple(path, value).map(
      ([what, now]): Step =>
        (evening) => {
          if (what !== "song") evening.live.change(what, now)
        },
    ),
  },
  {
    weight: 4,
    arbitrary: shapeStep.map(
      (now): Step =>
        (evening) =>
          evening.changeShape(now),
    ),
  },
  { weight: 6, arbitrary: fc.constant<Step>((evening) => evening.live.tell()) },
  {
    weight: 1,
    arbitrary: name.map(
      (who): Step =>
        (evening) =>
          void evening.screen(who)?.stopReading(),
    ),
  },
  {
    weight: 2,
    arbitrary: name.map(
      (who): Step =>
        (evening) =>
          evening.screen(who)?.readOn(),
    ),
  },
  { weight: 1, arbitrary: fc.constant<Step>((evening) => evening.live.cut()) },
  { weight: 1, arbitrary: fc.constant<Step>((evening) => evening.live.quit()) },
  { weight: 1, arbitrary: fc.constant<Step>((evening) => evening.restart()) },
  {
    weight: 1,
    arbitrary: fc.constant<Step>((evening) => {
      evening.live.isRunning = true
    }),
  },
  { weight: 1, arbitrary: fc.constant<Step>((evening) => evening.live.remove("song.tracks.0.name")) },
  {
    weight: 6,
    arbitrary: fc.constantFrom(0, 20, 150, 1_200).map(
      (ms): Step =>
        (evening) =>
          evening.clock.pass(ms),
    ),
  },
)

async function settleDown({ live, clock, screens }: Evening): Promise<void> {
  live.isRunning = true
  for (const screen of screens.values()) screen.readOn()
  await clock.pass(3_000)
  // A burst in which every watch with a rate has something to hold back.
  for (const tempo of [1, 2, 3]) {
    live.change("song.tempo", tempo)
    live.change("song.tracks.0.name", `Name ${tempo}`)
    live.change("song", { tempo, tracks: [] }, [[[], { tempo, tracks: [] }]])
    live.tell()
    await clock.pass(5)
  }
  // What was not there is looked for at least every 16 s.
  await clock.pass(20_000)
}

function expectTruth({ live, screens, void: gone }: Evening): void {
  const wanted = new Set<string>()
  for (const screen of screens.values()) {
    for (const seen of screen.seen.values()) {
      const { path: what, value: shown, fault, wasRefused } = seen
      if (wasRefused) continue
      if (fault || gone.has(seen)) {
        expect({ what, fault: fault?.code }).toEqual({ what: "#h1.name", fault: "gone" })
      } else {
        expect({ what, shown }).toEqual({ what, shown: live.values.get(what) })
        wanted.add(what)
      }
    }
  }
  expect(new Set([...live.watches.values()].map((watch) => watch.path))).toEqual(wanted)
  expect(live.watches.size).toBe(wanted.size)
}

test("every screen ends with what Live has, and Live with one watch for each thing that is watched", async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 5, maxLength: 80, size: "max" }), async (steps) => {
      const evening = new Evening()
      for (const act of steps) await act(evening)
      await settleDown(evening)
      expectTruth(evening)
      await evening.exchange.close()
      await evening.clock.pass(0)
      expect(evening.clock.planned).toBe(0)
    }),
    { seed: 20_251_121, numRuns: 150 },
  )
})
