import { chmodSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { afterEach, beforeEach, expect, test } from "vitest"
import { keptCode, newCode } from "./code-file.ts"

let folder: string
const file = () => join(folder, "pairing-code")

beforeEach(() => {
  folder = join(mkdtempSync(join(tmpdir(), "backline-code-")), "run")
})

afterEach(() => rmSync(join(folder, ".."), { recursive: true, force: true }))

test("the code is 128 bits that only this user can read, and stays from one run to the next", () => {
  const code = keptCode(folder)
  expect(Buffer.from(code, "base64url")).toHaveLength(16)
  expect(statSync(folder).mode & 0o777).toBe(0o700)
  expect(statSync(file()).mode & 0o777).toBe(0o600)
  expect(readFileSync(file(), "utf8")).toBe(code)
  expect(keptCode(folder)).toBe(code)
  expect(readdirSync(folder)).toEqual(["pairing-code"])
})

test("a new code, or a deleted file, makes another", () => {
  const first = keptCode(folder)
  const second = newCode(folder)
  rmSync(file())
  expect(new Set([first, second, keptCode(folder)]).size).toBe(3)
})

test("a code that others on this machine could have read counts no more", () => {
  const code = keptCode(folder)
  chmodSync(file(), 0o644)
  expect(keptCode(folder)).not.toBe(code)
  expect(statSync(file()).mode & 0o777).toBe(0o600)
})

test.each(["", "short", "x".repeat(23), `${"x".repeat(22)}\n`])("%j is no code and is replaced by one", (text) => {
  keptCode(folder)
  writeFileSync(file(), text)
  expect(keptCode(folder)).toMatch(/^[\w-]{22}$/)
  expect(readFileSync(file(), "utf8")).not.toBe(text)
})
