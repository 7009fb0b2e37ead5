/** The gateway as it is started, with the real script in the real simulator. */
import { type ChildProcess, spawn } from "node:child_process"
import { once } from "node:events"
import { existsSync, mkdtempSync, readFileSync, rmSync, statSync } from "node:fs"
import { createServer } from "node:net"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { createInterface } from "node:readline"
import { fileURLToPath } from "node:url"
import { wsConnect } from "@backline/carriers/node"
import { Link } from "@backline/live"
import { Fault } from "@backline/protocol"
import { afterAll, afterEach, beforeAll, describe, expect, test } from "vitest"
import { type Gateway, startGateway } from "./gateway.ts"
import { silent } from "./logger.ts"

const ROOT = fileURLToPath(new URL("../../../", import.meta.url))

let runFolder: string
const gateways: Gateway[] = []
const programs: Link[] = []
const simulators: ChildProcess[] = []

beforeAll(() => {
  runFolder = mkdtempSync(join(tmpdir(), "backline-run-"))
})

afterAll(() => rmSync(runFolder, { recursive: true, force: true }))

afterEach(async () => {
  for (const program of programs.splice(0)) program.close()
  for (const gateway of gateways.splice(0)) await gateway.close()
  for (const simulator of simulators.splice(0)) await stop(simulator)
})

async function start(more: { tcpPort?: number; host?: string } = {}): Promise<Gateway> {
  const gateway = await startGateway({ tcpPort: 0, runFolder, logger: silent, ...more })
  gateways.push(gateway)
  return gateway
}

function program(gateway: Gateway, name = "program"): Link {
  const link = new Link({ name, connect: wsConnect({ url: `${gateway.url.replace("http", "ws")}/live` }) })
  programs.push(link)
  return link
}

async function simulate(): Promise<ChildProcess> {
  const env = { ...process.env, PYTHONPATH: join(ROOT, "python"), BACKLINE_RUN: runFolder }
  const args = ["-m", "simulator", "--set", "demo", "--json", "--parent", String(process.pid)]
  const child = spawn("python3", args, { cwd: ROOT, env, stdio: ["ignore", "pipe", "ignore"] })
  simulators.push(child)
  if (child.stdout === null) throw new Error("The simulator was started without a pipe")
  for await (const line of createInterface(child.stdout)) if (line.includes('"ready"')) return child
  throw new Error("The simulator ended before it was ready")
}

async function stop(simulator: ChildProcess): Promise<void> {
  if (simulator.exitCode !== null || simulator.signalCode !== null) return
  const ended = once(simulator, "exit")
  simulator.kill("SIGTERM")
  await ended
}

/** Resolves when the link reports this state. */
function reaches(link: Link, state: string): Promise<void> {
  return new Promise((resolve) => {
    if (link.report.state === state) resolve()
    link.on("state", (report) => {
      if (report.state === state) resolve()
    })
  })
}

/** What is told of one watch, in order. */
class Hearing {
  readonly #heard: unknown[] = []
  #met: (() => void) | undefined

  constructor(link: Link, path: string) {
    const hear = (told: unknown) => {
      this.#heard.push(told)
      this.#met?.()
    }
    link.watch(
      { op: "watch", path },
      {
        value: hear,
        change: (change) => hear("value" in change ? change.value : change),
        refused: hear,
        interrupted: hear,
        ended: () => hear("ended"),
      },
    )
  }

