import { readFileSync } from "node:fs"
import { fileURLToPath } from "node:url"
import { describe, expect, it } from "vitest"
import { classes, classNames, classOf, enums, isClassName, type LomClass, modules, printContract } from "./index.ts"

const tables: readonly LomClass[] = Object.values(classes)
const count = (kind: "properties" | "children" | "functions") =>
  tables.reduce((sum, table) => sum + Object.keys(table[kind]).length, 0)

describe("the tables", () => {
  it("hold the whole API of Live 12.4", () => {
    expect(tables).toHaveLength(93)
    expect(count("properties")).toBe(531)
    expect(count("children")).toBe(85)
    expect(count("functions")).toBe(314)
    expect(Object.keys(enums)).toHaveLength(43)
    expect(Object.keys(modules)).toHaveLength(8)
  })

  it("name only classes and enums that exist", () => {
    for (const name of classNames) {
      const { table, children, properties } = classOf(name)
      const named = [...Object.values(children).map(({ of }) => of), ...(table.viewClass ? [table.viewClass] : [])]
      expect(named.filter((other) => !isClassName(other))).toEqual([])
      const listed = Object.values(properties).flatMap((row) => (row.enum ? [row.enum] : []))
      expect(listed.filter((other) => !Object.hasOwn(enums, other))).toEqual([])
    }
  })

  it("explain every class, member, enum and function of a module in one sentence", () => {
    const members = tables.flatMap(({ properties, children, functions, listeners = {} }) =>
      [properties, children, functions, listeners].flatMap((rows) => Object.values(rows)),
    )
    const called = Object.values(modules).flatMap((functions) => Object.values(functions))
    for (const { doc } of [...tables, ...members, ...called, ...Object.values(enums)]) {
      expect(doc).toMatch(/^[A-Z][^"]{5,130}\.$/)
    }
  })

  it("never say the same member twice on the way up", () => {
    for (const name of classNames) {
      const { table, bases } = classOf(name)
      const own = [table.properties, table.children, table.functions].flatMap((rows) => Object.keys(rows))
      const above = bases
        .map((base) => classes[base])
        .flatMap((base: LomClass) => [
          ...Object.keys(base.properties),
          ...Object.keys(base.children),
          ...Object.keys(base.functions),
        ])
      expect(own.filter((member) => above.includes(member))).toEqual([])
    }
  })
})

describe("contract/lom.json", () => {
  it("is what the tables print: run `node packages/lom/print.mjs` after a build when this fails", () => {
    const file = fileURLToPath(new URL("../../../contract/lom.json", import.meta.url))
    expect(readFileSync(file, "utf8")).toBe(printContract())
  })

  it("dates every member of the API, and no member of the host", () => {
    const printed: { classes: Record<string, LomClass> } = JSON.parse(printContract())
    expect(printed.classes.Song?.properties.tempo?.since).toBe("<=8.2.7")
    expect(printed.classes.CInstance?.functions.song?.since).toBeUndefined()
    expect(printed.classes.Song?.functions.stop_playing).toMatchObject({ args: [], returns: "None" })
    expect(printed.classes.Song?.children.tracks).toMatchObject({ list: true, container: "Vector" })
  })
})
