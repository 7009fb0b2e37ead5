import { mkdtemp, readdir, rm, writeFile } from "node:fs/promises"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { afterEach, beforeEach, describe, expect, it } from "vitest"
import { readRunFiles, runFolder } from "./run-files.ts"

const NOBODY = 2 ** 22 + 1

describe("run files", () => {
  let folder = ""
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), "backline-run-"))
  })
  afterEach(() => rm(folder, { recursive: true, force: true }))
  const write = (name: string, text: string) => writeFile(join(folder, name), text)

  it("tell where a living script listens, the youngest first", async () => {
    await write(`script-${process.pid}.json`, JSON.stringify({ pid: process.pid, tcpPort: 5, secret: "s", started: 1 }))
    await write(`script-${process.ppid}.json`, JSON.stringify({ pid: process.ppid, tcpPort: 6, started: 2 }))
    await write(`gateway-${process.pid}.json`, JSON.stringify({ pid: process.pid, url: "http://127.0.0.1:8473" }))
    const found = readRunFiles("script", folder)
    expect(found.map((run) => run.tcpPort)).toEqual([6, 5])
    expect(found[1]).toMatchObject({ secret: "s", pid: process.pid })
  })

  it("of dead processes are removed by whoever finds them", async () => {
    await write(`script-${NOBODY}.json`, "{}")
    expect(readRunFiles("script", folder)).toEqual([])
    expect(await readdir(folder)).toEqual([])
  })

  it("that are no run files are left alone", async () => {
    await write(`script-${process.pid}.json`, "not JSON")
    await write("notes.txt", "{}")
    expect(readRunFiles("script", folder)).toEqual([])
    expect(await readdir(folder)).toHaveLength(2)
  })

  it("need no folder to be there", async () => {
    expect(readRunFiles("script", join(folder, "none"))).toEqual([])
  })

  it("lie where BACKLINE_RUN says", () => {
    const before = process.env.BACKLINE_RUN
    process.env.BACKLINE_RUN = "/elsewhere"
    expect(runFolder()).toBe("/elsewhere")
    if (before === undefined) delete process.env.BACKLINE_RUN
    else process.env.BACKLINE_RUN = before
  })
})
