import { describe, expect, it } from "vitest"
import { readLine, splitArguments } from "./language.ts"

describe("a line in the console", () => {
  it("reads a bare path", () => {
    expect(readLine(" song.tempo ")).toEqual({ kind: "request", operation: { op: "get", path: "song.tempo" } })
  })

  it("writes with an equals sign, also behind a name that contains one", () => {
    expect(readLine("song.tempo = 124")).toEqual({
      kind: "request",
      operation: { op: "set", path: "song.tempo", value: 124 },
    })
    expect(readLine('song.tracks."A=B".name = Bass')).toEqual({
      kind: "request",
      operation: { op: "set", path: 'song.tracks."A=B".name', value: "Bass" },
    })
  })

  it("calls with brackets and reads each argument", () => {
    expect(readLine("song.create_midi_track(-1)")).toEqual({
      kind: "request",
      operation: { op: "call", path: "song.create_midi_track", args: [-1] },
    })
    expect(readLine("song.start_playing()")).toEqual({
      kind: "request",
      operation: { op: "call", path: "song.start_playing", args: [] },
    })
  })

  it("documents with a question mark, a path or a whole class", () => {
    expect(readLine("song.tempo?")).toEqual({ kind: "describe", operation: { op: "describe", path: "song.tempo" } })
    expect(readLine("Track?")).toEqual({ kind: "describe", operation: { op: "describe", type: "Track" } })
  })

  it("watches and unwatches", () => {
    expect(readLine("watch song.tempo")).toEqual({ kind: "watch", path: "song.tempo" })
    expect(readLine("unwatch")).toEqual({ kind: "unwatch", path: undefined })
  })

  it("understands Max's way of writing a path", () => {
    expect(readLine("live_set tracks 0 name")).toEqual({
      kind: "request",
      operation: { op: "get", path: "song.tracks.0.name" },
    })
  })

  it("quotes what it cannot read", () => {
    expect(() => readLine("song..tempo")).toThrow(/song\.\.tempo/)
  })
})

describe("arguments", () => {
  it("split at commas outside of quotes and brackets", () => {
    expect(splitArguments('1, "a, b", [2, 3], {"x": [4, 5]}')).toEqual(["1", '"a, b"', "[2, 3]", '{"x": [4, 5]}'])
  })

  it("of an empty pair of brackets are none", () => {
    expect(splitArguments("  ")).toEqual([])
  })
})
