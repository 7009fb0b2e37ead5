/** How the SDK is meant to be written, line by line, and what must not compile. Never run: the compiler is the test. */
import { connect, decibels, type Handle, OutOfRange } from "./index.ts"

type Equal<A, B> = (<T>() => T extends A ? 1 : 2) extends <T>() => T extends B ? 1 : 2 ? true : false
const same = <A, B>(_yes: Equal<A, B>): undefined => undefined

export async function taste(draw: (beats: number) => void, signal: AbortSignal): Promise<void> {
  const live = await connect()
  const { song } = live

  const tempo = await song.tempo.set(124)
  same<typeof tempo, number>(true)
  song.is_playing.watch((playing) => console.log(playing ? "go" : "stop"))
  for await (const beats of song.current_song_time.watch({ hz: 30, signal })) draw(beats)

  const bass = await song.tracks.find({ name: "Bass" })
  same<typeof bass, Handle<"Track">>(true)
  await bass.mixer_device.volume.value.set(decibels(-6))
  await bass.clip_slots.at(2).fire()

  const overview = await song.query({
    tempo: true,
    tracks: { name: true, color: true, clip_slots: { has_clip: true, clip: { name: true, is_playing: true } } },
  })
  const part = await song.query({ tracks: { $range: [0, 8], $handle: true, name: true } })
  same<(typeof part.tracks)[number]["name"], string>(true)
  const clip = overview.tracks[0]?.clip_slots[0]?.clip
  same<typeof clip, { readonly name: string; readonly is_playing: boolean } | null | undefined>(true)
  const mirror = song.watch({ tracks: { name: true, mute: true } })
  for (const track of mirror.value?.tracks ?? []) same<typeof track.name, string>(true)

  const [written, fired] = await live.batch("Build", (b) => [b.set(song.tempo, 128), b.call(song.scenes.at(3).fire)])
  if ("ok" in written) same<typeof written.ok, number>(true)
  if ("fault" in fired) throw fired.fault
  await live.batch("Build", (b) => {
    b.set(song.tempo, 128)
    b.call(song.scenes.at(3).fire)
  })

  const cutoff = await bass.devices.at(0).parameters.find({ name: "Filter Freq" })
  await using touch = await cutoff.gesture()
  touch.move(0.7)

  try {
    await song.tempo.set(5000)
  } catch (fault) {
    if (fault instanceof OutOfRange) console.log(fault.message)
  }
}

/** What the table says is shown on hover, as the last argument of the type. */
export function hover({ song }: Awaited<ReturnType<typeof connect>>): void {
  const tempo: `Tempo of the Set in beats per minute${string} 20 to 999 bpm.${string}` = song.tempo.$about
  const resume: `${string}Takes effect at Live's next tick${string}` = song.continue_playing.$about
  console.log(tempo, resume)
}

export async function wrongLines(live: Awaited<ReturnType<typeof connect>>): Promise<void> {
  const { song } = live
  // @ts-expect-error: there is no such member
  await song.tempp.get()
  // @ts-expect-error: a tempo is a number
  await song.tempo.set("fast")
  // @ts-expect-error: it is read-only
  await song.can_undo.set(true)
  // @ts-expect-error: a query knows the names, too
  await song.query({ tracks: { nam: true } })
  // @ts-expect-error: a range has two ends
  await song.query({ tracks: { $range: [0], name: true } })
  // @ts-expect-error: fire takes no text
  await song.scenes.at(0).fire("now")
  // @ts-expect-error: a clip slot is no track
  await song.view.selected_track.set(song.tracks.at(0).clip_slots.at(0))
  // @ts-expect-error: a path as text is checked as well
  await live.get("song.tracks.0.nam")
  // @ts-expect-error: decibels are for faders
  await song.tempo.set(decibels(-6))
  // @ts-expect-error: a batch takes what the property takes
  await live.batch("x", (b) => [b.set(song.tempo, "fast")])
}

export async function rightLines(live: Awaited<ReturnType<typeof connect>>): Promise<void> {
  const { song } = live
  const name = await live.get("song.tracks.0.name")
  same<typeof name, string>(true)
  const rack = song.tracks.at(0).devices.at(0).as("RackDevice")
  const deep = await rack.chains.at(0).mixer_device.volume.value.get()
  same<typeof deep, number>(true)
  const selected = await song.view.selected_track.get()
  same<typeof selected, Handle<"Track">>(true)
  await song.view.selected_track.set(song.tracks.at(1))
  const clip = await song.tracks.at(0).clip_slots.at(0).clip.get()
  same<typeof clip, Handle<"Clip"> | null>(true)
  const notes = await song.tracks.at(0).clip_slots.at(0).clip.get_notes_extended(0, 128, 0, 4)
  same<(typeof notes)[number]["pitch"], number>(true)
  await song.tracks.at(0).clip_slots.at(0).duplicate_clip_to(song.tracks.at(0).clip_slots.at(1))
  const parent = await song.tracks.at(0).clip_slots.at(0).canonical_parent.name.get()
  same<typeof parent, string>(true)
  song.tempo.move(121)
  const made = await song.create_midi_track.named({ index: 1 })
  same<typeof made, Handle<"Track">>(true)
  const asDevice: Handle<"Device"> = rack
  await asDevice.name.get()
  live.at('song.tracks."Bass"').mixer_device.panning.value.move(0)
  const count = await song.tracks.length
  same<typeof count, number>(true)
  live.watch("song.tempo", (value) => same<typeof value, number>(true))
  await live.call("song.create_scene", -1)
  for await (const track of song.tracks) await track.name.get()
}

/** A handle of a class is one of the classes that it extends, and of no other. */
export function kinds(rack: Handle<"RackDevice">, drumChain: Handle<"DrumChain">): void {
  const device: Handle<"Device"> = rack
  const chain: Handle<"Chain"> = drumChain
  const object: Handle<"LomObject"> = chain
  // @ts-expect-error: a rack is no track
  const track: Handle<"Track"> = rack
  // @ts-expect-error: not every device is a rack
  const back: Handle<"RackDevice"> = device
  console.log(object, track, back)
}
