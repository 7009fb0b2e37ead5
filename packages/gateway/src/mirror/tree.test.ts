import type { Delta, Json } from "@backline/protocol"
import fc from "fast-check"
import { describe, expect, test } from "vitest"
import { applyDelta, difference } from "./tree.ts"

const mixer: Json = {
  tempo: 120,
  tracks: [
    { name: "Bass", mute: false },
    { name: "Keys", mute: true },
  ],
}

describe("a tree that is kept true", () => {
  test("takes a new name at a place in a list and leaves everything else the very same", () => {
    const after = applyDelta(mixer, [[["tracks", 0, "name"], "Sub"]])
    expect(after).toEqual({
      tempo: 120,
      tracks: [
        { name: "Sub", mute: false },
        { name: "Keys", mute: true },
      ],
    })
    const second = (tree: Json | undefined) => applyDelta(tree, []) as { tracks: Json[] }
    expect(second(after).tracks[1]).toBe(second(mixer).tracks[1])
  })

  test("is replaced whole by an empty path, even when nothing was known", () => {
    expect(applyDelta(undefined, [[[], { tempo: 90 }]])).toEqual({ tempo: 90 })
  })

  test.each<[string, Delta]>([
    ["a track beyond the end", [["tracks", 7, "name"], "Ghost"]],
    ["a name below a number", [["tempo", "fine"], 1]],
    ["a name in a list", [["tracks", "first"], 1]],
    ["a negative position", [["tracks", -1], 1]],
    ["a member of nothing", [["tracks", 2, "name"], "Ghost"]],
  ])("says that it lost its thread at %s", (_, step) => {
    expect(applyDelta(mixer, [step])).toBeUndefined()
  })

  test("has a member called __proto__ like any other", () => {
    const after = applyDelta({ name: "Bass" }, [[["__proto__"], { mute: true }]])
    expect(Object.keys(after ?? {})).toEqual(["name", "__proto__"])
    expect(Object.getPrototypeOf(after)).toBe(Object.prototype)
  })
})

describe("the difference of two trees", () => {
  test("is the one thing that changed", () => {
    const after = applyDelta(mixer, [[["tracks", 1, "mute"], false]]) ?? null
    expect(difference(mixer, after)).toEqual([[["tracks", 1, "mute"], false]])
  })

  test("is a whole list when its length changed", () => {
    const after = { tempo: 120, tracks: [{ name: "Bass", mute: false }] }
    expect(difference(mixer, after)).toEqual([[["tracks"], after.tracks]])
  })

  test("is a whole object when another object of Live stands there", () => {
    const before = { clip: { $ref: "h1", type: "Clip", name: "Loop" } }
    const after = { clip: { $ref: "h2", type: "Clip", name: "Loop" } }
    expect(difference(before, after)).toEqual([[["clip"], after.clip]])
  })

  test("is nothing when both say the same", () => {
    expect(difference(mixer, structuredClone(mixer))).toEqual([])
  })

  const { tree } = fc.letrec<{ tree: Json }>((tie) => ({
    tree: fc.oneof(
      { maxDepth: 4 },
      fc.integer({ min: 0, max: 3 }),
      fc.constantFrom("Bass", "Keys", null, true),
      fc.array(tie("tree"), { maxLength: 3 }),
      fc.dictionary(fc.constantFrom("name", "clip", "tracks", "$ref"), tie("tree"), { maxKeys: 3 }),
    ),
  }))

  test("turns one tree into the other, whatever the two are", () => {
    fc.assert(
      fc.property(tree, tree, (before, after) => {
        expect(applyDelta(before, difference(before, after))).toEqual(after)
      }),
      { seed: 1977, numRuns: 500 },
    )
  })
})
