import { chmodSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { afterEach, beforeEach, expect, test } from "vitest"
import { type GatewayNote, publish } from "./run-file.ts"

let folder: string

beforeEach(() => {
  folder = join(mkdtempSync(join(tmpdir(), "backline-note-")), "run")
})

afterEach(() => rmSync(join(folder, ".."), { recursive: true, force: true }))

const note = (tcpPort: number): GatewayNote => {
  return { version: "0.1.0", pid: 4712, url: `http://127.0.0.1:${tcpPort}`, started: 1_732_170_000 }
}
const read = (): unknown => JSON.parse(readFileSync(join(folder, "gateway-4712.json"), "utf8"))

test("the note lies in a folder that only this user can open", () => {
  publish(folder, note(8473))
  expect(read()).toEqual(note(8473))
  expect(statSync(folder).mode & 0o777).toBe(0o700)
  expect(statSync(join(folder, "gateway-4712.json")).mode & 0o777).toBe(0o600)
  expect(readdirSync(folder)).toEqual(["gateway-4712.json"])
})

test("a draft that a dead process left open to all does not open the note", () => {
  publish(folder, note(8473))()
  writeFileSync(join(folder, "gateway-4712.json.draft"), "half")
  chmodSync(join(folder, "gateway-4712.json.draft"), 0o666)
  publish(folder, note(8473))
  expect(statSync(join(folder, "gateway-4712.json")).mode & 0o777).toBe(0o600)
})

test("two gateways of one process share the note, which tells the youngest that still serves", () => {
  const takeBackFirst = publish(folder, note(8473))
  const takeBackSecond = publish(folder, note(8474))
  expect(read()).toEqual(note(8474))
  takeBackSecond()
  expect(read()).toEqual(note(8473))
  takeBackFirst()
  takeBackFirst()
  expect(readdirSync(folder)).toEqual([])
})
