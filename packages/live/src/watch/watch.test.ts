import { afterEach, describe, expect, it } from "vitest"
import type { Live } from "../live.ts"
import { type HandClock, settled } from "../rehearsal/hand-clock.ts"
import { rehearse } from "../rehearsal/open-live.ts"
import { PretendLive } from "../rehearsal/pretend-live.ts"

const BASS = { $ref: "h12", type: "Track", path: "song.tracks.3" } as const
let live: Live
let clock: HandClock
let pretend: PretendLive
async function begin(values: ConstructorParameters<typeof PretendLive>[0]): Promise<void> {
  pretend = new PretendLive(values)
  ;({ live, clock } = await rehearse(pretend))
}
afterEach(() => live.close())

describe("a watch", () => {
  it("calls back with the current value and every change", async () => {
    await begin({ "song.tempo": 120 })
    const heard: number[] = []
    const watch = live.song.tempo.watch((tempo) => heard.push(tempo), { hz: 30 })
    expect(watch.value).toBeUndefined()
    expect(await watch.ready).toBe(120)
    pretend.change("song.tempo", 121)
    await settled()
    watch.stop()
    pretend.change("song.tempo", 122)
    await settled()
    expect([heard, watch.value]).toEqual([[120, 121], 121])
    expect(pretend.executed[0]).toEqual({ op: "watch", path: "song.tempo", hz: 30 })
  })

  it("as a loop gives the current value, then the latest", async () => {
    await begin({ "song.tempo": 120 })
    const heard: number[] = []
    for await (const tempo of live.song.tempo.watch()) {
      heard.push(tempo)
      if (tempo === 125) break
      for (const next of [121, 122, 125]) pretend.change("song.tempo", next)
      await settled()
    }
    await settled()
    expect([heard, pretend.watched]).toEqual([[120, 125], []])
  })

  it("ends its loop quietly when the signal fires, or the connection is closed", async () => {
    await begin({ "song.tempo": 120 })
    const stop = new AbortController()
    const heard: number[] = []
    const loop = (signal?: AbortSignal) =>
      (async () => {
        for await (const tempo of live.song.tempo.watch(signal ? { signal } : {})) heard.push(tempo)
        return "ended"
      })()
    const [one, other] = [loop(stop.signal), loop()]
    await settled()
    stop.abort()
    expect(await one).toBe("ended")
    await live.close()
    expect([await other, heard]).toEqual(["ended", [120, 120]])
  })

  it("throws in its loop, and rejects its ready, when it is refused", async () => {
    await begin({})
    const watch = live.song.tempo.watch()
    await expect(watch.ready).rejects.toMatchObject({ name: "UnknownPath" })
    await expect(watch[Symbol.asyncIterator]().next()).rejects.toMatchObject({ name: "UnknownPath" })
  })

  it("tells a refusal that nobody waits for to the program's listener", async () => {
    await begin({})
    const faults: string[] = []
    live.on("fault", ({ message }) => faults.push(message))
    live.song.tempo.watch(() => undefined)
    live.song.tempo.watch(() => undefined, { fault: ({ code }) => faults.push(code) })
    await settled()
    expect(faults).toEqual(["There is no song.tempo.", "unknown-path"])
  })

  it("says why nothing comes while its object is gone, and goes on afterwards", async () => {
    await begin({ "song.tempo": 120 })
    const watch = live.song.tempo.watch(() => undefined, { fault: () => undefined })
    await watch.ready
    pretend.remove("song.tempo")
    await settled()
    expect([watch.fault?.code, watch.value]).toEqual(["gone", 120])
    pretend.change("song.tempo", 90)
    await settled()
    expect([watch.fault, watch.value]).toEqual([undefined, 90])
  })

  it("lives through a lost connection", async () => {
    await begin({ "song.tempo": 120 })
    const watch = live.song.tempo.watch()
    await watch.ready
    pretend.cut()
    await settled()
    expect([live.state, watch.value, live.stateText]).toEqual(["stale", 120, expect.stringContaining("stale since ")])
    pretend.values.set("song.tempo", 77)
    await clock.turn(1_000)
    expect([live.state, watch.value, live.staleSince]).toEqual(["live", 77, undefined])
  })

  it("of a child gives the object, of a list the objects", async () => {
    await begin({ "song.view.selected_track": BASS, "song.tracks": [BASS] })
    const track = await live.song.view.selected_track.watch(() => undefined).ready
    const tracks = await live.song.tracks.watch().ready
    expect([track.$ref, tracks.map(String)]).toEqual(["h12", ["song.tracks.3"]])
  })

  it("of a name that only fires needs no value", async () => {
    await begin({ "song.tracks.0.clip_slots.0.clip.notes": true })
    let fired = 0
    const count = (): void => {
      fired += 1
    }
    live.song.tracks.at(0).clip_slots.at(0).clip.notes.watch(count)
    await settled()
    pretend.change("song.tracks.0.clip_slots.0.clip.notes", true)
    await settled()
    expect(fired).toBe(2)
  })
})

describe("a mirror", () => {
  const TREE = {
    tempo: 120,
    tracks: [
      { name: "Drums", mute: false },
      { name: "Bass", mute: false },
    ],
  }

  it("is kept true by what changed, and leaves the rest the same objects", async () => {
    await begin({ song: TREE })
    const mirror = live.song.watch({ tempo: true, tracks: { name: true, mute: true } })
    const before = await mirror.ready
    pretend.change("song", null, [[["tracks", 1, "name"], "Low end"]])
    await settled()
    expect(mirror.value?.tracks.map(({ name }) => name)).toEqual(["Drums", "Low end"])
    expect(before.tracks[1]?.name).toBe("Bass")
    expect(mirror.value?.tracks[0]).toBe(before.tracks[0])
  })

  it("follows lists that grow, and takes a whole new tree", async () => {
    await begin({ song: TREE })
    const mirror = live.song.watch({ tempo: true, tracks: { name: true, mute: true } })
    await mirror.ready
    pretend.change("song", null, [
      [["tracks"], [{ name: "Solo", mute: true }]],
      [["tempo"], 90],
    ])
    await settled()
    expect(mirror.value).toEqual({ tempo: 90, tracks: [{ name: "Solo", mute: true }] })
    pretend.change("song", null, [[[], TREE]])
    await settled()
    expect(mirror.value).toEqual(TREE)
  })

  it("holds handles where objects were asked for", async () => {
    await begin({ "song.view": { selected_track: BASS } })
    const mirror = live.song.view.watch({ selected_track: true })
    await mirror.ready
    pretend.change("song.view", null, [[["selected_track"], { ...BASS, $ref: "h9" }]])
    await settled()
    expect(mirror.value?.selected_track.$ref).toBe("h9")
  })

  it("of a path as text is read with its shape", async () => {
    await begin({ "song.tracks": TREE.tracks })
    const watch = live.watch("song.tracks" as string, { shape: { name: true } })
    expect(await watch.ready).toEqual(TREE.tracks)
  })
})
