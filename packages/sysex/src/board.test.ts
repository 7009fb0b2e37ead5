/**
 * The board's half in a real MicroPython against this half: the same bytes, and whole conversations over a line that fails. It is the file that boards get,
 * made of `python/device` as `backline files agent` makes it.
 * Longer than other files because the stage for it stands here: what is no test and no product has no other room.
 */
import { spawnSync } from "node:child_process"
import { mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { fileURLToPath } from "node:url"
import { beforeAll, describe, expect, it } from "vitest"
import { FilesHost, type Started } from "./files/host.ts"
import type { FilesEffect } from "./files/job.ts"
import type { CableOptions } from "./line/cable.ts"
import { Line, type Party, type Seat } from "./line/line.ts"
import { badCable } from "./line/ordeal.ts"
import { between, bytesFrom, type Dice, dice } from "./line/random.ts"
import { strangeFrame } from "./line/stranger.ts"
import type { PeerEffect } from "./midibridge/effects.ts"
import { decodeFrame } from "./midibridge/frames.ts"
import { Peer } from "./midibridge/peer.ts"
import { Tokenizer } from "./tokenizer.ts"

interface MicroPython {
  readonly FS: {
    mkdir(path: string): void
    writeFile(path: string, data: string | Uint8Array): void
    readFile(path: string): Uint8Array
    readdir(path: string): string[]
  }
  runPython(source: string): unknown
  registerJsModule(name: string, module: object): void
}

interface MicroPythonModule {
  loadMicroPython(options: {
    readonly stdout: (line: string) => void
    readonly linebuffer: boolean
  }): Promise<MicroPython>
}

const PYTHON = new URL("../../../python/", import.meta.url)
const CONTRACT = new URL("../../../contract/", import.meta.url)
const hex = (data: Uint8Array): string => Buffer.from(data).toString("hex")
const bytes = (text: string): Uint8Array => Uint8Array.from(Buffer.from(text, "hex"))
const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text)

/** Memory in use at the moment: the same 32-bit numbers and pointers as on a Pico. It collects only between two runs. */
function memory(python: MicroPython): number {
  let used = 0
  python.registerJsModule("meter", { used: (bytes: number) => (used = bytes) })
  for (const step of ["import gc, meter", "gc.collect()", "gc.collect()", "meter.used(gc.mem_alloc())"])
    run(python, step)
  return used
}

/** The files of a board, by name; `backline_names.py` says what the names of the sources have become. */
function built(): Map<string, string> {
  const folder = mkdtempSync(join(tmpdir(), "board-"))
  try {
    const env = { ...process.env, PYTHONPATH: fileURLToPath(PYTHON), PYTHONDONTWRITEBYTECODE: "1" }
    const python = process.env.BACKLINE_PYTHON ?? "python3"
    const { status, stderr } = spawnSync(python, ["-m", "device.slim", folder, "--names"], { env, encoding: "utf8" })
    if (status !== 0) throw new Error(`device.slim ended with ${status}: ${stderr}`)
    return new Map(readdirSync(folder).map((name) => [name, readFileSync(join(folder, name), "utf8")]))
  } finally {
    rmSync(folder, { recursive: true })
  }
}

async function boot(): Promise<MicroPython> {
  const name = "@micropython/micropython-webassembly-pyscript/micropython.mjs"
  const { loadMicroPython }: MicroPythonModule = await import(name)
  const python = await loadMicroPython({ stdout: () => undefined, linebuffer: true })
  for (const folder of ["/lib", "/lib/device", "/lib/device/rehearsal", "/root"]) python.FS.mkdir(folder)
  for (const [name, text] of built()) python.FS.writeFile(`/lib/${name}`, text)
  for (const [name, from] of [
    ["os.py", "micropython/os.py"],
    ["random.py", "micropython/random.py"],
    ["device/rehearsal/board.py", "board.py"],
    ["device/rehearsal/check_vectors.py", "check_vectors.py"],
  ])
    python.FS.writeFile(`/lib/${name}`, readFileSync(new URL(`device/rehearsal/${from}`, PYTHON), "utf8"))
  python.runPython("import sys\nsys.path.insert(0, '/lib')")
  return python
}

