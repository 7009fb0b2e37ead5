import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from "node:fs"
import { type IncomingHttpHeaders, request } from "node:http"
import { connect } from "node:net"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { wsConnect } from "@backline/carriers/node"
import { Link } from "@backline/live"
import { afterEach, beforeEach, describe, expect, test } from "vitest"
import { WebSocket } from "ws"
import { systemClock } from "../clock.ts"
import { Exchange } from "../exchange.ts"
import { silent } from "../logger.ts"
import { ScriptedLive } from "../rehearsal/scripted-live.ts"
import { type Doors, openDoors } from "./doors.ts"

let folder: string
let exchange: Exchange
let live: ScriptedLive
const opened: Doors[] = []

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "backline-doors-"))
  mkdirSync(join(folder, "surface", "assets"), { recursive: true })
  writeFileSync(join(folder, "surface", "index.html"), "<title>Surface</title>")
  writeFileSync(join(folder, "surface", "assets", "app-1a2b.js"), "export {}")
  writeFileSync(join(folder, "surface", ".env"), "hidden")
  writeFileSync(join(folder, "sdk.js"), "export const connect = 1")
  writeFileSync(join(folder, "secret.json"), "secret")
  live = new ScriptedLive()
  live.values.set("song.tempo", 120)
  const upstream = new Link({ name: "gateway", connect: () => live.connect() })
  exchange = new Exchange({ upstream, clock: systemClock, log: silent, version: "0.1.0" })
})

afterEach(async () => {
  await exchange.close()
  for (const doors of opened.splice(0)) await doors.close()
  rmSync(folder, { recursive: true, force: true })
})

async function open(more: { surfaceFolder?: string; sdkFile?: string } = {}): Promise<number> {
  const surfaceFolder = more.surfaceFolder ?? join(folder, "surface")
  const sdkFile = more.sdkFile ?? join(folder, "sdk.js")
  const doors = await openDoors({
    surfaceFolder,
    sdkFile,
    tcpPort: 0,
    runFolder: folder,
    log: silent,
    exchange,
    health: () => ({ gateway: "backline" }),
  })
  opened.push(doors)
  return doors.tcpPort
}

interface Answer {
  readonly status: number
  readonly headers: IncomingHttpHeaders
  readonly text: string
}

/** The path goes out as it is written, which `fetch` would not do. */
function get(tcpPort: number, path: string, headers: { [name: string]: string } = {}, method = "GET"): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const asked = request({ host: "127.0.0.1", port: tcpPort, path, headers, method, agent: false }, (answer) => {
      let text = ""
      answer.setEncoding("utf8").on("data", (chunk: string) => {
        text += chunk
      })
      answer.on("end", () => resolve({ status: answer.statusCode ?? 0, headers: answer.headers, text }))
    })
    asked.on("error", reject)
    asked.end()
  })
}

/** What is answered to bytes that no HTTP client would send. */
function say(tcpPort: number, text: string): Promise<string> {
  return new Promise((resolve, reject) => {
    let answer = ""
    const socket = connect(tcpPort, "127.0.0.1", () => socket.write(text))
    socket.setEncoding("utf8").on("data", (chunk: string) => {
      answer += chunk
    })
    socket.on("error", reject)
    socket.on("close", () => resolve(answer))
  })
}

describe("the page", () => {
  test("is the surface, and its hashed files may be kept for ever", async () => {
    const tcpPort = await open()
    const page = await get(tcpPort, "/")
    expect(page).toMatchObject({ status: 200, text: "<title>Surface</title>" })
    expect(page.headers["cache-control"]).toBe("no-cache")
    const script = await get(tcpPort, "/assets/app-1a2b.js")
    expect(script.status).toBe(200)
    expect(script.headers["content-type"]).toMatch(/^(text|application)\/javascript/)
    expect(script.headers["cache-control"]).toContain("immutable")
  })

  test("without a surface says plainly what to do", async () => {
    const tcpPort = await open({ surfaceFolder: join(folder, "nowhere") })
    const page = await get(tcpPort, "/")
    expect(page.status).toBe(503)
    expect(page.text).toContain("The surface is not here yet")
    expect(page.text).toContain("<code>npm run build</code>")
  })

  test("that is not there says where things are", async () => {
    const tcpPort = await open()
    const page = await get(tcpPort, "/mixer")
    expect(page.status).toBe(404)
    expect(page.headers["content-type"]).toBe("text/html; charset=utf-8")
  })

  test("carries headers that let nothing foreign in", async () => {
    const tcpPort = await open()
    for (const path of ["/", "/health", "/nothing", "/sdk.js"]) {
      const { headers } = await get(tcpPort, path)
      const policy = String(headers["content-security-policy"])
      expect(policy).toContain("default-src 'none'")
      expect(policy).toMatch(/script-src 'self'(;|$)/)
      expect(policy).toContain(`ws://127.0.0.1:${tcpPort}`)
      expect(policy).toContain("frame-ancestors 'none'")
      expect(headers).toMatchObject({ "x-content-type-options": "nosniff", "referrer-policy": "no-referrer" })
    }
  })
})

