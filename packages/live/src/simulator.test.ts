/** The SDK against the real remote script in the simulator. */
import { writeFileSync } from "node:fs"
import { join } from "node:path"
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from "vitest"
import { connect } from "./index.ts"
import type { Live } from "./live.ts"
import { runningScripts } from "./node.ts"
import { Simulator } from "./rehearsal/simulator.ts"
import { decibels } from "./values/level.ts"
import type { Watch } from "./watch/watch.ts"

/** The first value of a watch that is as wanted. */
async function until<V>(watch: Watch<V>, wanted: (value: V) => boolean): Promise<V> {
  for await (const value of watch) if (wanted(value)) return value
  throw new Error("the watch ended")
}

describe("with the demo Set open", () => {
  const simulator = new Simulator()
  let live: Live
  beforeAll(() => simulator.start())
  beforeEach(async () => {
    live = await connect({ runFolder: simulator.runFolder, name: "test" })
  })
  afterEach(() => live.close())
  afterAll(() => simulator.stop())

  it("is found by its run file", () => {
    expect(live.state).toBe("live")
    expect(live.version).toMatch(/^\d+\.\d+/)
    expect(runningScripts(simulator.runFolder)).toMatchObject([{ host: "simulator", live: live.version }])
  })

  it("reads, writes and tells what Live refuses", async () => {
    const { song } = live
    expect(await song.tempo.set(124)).toBe(124)
    expect(await song.tempo.get()).toBe(124)
    await expect(song.tempo.set(5000)).rejects.toMatchObject({ name: "OutOfRange" })
    await expect(live.request({ op: "set", path: "song.tempo", value: 5000 })).rejects.toMatchObject({
      code: "out-of-range",
    })
    await expect(song.tracks.at(0).clip_slots.at(99).fire()).rejects.toMatchObject({
      name: "UnknownPath",
      stage: "script",
    })
  })

  it("watches what is changed by others", async () => {
    const other = await connect({ runFolder: simulator.runFolder })
    const tempo = live.song.tempo.watch()
    await tempo.ready
    await other.song.tempo.set(133)
    expect(await until(tempo, (value) => value === 133)).toBe(133)
    await other.close()
  })

  it("keeps a mirror of a tree true", async () => {
    const { song } = live
    const mirror = song.watch({ tracks: { $range: [0, 2], name: true, mute: true } })
    const { tracks } = await mirror.ready
    expect(tracks).toHaveLength(2)
    await song.tracks.at(1).name.set("Kit")
    await song.tracks.at(0).mute.set(true)
    await until(mirror, (tree) => tree.tracks[1]?.name === "Kit" && tree.tracks[0]?.mute === true)
    await song.tracks.at(0).mute.set(false)
    mirror.stop()
  })

  it("follows a track that is moved, and says gone of one that is deleted", async () => {
    const { song } = live
    const made = await song.create_midi_track(0)
    await made.name.set("Guest")
    const above = await song.create_midi_track(0)
    expect(await song.tracks.at(1).name.get()).toBe("Guest")
    expect(await made.name.get()).toBe("Guest")
    const found = await song.tracks.find({ name: "Guest" })
    expect(found.$ref).toBe(made.$ref)
    await song.delete_track(1)
    await expect(made.name.get()).rejects.toMatchObject({ name: "Gone" })
    await song.delete_track(0)
    await expect(above.name.get()).rejects.toMatchObject({ name: "Gone" })
  })

  it("touches a parameter and lets go", async () => {
    const volume = await live.song.tracks.at(1).mixer_device.volume.get()
    {
      await using touch = await volume.gesture()
      for (let step = 0; step <= 50; step += 1) touch.move(step / 100)
    }
    expect(await volume.value.get()).toBe(0.5)
    expect(await volume.value.set(decibels(-6))).toBeCloseTo(0.7, 5)
  })

  it("undoes a batch in one step", async () => {
    const { song } = live
    const names = async () =>
      (await song.query({ scenes: { $range: [0, 2], name: true } })).scenes.map(({ name }) => name)
    const before = await names()
    const [one, two, three] = await live.batch("Rename", (b) => [
      b.set(song.scenes.at(0).name, "One"),
      b.set(song.scenes.at(1).name, "Two"),
      b.call(song.scenes.at(9_999).fire),
    ])
    expect([one, two]).toEqual([{ ok: "One" }, { ok: "Two" }])
    expect("fault" in three && three.fault.code).toBe("unknown-path")
    expect(await names()).toEqual(["One", "Two"])
    await song.undo()
    expect(await names()).toEqual(before)
  })

  it("reads notes as Live has them, and writes them back", async () => {
    const slot = live.song.tracks.at(1).clip_slots.at(7)
    if (await slot.has_clip.get()) await slot.delete_clip()
    await slot.create_clip(4)
    const { clip } = slot
    await clip.add_new_notes([{ pitch: 60, start_time: 0, duration: 1, velocity: 90 }])
    const [note] = await clip.get_notes_extended(0, 128, 0, 4)
    expect(note).toMatchObject({ pitch: 60, start_time: 0, duration: 1, velocity: 90 })
    if (note) await clip.apply_note_modifications([{ ...note, pitch: 64 }])
    expect((await clip.get_notes_extended(0, 128, 0, 4))[0]?.pitch).toBe(64)
    await slot.delete_clip()
  })

  it("answers many requests at once, each with its own", async () => {
    const count = await live.song.tracks.length
    const positions = Array.from({ length: 500 }, (_, n) => n % count)
    const names = (await live.song.query({ tracks: { name: true } })).tracks.map(({ name }) => name)
    const read = await Promise.all(positions.map((position) => live.song.tracks.at(position).name.get()))
    expect(read).toEqual(positions.map((position) => names[position]))
  })

  it("describes what it offers", async () => {
    expect(await live.describe(live.song.tempo)).toMatchObject({
      type: "Song",
      member: "tempo",
      row: { min: 20, max: 999 },
    })
    expect(await live.describe("Track")).toMatchObject({ type: "Track" })
  })
})

