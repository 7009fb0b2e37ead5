import { createServer, type Socket } from "node:net"
import { describe, expect, it } from "vitest"
import { listening, unusedTcpPort } from "./acceptance/tcp-ports.ts"
import { carrierAcceptance } from "./acceptance.ts"
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
