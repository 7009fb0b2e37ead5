/** Compiled, never run: a query answers what its shape asks for. */

import type { CheckedShape, ObjectRef, Shape, ShapeResult } from "../index.ts"
import { holds, type Same } from "./members.types.ts"

declare function query<const S extends Shape<"Song">>(shape: S & CheckedShape<"Song", S>): ShapeResult<"Song", S>

const overview = () =>
  query({
    tempo: true,
    tracks: { $range: [0, 8], name: true, arm: true, clip_slots: { has_clip: true, clip: { name: true } } },
    view: { selected_track: true, detail_clip: { $handle: true, looping: true } },
    scenes: true,
  })
type Overview = ReturnType<typeof overview>
type OneTrack = Overview["tracks"][number]
type Detail = NonNullable<Overview["view"]["detail_clip"]>

holds<Same<Overview["tempo"], number>>()
holds<Same<Overview["scenes"], readonly ObjectRef<"Scene">[]>>()
holds<Same<keyof OneTrack, "name" | "arm" | "clip_slots">>()
holds<Same<OneTrack["arm"], boolean | null>>()
holds<Same<null extends OneTrack["clip_slots"][number]["clip"] ? true : false, true>>()
holds<Same<Overview["view"]["selected_track"], ObjectRef<"Track">>>()
holds<Same<Detail["$ref"], string>>()
holds<Same<Detail["looping"], boolean>>()

// A list of devices holds racks: what only racks have may be asked for, and is null on the others.
const racks = () => query({ tracks: { devices: { class_name: true, chains: { name: true } } } })
type Chains = ReturnType<typeof racks>["tracks"][number]["devices"][number]["chains"]
holds<Same<null extends Chains ? true : false, true>>()
holds<Same<NonNullable<Chains>[number]["name"], string>>()

// @ts-expect-error Song has no tempp
export const misspelt = () => query({ tempo: true, tempp: true })
// @ts-expect-error Track has no nam
export const deep = () => query({ tempo: true, tracks: { name: true, nam: true } })
// @ts-expect-error a property cannot be descended into
export const below = () => query({ tempo: { value: true } })
// @ts-expect-error functions are not read
export const called = () => query({ start_playing: true })
// @ts-expect-error a range is for lists
export const range = () => query({ view: { $range: [0, 1], follow_song: true } })
