import { Quantization, RecordingQuantization, TimeFormat } from "ableton-js/ns/song"
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest"
import { HostedAbletonJs } from "../../rehearsal/ableton-js.ts"

let hosted: HostedAbletonJs

beforeEach(async () => {
  hosted = await HostedAbletonJs.open("demo")
  await hosted.ableton.start(20_000)
})
afterEach(async () => {
  expect(await hosted.status()).toMatchObject({ failures: [] })
  await hosted.close()
})

const named = (things: readonly { readonly raw: { readonly name: string } }[]): string[] =>
  things.map((thing) => thing.raw.name)

describe("the transport by ableton-js", () => {
  it("plays, tells its position, continues and stops", async () => {
    const { song } = hosted.ableton
    const positions: number[] = []
    await song.addListener("current_song_time", (beats) => positions.push(beats))
    expect(await song.safeStartPlaying()).toBe(true)
    expect(await song.safeStartPlaying()).toBe(false)
    await vi.waitFor(() => expect(positions.length).toBeGreaterThan(10), 10_000)
    expect(positions).toEqual([...positions].sort((one, other) => one - other))
    expect(await song.safeStopPlaying()).toBe(true)
    const stopped = await song.get("current_song_time")
    await song.continuePlaying()
    await vi.waitFor(() => expect(positions.at(-1)).toBeGreaterThan(stopped), 10_000)
    await song.stopPlaying()
    await song.set("current_song_time", 8)
    await song.jumpBy(4)
    expect(await song.get("current_song_time")).toBe(12)
    expect(await song.getCurrentSmpteSongTime(TimeFormat.Smpte25)).toMatchObject({ hours: 0, minutes: 0 })
  })

  it("goes from cue to cue, and sets and deletes them", async () => {
    const { song } = hosted.ableton
    const cues = await song.get("cue_points")
    expect(named(cues).slice(0, 3)).toEqual(["Intro", "Verse", "Lift"])
    await song.jumpToNextCue()
    expect(await song.get("current_song_time")).toBe(32)
    await cues[3]?.jump()
    expect(await song.get("current_song_time")).toBe(96)
    expect(await song.isCuePointSelected()).toBe(true)
    await song.jumpToPrevCue()
    await song.set("current_song_time", 40)
    await song.setOrDeleteCue()
    expect((await song.get("cue_points")).map((cue) => cue.raw.time)).toContain(40)
    await song.setOrDeleteCue()
    expect(await song.get("cue_points")).toHaveLength(8)
  })

  it("knows its quantizations by name", async () => {
    const { song } = hosted.ableton
    await song.set("clip_trigger_quantization", Quantization.q_half)
    expect(await song.get("clip_trigger_quantization")).toBe("q_half")
    await song.set("midi_recording_quantization", RecordingQuantization.rec_q_sixtenth)
    expect(await song.get("midi_recording_quantization")).toBe("rec_q_sixtenth")
  })
})

describe("tracks and scenes by ableton-js", () => {
  it("are made, duplicated, deleted, undone and told of", async () => {
    const { song } = hosted.ableton
    const lists: string[][] = []
    await song.addListener("tracks", (tracks) => lists.push(named(tracks)))
    const before = named(await song.get("tracks"))
    const midi = await song.createMidiTrack(0)
    const audio = await song.createAudioTrack()
    await midi.set("name", "Noise")
    await audio.set("name", "Tape")
    expect(await midi.get("name")).toBe("Noise")
    expect(await audio.get("has_audio_input")).toBe(true)
    await song.duplicateTrack(0)
    expect(named(await song.get("tracks"))).toEqual(["Noise", "Noise", ...before, "Tape"])
    await song.deleteTrack(0)
    await song.deleteTrack(0)
    await song.undo()
    expect(named(await song.get("tracks"))).toHaveLength(before.length + 2)
    await song.redo()
    expect(named(await song.get("tracks"))).toEqual([...before, "Tape"])
    await vi.waitFor(() => expect(lists.at(-1)).toEqual([...before, "Tape"]))
    await song.createReturnTrack()
    expect(await song.get("return_tracks")).toHaveLength(3)
    await song.deleteReturnTrack(2)
    expect(await song.get("return_tracks")).toHaveLength(2)
  })

  it("take names and colours, arm, mute and solo", async () => {
    const { song } = hosted.ableton
    const [, drums] = await song.get("tracks")
    const heard: unknown[] = []
    await drums?.addListener("mute", (mute) => heard.push(mute))
    await drums?.set("color", 0xff94a6)
    expect((await drums?.get("color"))?.hex).toBe("#ff94a6")
    for (const state of ["mute", "solo", "arm"] as const) {
      await drums?.set(state, true)
      expect(await drums?.get(state)).toBe(true)
    }
    await vi.waitFor(() => expect(heard).toEqual([true]))
  })

  it("of scenes fire, empty, coloured and with a tempo", async () => {
    const { song } = hosted.ableton
    const scene = await song.createScene(0)
    await scene.set("name", "Applause")
    await scene.set("color_index", 5)
    expect(await scene.get("is_empty")).toBe(true)
    await song.duplicateScene(0)
    expect(named(await song.get("scenes")).slice(0, 3)).toEqual(["Applause", "Applause", "Intro"])
    await song.deleteScene(0)
    await song.deleteScene(0)
    const [, verse] = await song.get("scenes")
    await verse?.fire()
    await vi.waitFor(async () => expect((await song.get("tracks"))[1]?.get("playing_slot_index")).resolves.toBe(1))
    expect(await verse?.get("clip_slots")).toHaveLength(8)
    await song.stopAllClips()
    await song.stopPlaying()
  })
})

describe("the views by ableton-js", () => {
  it("select tracks, scenes, slots, clips and devices", async () => {
    const { song } = hosted.ableton
    const [, drums] = await song.get("tracks")
    const [, , lift] = await song.get("scenes")
    if (drums === undefined || lift === undefined) throw new Error("the demo Set has these")
    const selected: (string | undefined)[] = []
    await song.view.addListener("selected_track", (track) => selected.push(track?.raw.name))
    await song.view.set("selected_track", drums.raw.id)
    await song.view.set("selected_scene", lift.raw.id)
    await vi.waitFor(() => expect(selected).toEqual(["Drums"]))
    const slot = await song.view.get("highlighted_clip_slot")
    const clip = await slot.get("clip")
    expect(clip?.raw.name).toBe("Lift")
    await song.view.set("detail_clip", String(clip?.raw.id))
    expect((await song.view.get("detail_clip")).raw.name).toBe("Lift")
    const [, buss] = await drums.get("devices")
    if (buss === undefined) throw new Error("the demo Set has it")
    await song.view.selectDevice(buss)
    expect((await drums.view.get("selected_device")).raw.name).toBe("Drum Buss")
    await drums.view.selectInstrument()
    expect((await drums.view.get("selected_device")).raw.name).toBe("Night Kit")
  })

  it("of the application are shown, hidden, focused and browsed", async () => {
    const { view } = hosted.ableton.application
    expect(await view.isViewVisible("Session")).toBe(true)
    await view.focusView("Arranger")
    expect(await view.get("focused_document_view")).toBe("Arranger")
    await view.showView("Detail/Clip")
    expect(await view.isViewVisible("Detail/Clip")).toBe(true)
    await view.hideView("Detail")
    expect(await view.isViewVisible("Detail")).toBe(false)
    await view.toggleBrowse()
    expect(await view.get("browse_mode")).toBe(true)
    expect(await hosted.ableton.application.get("version")).toBe("12.4.6")
  })
})
