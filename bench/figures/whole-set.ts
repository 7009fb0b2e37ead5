/** A whole Set of 64 tracks × 32 scenes: one query, against the loop over tracks that the peer's users write. */
import type { Live } from "@backline/live"
import type { Ableton } from "ableton-js"
import { type Figure, median, type Row, ratio } from "../row.ts"
import { onStage } from "../stage.ts"

const ask = (live: Live) =>
  live.song.query({
    tracks: {
      name: true,
      color: true,
      mixer_device: { volume: { value: true }, panning: { value: true } },
      clip_slots: { has_clip: true, clip: { name: true, color: true, is_playing: true } },
    },
  })

async function loop(peer: Ableton): Promise<number> {
  let clips = 0
  for (const track of await peer.song.get("tracks")) {
    const mixer = await track.get("mixer_device")
    const [volume, panning] = await Promise.all([mixer.get("volume"), mixer.get("panning")])
    await Promise.all([track.get("name"), track.get("color"), volume.get("value"), panning.get("value")])
    const slots = await track.get("clip_slots")
    const found = await Promise.all(slots.map((slot) => slot.get("clip")))
    const present = found.filter((clip) => clip !== null)
    await Promise.all(present.map((clip) => Promise.all([clip.get("name"), clip.get("color"), clip.get("is_playing")])))
    clips += present.length
  }
  return clips
}

async function timed(run: () => Promise<number>): Promise<number> {
  const start = performance.now()
  const clips = await run()
  if (clips !== 64 * 32) throw new Error(`the Set has ${64 * 32} clips, ${clips} were read`)
  return performance.now() - start
}

export const wholeSetQuery: Figure = {
  id: "whole-set-query",
  says: "reading 64 tracks × 32 scenes: names, colours, clip names, playing states, mixer values",
  measure: () =>
    onStage({ set: "big:64x32" }, async ({ live, peer }): Promise<Row[]> => {
      const mine: number[] = []
      const its: number[] = []
      for (let run = 0; run < 3; run += 1) {
        mine.push(
          await timed(
            async () =>
              (await ask(live)).tracks.flatMap((track) => track.clip_slots).filter((slot) => slot.clip !== null).length,
          ),
        )
        its.push(await timed(() => loop(peer)))
      }
      const [ours, theirs] = [median(mine), median(its)]
      return [
        {
          id: "whole-set-query",
          unit: "ms",
          ours,
          peer: theirs,
          ratio: ratio(ours, theirs, "lower"),
          floor: null,
          goal: "< 100 ms",
          met: ours < 100,
        },
      ]
    }),
}
