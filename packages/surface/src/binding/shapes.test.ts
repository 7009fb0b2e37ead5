import { resolvePath } from "@backline/lom"
import type { Shape } from "@backline/protocol"
import { describe, expect, it } from "vitest"
import { deskShape, meterShape, setShape } from "./shapes.ts"

/** Every property that a shape reads, by a path with position 0 where it goes through a list. */
function pathsOf(shape: Shape, path = "song"): string[] {
  return Object.entries(shape).flatMap(([name, part]) => {
    if (name.startsWith("$")) return []
    const here = `${path}.${name}`
    if (!isShape(part)) return [here]
    return pathsOf(part, resolvePath(here).kind === "list" ? `${here}.0` : here)
  })
}

function isShape(part: Shape[string]): part is Shape {
  return typeof part === "object" && !Array.isArray(part)
}

const READ = [setShape([0, 8], [0, 8]), deskShape([0, 8]), meterShape([0, 8])].flatMap((shape) => pathsOf(shape))

function rowOf(path: string) {
  const found = resolvePath(path)
  if (found.kind !== "property") throw new Error(`${path} is no property`)
  return found.row
}

describe("what the surface watches", () => {
  it("is all there in Live", () => {
    expect(READ.length).toBeGreaterThan(50)
    for (const path of READ) expect(resolvePath(path).kind).toBe("property")
  })

  it("costs Live a read per tick only where there is no listener: undo, redo, folds, a preference and the name of the Set", () => {
    const polled = READ.filter((path) => !rowOf(path).access.includes("observe"))
    expect(polled).toEqual([
      "song.name",
      "song.exclusive_solo",
      "song.can_undo",
      "song.can_redo",
      "song.visible_tracks.0.fold_state",
    ])
  })
})
