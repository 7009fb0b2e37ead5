/** The claims on the simulator, which holds them all to be true, and what a run leaves behind. */
import { type Simulator, startSimulator } from "@backline/simulator"
import { afterEach, describe, expect, it } from "vitest"
import type { Chapter, Claim } from "./claim.ts"
import { chapters } from "./claims/index.ts"
import { type Finding, tryAll } from "./run.ts"
import { same } from "./same.ts"
import { SCRATCH_NAME } from "./scratch.ts"

const MINUTE = 60_000
const never = new AbortController().signal
const quietly = { signal: never, tell: (finding: Finding) => void finding }

describe("a conformance run", () => {
  let simulator: Simulator
  afterEach(() => simulator.close())

  async function run(only: readonly Chapter[], { live = "12.4.6", signal = never } = {}) {
    simulator = await startSimulator({ set: "demo", live, clock: "real" })
    const before = await simulator.describe()
    const told: Finding[] = []
    const report = await tryAll(simulator.live, only, { signal, tell: (finding) => void told.push(finding) })
    expect(told).toEqual(report.findings)
    expect(await simulator.describe()).toEqual(before)
    return report
  }

  it.each(["12.4.6", "11.3.25"])(
    "finds the simulator of Live %s as it says it is, and the Set as it was",
    async (live) => {
      const { findings, unchanged } = await run(chapters(), { live })
      expect(findings.filter(({ verdict }) => verdict === "differs")).toEqual([])
      expect(unchanged).toBe(true)
      const untried = findings.filter(({ verdict }) => verdict === "not tried").map(({ reason }) => reason)
      expect(new Set(untried)).toEqual(new Set(live.startsWith("12") ? [] : ["needs Live 12.3", "needs Live 12.2"]))
      expect(findings.filter(({ verdict }) => verdict === "held").length).toBeGreaterThan(30)
    },
    MINUTE,
  )

  const claim = (observe: Claim["observe"], expected: Claim["expected"] = 1): Chapter => ({
    title: "Trial",
    claims: [{ says: "one is one", evidence: "guessed", expected, observe }],
  })

  it("tells what is different, and what Live says when it refuses", async () => {
    const odd = [claim(async () => 2), claim(({ track }) => track.fold_state.get()), claim(async () => 1.000_000_01)]
    const { findings } = await run(odd)
    expect(findings.map(({ verdict, observed }) => [verdict, observed])).toEqual([
      ["differs", 2],
      ["differs", "Only tracks with is_foldable have this property!"],
      ["held", 1.000_000_01],
    ])
  })

  it("sees that a Set was changed behind its back", async () => {
    simulator = await startSimulator({ set: "demo", clock: "real" })
    const meddling = claim(({ live }) => live.song.tempo.set(99), 99)
    const report = await tryAll(simulator.live, [meddling], quietly)
    expect(report.unchanged).toBe(false)
  })

  it("stops at Ctrl-C and cleans up all the same", async () => {
    const stopping = new AbortController()
    const first = claim(async () => {
      stopping.abort()
      return 1
    })
    const { findings, unchanged } = await run([first, claim(async () => 1)], { signal: stopping.signal })
    expect(findings.map(({ verdict, reason }) => [verdict, reason])).toEqual([
      ["held", undefined],
      ["not tried", "interrupted"],
    ])
    expect(unchanged).toBe(true)
  })

  it("cleans up after a defect, and after somebody moved its track", async () => {
    simulator = await startSimulator({ set: "demo", clock: "real" })
    const { song } = simulator.live
    const before = await simulator.describe()
    const broken = claim(async () => {
      await song.create_audio_track(0)
      throw new TypeError("oh")
    })
    await expect(tryAll(simulator.live, [broken], quietly)).rejects.toThrow("oh")
    await song.delete_track(0)
    expect(await simulator.describe()).toEqual(before)
    const names = (await song.query({ tracks: { name: true } })).tracks.map(({ name }) => name)
    expect(names).not.toContain(SCRATCH_NAME)
  })

  it("leaves a Set alone that plays", async () => {
    simulator = await startSimulator({ set: "demo", clock: "real" })
    await simulator.live.song.start_playing()
    const playing = simulator.live.song.is_playing.watch()
    for await (const value of playing) if (value) break
    await expect(tryAll(simulator.live, [], quietly)).rejects.toMatchObject({
      code: "refused",
      message: expect.stringContaining("stop it first"),
    })
    expect(await simulator.live.song.tracks.length).toBe(8)
  })
})

describe("two readings", () => {
  it("are the same within what a float of Live keeps", () => {
    expect(same([0.1, { a: "b" }], [0.1 + 1e-9, { a: "b" }])).toBe(true)
    expect(same([0.1], [0.1, 0.2])).toBe(false)
    expect(same({ a: 1 }, { a: 1, b: 2 })).toBe(false)
    expect(same(1, "1")).toBe(false)
    expect(same(0.5, 0.500_01)).toBe(false)
  })
})
