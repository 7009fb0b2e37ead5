import { describe, expect, it } from "vitest"
import { byteRows, MOST_SHOWN } from "./byte-rows.ts"
import { languageOf, leftText, sizeText } from "./kinds.ts"
import { folderOf, foldersAbove, nameOf, within, wrongName } from "./paths.ts"

describe("a path on a board", () => {
  it("has a folder and a name", () => {
    expect([folderOf("/code.py"), nameOf("/code.py")]).toEqual(["/", "code.py"])
    expect([folderOf("/lib/a/b.py"), nameOf("/lib/a/b.py")]).toEqual(["/lib/a", "b.py"])
    expect([within("/", "lib"), within("/lib", "a.py")]).toEqual(["/lib", "/lib/a.py"])
    expect(foldersAbove("/lib/a/b.py")).toEqual(["/lib", "/lib/a"])
  })

  it("takes no name that means something else", () => {
    expect(["", "..", "a/b", "a\\b", "a\nb"].map(wrongName)).not.toContain(undefined)
    expect(wrongName("größe 2.py")).toBeUndefined()
  })
})

describe("a file", () => {
  it("is known by the end of its name", () => {
    expect(["/code.PY", "/settings.toml", "/a.b/readme", "/x.json"].map(languageOf)).toEqual([
      "python",
      "toml",
      "plain",
      "json",
    ])
  })

  it("has a size that people can read", () => {
    expect([0, 812, 3_500, 145_000, 2_000_000].map(sizeText)).toEqual([
      "0 bytes",
      "812 bytes",
      "3.4 kB",
      "142 kB",
      "1.9 MB",
    ])
    expect([900, 61_000, 200_000].map(leftText)).toEqual(["1 s", "61 s", "3 min"])
  })

  it("of bytes is shown in rows, and no more of them than anybody reads", () => {
    expect(byteRows(Uint8Array.of(0x4d, 0x54, 0x68, 0x64, 0, 255), 4)).toEqual([
      { offset: "000000", values: "4d 54 68 64", letters: "MThd" },
      { offset: "000004", values: "00 ff", letters: "··" },
    ])
    expect(byteRows(new Uint8Array(1_000_000), 16)).toHaveLength(MOST_SHOWN / 16)
  })
})
