import type { Json, Operation } from "@backline/protocol"
import { describe, expect, it } from "vitest"
import { complete } from "./completion.ts"

const PAGES: { readonly [path: string]: Json } = {
  song: {
    type: "Song",
    children: { tracks: {} },
    properties: { tempo: {}, is_playing: {} },
    functions: { tap_tempo: {} },
  },
  "song.tracks": { type: "Track", list: true, count: 3 },
}
const ask = (operation: Operation): Promise<Json> =>
  Promise.resolve(PAGES["path" in operation ? (operation.path ?? "") : ""] ?? null)

describe("completion in the console", () => {
  it("offers the roots and the console's own words", async () => {
    expect(await complete("so", ask)).toEqual([["song"], "so"])
    expect((await complete("", ask))[0]).toContain("watch ")
  })

  it("offers the members that start with what was typed, functions with their bracket", async () => {
    expect(await complete("song.t", ask)).toEqual([["song.tap_tempo(", "song.tempo", "song.tracks"], "song.t"])
  })

  it("offers the positions of a list", async () => {
    expect((await complete("song.tracks.", ask))[0]).toEqual(["song.tracks.0", "song.tracks.1", "song.tracks.2"])
  })

  it("completes behind watch", async () => {
    expect(await complete("watch song.is", ask)).toEqual([["song.is_playing"], "song.is"])
  })
})
