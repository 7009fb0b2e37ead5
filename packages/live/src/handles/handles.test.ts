import type { Operation } from "@backline/protocol"
import { afterEach, beforeEach, describe, expect, it } from "vitest"
import type { Live } from "../live.ts"
import { rehearse } from "../rehearsal/open-live.ts"
import { PretendLive } from "../rehearsal/pretend-live.ts"
import { decibels } from "../values/level.ts"

const BASS = { $ref: "h12", type: "Track", path: "song.tracks.3" } as const
const RACK = { $ref: "h13", type: "RackDevice", path: "song.tracks.3.devices.0" } as const

let pretend: PretendLive
let live: Live
beforeEach(async () => {
  pretend = new PretendLive({
    "song.tempo": 120,
    "song.tracks": [BASS],
    "song.tracks.3": BASS,
    'song.tracks."Bass"': BASS,
    "#h12.name": "Bass",
    "#h12.devices.0": RACK,
    "song.view.selected_track": BASS,
    "song.tracks.0.clip_slots.0.clip": null,
  })
  live = (await rehearse(pretend)).live
})
afterEach(() => live.close())
const sent = (): readonly Operation[] => pretend.executed

describe("a property", () => {
  it("is read and written", async () => {
    expect(await live.song.tempo.get()).toBe(120)
    expect(await live.song.tempo.set(124)).toBe(124)
    expect(sent()).toEqual([
      { op: "get", path: "song.tempo" },
      { op: "set", path: "song.tempo", value: 124 },
    ])
  })

  it("answers what Live made of the value", async () => {
    pretend.answer = ({ op }) => (op === "set" ? { ok: { value: 0xff3636 } } : undefined)
    expect(await live.song.tracks.at(0).color.set(0xff0000)).toBe(0xff3636)
  })

  it.each([
    [() => live.song.tempo.set(5000), "OutOfRange", "song.tempo takes 20 to 999 BPM, not 5000"],
    [() => live.song.tempo.set("fast" as never), "WrongType", "song.tempo takes"],
    [() => live.song.tempo.set(Number.NaN), "WrongType", "song.tempo takes"],
    [() => live.set("song.can_undo", true), "NotSettable", "can be read"],
  ])("refuses before anything travels (%#)", async (write, name, message) => {
    await expect(write()).rejects.toMatchObject({ name, message: expect.stringContaining(message), stage: "client" })
    expect(sent()).toEqual([])
  })

  it("that is misspelt is answered by a sentence, also without a compiler", () => {
    expect(() => Reflect.get(live.song, "tempp")).toThrow("song: Song has no tempp; did you mean tempo?")
    expect(Reflect.get(live.song, "then")).toBeUndefined()
  })

  it("says what Live's table says of it", () => {
    expect(live.song.tempo.$about).toMatch(/^Tempo of the Set in beats per minute.* 20 to 999 bpm\./)
    expect(live.song.back_to_arranger.$about).toContain("Takes effect at Live's next tick")
    expect(live.song.create_scene.$about).not.toBe("")
    expect(live.song.data.$about).toContain("Since Live 9.7.0")
  })

  it("of a fader takes decibels, and of nothing else", async () => {
    const track = live.song.tracks.at(0)
    await track.mixer_device.volume.value.set(decibels(-6))
    await track.mixer_device.sends.at(0).value.set(decibels(-6))
    expect(sent().map((operation) => "value" in operation && operation.value)).toEqual([0.7, 0.85])
    await expect(track.mixer_device.panning.value.set(decibels(-6))).rejects.toThrow(
      "decibels fit the faders of a mixer",
    )
  })

  it("moves with the latest value winning", async () => {
    pretend.answersAtOnce = false
    for (const tempo of [121, 122, 123, 124]) live.song.tempo.move(tempo)
    pretend.answersAtOnce = true
    await live.song.tempo.get()
    pretend.release()
    await live.song.tempo.get()
    await live.song.tempo.get()
    expect(sent().flatMap((operation) => (operation.op === "set" ? [operation.value] : []))).toEqual([121, 124])
  })

  it("tells what goes wrong in a move to whoever listens", async () => {
    pretend.answer = ({ op }) =>
      op === "set" ? { fault: { code: "refused", blame: "live", stage: "live", message: "not now" } } : undefined
    const heard = new Promise((resolve) => live.on("fault", resolve))
    live.song.tempo.move(121)
    expect(await heard).toMatchObject({ name: "Refused", message: "not now" })
  })
})

