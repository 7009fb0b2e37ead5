/** The one thing that a conformance run changes in a Set: a MIDI track at the end, which it takes away again. */
import type { Handle, Live } from "@backline/live"
import type { Bench } from "./claim.ts"

export const SCRATCH_NAME = "Backline scratch"
const BEATS = 4

export class Scratch implements Bench {
  readonly live: Live
  readonly track: Handle<"Track">
  readonly #giveBack: () => Promise<void>

  private constructor(live: Live, track: Handle<"Track">, giveBack: () => Promise<void>) {
    this.live = live
    this.track = track
    this.#giveBack = giveBack
  }

  static async open(live: Live): Promise<Scratch> {
    const { view } = live.song
    const [selectedTrack, selectedScene] = await Promise.all([view.selected_track.get(), view.selected_scene.get()])
    const track = await live.song.create_midi_track(-1)
    await track.name.set(SCRATCH_NAME)
    return new Scratch(live, track, async () => {
      await view.selected_track.set(selectedTrack)
      await view.selected_scene.set(selectedScene)
    })
  }

  /** A field, so that claims may take it by itself. */
  readonly clip = async (beats = BEATS): Promise<Handle<"Clip">> => {
    const slot = this.track.clip_slots.at(0)
    if (await slot.has_clip.get()) await slot.delete_clip()
    await slot.create_clip(beats)
    const clip = await slot.clip.get()
    if (clip === null) throw new Error("Live made a clip, and its slot has none")
    return clip
  }

  /** Takes the track away, wherever it stands by now, and selects again what was selected. */
  async close(): Promise<void> {
    const { tracks } = await this.live.song.query({ tracks: { $handle: true } })
    const index = tracks.findIndex(({ $ref }) => $ref === this.track.$ref)
    if (index >= 0) await this.live.song.delete_track(index)
    await this.#giveBack()
  }
}
