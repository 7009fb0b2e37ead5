import type { Json } from "@backline/protocol"

/** A JSON object. */
export type Tree = { readonly [name: string]: Json }

export const isTree = (value: Json | undefined): value is Tree =>
  typeof value === "object" && value !== null && !Array.isArray(value)