describe("an object", () => {
  it("is a path until it is asked for, and follows itself afterwards", async () => {
    const path = live.song.tracks.at(3)
    expect([path.$path, path.$ref, path.$type]).toEqual(["song.tracks.3", undefined, "Track"])
    const bass = await path.get()
    expect([bass.$path, bass.$ref, bass.$type]).toEqual(["song.tracks.3", "h12", "Track"])
    expect(await bass.name.get()).toBe("Bass")
    expect(sent().at(-1)).toEqual({ op: "get", path: "#h12.name" })
    expect(bass.mixer_device.volume.value.$path).toBe("song.tracks.3.mixer_device.volume.value")
  })

  it("is null where there is none", async () => {
    expect(await live.song.tracks.at(0).clip_slots.at(0).clip.get()).toBeNull()
  })

  it("can be set where Live lets it, by itself or by where it stands", async () => {
    const bass = await live.song.tracks.at(3).get()
    await live.song.view.selected_track.set(bass)
    await live.song.view.selected_track.set(live.song.tracks.at(1))
    expect(sent().slice(1)).toEqual([
      { op: "set", path: "song.view.selected_track", value: { $ref: "h12" } },
      { op: "set", path: "song.view.selected_track", value: { $path: "song.tracks.1" } },
    ])
    await expect(live.song.view.selected_track.set(live.song as never)).rejects.toThrow("song is a Song, not a Track")
  })

  it("has the members of the class it really is", async () => {
    const rack = await (await live.song.tracks.at(3).get()).devices.at(0).get()
    expect(rack.$type).toBe("RackDevice")
    expect(rack.as("RackDevice").chains.at(1).$path).toBe("song.tracks.3.devices.0.chains.1")
    expect(() => rack.as("Eq8Device")).toThrow("song.tracks.3.devices.0 is a RackDevice, not a Eq8Device")
    expect(live.song.tracks.at(0).devices.at(0).as("Eq8Device").$type).toBe("Eq8Device")
  })

  it("is written as what travels", async () => {
    const bass = await live.song.tracks.at(3).get()
    expect(JSON.stringify([bass, live.song.tracks.at(1)])).toBe(
      '[{"$ref":"h12","type":"Track","path":"song.tracks.3"},{"$path":"song.tracks.1"}]',
    )
    expect(`${bass}`).toBe("song.tracks.3")
  })

  it("passes its options to what is asked through it", async () => {
    const { song } = live
    const given = song.with({ signal: AbortSignal.abort() })
    await expect(given.tracks.at(0).name.get()).rejects.toMatchObject({ code: "cancelled" })
    await expect(given.start_playing()).rejects.toMatchObject({ code: "cancelled" })
  })
})

describe("a list", () => {
  it("gives its objects, its length, and one by position or name", async () => {
    pretend.answer = ({ op }) => (op === "describe" ? { ok: { type: "Track", list: true, count: 8 } } : undefined)
    const { tracks } = live.song
    expect((await tracks.get()).map((track) => track.$ref)).toEqual(["h12"])
    expect(await tracks.length).toBe(8)
    expect(tracks.named('My "Bass"').$path).toBe('song.tracks."My \\"Bass\\""')
    expect(() => tracks.at(-1)).toThrow("song.tracks takes positions from 0")
    const refs: unknown[] = []
    for await (const track of tracks) refs.push(track.$ref)
    expect(refs).toEqual(["h12"])
  })

  it("finds by name in one request", async () => {
    const bass = await live.song.tracks.find({ name: "Bass" })
    expect(bass.$ref).toBe("h12")
    expect(sent()).toEqual([{ op: "get", path: 'song.tracks."Bass"' }])
    await expect(live.song.tracks.find({ name: "Tuba" })).rejects.toMatchObject({ name: "UnknownPath" })
  })

  it("finds by any other value", async () => {
    pretend.values.set("song.tracks", [
      { $ref: "h1", type: "Track", mute: false, color: 1 },
      { $ref: "h2", type: "Track", mute: true, color: 1 },
    ])
    const muted = await live.song.tracks.find({ mute: true, color: 1 })
    expect(muted.$ref).toBe("h2")
    expect(sent()).toEqual([{ op: "query", path: "song.tracks", shape: { $handle: true, mute: true, color: true } }])
    await expect(live.song.tracks.find({ mute: true, color: 2 })).rejects.toThrow('is like {"mute":true,"color":2}')
  })
})

