import type { Shape } from "@backline/protocol"

/** One text for a path and shape, whatever order the names of the shape were written in. */
export function topicKey(path: string, shape: Shape | undefined): string {
  return shape === undefined ? path : `${path}\n${JSON.stringify(sorted(shape))}`
}

function sorted(value: unknown): unknown {
  if (typeof value !== "object" || value === null || Array.isArray(value)) return value
  const names = Object.entries(value).sort(([one], [other]) => (one < other ? -1 : 1))
  return Object.fromEntries(names.map(([name, below]) => [name, sorted(below)]))
}
