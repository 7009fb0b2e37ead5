import { connect } from "node:net"
import { afterEach, beforeEach, describe, expect, test } from "vitest"
import { HandClock } from "../rehearsal/hand-clock.ts"
import { CODE, elsewhere, LanStage } from "../rehearsal/lan-stage.ts"

const SENTENCE = "This screen is not paired. Scan the code that `backline start --lan` shows."
const OTHER_CODE = "BBBBBBBBBBBBBBBBBBBBBB"
const SOCKETS = ["/live", "/midi"]

let stage: LanStage

beforeEach(async () => {
  stage = await new LanStage().open()
})

afterEach(() => stage.close())

describe("a screen that is not paired", () => {
  test.each(["/", "/index.html", "/assets/app-1a2b.js", "/sdk.js", "/health", "/nothing", "/pair/", "/pair.js"])(
    "is told so at %s, and gets nothing",
    async (path) => {
      for (const method of ["GET", "POST", "PUT"]) {
        const { status, text, headers } = await stage.ask(path, { method })
        expect(status).toBe(401)
        expect(text).toContain("<h1>This screen is not paired</h1>")
        expect(text).toContain("Scan the code that <code>backline start --lan</code> shows.")
        expect(headers).toMatchObject({ "content-type": "text/html; charset=utf-8", "cache-control": "no-store" })
        expect(headers["set-cookie"]).toBeUndefined()
      }
    },
  )

  test.each(SOCKETS)("is refused at the WebSocket %s", async (path) => {
    const refusal = { status: 403, said: { fault: { code: "unauthorised", stage: "gateway", message: SENTENCE } } }
    expect(await stage.knock(path)).toMatchObject(refusal)
    expect(await stage.knock(path, { origin: stage.url })).toMatchObject(refusal)
  })

  test.each(["backline-paired=", "backline-paired=x", `backline-paired=${CODE}`, "other=1; backline-paired", ";;="])(
    "is not paired by the cookie %j",
    async (cookie) => {
      expect((await stage.ask("/", { headers: { cookie } })).status).toBe(401)
      expect((await stage.knock("/live", { cookie })).status).toBe(403)
    },
  )

  test("finds the page for the code, which runs one script and loads nothing", async () => {
    const { status, headers, text } = await stage.ask("/pair")
    expect(status).toBe(200)
    expect(text).toContain("<h1>Pairing this screen</h1>")
    const policy = String(headers["content-security-policy"])
    expect(policy).toContain("default-src 'none'")
    expect(policy).toMatch(/script-src 'sha256-[\w+/=]{44}';/)
    expect(text).not.toContain(CODE)
  })
})

describe("a screen that has shown the code", () => {
  test("has a cookie that scripts and other sites cannot use, and that is not the code", async () => {
    const { status, headers, text } = await stage.pair(CODE)
    const [cookie = ""] = headers["set-cookie"] ?? []
    expect({ status, text }).toEqual({ status: 204, text: "" })
    expect(cookie).toMatch(/^backline-paired=[\w-]{43}; HttpOnly; SameSite=Strict; Path=\/; Max-Age=\d+$/)
    expect(cookie).not.toContain(CODE)
  })

  test("gets pages and files", async () => {
    const headers = { cookie: `theme=sun; ${await stage.paired()}` }
    expect(await stage.ask("/", { headers })).toMatchObject({ status: 200, text: "<title>Surface</title>" })
    expect((await stage.ask("/assets/app-1a2b.js", { headers })).status).toBe(200)
    const page = await stage.ask("/sdk.js", { headers })
    expect(page.status).toBe(200)
    expect(page.headers["content-security-policy"]).toContain(`ws://${stage.address}:${stage.tcpPort}`)
    expect(page.headers["access-control-allow-origin"]).toBeUndefined()
  })

  test.each(SOCKETS)("is greeted at the WebSocket %s", async (path) => {
    const knocked = await stage.knock(path, { cookie: await stage.paired(), origin: stage.url })
    expect(knocked).toMatchObject({ status: 101, said: { welcome: expect.anything() } })
  })

  test("stays paired when the gateway is started again, and is out when the code is another", async () => {
    const cookie = await stage.paired()
    await stage.front.shut()
    await stage.open()
    expect((await stage.ask("/", { headers: { cookie } })).status).toBe(200)
    await stage.front.shut()
    await stage.open({ code: OTHER_CODE })
    expect((await stage.ask("/", { headers: { cookie } })).status).toBe(401)
    expect((await stage.knock("/live", { cookie })).status).toBe(403)
  })

  test.each(["evil.example", "127.0.0.1", "localhost", "0.0.0.0", "192.0.2.99"])(
    "is turned away under the foreign name %s",
    async (name) => {
      const headers = { cookie: await stage.paired(), host: `${name}:${stage.tcpPort}` }
      expect((await stage.ask("/", { headers })).status).toBe(421)
      for (const path of SOCKETS) expect((await stage.knock(path, headers)).status).toBe(403)
    },
  )

  test.each(["http://evil.example", "null", "http://127.0.0.1"])(
    "is not at the service of a page from %s",
    async (origin) => {
      const headers = { cookie: await stage.paired(), origin }
      for (const path of SOCKETS) expect((await stage.knock(path, headers)).status).toBe(403)
    },
  )
})

