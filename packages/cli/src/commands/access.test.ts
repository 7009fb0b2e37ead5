import { describe, expect, it } from "vitest"
import { readShape } from "./access.ts"

describe("a shape typed on the command line", () => {
  it("may be written short", () => {
    expect(readShape("tempo, tracks{name, clip_slots{has_clip}}")).toEqual({
      tempo: true,
      tracks: { name: true, clip_slots: { has_clip: true } },
    })
  })

  it("may be JSON", () => {
    expect(readShape('{"tracks":{"$range":[0,8],"name":true}}')).toEqual({ tracks: { $range: [0, 8], name: true } })
  })

  it("that cannot be read is quoted", () => {
    expect(() => readShape("tracks{name")).toThrow(/tracks\{name/)
  })
})
