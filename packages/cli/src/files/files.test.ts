import { type ChildProcess, spawn, spawnSync } from "node:child_process"
import { once } from "node:events"
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { fileURLToPath } from "node:url"
import { bytesFrom, dice } from "@backline/sysex/line"
import { afterAll, beforeAll, describe, expect, it } from "vitest"

const root = fileURLToPath(new URL("../../../..", import.meta.url))
const work = mkdtempSync(join(tmpdir(), "backline-files-"))
const env = { ...process.env, BACKLINE_RUN: join(work, "run"), NO_COLOR: "1" }
const boards: ChildProcess[] = []

interface Ran {
  readonly code: number | null
  readonly out: string
  readonly err: string
}

function backline(...args: string[]): Ran {
  const command = [join(root, "packages/cli/bin/backline.mjs"), "files", ...args]
  const { status, stdout, stderr } = spawnSync(process.execPath, command, { env, encoding: "utf8", timeout: 60_000 })
  return { code: status, out: stdout, err: stderr }
}

/** Serves a new folder as a board until the tests end. */
async function simulated(name: string, ...flags: string[]): Promise<string> {
  const folder = join(work, name)
  mkdirSync(folder)
  const args = ["files", "simulate", folder, "--name", name, "--json", ...flags]
  const child = spawn(process.execPath, [join(root, "packages/cli/bin/backline.mjs"), ...args], { env })
  boards.push(child)
  await new Promise<void>((resolve, reject) => {
    child.stdout.once("data", () => resolve())
    child.once("exit", (code) => reject(new Error(`the board ended with ${code}: ${child.stderr.read()}`)))
  })
  return folder
}

const file = (length: number): Buffer => Buffer.from(bytesFrom(dice(length), length))
const here = (name: string): string => join(work, name)

let box = ""
beforeAll(async () => {
  // The processes run what is built; a forgotten build must not decide what is tested.
  const built = spawnSync(process.execPath, [join(root, "node_modules/typescript/bin/tsc"), "-b", "packages/cli"], {
    cwd: root,
    encoding: "utf8",
  })
  expect(built.stdout).toBe("")
  box = await simulated("Drum box", "--frame", "512", "--window", "4096")
}, 120_000)

afterAll(async () => {
  for (const board of boards) {
    const ended = new Promise((resolve) => board.once("exit", resolve))
    if (board.exitCode === null && board.kill("SIGINT")) await ended
  }
  rmSync(work, { recursive: true, force: true })
})

describe("backline files", () => {
  it("lists the devices with name, firmware and mode", () => {
    const { code, out } = backline("devices", "--json")
    expect(JSON.parse(out)).toMatchObject([{ name: "Drum box", port: "Drum box", mode: "backline", locked: false }])
    expect(code).toBe(0)
  })

  it("puts a file, and gets it back the same", () => {
    writeFileSync(here("song.bin"), file(20_000))
    const put = backline("put", here("song.bin"), "/")
    expect(put).toMatchObject({ code: 0, out: expect.stringContaining("/song.bin  20.0 kB, stored and verified") })
    expect(readFileSync(join(box, "song.bin"))).toEqual(file(20_000))
    expect(backline("get", "song.bin", here("back.bin"), "--alone").code).toBe(0)
    expect(readFileSync(here("back.bin"))).toEqual(file(20_000))
  })

  it("draws no progress where nobody looks", () => {
    expect(backline("put", here("song.bin"), "/again.bin").err).not.toContain("█")
  })

  it("compares what is stored with a file here", () => {
    expect(backline("verify", "song.bin", here("song.bin"))).toMatchObject({ code: 0 })
    writeFileSync(here("other.bin"), file(20_001))
    expect(backline("verify", "song.bin", here("other.bin"))).toMatchObject({ code: 1 })
    expect(JSON.parse(backline("verify", "song.bin", "--json").out)).toMatchObject({ size: 20_000, path: "/song.bin" })
  })

  it("makes folders, moves, lists and removes", () => {
    expect(backline("mkdir", "lib").code).toBe(0)
    expect(backline("mv", "again.bin", "lib/").out).toContain("/lib/again.bin")
    expect(JSON.parse(backline("ls", "--json").out)).toMatchObject([
      { name: "lib", folder: true },
      { name: "song.bin", size: 20_000, time: Math.floor(statSync(join(box, "song.bin")).mtimeMs / 1_000) },
    ])
    expect(backline("ls", "lib").out).toContain("again.bin")
    expect(backline("rm", "lib")).toMatchObject({ code: 2, err: expect.stringContaining("not empty") })
    expect(backline("rm", "-r", "lib", "song.bin").code).toBe(0)
    expect(readdirSync(box)).toEqual([])
  })

  it("syncs a folder both ways, and says first what it would do", () => {
    const local = here("project")
    mkdirSync(join(local, "lib"), { recursive: true })
    writeFileSync(join(local, "code.py"), "print('hi')\n")
    writeFileSync(join(local, "lib/x.py"), "x = 1\n")
    const asked = JSON.parse(backline("sync", local, "/app", "--dry-run", "--json").out)
    expect(asked).toMatchObject({
      done: false,
      steps: [{ kind: "copy-to-device", path: "code.py" }, { path: "lib/x.py" }],
    })
    expect(readdirSync(box)).toEqual([])
    expect(backline("sync", local, "/app").code).toBe(0)
    expect(readFileSync(join(box, "app/lib/x.py"), "utf8")).toBe("x = 1\n")
    writeFileSync(join(box, "app/code.py"), "print('ho')\n")
    expect(backline("sync", local, "/app", "--both")).toMatchObject({
      code: 1,
      out: expect.stringContaining("left alone"),
    })
    expect(backline("sync", local, "/app", "--from-device").code).toBe(0)
    expect(readFileSync(join(local, "code.py"), "utf8")).toBe("print('ho')\n")
    expect(backline("sync", local, "/app", "--delete").out).toContain("0 done, 2 the same")
  })

  it("says how much space is left, and restarts the device", () => {
    expect(JSON.parse(backline("df", "--json").out).free).toBeGreaterThan(0)
    expect(backline("reset").code).toBe(0)
    expect(backline("ls", "app").code).toBe(0)
  })

  it.each([
    ["a missing file", ["get", "nope"], 2, "not-found"],
    ["a port that is not there", ["ls", "--port", "nope"], 3, "disconnected"],
    ["a file here that is not there", ["put", "/nope/nope", "/"], 2, "refused"],
  ])("gives %s its own exit code and a fault that programs can read", (_name, args, exit, fault) => {
    const { code, err } = backline(...args, "--json")
    expect(code).toBe(exit)
    expect(JSON.parse(err).fault).toMatchObject({ code: fault })
  })

  it("takes a wrong command for what it is", () => {
    expect(backline("frobnicate").code).toBe(2)
    expect(backline("get").code).toBe(2)
  })
})

