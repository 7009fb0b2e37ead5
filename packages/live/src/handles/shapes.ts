import type { Shape } from "@backline/protocol"

const OPTION_NAMES: ReadonlySet<string> = new Set(["hz", "signal", "fault"])

/** Tells a shape from the options of a watch: no name of Live is the name of an option. */
export function isShape(given: unknown): given is Shape {
  if (typeof given !== "object" || given === null) return false
  const names = Object.keys(given)
  return names.length > 0 && !names.every((name) => OPTION_NAMES.has(name))
}