describe("a code that is shown", () => {
  test.each(["", "x", OTHER_CODE, CODE.toLowerCase(), `${CODE} `])("and is wrong pairs nobody: %j", async (code) => {
    const { status, headers, text } = await stage.pair(code)
    expect(status).toBe(403)
    expect(headers["set-cookie"]).toBeUndefined()
    expect(JSON.parse(text)).toMatchObject({ fault: { code: "unauthorised" } })
  })

  test.each(["null", "[]", '{"code":7}', `"${CODE}"`, "{}"])("and is none pairs nobody: %s", async (body) => {
    const headers = { "content-type": "application/json", origin: stage.url }
    expect((await stage.ask("/pair", { method: "POST", headers, body })).status).toBe(403)
  })

  test.each(["http://evil.example", "null", ""])("by a page from %j pairs nobody, right as it is", async (origin) => {
    const { status, headers } = await stage.pair(CODE, { origin })
    expect({ status, cookie: headers["set-cookie"] }).toEqual({ status: 403, cookie: undefined })
  })

  test("by no page at all pairs nobody", async () => {
    const headers = { "content-type": "application/json" }
    const { status } = await stage.ask("/pair", { method: "POST", headers, body: JSON.stringify({ code: CODE }) })
    expect(status).toBe(403)
  })

  test("under a foreign name pairs nobody", async () => {
    expect((await stage.pair(CODE, { host: `evil.example:${stage.tcpPort}` })).status).toBe(421)
  })

  test("and is endless is not read to its end", async () => {
    const { status, text } = await stage.pair(`${CODE}${"A".repeat(300)}`)
    expect(status).toBe(413)
    expect(JSON.parse(text)).toMatchObject({ fault: { code: "too-large" } })
  })
})

describe("who shows ten wrong codes within a minute", () => {
  test("has to wait for a minute, also with the right one", async () => {
    const clock = new HandClock()
    await stage.front.shut()
    await stage.open({ clock })
    for (let wrong = 0; wrong < 10; wrong += 1) expect((await stage.pair(OTHER_CODE)).status).toBe(403)
    const refused = await stage.pair(CODE)
    expect(refused).toMatchObject({ status: 429, headers: { "retry-after": "60" } })
    expect(JSON.parse(refused.text)).toMatchObject({ fault: { code: "busy", message: /Too many wrong codes/ } })
    await clock.pass(59_000)
    expect((await stage.pair(CODE)).status).toBe(429)
    await clock.pass(1_000)
    expect((await stage.pair(CODE)).status).toBe(204)
  })
})

describe("this machine", () => {
  test("needs no pairing on loopback, and finds no pairing there", async () => {
    const host = "127.0.0.1"
    expect((await stage.ask("/", { host })).status).toBe(200)
    expect((await stage.ask("/pair", { host })).status).toBe(404)
    for (const path of SOCKETS) expect((await stage.knock(path, {}, host)).status).toBe(101)
    const named = { host: `${stage.address}:${stage.tcpPort}` }
    expect((await stage.ask("/", { host, headers: named })).status).toBe(421)
  })

  test("listens on loopback only unless it was asked to", async () => {
    await stage.front.shut()
    const tcpPort = await stage.front.open()
    const knocked = await new Promise((resolve) => {
      const socket = connect(tcpPort, elsewhere(), () => resolve("let in"))
      socket.on("error", (problem: NodeJS.ErrnoException) => resolve(problem.code))
    })
    expect(knocked).toBe("ECONNREFUSED")
  })
})