describe("several devices", () => {
  it("must be told apart by --port, and a locked one be given its PIN", async () => {
    await simulated("Bass box", "--pin", "1234")
    expect(backline("ls")).toMatchObject({ code: 2, err: expect.stringContaining("--port") })
    expect(backline("ls", "--port", "bass")).toMatchObject({ code: 2, err: expect.stringContaining("PIN") })
    expect(backline("ls", "--port", "bass", "--pin", "1")).toMatchObject({ code: 2 })
    expect(backline("ls", "--port", "bass", "--pin", "1234")).toMatchObject({ code: 0 })
  })

  it("that are write protected say so", async () => {
    await simulated("Museum piece", "--readonly")
    expect(backline("put", here("song.bin"), "/", "--port", "Museum")).toMatchObject({
      code: 1,
      err: expect.stringContaining("protected"),
    })
  })
})

describe("a device whose program has crashed", () => {
  it("tells so in the list, and its traceback in the log", async () => {
    await simulated("Broken box", "--crash", "Traceback\nNameError: drumz")
    expect(backline("devices").out).toMatch(/Broken box.*crashed: NameError: drumz/)
    const args = ["files", "log", "--port", "Broken", "--json"]
    const child = spawn(process.execPath, [join(root, "packages/cli/bin/backline.mjs"), ...args], { env })
    const ended = new Promise((resolve) => child.once("exit", resolve))
    const [first] = await once(child.stdout, "data")
    expect(JSON.parse(String(first))).toEqual({ report: "Traceback\nNameError: drumz" })
    child.kill("SIGINT")
    expect(await ended).toBe(0)
  })

  it("that goes away ends the log", async () => {
    await simulated("Short box", "--crash", "x")
    const args = ["files", "log", "--port", "Short"]
    const child = spawn(process.execPath, [join(root, "packages/cli/bin/backline.mjs"), ...args], { env })
    const ended = new Promise((resolve) => child.once("exit", resolve))
    // What the device reports may come while it is still being opened; that it is listened to is said afterwards.
    const [listening] = await once(child.stderr, "data")
    expect(String(listening)).toContain("listening")
    boards.pop()?.kill("SIGINT")
    const said = (await child.stderr.toArray()).join("")
    expect(said).toContain('"Short box" is gone')
    expect(await ended).toBe(0)
  })
})

describe("a transfer that is broken off", () => {
  it("by Ctrl-C ends with 130, and the next one goes on from there", async () => {
    writeFileSync(here("long.bin"), file(400_000))
    const args = ["files", "put", here("long.bin"), "/long.bin", "--port", "Drum box"]
    const child = spawn(process.execPath, [join(root, "packages/cli/bin/backline.mjs"), ...args], { env })
    const part = (): string[] => readdirSync(box).filter((name) => name.endsWith(".part"))
    await expect.poll(part, { timeout: 20_000 }).toHaveLength(1)
    const ended = new Promise((resolve) => child.once("exit", resolve))
    child.kill("SIGINT")
    expect(await ended).toBe(130)
    expect(part()).toHaveLength(1)
    expect(backline("put", here("long.bin"), "/long.bin", "--port", "Drum box").code).toBe(0)
    expect(readFileSync(join(box, "long.bin"))).toEqual(file(400_000))
    expect(part()).toEqual([])
  })
})

describe("the program for boards", () => {
  it("is one file of at most 12 kB", () => {
    const lib = here("lib")
    const { code, out } = backline("agent", lib, "--json")
    expect(code).toBe(0)
    const { size } = statSync(join(lib, "backline_files.py"))
    expect(size).toBeLessThanOrEqual(12_288)
    expect(JSON.parse(out)).toMatchObject({ folder: lib, files: [{ file: "backline_files.py", bytes: size }] })
    expect(readdirSync(lib)).toEqual(["backline_files.py"])
  })

  it("comes with more when it is wanted", () => {
    const lib = here("more")
    expect(backline("agent", lib, "--midibridge", "--examples").code).toBe(0)
    expect(readdirSync(lib).toSorted()).toEqual([
      "backline_files.py",
      "backline_original.py",
      "examples",
      "pymidibridge.py",
    ])
    expect(readdirSync(join(lib, "examples"))).toContain("boot.py")
  })

  it("is refused where nothing can be written", () => {
    writeFileSync(here("no-folder"), "")
    const { code, err } = backline("agent", here("no-folder"))
    expect(code).toBe(2)
    expect(err).toContain("no-folder")
  })
})
