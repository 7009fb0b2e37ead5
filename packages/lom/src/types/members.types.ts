/** Compiled, never run: what can be read, written and observed follows from the tables. */

import type { Gettable, ListenerName, Observable, PropertyValue, RowOf, Settable } from "../index.ts"
import { Quantization } from "../index.ts"

/** Fails to compile unless both types are the same. */
export type Same<A, B> =
  (<T>() => T extends A ? 1 : 2) extends <T>() => T extends B ? 1 : 2 ? true : readonly ["not the same", A, B]

export const holds = <T extends true>(proof?: T) => proof

const settable = (name: Settable<"Song">) => name
settable("tempo")
settable("appointed_device")
// @ts-expect-error the length of a Set follows from what is in it
settable("song_length")
// @ts-expect-error no such property
settable("tempp")
// @ts-expect-error functions are called, not set
settable("start_playing")

const observable = (name: Observable<"Clip">) => name
observable("notes")
observable("name")
// @ts-expect-error Live has no listener for it
observable("length")

const readable = (name: Gettable<"RackDevice">) => name
readable("chains")
readable("parameters")
// @ts-expect-error Python's own names do not exist
readable("_live_ptr")
// @ts-expect-error Simpler's, not a rack's
readable("sample")

holds<Same<ListenerName<"RackDevice">, never>>()
holds<Same<ListenerName<"Track">, "data">>()

holds<Same<PropertyValue<"Song", "tempo">, number>>()
holds<Same<PropertyValue<"Song", "is_playing">, boolean>>()
holds<Same<PropertyValue<"RackDevice", "name">, string>>()
holds<Same<PropertyValue<"RackDevice", "macros_mapped">, readonly boolean[]>>()
holds<Same<PropertyValue<"Song", "scale_intervals">, readonly number[]>>()
holds<Same<PropertyValue<"Track", "color_index">, number | null>>()
holds<Same<PropertyValue<"Song", "session_record_status">, 0 | 1 | 2>>()
holds<Same<PropertyValue<"Sample", "slices">, readonly number[]>>()
holds<Same<keyof PropertyValue<"Track", "input_routing_type">, "category" | "display_name">>()

export const bar: PropertyValue<"Song", "clip_trigger_quantization"> = Quantization.q_bar
// @ts-expect-error there are fourteen launch quantizations, counted from 0
export const none: PropertyValue<"Song", "clip_trigger_quantization"> = 14

// What an editor shows for a property: its row, with the sentence.
holds<Same<RowOf<"Song", "tempo">["max"], 999>>()
