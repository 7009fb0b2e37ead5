import { describe, expect, it } from "vitest"
import { classOf, findMember, isKindOf, memberNames, nearNames, subclassesOf } from "./index.ts"

describe("a class", () => {
  it("has what it inherits", () => {
    expect(findMember("DrumChain", "name")).toMatchObject({ kind: "property", row: { type: "str" } })
    expect(findMember("RackDevice", "parameters")).toMatchObject({ kind: "child", row: { of: "DeviceParameter" } })
  })

  it("may narrow the view it inherits", () => {
    expect(classOf("RackDevice").children.view?.of).toBe("RackDevice.View")
    expect(classOf("LooperDevice").children.view?.of).toBe("Device.View")
  })

  it("keeps Python's own names to itself", () => {
    expect(findMember("Song", "_live_ptr")).toBeUndefined()
    expect(memberNames("DeviceParameter")).not.toContain("__str__")
  })

  it("does not have what every object of JavaScript has", () => {
    expect(findMember("Song", "constructor")).toBeUndefined()
    expect(findMember("Song", "toString")).toBeUndefined()
  })

  it("knows names that only fire", () => {
    expect(findMember("Clip", "notes")?.kind).toBe("listener")
  })

  it("may stand for the class it extends", () => {
    expect(subclassesOf("Chain")).toEqual(["DrumChain"])
    expect(isKindOf("SimplerDevice", "Device")).toBe(true)
    expect(isKindOf("Device", "SimplerDevice")).toBe(false)
  })
})

describe("near names", () => {
  const names = memberNames("Song")

  it.each([
    ["tempp", "tempo"],
    ["temop", "tempo"],
    ["Tempo", "tempo"],
    ["trakcs", "tracks"],
    ["playing", "is_playing"],
  ])("find from %s to %s", (wrong, right) => {
    expect(nearNames(wrong, names)).toContain(right)
  })

  it("stay silent when nothing is near", () => {
    expect(nearNames("xylophone", names)).toEqual([])
  })
})
