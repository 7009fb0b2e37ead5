/** TCP ports for cases: always one that the system gives. */
import { createServer, type Server } from "node:net"

export function listening(server: Server): Promise<number> {
  return new Promise((resolve, reject) => {
    server.once("error", reject)
    server.listen(0, "127.0.0.1", () => {
      const address = server.address()
      if (address && typeof address === "object") resolve(address.port)
      else reject(new Error(`A server listens at ${address} and not on a TCP port.`))
    })
  })
}

/** A TCP port where nobody listens: one that was given a moment ago and returned. */
export async function unusedTcpPort(): Promise<number> {
  const server = createServer()
  const tcpPort = await listening(server)
  await new Promise((resolve) => server.close(resolve))
  return tcpPort
}
