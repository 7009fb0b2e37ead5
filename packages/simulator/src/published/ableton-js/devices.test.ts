import { MidiCommand } from "ableton-js/ns/midi"
import type { Track } from "ableton-js/ns/track"
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

async function track(name: string): Promise<Track> {
  const found = (await hosted.ableton.song.get("tracks")).find((each) => each.raw.name === name)
  if (found === undefined) throw new Error(`there is no track ${name}`)
  return found
}

describe("devices by ableton-js", () => {
  it("have parameters that are read, moved and told of", async () => {
    const [, saturator] = await (await track("Bass")).get("devices")
    expect(saturator?.raw).toMatchObject({ name: "Saturator", type: "audio_effect" })
    const parameters = (await saturator?.get("parameters")) ?? []
    const drive = parameters.find((parameter) => parameter.raw.name === "Drive")
    if (drive === undefined) throw new Error("a Saturator has it")
    const heard: number[] = []
    const leave = await drive.addListener("value", (value) => heard.push(value))
    await drive.set("value", 0.75)
    expect(await drive.get("value")).toBe(0.75)
    await vi.waitFor(() => expect(heard).toEqual([0.75]))
    await leave()
    await expect(drive.set("value", 4000)).rejects.toThrow("Invalid value")
  })

  it("are deleted", async () => {
    const bass = await track("Bass")
    await bass.deleteDevice(1)
    expect((await bass.get("devices")).map((device) => device.raw.name)).toEqual(["Round Bass", "Utility"])
  })

  it("of the mixer move volume, pan, sends and the crossfader", async () => {
    const mixer = await (await track("Bass")).get("mixer_device")
    const volume = await mixer.get("volume")
    await volume.set("value", 0.5)
    expect(await volume.get("value")).toBe(0.5)
    expect(await mixer.get("sends")).toHaveLength(2)
    await (await mixer.get("panning")).set("value", -1)
    await mixer.set("crossfade_assign", 0)
    expect(await mixer.get("crossfade_assign")).toBe(0)
    const main = await (await hosted.ableton.song.get("master_track")).get("mixer_device")
    expect((await main.get("crossfader")).raw.value).toBe(0)
    expect((await main.get("song_tempo")).raw.value).toBe(122)
  })
})

describe("the browser by ableton-js", () => {
  it("is walked down, and loads what it finds onto the selected track", async () => {
    const { song, application } = hosted.ableton
    const bass = await track("Bass")
    await song.view.set("selected_track", bass.raw.id)
    const effects = await application.browser.get("audio_effects")
    const reverb = await within(effects, "Reverb")
    expect(reverb?.raw).toMatchObject({ is_device: true, is_loadable: true })
    if (reverb === undefined) throw new Error("Live has a Reverb")
    await application.browser.loadItem(reverb)
    await vi.waitFor(async () => {
      expect((await bass.get("devices")).map((device) => device.raw.name)).toContain("Reverb")
    })
    await application.browser.previewItem(reverb)
    await application.browser.stopPreview()
  })
})

type Items = Awaited<ReturnType<HostedAbletonJs["ableton"]["application"]["browser"]["get"]>>
type Item = Extract<Items, readonly unknown[]>[number]

async function within(items: readonly Item[], name: string): Promise<Item | undefined> {
  const here = items.find((item) => item.raw.name === name)
  if (here !== undefined) return here
  for (const folder of items.filter((item) => item.raw.is_folder)) {
    const below = await within(await folder.get("children"), name)
    if (below !== undefined) return below
  }
  return undefined
}

describe("MIDI by ableton-js", () => {
  it("comes from the controls that were asked for", async () => {
    const { midi } = hosted.ableton
    const heard: unknown[] = []
    await midi.set("midi_outputs", [
      { type: "cc", channel: 0, target: 7 },
      { type: "note", channel: 0, target: 60 },
    ])
    await midi.addListener("midi", (message) => heard.push([message.command, message.parameter1, message.parameter2]))
    await vi.waitFor(async () => {
      await hosted.midiIn(0xb0, 7, 100)
      expect(heard).toContainEqual([MidiCommand.ControlChange, 7, 100])
    })
    await hosted.midiIn(0xb0, 8, 100, 0x90, 60, 1)
    await vi.waitFor(() => expect(heard.at(-1)).toEqual([0x90, 60, 1]))
  })
})

describe("the session box by ableton-js", () => {
  it("is set up and moved", async () => {
    const { session } = hosted.ableton
    expect(await session.setupSessionBox(4, 2)).toBe(true)
    expect(await session.setSessionOffset(2, 1)).toBe(true)
  })
})