/** An error of Python comes with the whole interpreter in its message: its end says what is wrong. */
function run(python: MicroPython, source: string): void {
  try {
    python.runPython(source)
  } catch (error) {
    throw new Error(String(error instanceof Error ? error.message : error).slice(-800))
  }
}

const BOARD = `
import binascii, cable
from device.rehearsal.board import Agent, clock
clock(lambda: int(cable.now())).__enter__()
class In:
    def read(self, n):
        return binascii.unhexlify(cable.read(n))
class Out:
    def write(self, data):
        cable.write(binascii.hexlify(data).decode())
        return len(data)
errors = []
def start():
    global agent
    agent = Agent(In(), Out(), "/root", frame=256, window=1024, name="Pico", on_error=errors.append)
start()
`

type BoardEffect = { readonly kind: "send"; readonly wire: Uint8Array }

/** An agent in MicroPython, as one more party on a line in virtual time: it polls every few milliseconds, as a user's loop does. */
class MicroPythonBoard implements Party<BoardEffect> {
  readonly python: MicroPython
  readonly #out = new Tokenizer()
  #inward = ""
  #now = 0
  #sent: BoardEffect[] = []

  constructor(python: MicroPython) {
    this.python = python
    python.registerJsModule("cable", {
      now: () => this.#now,
      read: (most: number) => this.#read(most),
      write: (text: string) => {
        for (const token of this.#out.push(bytes(text)))
          if (token.kind === "sysex") this.#sent.push({ kind: "send", wire: token.bytes })
      },
    })
    run(python, BOARD)
  }

  get deadline(): number {
    return this.#now + 5
  }

  frame(sysex: Uint8Array, now: number): BoardEffect[] {
    this.#inward += hex(sysex)
    return this.silence(now)
  }

  silence(now: number): BoardEffect[] {
    this.#now = now
    run(this.python, "agent.poll(5)")
    return this.#sent.splice(0)
  }

  put(path: string, data: Uint8Array): void {
    this.python.FS.writeFile(`/root${path}`, data)
  }

  file(path: string): Uint8Array {
    return this.python.FS.readFile(`/root${path}`)
  }

  #read(most: number): string {
    const piece = this.#inward.slice(0, most * 2)
    this.#inward = this.#inward.slice(most * 2)
    return piece
  }
}

type Outcome = Extract<FilesEffect, { kind: "answered" | "saved" | "read" | "failed" }>

class Stage {
  readonly line: Line
  readonly board: MicroPythonBoard
  readonly host = new FilesHost({ host: 77, number: 16_380 })
  readonly #outcomes = new Map<number, Outcome>()
  readonly #seat: Seat<FilesEffect>

  constructor(python: MicroPython, toBoard: CableOptions = {}, toHost = toBoard, seed = 1) {
    this.line = new Line({ seed, toBoard, toHost })
    this.board = new MicroPythonBoard(python)
    this.line.board(this.board)
    this.#seat = this.line.host<FilesEffect>(this.host, (effect) => {
      if (effect.kind !== "send" && effect.kind !== "progress") this.#outcomes.set(effect.job, effect)
    })
    // Somebody must say the first word for time to be planned at all.
    expect(this.ends((host, now) => host.ask("hello", {}, now)).kind).toBe("answered")
  }

  begin(start: (host: FilesHost, now: number) => Started): number {
    const { job, effects } = start(this.host, this.line.clock.now)
    this.#seat.carry(effects)
    return job
  }

  /** How a job ends. */
  ends(start: (host: FilesHost, now: number) => Started): Outcome {
    return this.outcome(this.begin(start))
  }

  outcome(job: number): Outcome {
    this.line.clock.run(this.line.clock.now + 300_000, () => this.#outcomes.has(job))
    const outcome = this.#outcomes.get(job)
    if (!outcome) throw new Error(`job ${job} has not ended`)
    return outcome
  }
}

