import { createServer } from "node:net"
import type { Carrier, Connect } from "@backline/protocol"
import { describe, expect, it } from "vitest"
import { WebSocket, WebSocketServer } from "ws"
import type { Opened } from "./acceptance/subject.ts"
import { listening, unusedTcpPort } from "./acceptance/tcp-ports.ts"
import { carrierAcceptance } from "./acceptance.ts"
import { webSocketConnect } from "./websocket.ts"
import { WS_SETTINGS, wsCarrier, wsConnect } from "./ws.ts"

/** What opens: either implementation against the same server. */
type Dial = (url: string) => Connect

const byPackage: Dial = (url) => wsConnect({ url })
/** Node 20 has no WebSocket of its own; that of the package has the same face. */
const byPage: Dial = (url) => webSocketConnect({ url, WebSocket })

async function open(dial: Dial): Promise<Opened> {
  const server = new WebSocketServer({ ...WS_SETTINGS, host: "127.0.0.1", port: 0 })
  await new Promise((resolve) => server.once("listening", resolve))
  const accepted = new Promise<{ far: Carrier; socket: WebSocket }>((resolve) => {
    server.once("connection", (socket) => resolve({ far: wsCarrier(socket), socket }))
  })
  const address = server.address()
  if (address === null || typeof address === "string") throw new Error("The server has no TCP port.")
  const near = await dial(`ws://127.0.0.1:${address.port}`)({})
  const { far, socket } = await accepted
  return { near, far, raw: (bytes) => socket.send(bytes, { binary: false }), release: () => server.close() }
}

const nobody = (dial: Dial) => async () => {
  const url = `ws://127.0.0.1:${await unusedTcpPort()}`
  return { connect: dial(url), address: url }
}

const runner = { describe, expect, it }

carrierAcceptance(runner, {
  name: "ws",
  raw: true,
  bytes: false,
  holdsBack: true,
  open: () => open(byPackage),
  unreachable: nobody(byPackage),
})

carrierAcceptance(runner, {
  name: "WebSocket of a page",
  raw: false,
  bytes: false,
  holdsBack: false,
  open: () => open(byPage),
  unreachable: nobody(byPage),
})

describe("opening a WebSocket", () => {
  for (const [name, connect] of [
    ["ws", (url: string) => wsConnect({ url, openingTime: 20 })],
    ["of a page", (url: string) => webSocketConnect({ url, WebSocket, openingTime: 20 })],
  ] as const) {
    it(`ends when somebody listens but never answers (${name})`, async () => {
      const mute = createServer()
      const url = `ws://127.0.0.1:${await listening(mute)}`
      await expect(connect(url)({})).rejects.toMatchObject({ code: "disconnected" })
      mute.close()
    })

    it(`quotes what is no address (${name})`, async () => {
      await expect(connect("nowhere")({})).rejects.toMatchObject({ code: "disconnected", message: /nowhere/ })
    })
  }

  it("says what to use where there is no WebSocket", async () => {
    const here = Reflect.get(globalThis, "WebSocket")
    Reflect.deleteProperty(globalThis, "WebSocket")
    await expect(webSocketConnect({ url: "ws://127.0.0.1:1" })({})).rejects.toThrow(/wsConnect/)
    if (here !== undefined) Reflect.set(globalThis, "WebSocket", here)
  })
})
