import { once } from "node:events"
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest"
import { HostedAbletonJs } from "../../rehearsal/ableton-js.ts"

let hosted: HostedAbletonJs

beforeEach(async () => {
  hosted = await HostedAbletonJs.open("demo", { disableCache: false })
})
afterEach(() => hosted.close())

describe("the example in the README of ableton-js", () => {
  it("observes, reads and changes the tempo and the playback state", async () => {
    const { ableton } = hosted
    const heard: unknown[] = []
    await ableton.start(20_000)
    await ableton.song.addListener("is_playing", (playing) => heard.push(["is_playing", playing]))
    await ableton.song.addListener("tempo", (tempo) => heard.push(["tempo", tempo]))
    expect(await ableton.song.get("tempo")).toBe(122)
    await ableton.song.set("tempo", 85)
    expect(await ableton.song.get("tempo")).toBe(85)
    await ableton.song.startPlaying()
    await vi.waitFor(() =>
      expect(heard).toEqual([
        ["tempo", 85],
        ["is_playing", true],
      ]),
    )
  })
})

describe("the events in the README of ableton-js", () => {
  it("tell of a connection, of every message and of its ping", async () => {
    const { ableton } = hosted
    const connected = once(ableton, "connect")
    const pinged = once(ableton, "ping")
    const raw = once(ableton, "raw_message")
    const problems: Error[] = []
    ableton.on("error", (problem) => problems.push(problem))
    await ableton.start(20_000)
    expect(await connected).toEqual([expect.stringMatching(/start|realtime/)])
    expect(await pinged).toEqual([expect.any(Number)])
    expect(JSON.parse(String((await raw)[0]))).toHaveProperty("event")
    expect(ableton.isConnected()).toBe(true)
    expect(await ableton.internal.get("ping")).toBe(true)
    expect(await ableton.internal.isPluginUpToDate()).toBe(true)
    expect(problems).toEqual([])
  })

  it("tell that another Set is opened, and listeners can be attached to it", async () => {
    const { ableton } = hosted
    await ableton.start(20_000)
    const [disconnected, connected] = [once(ableton, "disconnect"), once(ableton, "connect")]
    await ableton.song.addListener("tempo", () => expect.unreachable("this listener went with its Set"))
    const [gone, back] = await Promise.all([disconnected, connected, hosted.openSet("default")])
    expect([gone, back]).toEqual([["realtime"], ["realtime"]])
    const heard: number[] = []
    await ableton.song.addListener("tempo", (tempo) => heard.push(tempo))
    expect(await ableton.song.get("tempo")).toBe(120)
    await ableton.song.set("tempo", 99)
    await vi.waitFor(() => expect(heard).toEqual([99]))
  })

  it("tell by a missing heartbeat that Live is gone", async () => {
    const { ableton, options } = hosted
    await ableton.start(20_000)
    const disconnected = once(ableton, "disconnect")
    await hosted.kill()
    options.commandTimeoutMs = 100
    await expect(ableton.song.get("tempo")).rejects.toThrow("song.get_prop")
    expect(await disconnected).toEqual(["heartbeat"])
    expect(ableton.isConnected()).toBe(false)
  })
})

describe("the protocol in the README of ableton-js", () => {
  beforeEach(() => hosted.ableton.start(20_000))

  it("attaches one listener for many, and stops when the last one leaves", async () => {
    const { song } = hosted.ableton
    const heard: unknown[] = []
    const leaveFirst = await song.addListener("metronome", (on) => heard.push(["first", on]))
    const leaveSecond = await song.addListener("metronome", (on) => heard.push(["second", on]))
    await song.set("metronome", 1)
    await vi.waitFor(() => expect(heard).toHaveLength(2))
    expect(await leaveFirst()).toBe(true)
    await song.set("metronome", 0)
    await vi.waitFor(() => expect(heard).toHaveLength(3))
    expect(await leaveSecond()).toBe(true)
    expect(await leaveSecond()).toBe(false)
    await song.set("metronome", 1)
    expect(await song.get("metronome")).toBe(true)
    expect(heard.slice(2)).toEqual([["second", false]])
  })

  it("sends a cached property once, and a placeholder as long as it stays the same", async () => {
    const { ableton } = hosted
    const cached: unknown[] = []
    const [, drums] = await ableton.song.get("tracks")
    const [slot] = (await drums?.get("clip_slots")) ?? []
    ableton.on("message", ({ data }) => data?.__cached && cached.push(data))
    const before = await slot?.get("clip")
    const after = await slot?.get("clip")
    expect(before?.raw.name).toBe("Heartbeat")
    expect(after?.raw).toEqual(before?.raw)
    expect(cached).toEqual([{ __cached: true }])
  })

  it("puts together an answer that comes in chunks", async () => {
    const { song } = hosted.ableton
    let seed = 1
    const noise = Array.from({ length: 10_000 }, () => {
      seed = (seed * 48_271) % 2_147_483_647
      return seed
    })
    await song.setData("ableton-js", noise)
    expect(await song.getData("ableton-js")).toEqual(noise)
  })

  it("answers mistakes with what Live says of them", async () => {
    const { song, application } = hosted.ableton
    await expect(song.set("tempo", 5)).rejects.toThrow("Tempo out of range")
    await expect(song.deleteTrack(99)).rejects.toThrow("index")
    await expect(song.sendCommand("make_coffee")).rejects.toThrow("make_coffee doesn't exist or isn't callable")
    await expect(application.pressCurrentDialogButton(0)).rejects.toThrow("dialog")
  })
})
