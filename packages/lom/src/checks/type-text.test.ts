import { describe, expect, it } from "vitest"
import { classNames, classOf } from "../index.ts"
import { readTypeText, type TypeText } from "./type-text.ts"
import { fitsType, typeWords } from "./types.ts"

const int: TypeText = { kind: "name", name: "int" }

describe("a Python type text", () => {
  it.each<[string, TypeText]>([
    ["int", int],
    ["int | None", { kind: "union", of: [int, { kind: "name", name: "None" }] }],
    ["tuple[int, ...]", { kind: "list", of: int }],
    ["tuple[tuple[int, int], ...]", { kind: "list", of: { kind: "tuple", of: [int, int] } }],
    ["tuple[int, tuple[int, ...]]", { kind: "tuple", of: [int, { kind: "list", of: int }] }],
  ])("%s is read", (text, type) => {
    expect(readTypeText(text)).toEqual(type)
  })

  it("of every row is understood", () => {
    const texts = classNames.flatMap((name) => {
      const { properties, functions } = classOf(name)
      const args = Object.values(functions).flatMap((row) => [
        row.returns ?? "None",
        ...(row.args ?? []).map(({ type }) => type),
      ])
      return [...Object.values(properties).map(({ type }) => type), ...args]
    })
    for (const text of new Set(texts)) {
      expect(typeWords(text)).not.toMatch(/\[|undefined/)
      expect(fitsType(text, undefined)).toBe(false)
    }
  })
})