describe("when Live is restarted", () => {
  it("finds the new one, keeps watches, and says that old handles are gone", async () => {
    const simulator = new Simulator()
    await simulator.start()
    const live = await connect({ runFolder: simulator.runFolder })
    try {
      const track = await live.song.tracks.at(0).get()
      const tempo = live.song.tempo.watch()
      await tempo.ready
      const restarted = new Promise((resolve) => live.on("restarted", resolve))
      await simulator.kill()
      await simulator.start("default")
      await restarted
      expect(live.state).toBe("live")
      await live.song.tempo.set(77)
      expect(await until(tempo, (value) => value === 77)).toBe(77)
      await expect(track.name.get()).rejects.toMatchObject({ name: "Gone" })
    } finally {
      await live.close()
      await simulator.stop()
    }
  })
})

describe("when nothing runs", () => {
  it("says what was looked for and what to do", async () => {
    const nobody = new Simulator()
    const { runFolder } = nobody
    await expect(connect({ runFolder })).rejects.toMatchObject({
      name: "Disconnected",
      message: expect.stringMatching(/Neither Live nor the simulator is running: .*backline install/),
    })
    await expect(connect({ runFile: join(runFolder, "script-1.json") })).rejects.toThrow("not the run file of a living")
    writeFileSync(join(runFolder, `script-${process.pid}.json`), JSON.stringify({ pid: process.pid, tcpPort: 1 }))
    await expect(connect({ runFolder })).rejects.toMatchObject({ name: "Disconnected" })
    await expect(connect("http://127.0.0.1:1")).rejects.toThrow("127.0.0.1:1")
    await expect(connect({ runFolder, wait: true, deadline: 50 })).rejects.toMatchObject({ name: "Disconnected" })
    await expect(connect({ runFolder, wait: true, signal: AbortSignal.timeout(20) })).rejects.toMatchObject({
      code: "cancelled",
    })
    await nobody.stop()
  })

  it("waits for Live when it is told to", async () => {
    const simulator = new Simulator()
    const connecting = connect({ runFolder: simulator.runFolder, wait: true, deadline: 20_000 })
    await simulator.start("default")
    const live = await connecting
    expect(live.state).toBe("live")
    await live.close()
    await simulator.stop()
  })
})
