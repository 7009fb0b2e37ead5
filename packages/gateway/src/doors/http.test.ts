import { symlinkSync } from "node:fs"
import { type IncomingHttpHeaders, request } from "node:http"
import { connect } from "node:net"
import { join } from "node:path"
import { afterEach, beforeEach, describe, expect, test } from "vitest"
import { Front } from "../rehearsal/front.ts"

let front: Front

beforeEach(() => {
  front = new Front()
})

afterEach(() => front.close())

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
    const tcpPort = await front.open()
    const page = await get(tcpPort, "/")
    expect(page).toMatchObject({ status: 200, text: "<title>Surface</title>" })
    expect(page.headers["cache-control"]).toBe("no-cache")
    const script = await get(tcpPort, "/assets/app-1a2b.js")
    expect(script.status).toBe(200)
    expect(script.headers["content-type"]).toMatch(/^(text|application)\/javascript/)
    expect(script.headers["cache-control"]).toContain("immutable")
  })

  test("without a surface says plainly what to do", async () => {
    const tcpPort = await front.open({ surface: "nowhere" })
    const page = await get(tcpPort, "/")
    expect(page.status).toBe(503)
    expect(page.text).toContain("The surface is not here yet")
    expect(page.text).toContain("<code>npm run build</code>")
  })

  test("that is not there says where things are", async () => {
    const tcpPort = await front.open()
    const page = await get(tcpPort, "/mixer")
    expect(page.status).toBe(404)
    expect(page.headers["content-type"]).toBe("text/html; charset=utf-8")
  })

  test("carries headers that let nothing foreign in", async () => {
    const tcpPort = await front.open()
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
    const tcpPort = await front.open()
    const sdk = await get(tcpPort, "/sdk.js")
    expect(sdk).toMatchObject({ status: 200, text: "export const connect = 1" })
    expect(sdk.headers["content-type"]).toMatch(/javascript; charset=utf-8$/)
  })

  test("that was not built is said to be so", async () => {
    const tcpPort = await front.open({ sdk: "nowhere.js" })
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
    const tcpPort = await front.open()
    const { status, text } = await get(tcpPort, path)
    expect(status).toBeGreaterThanOrEqual(400)
    expect(status).toBeLessThan(500)
    expect(text).not.toContain("secret\n")
    expect(text).not.toBe("secret")
    expect(text).not.toContain("hidden")
    expect(text).not.toContain("app-1a2b")
  })

  test("nothing can be written", async () => {
    const tcpPort = await front.open()
    for (const method of ["POST", "PUT", "DELETE", "PATCH"]) {
      expect((await get(tcpPort, "/health", {}, method)).status).toBe(404)
    }
  })

  test("an endless header is cut short", async () => {
    const tcpPort = await front.open()
    const answer = await say(
      tcpPort,
      `GET / HTTP/1.1\r\nHost: localhost:${tcpPort}\r\nX-Long: ${"x".repeat(20_000)}\r\n\r\n`,
    )
    expect(answer).toMatch(/^HTTP\/1.1 431/)
  })
})

describe("the Host header", () => {
  test.each(["localhost", "127.0.0.1", "[::1]", "LOCALHOST"])("%s is this gateway", async (host) => {
    const tcpPort = await front.open()
    expect((await get(tcpPort, "/health", { host: `${host}:${tcpPort}` })).status).toBe(200)
  })

  test.each(["evil.example", "localhost.evil.example", "127.0.0.1.evil.example", "192.168.0.7", "0.0.0.0"])(
    "%s is a name that somebody else lets resolve here",
    async (host) => {
      const tcpPort = await front.open()
      const answer = await get(tcpPort, "/health", { host: `${host}:${tcpPort}` })
      expect(answer.status).toBe(421)
      expect(JSON.parse(answer.text)).toMatchObject({ fault: { code: "unauthorised", stage: "gateway" } })
    },
  )

  test("of another TCP port is somebody else's", async () => {
    const tcpPort = await front.open()
    expect((await get(tcpPort, "/health", { host: `localhost:${tcpPort === 1 ? 2 : 1}` })).status).toBe(421)
    expect((await get(tcpPort, "/health", { host: "localhost" })).status).toBe(421)
  })

  test("must be there", async () => {
    const tcpPort = await front.open()
    expect(await say(tcpPort, "GET /health HTTP/1.0\r\n\r\n")).toMatch(/^HTTP\/1.1 421/)
  })
})

test("a surface that is a link to somewhere else is served as what it is", async () => {
  symlinkSync(join(front.folder, "surface"), join(front.folder, "linked"))
  const tcpPort = await front.open({ surface: "linked" })
  expect((await get(tcpPort, "/")).status).toBe(200)
})