describe("in MicroPython", () => {
  let python: MicroPython
  beforeAll(async () => {
    python = await boot()
  })

  // The first test, because what is loaded is loaded for all; a second MicroPython beside this one disturbs both.
  it("the agent leaves seven eighths of a Pico's memory to the music", () => {
    run(python, "import io, json, os, time")
    const before = memory(python)
    run(python, "from backline_files import Agent\nagent = Agent(None, None, '/root')")
    const used = memory(python) - before
    // It takes 19 kB. What else this MicroPython keeps varies by some hundred bytes, which neither limit is near to.
    expect(used).toBeLessThan(24_000)
    expect(used).toBeGreaterThan(10_000)
  })

  it("the bytes are those of the contract", () => {
    python.FS.writeFile("/midibridge.json", readFileSync(new URL("midibridge.json", CONTRACT)))
    python.FS.writeFile("/files.json", readFileSync(new URL("files.json", CONTRACT)))
    const wrong: string[] = []
    python.registerJsModule("report", { wrong: (text: string) => wrong.push(text) })
    run(
      python,
      "import report\nfrom device.rehearsal import check_vectors\nfor pair in check_vectors.check('/midibridge.json', '/files.json'): report.wrong(repr(pair))",
    )
    expect(wrong).toEqual([])
  })

  it("a board answers, lists, and says what is wrong", () => {
    const stage = new Stage(python)
    stage.board.put("/a.txt", utf8("hi"))
    const hello = stage.ends((host, now) => host.ask("hello", {}, now))
    expect(hello).toMatchObject({ body: { name: "Pico", frame: 256, window: 1_024, locked: false, crash: null } })
    stage.ends((host, now) => host.ask("mkdir", { path: "/lib" }, now))
    const listing = stage.ends((host, now) => host.ask("list", { path: "/" }, now))
    expect(listing).toMatchObject({
      body: {
        entries: [
          ["a.txt", false, 2, expect.anything()],
          ["lib", true, expect.anything(), expect.anything()],
        ],
        next: null,
      },
    })
    expect(stage.ends((host, now) => host.ask("stat", { path: "/none" }, now))).toMatchObject({
      fault: { code: "not-found" },
    })
    expect(stage.ends((host, now) => host.ask("mkdir", { path: "/../x" }, now))).toMatchObject({
      fault: { code: "outside" },
    })
    expect(stage.ends((host, now) => host.ask("delete", { path: "/lib" }, now)).kind).toBe("answered")
    expect(stage.ends((host, now) => host.ask("delete", { path: "/a.txt" }, now)).kind).toBe("answered")
  })

  it.each([0, 1, 7, 200, 5_000])("a file of %d bytes goes there and comes back", (size) => {
    const stage = new Stage(python)
    const song = bytesFrom(dice(size), size)
    expect(stage.ends((host, now) => host.write("/song.bin", song, now)).kind).toBe("saved")
    expect(hex(stage.board.file("/song.bin"))).toBe(hex(song))
    const back = stage.ends((host, now) => host.read("/song.bin", now))
    expect(back.kind === "read" && hex(back.bytes)).toBe(hex(song))
  })

  it("four files at once over a line that loses, damages, doubles and reorders arrive whole", () => {
    const stage = new Stage(python, { loss: 0.1, corruption: 0.1, duplication: 0.1, reordering: 0.1, delay: 2 })
    const songs = [1, 2, 3, 4].map((seed) => bytesFrom(dice(seed), 2_000))
    const jobs = songs.map((song, at) => stage.begin((host, now) => host.write(`/${at}`, song, now)))
    expect(jobs.map((job) => stage.outcome(job).kind)).toEqual(["saved", "saved", "saved", "saved"])
    expect(songs.map((_song, at) => hex(stage.board.file(`/${at}`)))).toEqual(songs.map(hex))
    const reads = songs.map((_song, at) => stage.begin((host, now) => host.read(`/${at}`, now)))
    const back = reads.map((job) => stage.outcome(job))
    expect(back.map((one) => one.kind === "read" && hex(one.bytes))).toEqual(songs.map(hex))
  })

  it("a board that was switched off goes on where it was", () => {
    const stage = new Stage(python)
    const song = bytesFrom(dice(9), 6_000)
    const job = stage.begin((host, now) => host.write("/song.bin", song, now))
    const isHalfThere = (): boolean => python.FS.readdir("/root").some((name) => name.endsWith(".part"))
    stage.line.clock.run(stage.line.clock.now + 1_000, isHalfThere)
    expect(isHalfThere()).toBe(true)
    run(python, "agent.close()\nstart()")
    expect(stage.outcome(job).kind).toBe("saved")
    expect(hex(stage.board.file("/song.bin"))).toBe(hex(song))
  })

  /** What befalls a board in the middle of things. */
  function misfortune(stage: Stage, roll: Dice): void {
    const { line } = stage
    const kind = roll()
    if (kind < 0.4) {
      line.unplug()
      line.clock.at(line.clock.now + 3_000 * roll(), () => line.replug())
    } else if (kind < 0.7) run(python, "start()")
    else for (let left = 20; left > 0; left -= 1) line.toBoard.send(strangeFrame(roll, 77, between(roll, 0, 16_383)))
  }

  it.each(Array.from({ length: 12 }, (_none, at) => at + 1))(
    "files arrive whole or the old ones stay, whatever happens (seed %d)",
    (seed) => {
      const roll = dice(seed)
      const stage = new Stage(python, badCable(roll), badCable(roll), seed)
      const { clock } = stage.line
      const songs = Array.from({ length: between(roll, 1, 3) }, (_none, at) => {
        const [old, fresh] = [bytesFrom(roll, between(roll, 0, 900)), bytesFrom(roll, between(roll, 0, 1_500))]
        stage.board.put(`/${seed}-${at}`, old)
        return { path: `/${seed}-${at}`, old, fresh }
      })
      const jobs = songs.map(({ path, fresh }) => stage.begin((host, now) => host.write(path, fresh, now)))
      for (let left = between(roll, 0, 3); left > 0; left -= 1)
        clock.at(clock.now + 2_500 * roll(), () => misfortune(stage, roll))
      const ends = jobs.map((job) => stage.outcome(job))
      for (const [at, { path, old, fresh }] of songs.entries()) {
        const stored = hex(stage.board.file(path))
        if (ends[at]?.kind === "saved") expect(stored).toBe(hex(fresh))
        else expect([hex(old), hex(fresh)]).toContain(stored)
        const back = stage.ends((host, now) => host.read(path, now))
        if (back.kind === "read") expect(hex(back.bytes)).toBe(stored)
        else expect(back).toMatchObject({ kind: "failed", fault: { path } })
      }
      expect(python.FS.readdir("/").includes("secret")).toBe(false)
    },
  )

  it("a board speaks the original's way too", () => {
    const line = new Line({ seed: 3, toBoard: { loss: 0.05 }, toHost: { loss: 0.05 } })
    const board = new MicroPythonBoard(python)
    const heard: PeerEffect[] = []
    const peer = new Peer(500)
    line.board(board)
    const seat = line.host<PeerEffect>(
      {
        frame: (sysex, now) => {
          const reading = decodeFrame(sysex)
          return reading.kind === "frame" ? peer.frame(reading.frame, now) : []
        },
        silence: (now) => peer.silence(now),
        get deadline() {
          return peer.deadline
        },
      },
      (effect) => heard.push(effect),
    )
    const text = utf8("grüße €😀\n".repeat(40))
    seat.carry(peer.send(utf8("/text.txt"), text, line.clock.now).effects)
    line.clock.run(line.clock.now + 60_000, () => heard.some((effect) => effect.kind === "sent"))
    expect(hex(board.file("/text.txt"))).toBe(hex(text))
    seat.carry(peer.request(utf8("/text.txt"), line.clock.now))
    line.clock.run(line.clock.now + 60_000, () => heard.some((effect) => effect.kind === "received"))
    const received = heard.find((effect) => effect.kind === "received")
    expect(received && hex(received.bytes)).toBe(hex(text))
  })
})
