/**
 * Whatever happens in whatever order: in the end every screen that watches shows what Live has, every request has its outcome, and
 * none was executed twice.
 */

import type { Delta, Json, Operation, RequestId } from "@backline/protocol"
import fc from "fast-check"
import { expect, test } from "vitest"
import { applyDelta } from "./mirror/tree.ts"
import { Screen, type Seen } from "./rehearsal/screen.ts"
import { Stage } from "./rehearsal/stage.ts"

const PATHS = ["song.tempo", "song.tracks.0.name", "#h1.name", "song"] as const
const SCREENS = ["tablet", "phone", "desk"] as const

class Evening {
  readonly stage = new Stage()
  readonly live = this.stage.live
  readonly clock = this.stage.clock
  readonly screens = new Map<string, Screen>()
  /** Watches of handles of an older boot. */
  readonly void = new Set<Seen>()
  unsettled = 0

  constructor() {
    this.live.values.set("#h1.name", "Bass")
    this.live.values.set("song", { tempo: 120, tracks: [{ name: "Bass" }] })
  }

  screen(name: string): Screen | undefined {
    const known = this.screens.get(name)
    return known?.isClosed ? undefined : known
  }

  come(name: string): void {
    if (this.screen(name)) return
    const screen = this.screens.get(name) ?? new Screen(name)
    this.screens.set(name, screen)
    this.stage.open(screen)
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

  async ask(name: string, operation: Operation): Promise<void> {
    const screen = this.screen(name)
    if (!screen) return
    this.unsettled += 1
    await screen.ask(operation)
    this.unsettled -= 1
  }

  unwatchAny(name: string, which: number): void {
    const screen = this.screen(name)
    const ids = [...(screen?.seen.keys() ?? [])]
    const id: RequestId | undefined = ids[which % Math.max(1, ids.length)]
    if (id !== undefined) void screen?.unwatch(id)
  }
}

/** What happens, in words for when it goes wrong. */
interface Step {
  readonly does: string
  act(evening: Evening): unknown
}

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

const always = (does: string, act: Step["act"]): fc.Arbitrary<Step> => fc.constant({ does, act })
const each = (does: string, act: (evening: Evening, who: string) => unknown): fc.Arbitrary<Step> =>
  name.map((who) => ({ does: `${who} ${does}`, act: (evening) => act(evening, who) }))

function watching(who: string, what: string, rate: number | undefined): Step {
  const shape = what === "song" ? { shape: { tempo: true as const, tracks: true as const } } : {}
  const more = { ...(rate !== undefined && { hz: rate }), ...shape }
  return { does: `${who} watches ${what} ${rate ?? ""}`, act: (evening) => evening.screen(who)?.watch(what, more) }
}

function asking(who: string, now: Json): Step {
  const operation = { op: "set", path: "song.tempo", value: now } as const
  return { does: `${who} sets the tempo to ${JSON.stringify(now)}`, act: (evening) => void evening.ask(who, operation) }
}

function changing(what: string, now: Json): Step {
  return {
    does: `${what} becomes ${JSON.stringify(now)}`,
    act: ({ live }) => what !== "song" && live.change(what, now),
  }
}

function answering(at: boolean): Step {
  const act = ({ live }: Evening) => {
    live.answersAtOnce = at
    if (at) live.answer()
  }
  return { does: at ? "Live answers" : "Live is busy", act }
}

const STEPS: readonly (readonly [weight: number, step: fc.Arbitrary<Step>])[] = [
  [4, each("comes", (evening, who) => evening.come(who))],
  [1, each("leaves", (evening, who) => evening.screen(who)?.leave())],
  [1, each("is cut off", (evening, who) => evening.screen(who)?.cut())],
  [1, each("sleeps", (evening, who) => void evening.screen(who)?.stopReading())],
  [2, each("wakes", (evening, who) => evening.screen(who)?.readOn())],
  [8, fc.tuple(name, path, hz).map(([who, what, rate]) => watching(who, what, rate))],
  [3, fc.nat(9).chain((which) => each(`unwatches ${which}`, (evening, who) => evening.unwatchAny(who, which)))],
  [4, fc.tuple(name, value).map(([who, now]) => asking(who, now))],
  [6, fc.tuple(path, value).map(([what, now]) => changing(what, now))],
  [
    4,
    shapeStep.map((now) => ({
      does: `song changes ${JSON.stringify(now)}`,
      act: (evening) => evening.changeShape(now),
    })),
  ],
  [6, always("Live tells", ({ live }) => live.tell())],
  [1, fc.boolean().map(answering)],
  [1, always("the track is deleted", ({ live }) => live.remove("song.tracks.0.name"))],
  [1, always("the connection breaks", ({ live }) => live.cut())],
  [1, always("Live quits", ({ live }) => live.quit())],
  [1, always("Live restarts", (evening) => evening.restart())],
  [1, always("Live is back", ({ live }) => Object.assign(live, { isRunning: true }))],
  [6, fc.constantFrom(0, 20, 150, 1_200).map((ms) => ({ does: `${ms} ms pass`, act: ({ clock }) => clock.pass(ms) }))],
]
const step = fc
  .oneof(...STEPS.map(([weight, arbitrary]) => ({ weight, arbitrary })))
  .map((one) => ({ ...one, [fc.toStringMethod]: () => one.does }))

async function settleDown(evening: Evening): Promise<void> {
  const { live, clock, screens } = evening
  live.isRunning = true
  live.answersAtOnce = true
  live.answer()
  // A screen that does not come back never learns what became of its requests.
  for (const name of screens.keys()) evening.come(name)
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

function expectTruth({ live, screens, void: gone, unsettled }: Evening): void {
  expect(unsettled).toBe(0)
  const ids = live.executed.filter(({ op }) => op === "set").map(({ id }) => id)
  expect(ids).toEqual([...new Set(ids)])
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
      for (const one of steps) await one.act(evening)
      await settleDown(evening)
      expectTruth(evening)
      await evening.stage.close()
    }),
    { seed: 20_251_121, numRuns: 300 },
  )
})