describe("the SDK", () => {
  test("is one file for pages", async () => {
    const tcpPort = await open()
    const sdk = await get(tcpPort, "/sdk.js")
    expect(sdk).toMatchObject({ status: 200, text: "export const connect = 1" })
    expect(sdk.headers["content-type"]).toMatch(/javascript; charset=utf-8$/)
  })

  test("that was not built is said to be so", async () => {
    const tcpPort = await open({ sdkFile: join(folder, "nowhere.js") })
    expect((await get(tcpPort, "/sdk.js")).status).toBe(404)
  })
})

describe("files that are none of a visitor's business", () => {
  test.each([
    "/../secret.json",
    "/..%2fsecret.json",
    "/%2e%2e/secret.json",
    "/%2e%2e%2fsecret.json",
    "/assets/../../secret.json",
    "/assets/..%5c..%5csecret.json",
    "//secret.json",
    "/./../secret.json",
    "/%00/../secret.json",
    "/assets/%c0%ae%c0%ae/secret.json",
    "/.env",
    "/assets",
    "/assets/",
  ])("%s is not served", async (path) => {
    const tcpPort = await open()
    const { status, text } = await get(tcpPort, path)
    expect(status).toBeGreaterThanOrEqual(400)
    expect(status).toBeLessThan(500)
    expect(text).not.toContain("secret\n")
    expect(text).not.toBe("secret")
    expect(text).not.toContain("hidden")
    expect(text).not.toContain("app-1a2b")
  })

  test("nothing can be written", async () => {
    const tcpPort = await open()
    for (const method of ["POST", "PUT", "DELETE", "PATCH"]) {
      expect((await get(tcpPort, "/health", {}, method)).status).toBe(404)
    }
  })

  test("an endless header is cut short", async () => {
    const tcpPort = await open()
    const answer = await say(
      tcpPort,
      `GET / HTTP/1.1\r\nHost: localhost:${tcpPort}\r\nX-Long: ${"x".repeat(20_000)}\r\n\r\n`,
    )
    expect(answer).toMatch(/^HTTP\/1.1 431/)
  })
})

describe("the Host header", () => {
  test.each(["localhost", "127.0.0.1", "[::1]", "LOCALHOST"])("%s is this gateway", async (host) => {
    const tcpPort = await open()
    expect((await get(tcpPort, "/health", { host: `${host}:${tcpPort}` })).status).toBe(200)
  })

  test.each(["evil.example", "localhost.evil.example", "127.0.0.1.evil.example", "192.168.0.7", "0.0.0.0"])(
    "%s is a name that somebody else lets resolve here",
    async (host) => {
      const tcpPort = await open()
      const answer = await get(tcpPort, "/health", { host: `${host}:${tcpPort}` })
      expect(answer.status).toBe(421)
      expect(JSON.parse(answer.text)).toMatchObject({ fault: { code: "unauthorised", stage: "gateway" } })
    },
  )

  test("of another TCP port is somebody else's", async () => {
    const tcpPort = await open()
    expect((await get(tcpPort, "/health", { host: `localhost:${tcpPort === 1 ? 2 : 1}` })).status).toBe(421)
    expect((await get(tcpPort, "/health", { host: "localhost" })).status).toBe(421)
  })

  test("must be there", async () => {
    const tcpPort = await open()
    expect(await say(tcpPort, "GET /health HTTP/1.0\r\n\r\n")).toMatch(/^HTTP\/1.1 421/)
  })
})

