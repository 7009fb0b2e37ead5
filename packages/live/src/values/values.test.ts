import { describe, expect, it } from "vitest"
import { conversationUrl } from "../connect/gateway.ts"
import { withValueAt } from "./delta.ts"
import { asJson } from "./encode.ts"

describe("a value put into a tree", () => {
  it.each([
    [{ a: 1 }, ["a"], 2, { a: 2 }],
    [{ a: [{ b: 1 }] }, ["a", 0, "b"], 2, { a: [{ b: 2 }] }],
    [{ a: 1 }, [], 7, 7],
    [null, ["clip", "name"], "x", { clip: { name: "x" } }],
    [{ a: [1] }, ["a", 1], 2, { a: [1, 2] }],
  ])("%j at %j", (tree, path, value, result) => {
    expect(withValueAt(tree, path, value)).toEqual(result)
  })

  it("leaves the tree before as it was", () => {
    const before = { a: { b: 1 }, c: {} }
    const after = withValueAt(before, ["a", "b"], 2)
    expect(before.a.b).toBe(1)
    expect(after).toHaveProperty("c", before.c)
  })
})

describe("what JSON does not have", () => {
  it.each([[Number.NaN], [undefined], [() => 1], [[1n]]])("is refused: %s", (value) => {
    expect(() => asJson(value, "song.x")).toThrow("song.x cannot be given")
  })
  it("but a field that is not there is no fault", () => {
    expect(asJson({ a: 1, b: undefined }, "x")).toEqual({ a: 1 })
  })
})

describe("the address of a gateway", () => {
  it.each([
    ["http://127.0.0.1:8473", "ws://127.0.0.1:8473/live"],
    ["https://stage.local", "wss://stage.local/live"],
    ["ws://127.0.0.1:8473/live", "ws://127.0.0.1:8473/live"],
    ["http://127.0.0.1:8473/#pair=1", "ws://127.0.0.1:8473/live"],
  ])("%s leads to %s", (address, url) => {
    expect(conversationUrl(address)).toBe(url)
  })
  it.each(["stage.local", "ftp://stage.local", ""])("%j is none", (address) => {
    expect(() => conversationUrl(address)).toThrow("is no address of a gateway")
  })
})
