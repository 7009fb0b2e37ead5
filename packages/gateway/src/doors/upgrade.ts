/** Where a TCP connection becomes a WebSocket: the same checks for every path, then the door that stands there. */
import type { IncomingMessage, Server } from "node:http"
import type { Duplex } from "node:stream"
import { type FaultBody, faultBody } from "@backline/protocol"
import { type ServerOptions, type WebSocket, WebSocketServer } from "ws"
import type { Logger } from "../logger.ts"
import type { Pairing } from "../pairing/pairing.ts"
import type { Guard } from "./guard.ts"

export interface WebSocketDoor {
  /** "/live" */
  readonly path: string
  readonly settings: ServerOptions
  /** `where`: "127.0.0.1:51234". MUST listen to the socket in the same turn. */
  accept(socket: WebSocket, where: string): void
}

export interface UpgradeOptions {
  readonly server: Server
  readonly log: Logger
  readonly guard: Guard
  /** Where others in the network come in: only who is paired passes. */
  readonly pairing?: Pairing | undefined
  readonly doors: readonly WebSocketDoor[]
}

/** Returns what closes all of them and every connection that came through. */
export function openWebSockets({ server, log, guard, pairing, doors }: UpgradeOptions): () => void {
  const behind = new Map(
    doors.map(({ path, settings, accept }) => [
      path,
      { accept, sockets: new WebSocketServer({ ...settings, noServer: true }) },
    ]),
  )
  server.on("upgrade", (request, socket, head) => {
    const ignore = (problem: Error) => log.debug("a client broke off while it was let in", { problem: problem.message })
    socket.on("error", ignore)
    const { host, origin, cookie } = request.headers
    const fault = guard.hostFault(host) ?? guard.originFault(origin) ?? pairing?.fault(cookie)
    const door = behind.get(pathOf(request))
    if (fault || !door) {
      const why = fault ?? nowhere(pathOf(request), doors)
      // In the network anybody may knock as often as they like; the musician need not read of each.
      log[pairing ? "info" : "warn"]("client turned away", { message: why.message, where: whereFrom(request) })
      refuse(socket, why)
      return
    }
    door.sockets.handleUpgrade(request, socket, head, (opened) => {
      socket.off("error", ignore)
      door.accept(opened, whereFrom(request))
    })
  })
  return () => {
    for (const { sockets } of behind.values()) {
      for (const socket of sockets.clients) socket.terminate()
      sockets.close()
    }
  }
}

const pathOf = ({ url = "" }: IncomingMessage): string => url.split("?")[0] ?? ""

function nowhere(path: string, doors: readonly WebSocketDoor[]): FaultBody {
  const known = doors.map((door) => door.path).join(" and ")
  return faultBody("unknown-path", "gateway", `There is no WebSocket at ${JSON.stringify(path)}; there are ${known}.`)
}

function refuse(socket: Duplex, fault: FaultBody): void {
  const body = JSON.stringify({ fault })
  const status = fault.code === "unknown-path" ? "404 Not Found" : "403 Forbidden"
  const head = `HTTP/1.1 ${status}\r\nConnection: close\r\nContent-Type: application/json\r\nContent-Length: ${Buffer.byteLength(body)}\r\n\r\n`
  socket.end(head + body)
}

function whereFrom({ socket }: IncomingMessage): string {
  return `${socket.remoteAddress ?? ""}:${socket.remotePort ?? ""}`
}
