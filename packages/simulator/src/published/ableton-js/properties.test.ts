import type { Namespace } from "ableton-js/ns/index"
import type { Track } from "ableton-js/ns/track"
import { afterAll, beforeAll, describe, expect, it } from "vitest"
import { gettable, HostedAbletonJs } from "../../rehearsal/ableton-js.ts"

type Thing = Pick<Namespace<Record<string, unknown>, Record<never, never>, unknown, unknown>, "get">
type Refusals = Readonly<Record<string, string>>

const AUDIO_ONLY = [
  ..."available_warp_modes file_path gain gain_display_string pitch_coarse pitch_fine ram_mode".split(" "),
  ..."sample_length warp_markers warp_mode warping".split(" "),
]
const each = (names: readonly string[], message: string): Refusals =>
  Object.fromEntries(names.map((name) => [name, message]))

/** Live has no such property, whatever the declarations say. */
const NO_SELECTED_NOTES = { selected_notes: "'Clip' object has no attribute 'selected_notes'" }
const NO_METERS = {
  input_meter_left: "MIDI tracks have no 'input_meter_left' property!",
  input_meter_right: "MIDI tracks have no 'input_meter_right' property!",
}
const NOT_FOLDABLE = { fold_state: "Only tracks with is_foldable have this property!" }
const NO_CLIPS_THERE = { arrangement_clips: "Main, Group and Return Tracks have no arrangement clips" }
const NO_ARM = { arm: "Main and Return Tracks have no 'Arm' state!" }
const NEITHER_CLIPS_NOR_ARM = {
  ...NO_CLIPS_THERE,
  ...NO_ARM,
  ...NOT_FOLDABLE,
  current_monitoring_state: "Main and Return Tracks have no monitoring state!",
  fired_slot_index: "Track has no 'fired_slot_index' property!",
  playing_slot_index: "Track has no 'playing_slot_index' property!",
}
const ONLY_MAIN_MIXES = {
  crossfader: "Only the main track has a crossfader!",
  cue_volume: "Cue volume available on the main track only!",
  song_tempo: "Only the main track has the song tempo!",
}

let hosted: HostedAbletonJs

beforeAll(async () => {
  hosted = await HostedAbletonJs.open("demo")
  await hosted.ableton.start(20_000)
})
afterAll(async () => {
  expect(await hosted.status()).toMatchObject({ failures: [] })
  await hosted.close()
})

/** Gets every property that the declarations of ableton-js name, of every thing given; what Live refuses is answered. */
async function refused(namespace: string, things: readonly Thing[]): Promise<Refusals> {
  expect(things.length).toBeGreaterThan(0)
  const names = gettable(namespace)
  const problems: Record<string, string> = {}
  const asked = things.flatMap((thing) =>
    names.map((name) =>
      thing.get(name).catch((problem: Error) => {
        problems[name] = problem.message
      }),
    ),
  )
  await Promise.all(asked)
  return problems
}

async function tracks(): Promise<readonly Track[]> {
  return hosted.ableton.song.get("tracks")
}

async function clips(of: readonly Track[]) {
  const slots = (await Promise.all(of.map((track) => track.get("clip_slots")))).flat()
  const found = await Promise.all(slots.map((slot) => slot.get("clip")))
  return { slots, clips: found.filter((clip) => clip !== null) }
}

async function devices(of: readonly Track[]) {
  return (await Promise.all(of.map((track) => track.get("devices")))).flat()
}

describe("every property that ableton-js declares can be got", () => {
  it("of the song, its view, its scenes and cue points", async () => {
    const { song } = hosted.ableton
    expect(await refused("song", [song])).toEqual({})
    expect(await refused("song-view", [song.view])).toEqual({})
    expect(await refused("scene", await song.get("scenes"))).toEqual({})
    expect(await refused("cue-point", await song.get("cue_points"))).toEqual({})
  })

  it("of the application, its view, its browser and what is in there", async () => {
    const { application, internal } = hosted.ableton
    expect(await refused("application", [application])).toEqual({})
    expect(await refused("application-view", [application.view])).toEqual({})
    expect(await refused("browser", [application.browser])).toEqual({})
    expect(await refused("browser-item", await application.browser.get("instruments"))).toEqual({})
    expect(await refused("internal", [internal])).toEqual({})
  })

  it("of MIDI tracks and audio tracks", async () => {
    const midi = (await tracks()).filter((track) => !track.raw.is_foldable)
    expect(await refused("track", midi)).toEqual({ ...NO_METERS, ...NOT_FOLDABLE })
    expect(await refused("track", [await hosted.ableton.song.createAudioTrack()])).toEqual(NOT_FOLDABLE)
    expect(
      await refused(
        "track-view",
        midi.map((track) => track.view),
      ),
    ).toEqual({})
  })

  it("of groups, return tracks and the main track", async () => {
    const { song } = hosted.ableton
    const groups = (await tracks()).filter((track) => track.raw.is_foldable)
    expect(await refused("track", groups)).toEqual({ ...NO_CLIPS_THERE, ...NO_ARM })
    expect(await refused("track", await song.get("return_tracks"))).toEqual(NEITHER_CLIPS_NOR_ARM)
    expect(await refused("track", [await song.get("master_track")])).toEqual({
      ...NEITHER_CLIPS_NOR_ARM,
      mute: "Main track has no 'mute' property!",
      muted_via_solo: "Track has no 'muted_via_solo' property!",
      solo: "Main track has no 'solo' property!",
    })
  })

  it("of mixers", async () => {
    const mixers = await Promise.all((await tracks()).map((track) => track.get("mixer_device")))
    expect(await refused("mixer-device", mixers)).toEqual(ONLY_MAIN_MIXES)
    const main = await hosted.ableton.song.get("master_track")
    expect(await refused("mixer-device", [await main.get("mixer_device")])).toEqual({
      crossfade_assign: "Main track has no crossfader assignment!",
    })
  })

  it("of clip slots and MIDI clips", async () => {
    const found = await clips(await tracks())
    expect(await refused("clip-slot", found.slots)).toEqual({})
    const ofAudio = each(AUDIO_ONLY, "Only audio clips have this property!")
    expect(await refused("clip", found.clips)).toEqual({ ...ofAudio, ...NO_SELECTED_NOTES })
  })

  it("of audio clips", async () => {
    const track = await hosted.ableton.song.createAudioTrack()
    await track.createAudioClip("/music/rain.wav", 0)
    expect(await refused("clip", await track.get("arrangement_clips"))).toEqual(NO_SELECTED_NOTES)
  })

  it("of devices and their parameters", async () => {
    const found = await devices(await tracks())
    expect(await refused("device", found)).toEqual({})
    const parameters = (await Promise.all(found.map((device) => device.get("parameters")))).flat()
    const stepped = parameters.filter((parameter) => parameter.raw.is_quantized)
    const smooth = parameters.filter((parameter) => !parameter.raw.is_quantized)
    expect(await refused("device-parameter", stepped)).toEqual({
      default_value: "There is no default value available for this type of parameter",
    })
    expect(await refused("device-parameter", smooth)).toEqual({
      value_items: "Only quantized parameters have value items",
    })
  })
})
