/** Notes: overlap, order, ids and what is refused. */
import type { Handle } from "@backline/live"
import type { Json } from "@backline/protocol"
import type { Chapter, Claim } from "../claim.ts"
import { refusal } from "../seeing.ts"

type Clip = Handle<"Clip">
type Row = readonly [pitch: number, start: number, duration: number]

const EVERYWHERE = [0, 128, -100, 200] as const

const add = (clip: Clip, ...rows: readonly Row[]) =>
  clip.add_new_notes(rows.map(([pitch, start_time, duration]) => ({ pitch, start_time, duration })))

async function notes(clip: Clip): Promise<Json> {
  const found = await clip.get_notes_extended(...EVERYWHERE)
  return found.map(({ pitch, start_time, duration }) => [pitch, start_time, duration])
}

/** Rows that are written one after the other, and the rows that are then there. */
const written = (says: string, rows: readonly Row[], expected: Json): Claim => ({
  says,
  evidence: "documented",
  since: [11, 0],
  expected,
  observe: async ({ clip }) => {
    const made = await clip()
    for (const row of rows) await add(made, row)
    return notes(made)
  },
})

const OVERLAP: readonly Claim[] = [
  written(
    "a note shortens the one of its pitch in which it starts",
    [
      [60, 0, 2],
      [60, 1, 1],
    ],
    [
      [60, 0, 1],
      [60, 1, 1],
    ],
  ),
  written(
    "a note swallows those of its pitch that start under it",
    [
      [60, 1, 0.5],
      [60, 0, 2],
    ],
    [[60, 0, 2]],
  ),
  written(
    "notes of other pitches stay as they are",
    [
      [60, 0, 2],
      [61, 1, 1],
    ],
    [
      [60, 0, 2],
      [61, 1, 1],
    ],
  ),
  written("a note may begin before the clip", [[60, -1, 0.5]], [[60, -1, 0.5]]),
  written(
    "notes are read by pitch, and then by time",
    [
      [62, 0, 1],
      [60, 2, 1],
      [60, 0, 1],
    ],
    [
      [60, 0, 1],
      [60, 2, 1],
      [62, 0, 1],
    ],
  ),
]

const FIELDS: readonly Claim[] = [
  {
    says: "a note of which only the necessary is said has velocity 100, sounds, and always plays",
    evidence: "documented",
    since: [11, 0],
    expected: [100, false, 1, 0, 64],
    observe: async ({ clip }) => {
      const made = await clip()
      await add(made, [60, 0, 1])
      const [note] = await made.get_notes_extended(...EVERYWHERE)
      return note === undefined
        ? "no note"
        : [note.velocity, note.mute, note.probability, note.velocity_deviation, note.release_velocity]
    },
  },
  {
    says: "only the ids of notes that are still there come back",
    evidence: "guessed",
    since: [11, 0],
    expected: [1, 1],
    observe: async ({ clip }) => {
      const made = await clip()
      const ids = await made.add_new_notes([
        { pitch: 60, start_time: 1, duration: 0.5 },
        { pitch: 60, start_time: 0, duration: 2 },
      ])
      return [ids.length, (await made.get_notes_extended(...EVERYWHERE)).length]
    },
  },
  {
    says: "an id stays when its note is changed",
    evidence: "guessed",
    since: [11, 0],
    expected: [true, 65],
    observe: async ({ clip }) => {
      const made = await clip()
      await add(made, [60, 0, 1])
      const [before] = await made.get_notes_extended(...EVERYWHERE)
      if (before !== undefined) await made.apply_note_modifications([{ ...before, pitch: 65 }])
      const [after] = await made.get_notes_extended(...EVERYWHERE)
      return [before?.note_id === after?.note_id, after?.pitch ?? null]
    },
  },
  {
    says: "a range holds the notes that start in it, its end left out",
    evidence: "documented",
    since: [11, 0],
    expected: [1, 60],
    observe: async ({ clip }) => {
      const made = await clip()
      await add(made, [60, 1, 1], [60, 2, 1], [61, 1, 1])
      const found = await made.get_notes_extended(60, 1, 1, 1)
      return [found.length, found[0]?.pitch ?? null]
    },
  },
  {
    says: "cropping takes the notes outside away",
    evidence: "documented",
    since: [11, 0],
    expected: [[60, 1, 1]],
    observe: async ({ clip }) => {
      const made = await clip()
      await add(made, [60, 0, 0.5], [60, 1, 1], [60, 3, 0.5])
      await made.loop_end.set(3)
      await made.start_marker.set(1)
      await made.loop_start.set(1)
      await made.crop()
      return notes(made)
    },
  },
  {
    says: "quantizing to sixteenths moves a note all the way to the nearest",
    evidence: "documented",
    since: [11, 0],
    expected: [[60, 0.25, 0.5]],
    observe: async ({ clip }) => {
      const made = await clip()
      await add(made, [60, 0.3, 0.5])
      await made.quantize(5, 1)
      return notes(made)
    },
  },
  {
    says: "a note without a length is refused",
    evidence: "guessed",
    since: [11, 0],
    expected: "Invalid note duration: 0.0",
    observe: async ({ clip }) => refusal(add(await clip(), [60, 0, 0])),
  },
]

export const noteChapters: readonly Chapter[] = [
  { title: "Notes that meet", claims: OVERLAP },
  { title: "Notes", claims: FIELDS },
]