describe("a function", () => {
  it("is called with what Live takes", async () => {
    pretend.answer = ({ op }) => (op === "call" ? { ok: BASS } : undefined)
    const made = await live.song.create_midi_track(2)
    expect(made.$ref).toBe("h12")
    await live.song.create_midi_track.named({ index: 2 })
    await live.song.start_playing()
    await live.song.tracks.at(0).clip_slots.at(0).duplicate_clip_to(live.song.tracks.at(0).clip_slots.at(1))
    expect(sent()).toEqual([
      { op: "call", path: "song.create_midi_track", args: [2] },
      { op: "call", path: "song.create_midi_track", named: { index: 2 } },
      { op: "call", path: "song.start_playing" },
      {
        op: "call",
        path: "song.tracks.0.clip_slots.0.duplicate_clip_to",
        args: [{ $path: "song.tracks.0.clip_slots.1" }],
      },
    ])
  })

  it("refuses what Live would not take", async () => {
    await expect(live.song.create_scene("two" as never)).rejects.toMatchObject({ name: "WrongType" })
    await expect(Reflect.apply(live.song.start_playing, undefined, [1])).rejects.toThrow(
      "song.start_playing takes 0 arguments",
    )
    expect(sent()).toEqual([])
  })
})

describe("a path as text", () => {
  it("is read in every way of writing it", async () => {
    pretend.values.set("song.tracks.0.name", "Drums")
    expect(await live.get("song.tracks.0.name")).toBe("Drums")
    expect(await live.get("live_set tracks 0 name" as string)).toBe("Drums")
    await live.set("song.tempo", 99)
    await live.call("song.create_scene", -1)
    expect(sent().slice(2)).toEqual([
      { op: "set", path: "song.tempo", value: 99 },
      { op: "call", path: "song.create_scene", args: [-1] },
    ])
    expect(live.at('song.tracks."Bass"').mixer_device.$path).toBe('song.tracks."Bass".mixer_device')
  })

  it("that is known only at run time is checked then", async () => {
    await live.call("song.create_scene" as string, -1)
    await expect(live.call("song.create_scene" as string, "two")).rejects.toMatchObject({ name: "WrongType" })
  })

  it("that leads nowhere is a fault that says what is near", async () => {
    await expect(live.set("song.tempp" as string, 1)).rejects.toMatchObject({
      name: "UnknownPath",
      message: expect.stringContaining("did you mean tempo?"),
    })
    expect(() => live.at("song..tempo" as string).$path).toThrow("must stand here")
    await expect(live.call("song.tempo" as string)).rejects.toMatchObject({ name: "NotCallable" })
  })
})

describe("a query", () => {
  it("answers the tree, with handles where objects were asked for", async () => {
    pretend.values.set("song", {
      tempo: 120,
      view: { selected_track: BASS },
      tracks: [{ $ref: "h12", type: "Track", name: "Bass", group_track: null }],
    })
    const tree = await live.song.query({
      tempo: true,
      view: { selected_track: true },
      tracks: { $handle: true, name: true, group_track: true },
    })
    expect(tree.tempo).toBe(120)
    expect(tree.view.selected_track.$path).toBe("song.tracks.3")
    expect(tree.tracks[0]).toMatchObject({ $ref: "h12", name: "Bass", group_track: null })
    expect(live.handle({ $ref: "h12", type: "Track" }).name.$path).toBe("#h12.name")
  })
})
