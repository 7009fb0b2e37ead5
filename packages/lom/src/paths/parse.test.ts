import fc from "fast-check"
import { describe, expect, it } from "vitest"
import { normalisePath, type Path, PathError, parsePath, printPath } from "../index.ts"

function complaint(text: string): PathError {
  try {
    parsePath(text)
  } catch (error) {
    if (error instanceof PathError) return error
    throw error
  }
  throw new Error(`${text} was read`)
}

describe("a path", () => {
  it.each<[string, Path]>([
    ["song", { root: "song", segments: [] }],
    ["song.tracks.0.devices.1", { root: "song", segments: ["tracks", 0, "devices", 1] }],
    ['song.tracks."Bass".name', { root: "song", segments: ["tracks", { named: "Bass" }, "name"] }],
    ['song.tracks."a.\\"b\\" \\u00e9"', { root: "song", segments: ["tracks", { named: 'a."b" é' }] }],
    ["#h12.name", { root: "#h12", segments: ["name"] }],
    ["live_set tracks 0 devices 1", { root: "song", segments: ["tracks", 0, "devices", 1] }],
    ["path live_set view selected_track", { root: "song", segments: ["view", "selected_track"] }],
    ["live_app view", { root: "application", segments: ["view"] }],
    ["control_surfaces 2", { root: "application", segments: ["control_surfaces", 2] }],
  ])("%s is read", (text, path) => {
    expect(parsePath(text)).toEqual(path)
  })

  it("has one way to be written", () => {
    expect(normalisePath("  live_set  tracks 0 ")).toBe("song.tracks.0")
    expect(normalisePath('song.tracks."\\u0042ass".name')).toBe('song.tracks."Bass".name')
    expect(normalisePath("song.tracks.007")).toBe("song.tracks.7")
  })

  it("comes back from its text, whatever tracks are called", () => {
    const segment = fc.oneof(
      fc.constantFrom("tracks", "name", "clip_slots"),
      fc.nat({ max: 999_999_999 }),
      fc.record({ named: fc.string({ unit: "grapheme", maxLength: 10 }) }, { noNullPrototype: true }),
    )
    const paths = fc.record(
      { root: fc.constantFrom("song", "application", "#h7"), segments: fc.array(segment, { maxLength: 8 }) },
      { noNullPrototype: true },
    )
    fc.assert(
      fc.property(paths, (path) => {
        expect(parsePath(printPath(path))).toEqual(path)
      }),
      { seed: 12, numRuns: 500 },
    )
  })

  it.each([
    ["", 0, "a path begins with song, application or a handle"],
    ["songs.tempo", 0, "a path begins with"],
    ["song.", 5, 'a name, a list position or a "quoted name" must stand here, not the end'],
    ["song..tempo", 5, 'not "."'],
    ["song.tracks.-1", 12, 'not "-"'],
    ["song.tracks.1x", 13, '"." must stand here, not "x"'],
    ["song._live_ptr", 5, "names beginning with _ do not exist"],
    ['song.tracks."Bass', 12, "this quoted name has no end"],
    ['song.tracks."\\x"', 12, "an escape that JSON does not have"],
    ["song.tracks.1234567890", 12, "no list of Live has a position 1234567890"],
    ["live_set tracks -1", 16, 'a name or a list position must stand here, not "-1"'],
    ["#h12 name", 0, "a path begins with"],
  ])("%j is refused at %d", (text, position, message) => {
    const error = complaint(text)
    expect(error).toMatchObject({ code: "malformed", position, path: text })
    expect(error.message).toContain(message)
    expect(error.message).toContain(JSON.stringify(text))
  })

  it("is bounded in length and depth", () => {
    expect(complaint(`song.${"a".repeat(1020)}`).message).toContain("at most 1024 characters, not 1025")
    expect(complaint(`song${".a".repeat(64)}`).message).toContain("at most 64 segments, not 65")
    expect(parsePath(`song${".a".repeat(63)}`).segments).toHaveLength(63)
  })

  it("never fails in another way, whatever is typed", () => {
    const texts = fc.string({ unit: fc.constantFrom(...'song.tracks0"\\_# live_t') })
    const property = fc.property(texts, (text) => {
      try {
        parsePath(`song.${text}`)
      } catch (error) {
        expect(error).toBeInstanceOf(PathError)
      }
    })
    fc.assert(property, { seed: 12, numRuns: 1000 })
  })
})
