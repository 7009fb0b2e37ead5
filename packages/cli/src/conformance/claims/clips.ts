/** Loops, markers and what a clip is when it is new. */
import type { Handle } from "@backline/live"
import type { Json } from "@backline/protocol"
import type { Chapter, Claim } from "../claim.ts"
import { refusal } from "../seeing.ts"

type Clip = Handle<"Clip">

/** looping, loop start and end, start and end marker */
async function braces(clip: Clip): Promise<Json> {
  const found = await clip.query({
    looping: true,
    loop_start: true,
    loop_end: true,
    start_marker: true,
    end_marker: true,
  })
  return [found.looping, found.loop_start, found.loop_end, found.start_marker, found.end_marker]
}

const LOOPS: readonly Claim[] = [
  {
    says: "a new clip loops over all of its length",
    evidence: "measured",
    expected: [true, 0, 4, 0, 4],
    observe: async ({ clip }) => braces(await clip()),
  },
  {
    says: "a loop start behind the loop end is refused",
    evidence: "measured",
    expected: "Cannot set the loop start behind the loop end",
    observe: async ({ clip }) => refusal((await clip()).loop_start.set(4)),
  },
  {
    says: "setting the position moves the brace and keeps its length",
    evidence: "documented",
    expected: [true, 2, 6, 0, 4],
    observe: async ({ clip }) => {
      const made = await clip()
      await made.position.set(2)
      return braces(made)
    },
  },
  {
    says: "while a clip does not loop, loop start and end are its markers",
    evidence: "measured",
    expected: [false, 0, 8, 0, 8],
    observe: async ({ clip }) => {
      const made = await clip(8)
      await made.loop_start.set(2)
      await made.loop_end.set(6)
      await made.looping.set(false)
      return braces(made)
    },
  },
  {
    says: "looping again, it has the brace that it had before",
    evidence: "documented",
    expected: [true, 2, 6, 0, 8],
    observe: async ({ clip }) => {
      const made = await clip(8)
      await made.loop_start.set(2)
      await made.loop_end.set(6)
      await made.looping.set(false)
      await made.looping.set(true)
      return braces(made)
    },
  },
  {
    says: "while a clip does not loop, writing its start marker is ignored",
    evidence: "documented",
    expected: [false, 0, 4, 0, 4],
    observe: async ({ clip }) => {
      const made = await clip()
      await made.looping.set(false)
      await made.start_marker.set(1)
      return braces(made)
    },
  },
  {
    says: "doubling the loop doubles the clip",
    evidence: "documented",
    expected: [true, 0, 8, 0, 8],
    observe: async ({ clip }) => {
      const made = await clip()
      await made.duplicate_loop()
      return braces(made)
    },
  },
  {
    says: "cropping keeps what lies between the earlier of the starts and the loop's end",
    evidence: "documented",
    expected: [true, 2, 6, 1, 6],
    observe: async ({ clip }) => {
      const made = await clip(8)
      await made.start_marker.set(1)
      await made.loop_start.set(2)
      await made.loop_end.set(6)
      await made.crop()
      return braces(made)
    },
  },
]

const LIFE: readonly Claim[] = [
  {
    says: "a slot with a clip takes no other",
    evidence: "measured",
    expected: "This clip slot already has a clip",
    observe: async ({ clip, track }) => {
      await clip()
      return refusal(track.clip_slots.at(0).create_clip(4))
    },
  },
  {
    says: "a new clip has the colour of its track and no name, and waits as the Set does",
    evidence: "documented",
    expected: [true, "", 0, 0, false],
    observe: async ({ clip, track }) => {
      const made = await clip()
      const found = await made.query({
        color_index: true,
        name: true,
        launch_mode: true,
        launch_quantization: true,
        muted: true,
      })
      const same = found.color_index === (await track.color_index.get())
      return [same, found.name, found.launch_mode, found.launch_quantization, found.muted]
    },
  },
  {
    says: "colours snap to the nearest of the palette",
    evidence: "measured",
    expected: [
      [0xff3636, 14],
      [0xb9c1e3, 37],
    ],
    observe: async ({ clip }) => {
      const made = await clip()
      const found: Json[] = []
      for (const color of [0xff0000, 0xabcdef]) {
        await made.color.set(color)
        found.push([await made.color.get(), await made.color_index.get()])
      }
      return found
    },
  },
]

export const clips: readonly Chapter[] = [
  { title: "Loops and markers", claims: LOOPS },
  { title: "Clips", claims: LIFE },
]
