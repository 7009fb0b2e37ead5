import { mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { RehearsalBoard } from "@backline/sysex/line"
import { afterEach, describe, expect, it } from "vitest"
import { lyingBoard } from "../acceptance/lying-board.ts"
import { rehearsalPort } from "../acceptance/rehearsal-port.ts"
import type { Device } from "../device/device.ts"
import { memoryFolder } from "../folder/memory-folder.ts"
import { nodeFolder } from "../folder/node-folder.ts"
import { openDevice } from "../open/open-device.ts"

const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text)
const ends: (() => void | Promise<void>)[] = []
afterEach(async () => {
  for (const end of ends.splice(0)) await end()
})

async function boardWith(files: { readonly [path: string]: string }) {
  const board = new RehearsalBoard()
  for (const [path, text] of Object.entries(files)) {
    for (let at = path.indexOf("/", 1); at > 0; at = path.indexOf("/", at + 1))
      if (!board.files.has(path.slice(0, at))) board.files.makeFolder(path.slice(0, at))
    board.files.put(path, utf8(text))
  }
  const { port, end } = await rehearsalPort(board)
  const device: Device = await openDevice(port)
  ends.push(() => {
    device.close()
    end()
  })
  return { board, device }
}

const here = (files: { readonly [path: string]: string }) =>
  memoryFolder(Object.entries(files).map(([path, text]) => [path, utf8(text)]))
const texts = (files: ReadonlyMap<string, Uint8Array>): { [path: string]: string } =>
  Object.fromEntries([...files].map(([path, bytes]) => [path, new TextDecoder().decode(bytes)]).toSorted())

describe("syncing a folder", () => {
  it("to the device copies what is new or differs, makes folders, and leaves the rest alone", async () => {
    const { board, device } = await boardWith({
      "/app/same.py": "same",
      "/app/old.py": "old!",
      "/app/extra.py": "extra",
    })
    const local = here({ "same.py": "same", "old.py": "new!", "lib/deep/x.py": "x", ".DS_Store": "junk" })
    const report = await device.sync(local, "/app", { direction: "to-device" })
    expect(report.steps.map(({ kind, path, why }) => `${kind} ${path} ${why}`)).toEqual([
      "copy-to-device lib/deep/x.py new",
      "copy-to-device old.py changed",
    ])
    expect(report).toMatchObject({ same: 1, done: true })
    expect(texts(board.files.all)).toEqual({
      "/app/extra.py": "extra",
      "/app/lib/deep/x.py": "x",
      "/app/old.py": "new!",
      "/app/same.py": "same",
    })
  })

  it("again finds nothing to do", async () => {
    const { device } = await boardWith({})
    const local = here({ "a.py": "a", "lib/b.py": "b" })
    await device.sync(local, "/new", { direction: "to-device" })
    expect(await device.sync(local, "/new", { direction: "to-device", delete: true })).toMatchObject({
      steps: [],
      same: 2,
    })
  })

  it("removes what is too much only when it is told to, and changes nothing when it is only asked", async () => {
    const { board, device } = await boardWith({ "/a": "a", "/b": "b" })
    const local = here({ a: "a" })
    const asked = await device.sync(local, "/", { direction: "to-device", delete: true, dryRun: true })
    expect(asked).toMatchObject({ done: false, steps: [{ kind: "delete-on-device", path: "b", why: "extra" }] })
    expect(board.files.all.size).toBe(2)
    await device.sync(local, "/", { direction: "to-device", delete: true })
    expect(texts(board.files.all)).toEqual({ "/a": "a" })
  })

  it("from the device copies and removes here", async () => {
    const { device } = await boardWith({ "/app/a": "a", "/app/lib/b": "bb" })
    const local = here({ a: "A", c: "c" })
    await device.sync(local, "/app", { direction: "from-device", delete: true })
    expect(texts(local.files)).toEqual({ a: "a", "lib/b": "bb" })
  })

  it("both ways copies what is missing on either side, and leaves what differs for people to decide", async () => {
    const { board, device } = await boardWith({ "/a": "a", "/c": "theirs" })
    const local = here({ b: "b", c: "mine" })
    const { steps } = await device.sync(local, "/", { direction: "both", delete: true })
    expect(steps.find(({ path }) => path === "c")).toMatchObject({ kind: "conflict" })
    expect(texts(local.files)).toEqual({ a: "a", b: "b", c: "mine" })
    expect(texts(board.files.all)).toEqual({ "/a": "a", "/b": "b", "/c": "theirs" })
  })

  it("copies no half of a file that is still being fetched, and no other litter", async () => {
    const { board, device } = await boardWith({})
    const local = here({
      "song.bin.backline-part": "half",
      ".song.bin.77.part": "half",
      "lib/__pycache__/x": "x",
      a: "a",
    })
    await device.sync(local, "/", { direction: "to-device" })
    expect(texts(board.files.all)).toEqual({ "/a": "a" })
  })

  it("follows no name of a device out of the folder", async () => {
    for (const name of ["..", ".", "a\\..\\b"]) {
      const { port, end } = await rehearsalPort(
        lyingBoard("list", () => ({ entries: [[name, true, 0, 0]], next: null })),
      )
      const device = await openDevice(port)
      ends.push(() => {
        device.close()
        end()
      })
      const local = here({})
      await expect(device.sync(local, "/", { direction: "from-device" })).rejects.toMatchObject({ code: "outside" })
      expect(texts(local.files)).toEqual({})
    }
  })

  it("gives a file up that takes longer than one may", async () => {
    const { board, device } = await boardWith({})
    const local = here({ a: "a".repeat(200_000) })
    const syncing = device.sync(local, "/", { direction: "to-device", deadline: 1 })
    await expect(syncing).rejects.toMatchObject({ code: "deadline" })
    expect(texts(board.files.all)).toEqual({})
  })

  it("says each step before it is taken, and how far its file is", async () => {
    const { device } = await boardWith({})
    const said: string[] = []
    await device.sync(here({ a: "a", b: "b" }), "/", {
      direction: "to-device",
      step: ({ path }, done, steps) => said.push(`${path} ${done + 1}/${steps}`),
      progress: ({ path }, { bytes }) => said.push(`${path} ${bytes}`),
    })
    expect(said).toEqual(["a 1/2", "a 0", "a 1", "b 2/2", "b 0", "b 1"])
  })

  it("writes into a real folder wholly or not at all, and never outside it", async () => {
    const root = await mkdtemp(join(tmpdir(), "backline-sync-"))
    ends.push(() => rm(root, { recursive: true, force: true }))
    await writeFile(join(root, "gone"), "x")
    const { device } = await boardWith({ "/lib/a.py": "a" })
    const folder = nodeFolder(root)
    await device.sync(folder, "/", { direction: "from-device", delete: true })
    expect(await readFile(join(root, "lib/a.py"), "utf8")).toBe("a")
    expect(await readdir(root)).toEqual(["lib"])
    await expect(folder.write("../x", utf8("x"))).rejects.toMatchObject({ code: "outside" })
    await expect(folder.write("lib", utf8("x"))).rejects.toThrow("EISDIR")
    expect(await readdir(root)).toEqual(["lib"])
    await folder.remove("lib/a.py")
    expect(await readdir(root)).toEqual([])
  })
})
