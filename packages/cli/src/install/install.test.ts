import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { afterEach, beforeEach, describe, expect, it } from "vitest"
import { remoteScriptsFolders } from "./folders.ts"
import { installedVersion, installScript, removeScript } from "./script.ts"

let home = ""
beforeEach(() => {
  home = mkdtempSync(join(tmpdir(), "backline-install-"))
})
afterEach(() => rmSync(home, { recursive: true, force: true }))

describe("the Remote Scripts folder", () => {
  it("is in the User Library where Live puts it", () => {
    mkdirSync(join(home, "Music/Ableton/User Library"), { recursive: true })
    mkdirSync(join(home, "Documents/Ableton/User Library"), { recursive: true })
    expect(remoteScriptsFolders({ platform: "darwin", home, env: {} })).toEqual([
      join(home, "Music/Ableton/User Library/Remote Scripts"),
    ])
    expect(remoteScriptsFolders({ platform: "win32", home, env: {} })).toEqual([
      join(home, "Documents/Ableton/User Library/Remote Scripts"),
    ])
  })

  it("is where the youngest Live says that the User Library was moved to", () => {
    for (const [version, place] of [
      ["Live 11.3.20", "old"],
      ["Live 12.4.6", "new"],
    ] as const) {
      mkdirSync(join(home, place, "User Library"), { recursive: true })
      const folder = join(home, "Library/Preferences/Ableton", version)
      mkdirSync(folder, { recursive: true })
      writeFileSync(
        join(folder, "Library.cfg"),
        `<LibraryProject><ProjectPath Value="${join(home, place)}" /></LibraryProject>`,
      )
    }
    expect(remoteScriptsFolders({ platform: "darwin", home, env: {} })[0]).toBe(
      join(home, "new/User Library/Remote Scripts"),
    )
  })

  it("is nowhere on a machine without Live", () => {
    expect(remoteScriptsFolders({ platform: "linux", home, env: {} })).toEqual([])
  })
})

describe("installing the script", () => {
  it("leaves a whole script with its contract and without tests, and nothing else", () => {
    const target = installScript(home)
    expect(readdirSync(home)).toEqual(["Backline"])
    expect(readdirSync(target)).toEqual(expect.arrayContaining(["__init__.py", "lom.json"]))
    expect(readdirSync(target, { recursive: true }).filter((file) => /test_|__pycache__/.test(String(file)))).toEqual(
      [],
    )
    expect(installedVersion(home)).toMatch(/^\d+\.\d+\.\d+$/)
  })

  it("again replaces what was there", () => {
    writeFileSync(join(installScript(home), "left over.py"), "")
    expect(readdirSync(installScript(home))).not.toContain("left over.py")
  })

  it("can be undone", () => {
    installScript(home)
    expect([removeScript(home), removeScript(home)]).toEqual([true, false])
  })

  it("where nobody may write says so, and names --path", () => {
    writeFileSync(join(home, "a file"), "")
    expect(() => installScript(join(home, "a file"))).toThrow(/a file.*--path/)
  })
})
