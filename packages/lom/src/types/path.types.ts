/** Compiled, never run: a path as text has the type of what stands there. */

import type { Json, ObjectRef, PathArgs, PathReturn, PathValue, ValidPath } from "../index.ts"
import { holds, type Same } from "./members.types.ts"

holds<Same<PathValue<"song.tracks.0.name">, string>>()
holds<Same<PathValue<"song.tracks.0.devices.1.parameters.2.value">, number>>()
holds<Same<PathValue<"song.tracks.0.devices.1.chains.0.mixer_device.sends.3.value">, number>>()
holds<Same<PathValue<"song.tracks.0.devices.1.drum_pads.36.chains.0.in_note">, number>>()
holds<Same<PathValue<'song.tracks."Bass. Left".mixer_device.volume.name'>, string>>()
holds<Same<PathValue<"song.tracks.0.canonical_parent.is_playing">, boolean>>()
holds<Same<PathValue<"song.view.selected_track">, ObjectRef<"Track">>>()
holds<Same<PathValue<"song.scenes">, readonly ObjectRef<"Scene">[]>>()
holds<Same<PathValue<"#h12.name">, Json>>()
holds<Same<PathArgs<"song.jump_by">, [value: number]>>()
holds<Same<PathReturn<"song.tracks.0.clip_slots.1.fire">, null>>()

holds<Same<PathValue<"song.tempp">, never>>()
holds<Same<PathValue<"song.tracks.name">, never>>()
holds<Same<PathValue<"song.tempo.value">, never>>()
holds<Same<PathValue<"live_set tracks 0">, never>>()

declare function get<const P extends string>(path: ValidPath<P>): PathValue<P>
export const tempo = (): number => get("song.tempo")
export const typed = (text: string): Json => get(text)
// @ts-expect-error song.tempp: Song has no tempp
export const wrong = () => get("song.tempp")
// @ts-expect-error a list of Track takes a position, not name
export const list = () => get("song.tracks.name")
