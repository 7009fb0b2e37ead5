import { wsConnect } from "@backline/carriers/node"
import { Link } from "@backline/live"
import { afterEach, beforeEach, describe, expect, test } from "vitest"
import { WebSocket } from "ws"
import { Front } from "../rehearsal/front.ts"

let front: Front

beforeEach(() => {
  front = new Front()
})

afterEach(() => front.close())

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
    expect(await knock(await front.open(), {})).toBe(101)
  })

  test.each(["localhost", "127.0.0.1", "[::1]"])("lets in its own pages from %s", async (host) => {
    const tcpPort = await front.open()
    expect(await knock(tcpPort, { headers: { origin: `http://${host}:${tcpPort}` } })).toBe(101)
  })

  test.each(["http://evil.example", "null", "file://", "https://127.0.0.1", "http://127.0.0.1", "http://localhost:80"])(
    "turns away a page from %s",
    async (origin) => {
      expect(await knock(await front.open(), { headers: { origin } })).toBe(403)
    },
  )

  test("turns away a foreign Host, whatever the Origin says", async () => {
    const tcpPort = await front.open()
    const headers = { host: `evil.example:${tcpPort}`, origin: `http://127.0.0.1:${tcpPort}` }
    expect(await knock(tcpPort, { headers })).toBe(403)
  })

  test.each(["/", "/health", "/live/", "/lives"])("is nowhere else: %s", async (path) => {
    expect(await knock(await front.open(), { path })).toBe(404)
  })

  test("carries a conversation from the hello to Live and back", async () => {
    const tcpPort = await front.open()
    const program = new Link({ name: "program", connect: wsConnect({ url: `ws://127.0.0.1:${tcpPort}/live` }) })
    expect(await program.request({ op: "get", path: "song.tempo" })).toBe(120)
    program.close()
  })

  test("answers a line that is too long by a fault, and the next one as usual", async () => {
    const tcpPort = await front.open()
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
  const tcpPort = await front.open()
  const [asleep, awake] = await Promise.all([listener(tcpPort, "asleep"), listener(tcpPort, "awake")])
  asleep.socket.pause()
  const long = "x".repeat(200_000)
  for (let round = 1; round <= 100; round += 1) {
    front.live.change("song.tempo", `${round} ${long}`)
    front.live.tell()
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
