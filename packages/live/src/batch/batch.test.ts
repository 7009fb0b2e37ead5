import { afterEach, beforeEach, describe, expect, it } from "vitest"
import type { Live } from "../live.ts"
import { rehearse } from "../rehearsal/open-live.ts"
import { PretendLive } from "../rehearsal/pretend-live.ts"

const BASS = { $ref: "h12", type: "Track", path: "song.tracks.3" } as const
const refused = { code: "refused", blame: "live", stage: "live", message: "no" } as const
let pretend: PretendLive
let live: Live
beforeEach(async () => {
  pretend = new PretendLive()
  live = (await rehearse(pretend)).live
})
afterEach(() => live.close())

describe("a batch", () => {
  it("is one line, one undo step, and an outcome for each item", async () => {
    pretend.answer = () => ({ ok: [{ ok: null }, { fault: refused }, { ok: BASS }, { ok: { name: "Bass" } }] })
    const { song } = live
    const [tempo, fired, track, tree] = await live.batch("Build", (b) => [
      b.set(song.tempo, 128),
      b.call(song.scenes.at(3).fire),
      b.call(song.create_midi_track, -1),
      b.query(song.tracks.at(0), { name: true }),
    ])
    expect(pretend.executed).toEqual([
      {
        op: "batch",
        label: "Build",
        undo: true,
        items: [
          { op: "set", path: "song.tempo", value: 128 },
          { op: "call", path: "song.scenes.3.fire" },
          { op: "call", path: "song.create_midi_track", args: [-1] },
          { op: "query", path: "song.tracks.0", shape: { name: true } },
        ],
      },
    ])
    expect(tempo).toEqual({ ok: 128 })
    expect(fired).toMatchObject({ fault: { name: "Refused", message: "no" } })
    expect("ok" in track && track.ok.$ref).toBe("h12")
    expect(tree).toEqual({ ok: { name: "Bass" } })
  })

  it("answers everything in order when nothing is picked", async () => {
    pretend.answer = () => ({ ok: [{ ok: 120 }, { ok: BASS }] })
    const results = await live.batch(
      "Read",
      (b) => {
        b.get(live.song.tempo)
        b.get(live.song.view.selected_track)
      },
      { undo: false },
    )
    expect(results).toMatchObject([{ ok: 120 }, { ok: { $ref: "h12" } }])
    expect(pretend.executed[0]).toMatchObject({ undo: false })
  })

  it("sends nothing when one value is wrong, or when it is empty", async () => {
    const build = live.batch("x", (b) => [b.set(live.song.tempo, 128), b.set(live.song.tempo, 5000)])
    await expect(build).rejects.toMatchObject({ name: "OutOfRange" })
    await expect(live.batch("x", (b) => [b.call(live.song.start_playing() as never)])).rejects.toThrow(
      "without its brackets",
    )
    expect(await live.batch("x", () => [])).toEqual([])
    expect(pretend.executed.filter(({ op }) => op === "batch")).toEqual([])
  })

  it("says so when the host leaves an item out", async () => {
    pretend.answer = () => ({ ok: [] })
    const [tempo] = await live.batch("x", (b) => [b.set(live.song.tempo, 128)])
    expect(tempo).toMatchObject({ fault: { code: "internal" } })
  })
})
