import type { Path, Segment } from "./path.ts"

function printSegment(segment: Segment): string {
  return typeof segment === "object" ? JSON.stringify(segment.named) : String(segment)
}

/** The text of a path, as it goes over the wire. */
export function printPath({ root, segments }: Path): string {
  return [root, ...segments.map(printSegment)].join(".")
}
