import type { Json } from "@backline/protocol"

export interface Fields {
  readonly [name: string]: Json | undefined
}

/** The fields of an object from the wire; none for anything else, so that a host's odd answer is missed and not tripped over. */
export function fieldsOf(value: Json | undefined): Fields {
  return typeof value === "object" && value !== null && !isList(value) ? value : {}
}

export const isList = (value: Json): value is readonly Json[] => Array.isArray(value)
