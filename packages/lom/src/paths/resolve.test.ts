import { describe, expect, it } from "vitest"
import { PathError, resolvePath } from "../index.ts"

function complaint(path: string): PathError {
  try {
    resolvePath(path)
  } catch (error) {
    if (error instanceof PathError) return error
    throw error
  }
  throw new Error(`${path} leads somewhere`)
}

describe("a path leads to", () => {
  it("its root", () => {
    expect(resolvePath("song")).toEqual({ kind: "object", types: ["Song"] })
  })

  it("a property and its row", () => {
    expect(resolvePath("song.tempo")).toMatchObject({
      kind: "property",
      owners: ["Song"],
      member: "tempo",
      row: { max: 999 },
    })
  })

  it("a list, a position in it, and a name in it", () => {
    expect(resolvePath("song.tracks")).toMatchObject({ kind: "list", types: ["Track"], child: { row: { list: true } } })
    expect(resolvePath("song.tracks.0")).toEqual({ kind: "object", types: ["Track"] })
    expect(resolvePath('song.tracks."Bass"')).toEqual({ kind: "object", types: ["Track"] })
  })

  it("a child that can be written", () => {
    const found = resolvePath("song.view.selected_track")
    expect(found).toMatchObject({ kind: "object", types: ["Track"], child: { row: { access: "get set observe" } } })
  })

  it("functions and names that only fire", () => {
    expect(resolvePath("song.tracks.0.clip_slots.3.fire").kind).toBe("function")
    expect(resolvePath("song.tracks.0.data").kind).toBe("listener")
  })

  it("what only some of the devices have", () => {
    expect(resolvePath("song.tracks.0.devices.1.chains.0.devices")).toMatchObject({ kind: "list", types: ["Device"] })
    const bend = resolvePath("song.tracks.0.devices.1.pitch_bend_range")
    expect(bend).toMatchObject({ kind: "property", owners: expect.arrayContaining(["DriftDevice", "SimplerDevice"]) })
  })

  it("the view of a rack through the view of a device", () => {
    expect(resolvePath("song.tracks.0.devices.0.view.selected_chain")).toMatchObject({ types: ["Chain"] })
  })

  it("onwards through a property that holds an object", () => {
    expect(resolvePath("song.tracks.0.devices.0.canonical_parent.name")).toMatchObject({ owners: ["Track", "Chain"] })
  })

  it("something known only to Live, behind a handle of unknown class", () => {
    expect(resolvePath("#h12.whatever")).toEqual({ kind: "unknown" })
    expect(resolvePath("#h12.arm", { handleType: "Track" })).toMatchObject({ kind: "property", owners: ["Track"] })
  })
})

describe("a path leads nowhere", () => {
  it.each([
    ["song.tempp", "song.tempp: Song has no tempp; did you mean tempo?"],
    ["song.tracks.0.nmae.x", "song.tracks.0.nmae: Track has no nmae; did you mean name?"],
    ["song.tracks.name", 'song.tracks.name: a list takes a position or a "quoted name", not name'],
    ["song.0", "song.0: Song is not a list, so 0 selects nothing"],
    ["song.tempo.value", "song.tempo.value: nothing stands below the property tempo"],
    ["song.stop_playing.now", "song.stop_playing.now: nothing stands below the function stop_playing"],
    ["song.constructor", "song.constructor: Song has no constructor"],
    ["song.tracks.0.devices.0.chians", "Device has no chians; did you mean chains?"],
  ])("%s", (path, message) => {
    const error = complaint(path)
    expect(error.code).toBe("unknown-path")
    expect(error.message).toContain(message)
  })

  it("and says where in the text", () => {
    expect(complaint("song.tracks.0.nmae")).toMatchObject({ position: 14, near: ["name"] })
  })
})
