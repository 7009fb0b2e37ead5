import { describe, expect, it } from "vitest"
import { applyDeltas, child } from "./delta.ts"

const TREE = { tempo: 120, tracks: [{ name: "Bass" }, { name: "Drums" }] }

describe("deltas of a shape watch", () => {
  it("rename a track and leave its neighbour the same object", () => {
    const tree = applyDeltas(TREE, [[["tracks", 0, "name"], "Sub"]])
    expect(tree).toEqual({ tempo: 120, tracks: [{ name: "Sub" }, { name: "Drums" }] })
    expect(child(child(tree, "tracks"), 1)).toBe(TREE.tracks[1])
  })

  it("replace the whole with an empty path", () => {
    expect(applyDeltas(TREE, [[[], { tempo: 90 }]])).toEqual({ tempo: 90 })
  })

  it("apply in order", () => {
    const tree = applyDeltas(TREE, [
      [["tracks"], []],
      [["tracks", 0], { name: "Keys" }],
    ])
    expect(tree).toEqual({ tempo: 120, tracks: [{ name: "Keys" }] })
  })

  it("that lead nowhere are noticed instead of guessed at", () => {
    expect(applyDeltas(TREE, [[["tracks", 7, "name"], "Ghost"]])).toBeUndefined()
    expect(applyDeltas(TREE, [[["tempo", "inner"], 1]])).toBeUndefined()
  })

  it("never reach into what every object inherits", () => {
    expect(child({}, "constructor")).toBeUndefined()
  })
})
