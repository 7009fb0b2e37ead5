/** Compiled, never run: arguments and answers of functions. */

import type { FunctionArgs, FunctionNamedArgs, FunctionReturn, HandleKind } from "../index.ts"
import { holds, type Same } from "./members.types.ts"

interface Handle<C> {
  readonly standsFor: C
}
interface Handles extends HandleKind {
  readonly handle: Handle<this["class"]>
}

holds<Same<FunctionArgs<"Song", "stop_playing">, []>>()
holds<Same<FunctionArgs<"Song", "create_scene">, [value: number]>>()
holds<Same<FunctionArgs<"Song", "create_midi_track">, [value?: number | null]>>()
holds<Same<FunctionArgs<"Clip", "get_notes_by_id">, [value: readonly number[]]>>()
holds<Same<FunctionArgs<"ClipSlot", "duplicate_clip_to", Handles>, [value: Handle<"ClipSlot">]>>()
holds<
  Same<
    FunctionNamedArgs<"Scene", "fire">,
    { readonly force_legato?: boolean; readonly can_select_scene_on_launch?: boolean }
  >
>()

holds<Same<FunctionReturn<"Song", "stop_playing">, null>>()
holds<Same<FunctionReturn<"Song", "create_midi_track", Handles>, Handle<"Track">>>()
holds<Same<FunctionReturn<"Clip", "automation_envelope", Handles>, Handle<"Envelope"> | null>>()
holds<Same<FunctionReturn<"Clip", "get_notes">, readonly (readonly [number, number, number, number, boolean])[]>>()
holds<Same<FunctionReturn<"Browser", "relation_to_hotswap_target">, 0 | 1 | 2 | 3>>()
holds<Same<FunctionReturn<"Clip", "get_all_notes_extended">[number]["pitch"], number>>()

export const notes: FunctionArgs<"Clip", "add_new_notes"> = [[{ pitch: 60, start_time: 0, duration: 0.5 }]]
// @ts-expect-error a note has a duration
export const endless: FunctionArgs<"Clip", "add_new_notes"> = [[{ pitch: 60, start_time: 0 }]]
