import type { Clip } from "ableton-js/ns/clip"
import type { ClipSlot } from "ableton-js/ns/clip-slot"
import type { NoteExtended } from "ableton-js/util/note"
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest"
import { HostedAbletonJs } from "../../rehearsal/ableton-js.ts"

let hosted: HostedAbletonJs

beforeEach(async () => {
  hosted = await HostedAbletonJs.open("default")
  await hosted.ableton.start(20_000)
})
afterEach(async () => {
  expect(await hosted.status()).toMatchObject({ failures: [] })
  await hosted.close()
})

const ALWAYS = [0, 0, 64, 128] as const
const note = (pitch: number, time: number) => ({ pitch, time, duration: 0.5, velocity: 100, muted: false })

async function slots(track = 0): Promise<ClipSlot[]> {
  return (await (await hosted.ableton.song.get("tracks"))[track]?.get("clip_slots")) ?? []
}

async function newClip(): Promise<Clip> {
  const [slot] = await slots()
  await slot?.createClip(4)
  const clip = await slot?.get("clip")
  if (clip === null || clip === undefined) throw new Error("the slot has no clip")
  return clip
}

describe("a clip slot by ableton-js", () => {
  it("gets a clip, copies it elsewhere and loses it, and tells of each", async () => {
    const [first, second] = await slots()
    if (first === undefined || second === undefined) throw new Error("the Set has no scenes")
    const heard: boolean[] = []
    await first.addListener("has_clip", (has) => heard.push(has))
    expect(await first.get("clip")).toBeNull()
    await first.createClip(4)
    expect(await (await first.get("clip"))?.get("length")).toBe(4)
    await first.duplicateClipTo(second)
    expect(await second.get("has_clip")).toBe(true)
    await first.deleteClip()
    await vi.waitFor(() => expect(heard).toEqual([true, false]))
    await expect(first.deleteClip()).rejects.toThrow("clip")
    await expect((await slots(2))[0]?.createClip(4)).rejects.toThrow("MIDI")
  })

  it("is launched and stopped, and tells how it plays", async () => {
    const clip = await newClip()
    const [slot] = await slots()
    await clip.fire()
    await vi.waitFor(async () => expect(await clip.get("is_playing")).toBe(true))
    expect(await slot?.get("is_playing")).toBe(true)
    expect(await slot?.get("playing_status")).toBe("stopped")
    const positions: number[] = []
    await clip.addListener("playing_position", (beats) => positions.push(beats))
    await vi.waitFor(() => expect(positions.length).toBeGreaterThan(3))
    await clip.stop()
    await slot?.setFireButtonState(true)
    await slot?.setFireButtonState(false)
    await slot?.stop()
    await hosted.ableton.song.stopPlaying()
  })
})

describe("the notes of a clip by ableton-js", () => {
  it("are set, read and removed in the old way", async () => {
    const clip = await newClip()
    const heard: number[] = []
    await clip.addListener("notes", (notes) => heard.push(notes.length))
    await clip.setNotes([note(60, 0), note(64, 1), note(67, 2)])
    expect(await clip.getNotes(...ALWAYS)).toEqual([note(60, 0), note(64, 1), note(67, 2)])
    await clip.removeNotes(1, 0, 1, 128)
    expect(await clip.getNotes(...ALWAYS)).toEqual([note(60, 0), note(67, 2)])
    await clip.selectAllNotes()
    await clip.replaceSelectedNotes([note(72, 3)])
    expect(await clip.getNotes(...ALWAYS)).toEqual([note(72, 3)])
    await clip.deselectAllNotes()
    await vi.waitFor(() => expect(heard.length).toBeGreaterThanOrEqual(3))
  })

  it("are read with everything that Live 11 knows of them, changed and removed by id", async () => {
    const clip = await newClip()
    await clip.setNotes([note(60, 0), note(64, 1)])
    const extended: NoteExtended[] = await clip.getNotesExtended(...ALWAYS)
    expect(extended.map((each) => [each.pitch, each.start_time, each.probability])).toEqual([
      [60, 0, 1],
      [64, 1, 1],
    ])
    const changed = extended.map((each) => ({ ...each, velocity: 30, probability: 0.5 }))
    await clip.applyNoteModifications(changed)
    expect(await clip.getNotesExtended(...ALWAYS)).toEqual(changed)
    await clip.removeNotesById([extended[0]?.note_id ?? -1])
    expect(await clip.getNotesExtended(...ALWAYS)).toEqual(changed.slice(1))
    await clip.removeNotesExtended(...ALWAYS)
    expect(await clip.getNotesExtended(...ALWAYS)).toEqual([])
  })

  it("are quantized, repeated and cropped", async () => {
    const clip = await newClip()
    await clip.setNotes([note(60, 0.06), note(64, 1.05)])
    await clip.quantizePitch(60, 5, 1)
    await clip.quantize(5, 1)
    expect((await clip.getNotes(...ALWAYS)).map((each) => each.time)).toEqual([0, 1])
    await clip.duplicateRegion(0, 1, 3, 60, 12)
    expect((await clip.getNotes(...ALWAYS)).map((each) => each.pitch)).toContain(72)
    await clip.duplicateLoop()
    expect(await clip.get("length")).toBe(8)
    await clip.set("loop_end", 2)
    await clip.crop()
    expect(await clip.get("end_marker")).toBe(2)
    await clip.clearAllEnvelopes()
  })
})

describe("clips of the arrangement by ableton-js", () => {
  it("are copied there, made there and deleted", async () => {
    const [track] = await hosted.ableton.song.get("tracks")
    const clip = await newClip()
    const copy = await track?.duplicateClipToArrangement(clip, 16)
    expect([copy?.raw.start_time, copy?.raw.end_time]).toEqual([16, 20])
    const made = await track?.createMidiClip(32, 8)
    expect(await made?.get("is_arrangement_clip")).toBe(true)
    expect(await track?.get("arrangement_clips")).toHaveLength(2)
    await track?.deleteClip(made?.raw.id ?? "")
    expect(await track?.get("arrangement_clips")).toHaveLength(1)
  })

  it("of audio have warp markers, gain and pitch", async () => {
    const [, , track] = await hosted.ableton.song.get("tracks")
    await track?.createAudioClip("/music/rain.wav", 0)
    const [clip] = (await track?.get("arrangement_clips")) ?? []
    expect(await clip?.get("file_path")).toBe("/music/rain.wav")
    expect(await clip?.get("warp_markers")).toContainEqual({ beat_time: 0, sample_time: 0 })
    await clip?.set("pitch_coarse", -12)
    expect(await clip?.get("pitch_coarse")).toBe(-12)
    expect(await clip?.sampleToBeatTime((await clip?.beatToSampleTime(1)) ?? 0)).toBeCloseTo(1)
  })
})