describe("the WebSocket", () => {
  interface Knock {
    readonly path?: string
    readonly headers?: { [name: string]: string }
  }

  /** The status that the upgrade is answered with; 101 when it was let in. */
  function knock(tcpPort: number, { path = "/live", headers = {} }: Knock): Promise<number> {
    return new Promise((resolve) => {
      const socket = new WebSocket(`ws://127.0.0.1:${tcpPort}${path}`, { headers })
      socket.on("open", () => {
        socket.terminate()
        resolve(101)
      })
      socket.on("unexpected-response", (asked, answer) => {
        asked.destroy()
        resolve(answer.statusCode ?? 0)
      })
      socket.on("error", () => resolve(0))
    })
  }

  test("lets in programs, which send no Origin", async () => {
    expect(await knock(await open(), {})).toBe(101)
  })

  test.each(["localhost", "127.0.0.1", "[::1]"])("lets in its own pages from %s", async (host) => {
    const tcpPort = await open()
    expect(await knock(tcpPort, { headers: { origin: `http://${host}:${tcpPort}` } })).toBe(101)
  })

  test.each(["http://evil.example", "null", "file://", "https://127.0.0.1", "http://127.0.0.1", "http://localhost:80"])(
    "turns away a page from %s",
    async (origin) => {
      expect(await knock(await open(), { headers: { origin } })).toBe(403)
    },
  )

  test("turns away a foreign Host, whatever the Origin says", async () => {
    const tcpPort = await open()
    const headers = { host: `evil.example:${tcpPort}`, origin: `http://127.0.0.1:${tcpPort}` }
    expect(await knock(tcpPort, { headers })).toBe(403)
  })

  test.each(["/", "/health", "/live/", "/lives"])("is nowhere else: %s", async (path) => {
    expect(await knock(await open(), { path })).toBe(404)
  })

  test("carries a conversation from the hello to Live and back", async () => {
    const tcpPort = await open()
    const program = new Link({ name: "program", connect: wsConnect({ url: `ws://127.0.0.1:${tcpPort}/live` }) })
    expect(await program.request({ op: "get", path: "song.tempo" })).toBe(120)
    program.close()
  })

  test("answers a line that is too long by a fault, and the next one as usual", async () => {
    const tcpPort = await open()
    const socket = new WebSocket(`ws://127.0.0.1:${tcpPort}/live`)
    const lines: string[] = []
    const done = new Promise<void>((resolve) => {
      socket.on("message", (data: Buffer) => {
        lines.push(data.toString())
        if (lines.length === 3) resolve()
      })
    })
    socket.on("open", () => {
      socket.send('{"hello":{"protocol":1,"client":"long","name":"test"}}')
      socket.send(`{"id":"long.1","op":"set","path":"song.tempo","value":"${"x".repeat(4_194_304)}"}`)
      socket.send('{"id":"long.2","op":"ping"}')
    })
    await done
    socket.terminate()
    expect(lines[1]).toContain('"too-large"')
    expect(JSON.parse(lines[2] ?? "")).toEqual({ id: "long.2", ok: null })
  })
})

test("a browser that sleeps gets the latest value when it wakes, and the others never wait for it", async () => {
  const tcpPort = await open()
  const [asleep, awake] = await Promise.all([listener(tcpPort, "asleep"), listener(tcpPort, "awake")])
  asleep.socket.pause()
  const long = "x".repeat(200_000)
  for (let round = 1; round <= 100; round += 1) {
    live.change("song.tempo", `${round} ${long}`)
    live.tell()
    await awake.hears(`${round} ${long}`)
  }
  const latest = asleep.hears(`100 ${long}`)
  asleep.socket.resume()
  await latest
  expect(awake.heard).toBe(100)
  expect(asleep.heard).toBeLessThan(100)
  for (const { socket } of [asleep, awake]) socket.terminate()
})

interface Listener {
  readonly socket: WebSocket
  /** How many changes have come. */
  heard: number
  hears(value: string): Promise<void>
}

/** A plain client that watches the tempo; resolves when its watch is answered. */
async function listener(tcpPort: number, name: string): Promise<Listener> {
  const socket = new WebSocket(`ws://127.0.0.1:${tcpPort}/live`)
  let wanted: { readonly value: string; readonly met: () => void } | undefined
  let last: unknown
  const check = () => wanted !== undefined && wanted.value === last && wanted.met()
  const heard: Listener = {
    socket,
    heard: 0,
    hears: (value) =>
      new Promise((met) => {
        wanted = { value, met }
        check()
      }),
  }
  socket.on("open", () => {
    socket.send(`{"hello":{"protocol":1,"client":"${name}","name":"test"}}`)
    socket.send(`{"id":"${name}.1","op":"watch","path":"song.tempo"}`)
  })
  await new Promise<void>((resolve) => {
    socket.on("message", (data: Buffer) => {
      const line: { id?: string; changes?: { value: unknown }[] } = JSON.parse(data.toString())
      if (line.id !== undefined) resolve()
      heard.heard += line.changes?.length ?? 0
      last = line.changes?.at(-1)?.value ?? last
      check()
    })
  })
  return heard
}

test("a surface that is a link to somewhere else is served as what it is", async () => {
  symlinkSync(join(folder, "surface"), join(folder, "linked"))
  const tcpPort = await open({ surfaceFolder: join(folder, "linked") })
  expect((await get(tcpPort, "/")).status).toBe(200)
})
