/** The WebSocket at /live: one conversation per connection. */
import type { IncomingMessage, Server } from "node:http"
import type { Duplex } from "node:stream"
import { WS_SETTINGS, wsCarrier } from "@backline/carriers/node"
import { type Carrier, type FaultBody, faultBody } from "@backline/protocol"
import { WebSocketServer } from "ws"
import type { Logger } from "../logger.ts"
import type { Guard } from "./guard.ts"

export interface LiveDoorOptions {
  readonly server: Server
  readonly log: Logger
  readonly guard: Guard
  readonly accept: (carrier: Carrier) => void
}

const PATH = "/live"

/** Returns what closes the door; carriers that are open are closed by whoever accepted them. */
export function liveDoor({ server, log, guard, accept }: LiveDoorOptions): () => void {
  const sockets = new WebSocketServer({ ...WS_SETTINGS, noServer: true })
  server.on("upgrade", (request, socket, head) => {
    const ignore = (problem: Error) => log.debug("a client broke off while it was let in", { problem: problem.message })
    socket.on("error", ignore)
    const fault = reason(request, guard)
    if (fault) {
      log.warn("client turned away", { message: fault.message })
      refuse(socket, fault)
      return
    }
    sockets.handleUpgrade(request, socket, head, (opened) => {
      socket.off("error", ignore)
      accept(wsCarrier(opened, { stage: "gateway", name: nameOf(request) }))
    })
  })
  return () => {
    for (const socket of sockets.clients) socket.terminate()
    sockets.close()
  }
}

function reason(request: IncomingMessage, guard: Guard): FaultBody | undefined {
  const fault = guard.hostFault(request.headers.host) ?? guard.originFault(request.headers.origin)
  if (fault) return fault
  const [path] = (request.url ?? "").split("?")
  if (path === PATH) return undefined
  return faultBody(
    "unknown-path",
    "gateway",
    `There is no WebSocket at ${JSON.stringify(path)}; conversations are at ${PATH}.`,
  )
}

function refuse(socket: Duplex, fault: FaultBody): void {
  const body = JSON.stringify({ fault })
  const status = fault.code === "unknown-path" ? "404 Not Found" : "403 Forbidden"
  const head = `HTTP/1.1 ${status}\r\nConnection: close\r\nContent-Type: application/json\r\nContent-Length: ${Buffer.byteLength(body)}\r\n\r\n`
  socket.end(head + body)
}

function nameOf({ socket }: IncomingMessage): string {
  return `websocket ${socket.remoteAddress ?? ""}:${socket.remotePort ?? ""}`
}