  async next(): Promise<unknown> {
    if (this.#heard.length === 0) await new Promise<void>((resolve) => (this.#met = resolve))
    return this.#heard.shift()
  }
}

async function health(gateway: Gateway): Promise<unknown> {
  return (await fetch(`${gateway.url}/health`)).json()
}

describe("a gateway without Live", () => {
  test("starts, waits, and says so", async () => {
    const gateway = await start()
    expect(gateway.url).toBe(`http://127.0.0.1:${gateway.tcpPort}`)
    expect(await health(gateway)).toEqual({
      gateway: "backline",
      version: "0.1.0",
      state: "waiting",
      live: "",
      boot: "",
      clients: 0,
      watches: 0,
    })
    const screen = program(gateway)
    await reaches(screen, "waiting")
    await expect(screen.request({ op: "ping" })).resolves.toBeNull()
    const tempo = screen.request({ op: "get", path: "song.tempo" })
    await expect(tempo).rejects.toMatchObject({ code: "disconnected", stage: "gateway" })
  })

  test("leaves a note where it serves, for this user only, and takes it back", async () => {
    const gateway = await start()
    const note = join(runFolder, `gateway-${process.pid}.json`)
    expect(JSON.parse(readFileSync(note, "utf8"))).toMatchObject({
      pid: process.pid,
      url: gateway.url,
      version: "0.1.0",
    })
    expect(statSync(note).mode & 0o777).toBe(0o600)
    await gateway.close()
    expect(existsSync(note)).toBe(false)
    await expect(fetch(gateway.url)).rejects.toThrow()
  })

  test("closes its clients and can be closed twice", async () => {
    const gateway = await start()
    const screen = program(gateway)
    await screen.request({ op: "ping" })
    const lost = new Promise<void>((resolve) => screen.on("failed", () => resolve()))
    await Promise.all([gateway.close(), gateway.close()])
    await lost
  })
})

describe("a TCP port that cannot be had", () => {
  test("because of another gateway: says which and what to do", async () => {
    const first = await start()
    const fault = await start({ tcpPort: first.tcpPort }).catch((problem: unknown) => problem)
    expect(fault).toBeInstanceOf(Fault)
    expect(fault).toMatchObject({ code: "refused", stage: "gateway", value: first.tcpPort })
    expect(String(fault)).toContain(`TCP port ${first.tcpPort} is held by another gateway (process ${process.pid}`)
    expect(String(fault)).toContain(`Use that one at ${first.url}`)
    expect(await health(first)).toMatchObject({ gateway: "backline" })
  })

  test("because of another program", async () => {
    const other = createServer().listen(0, "127.0.0.1")
    await once(other, "listening")
    const address = other.address()
    const tcpPort = typeof address === "object" && address !== null ? address.port : 0
    other.on("connection", (socket) => socket.end())
    await expect(start({ tcpPort })).rejects.toThrow(`TCP port ${tcpPort} is held by another program`)
    other.close()
  })

  test.each(["0.0.0.0", "192.168.0.7", "::"])("because %s is not offered yet", async (host) => {
    await expect(start({ host })).rejects.toMatchObject({ code: "out-of-range", value: host })
  })
})

describe("a gateway beside the simulator", () => {
  test("finds it whoever starts first, and survives its end and its return", async () => {
    const gateway = await start()
    const screen = program(gateway)
    await reaches(screen, "waiting")
    const tempo = new Hearing(screen, "song.tempo")
    const simulator = await simulate()
    const first = await tempo.next()
    expect(first).toBeTypeOf("number")
    await screen.request({ op: "set", path: "song.tempo", value: 131 })
    expect(await tempo.next()).toBe(131)
    expect(await health(gateway)).toMatchObject({
      state: "live",
      live: expect.stringMatching(/^12\./),
      clients: 1,
      watches: 1,
    })
    const stale = reaches(screen, "stale")
    await stop(simulator)
    await stale
    await simulate()
    expect(await tempo.next()).toBe(first)
  })

  test("has a thousand watches of two programs on one listener each", async () => {
    await simulate()
    const gateway = await start()
    const [one, other] = [program(gateway, "one"), program(gateway, "other")]
    await Promise.all([reaches(one, "live"), reaches(other, "live")])
    const query = await one.request({ op: "query", path: "song", shape: { tracks: { name: true } } })
    expect(query).toMatchObject({ tracks: expect.arrayContaining([{ name: expect.any(String) }]) })
    const answers = await Promise.all(
      Array.from({ length: 500 }, (_, index) => [
        one.request({ op: "watch", path: `song.tracks.${index % 4}.name` }),
        other.request({ op: "watch", path: `song.tracks.${index % 4}.name` }),
      ]).flat(),
    )
    expect(answers).toHaveLength(1_000)
    expect(gateway.health().watches).toBe(4)
  })
})
