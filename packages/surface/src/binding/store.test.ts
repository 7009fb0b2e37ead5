import { beforeEach, describe, expect, it } from "vitest"
import { Actions } from "./actions.ts"
import { FixturePlayer } from "./fixture-player.ts"
import { FIXTURE_SET } from "./fixture-set.ts"
import { News } from "./news.ts"
import { SetStore } from "./store.ts"

let now = 0
let player: FixturePlayer
let store: SetStore
let actions: Actions

beforeEach(() => {
  now = 1_000
  player = new FixturePlayer(FIXTURE_SET)
  const clock = (): number => now
  store = new SetStore(player, new News((job) => job()), { steady: clock, wall: clock, after: () => undefined })
  actions = new Actions(store)
  store.start()
  player.tell({ kind: "line", open: true })
  player.tell({ kind: "link", link: { state: "live" } })
  player.answer()
})

function bass() {
  const track = store.facts.tracks.get(0)
  if (track === undefined) throw new Error("the fixture has a first track")
  return track
}

describe("the surface's picture of the Set", () => {
  it("knows tracks, clips and scenes by name", () => {
    expect(bass().name).toBe("Bass")
    expect(bass().slots.get(0)?.clip?.name).toBe("Bassline")
    expect(store.facts.scenes.get(1)?.name).toBe("Drop")
    expect(store.facts).toMatchObject({ trackCount: 3, sceneCount: 2 })
  })

  it("tells groups from tracks, and knows what cannot be armed", () => {
    expect(store.facts.tracks.get(2)).toMatchObject({ kind: "group", open: false, arm: undefined })
    expect(store.facts.returns[0]).toMatchObject({ kind: "return", name: "A Reverb" })
  })

  it("follows a delta", () => {
    player.send([[["visible_tracks", 0, "name"], "Sub"]])
    expect(bass().name).toBe("Sub")
  })

  it("watches anew when a delta does not fit what it knows", () => {
    player.send([[["visible_tracks", 40, "name"], "Nobody"]])
    expect(bass().name).toBe("Bass")
    expect(store.facts.tracks.size).toBe(3)
  })

  it("watches faders and meters only while the mixer is seen", () => {
    const rates = (): number => player.openWatches.filter(({ hz }) => hz === 30).length
    expect(rates()).toBe(0)
    store.look({ tracks: [0, 3], scenes: [0, 2], mixer: true })
    expect(rates()).toBe(2)
    expect(store.desk.get("#h1")?.volume.value).toBe(0.85)
    store.look({ tracks: [0, 3], scenes: [0, 2], mixer: false })
    expect(rates()).toBe(0)
  })

  it("follows the playhead of what plays and of nothing else", () => {
    const heads = (): string[] =>
      player.openWatches.map(({ path }) => path).filter((path) => path.endsWith("playing_position"))
    player.set("song.visible_tracks.0.playing_slot_index", 0)
    expect(heads()).toEqual(["#h1.clip_slots.0.clip.playing_position"])
    player.set("song.visible_tracks.0.playing_slot_index", -2)
    expect(heads()).toEqual([])
  })

  it("lets the song's clock run with Live and stand still without it", () => {
    player.set("song.is_playing", true)
    now += 500
    expect(store.songTime()).toBeCloseTo(1)
    player.tell({ kind: "line", open: false })
    now += 500
    expect(store.songTime()).toBeCloseTo(1)
  })
})

describe("what is shown after a loss", () => {
  it("is stale until the Set has been read again, however live the link", () => {
    player.tell({ kind: "line", open: false })
    player.tell({ kind: "line", open: true })
    player.tell({ kind: "link", link: { state: "live" } })
    expect(store.light.state).toBe("stale")
    player.answer()
    expect(store.light.state).toBe("live")
  })

  it("is asked for once more when nobody sends it", () => {
    player.tell({ kind: "link", link: { state: "stale" } })
    player.tell({ kind: "link", link: { state: "live" } })
    now += 300
    store.pulse()
    expect(store.light.state).toBe("live")
  })
})

describe("asking Live", () => {
  it("names a clip by its track's handle, so that a moved track is still the one that was touched", () => {
    actions.launch(bass(), 0)
    expect(player.asked.at(-1)).toEqual({ op: "call", path: "#h1.clip_slots.0.fire", args: [] })
    expect(store.launches.get("#h1 0")).toBeDefined()
  })

  it("shows when Live refuses", async () => {
    player.refusing = "Cannot launch"
    actions.launch(bass(), 0)
    await Promise.resolve()
    await Promise.resolve()
    expect(store.launches.get("#h1 0")?.refusedAt).toBe(now)
    expect(store.notice).toBe("Cannot launch")
  })

  it("sends nothing while Live is away, and says so", () => {
    player.tell({ kind: "line", open: false })
    actions.play()
    expect(player.asked).toEqual([])
    expect(store.notice).toMatch(/nothing was sent/)
  })

  it("pings a line that has become silent, and gives it up when it stays so", () => {
    const pass = (milliseconds: number): void => {
      for (let passed = 0; passed < milliseconds; passed += 100) {
        now += 100
        store.pulse()
      }
    }
    player.refusing = "lost"
    store.pulse()
    pass(300)
    expect(player.asked[0]).toEqual({ op: "ping" })
    expect(store.light.state).toBe("live")
    pass(300)
    expect(store.light.state).toBe("stale")
    pass(3_000)
    expect(player.renewals).toBeGreaterThan(0)
  })

  it("keeps only the newest tempo waiting", async () => {
    for (const bpm of [121, 122, 123]) actions.tempo(bpm)
    await new Promise((done) => setImmediate(done))
    const values = player.asked.flatMap((operation) => (operation.op === "set" ? [operation.value] : []))
    expect(values).toEqual([121, 123])
  })
})

describe("a hand on a fader", () => {
  it("begins, moves and ends one gesture", async () => {
    store.hand.begin("#h1.volume", 0.85)
    store.hand.move("#h1.volume", 0.5)
    store.hand.end("#h1.volume")
    await new Promise((done) => setImmediate(done))
    expect(player.asked).toEqual([
      { op: "gesture", path: "#h1.volume", phase: "begin" },
      { op: "gesture", path: "#h1.volume", phase: "end", value: 0.5 },
    ])
  })

  it("shows what the hand holds, whatever Live says meanwhile, and Live's word afterwards", () => {
    store.hand.begin("#h1.volume", 0.85)
    store.hand.move("#h1.volume", 0.5)
    expect(store.hand.shown("#h1.volume", 0.2)).toBe(0.5)
    store.hand.end("#h1.volume")
    now += 1_000
    expect(store.hand.shown("#h1.volume", 0.2)).toBe(0.2)
    expect(store.hand.busy).toBe(false)
  })

  it("lets go when the line is lost", () => {
    store.hand.begin("#h1.volume", 0.85)
    player.tell({ kind: "line", open: false })
    expect(store.hand.busy).toBe(false)
  })
})
