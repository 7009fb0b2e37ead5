/** Reads fields out of a tree that came over the wire: what is missing or of another kind is the fallback, never a lie of the type. */
import type { Json } from "@backline/protocol"
import { child } from "./delta.ts"

export function text(node: Json | undefined, name: string): string {
  const value = child(node, name)
  return typeof value === "string" ? value : ""
}

export function number(node: Json | undefined, name: string, fallback = 0): number {
  const value = child(node, name)
  return typeof value === "number" ? value : fallback
}

export function flag(node: Json | undefined, name: string): boolean {
  return maybeFlag(node, name) ?? false
}

/** undefined where Live refuses the property for this object: a return track has no arm. */
export function maybeFlag(node: Json | undefined, name: string): boolean | undefined {
  const value = child(node, name)
  if (typeof value === "boolean") return value
  return typeof value === "number" ? value !== 0 : undefined
}

export function list(node: Json | undefined, name: string): readonly Json[] {
  const value = child(node, name)
  return Array.isArray(value) ? value : []
}
