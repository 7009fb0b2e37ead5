import { connect, createServer, type Socket } from "node:net"
import { describe, expect, it } from "vitest"
import { listening, unusedTcpPort } from "./acceptance/tcp-ports.ts"
import { carrierAcceptance, Listener } from "./acceptance.ts"
import { tcpCarrier, tcpConnect } from "./tcp.ts"

carrierAcceptance(
  { describe, expect, it },
  {
    name: "tcp",
    raw: true,
    bytes: true,
    holdsBack: true,
    open: async () => {
      const server = createServer()
      const tcpPort = await listening(server)
      const accepted = new Promise<Socket>((resolve) => server.once("connection", resolve))
      const near = await tcpConnect({ tcpPort })({})
      const socket = await accepted
      const far = tcpCarrier(socket)
      return { near, far, raw: (bytes) => socket.write(bytes), release: () => void server.close() }
    },
    unreachable: async () => {
      const tcpPort = await unusedTcpPort()
      return { connect: tcpConnect({ tcpPort }), address: `tcp 127.0.0.1:${tcpPort}` }
    },
  },
)

describe("opening a TCP carrier", () => {
  it("quotes a number that is no TCP port", async () => {
    await expect(tcpConnect({ tcpPort: 70_000 })({})).rejects.toMatchObject({ code: "disconnected" })
  })
})

describe("a TCP carrier over a socket that is gone already", () => {
  it("tells so to its receiver, after receive", async () => {
    const server = createServer((socket) => socket.destroy())
    const socket = connect({ port: await listening(server), host: "127.0.0.1" })
    await new Promise((resolve) => socket.once("close", resolve))
    const heard = new Listener()
    const carrier = tcpCarrier(socket)
    carrier.receive(heard)
    expect(heard.closings).toEqual([])
    await heard.over
    carrier.send("into nothing")
    carrier.close()
    expect(heard.closings).toHaveLength(1)
    server.close()
  })
})

describe("a paused TCP carrier", () => {
  it("stays paused when somebody receives", async () => {
    const server = createServer()
    const tcpPort = await listening(server)
    const accepted = new Promise<Socket>((resolve) => server.once("connection", resolve))
    const near = await tcpConnect({ tcpPort })({})
    const socket = await accepted
    near.pause()
    const heard = new Listener(near)
    socket.write("1\n")
    socket.end()
    await new Promise((resolve) => socket.once("finish", resolve))
    expect(heard.order).toEqual([])
    near.resume()
    await heard.over
    expect(heard.order).toEqual(["line", "closed"])
    server.close()
  })
})
